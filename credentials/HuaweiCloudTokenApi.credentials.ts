import type {
	IAuthenticateGeneric,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

import {
	DEFAULT_ENDPOINT_TEMPLATE,
	iamEndpointExpression,
} from '../nodes/HuaweiDataConnections/transport/endpoints';
import { OTHER_REGION, REGIONS } from '../nodes/HuaweiDataConnections/transport/regions';

/** Signs in with a ready token of IAM. Source: spec auth-and-regions 1 and 2. */
export class HuaweiCloudTokenApi implements ICredentialType {
	name = 'huaweiCloudTokenApi';

	displayName = 'Huawei Cloud Token API';

	icon = {
		light: 'file:../nodes/HuaweiDataConnections/huaweiDataConnections.svg',
		dark: 'file:../nodes/HuaweiDataConnections/huaweiDataConnections.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/huawei-data-connections/n8n-nodes-huawei-data-connections#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			options: [
				...REGIONS.map(({ id, name }) => ({ name: name ? `${name} (${id})` : id, value: id })).sort(
					(one, other) => one.name.localeCompare(other.name, 'en'),
				),
				{ name: 'Other (Enter Its ID)', value: OTHER_REGION },
			],
			default: 'cn-north-4',
		},
		{
			displayName: 'Region ID',
			name: 'otherRegion',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. cn-north-4',
			displayOptions: { show: { region: [OTHER_REGION] } },
		},
		{
			displayName: 'Project ID',
			name: 'projectId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 0833a5737480d53b2f25c010dc1a7b88',
			description: 'On the console: My Credentials > API Credentials, in the row of the region',
		},
		{
			displayName: 'Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'Token of this project: the header X-Subject-Token in the answer of the IAM API "Obtaining a User Token". It lives 24 hours.',
		},
		{
			displayName: 'Workspace ID',
			name: 'workspaceId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1dd3bc0000004f0aa0f0000000d93f00',
			description:
				'Needed for DataArts connections only: the value of workspace= in the address bar of DataArts Studio',
		},
		{
			displayName: 'Endpoint Template',
			name: 'endpointTemplate',
			type: 'string',
			default: DEFAULT_ENDPOINT_TEMPLATE,
			description: 'Change it for partner and private clouds',
		},
		{
			displayName: 'DLI Endpoint',
			name: 'dliEndpoint',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://dli.example.com',
			description: 'Replaces the template for DLI',
		},
		{
			displayName: 'DataArts Endpoint',
			name: 'dataArtsEndpoint',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://dayu.example.com',
			description: 'Replaces the template for DataArts Studio',
		},
		{
			displayName: 'IAM Endpoint',
			name: 'iamEndpoint',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://iam.example.com',
			description: 'Replaces the template for IAM',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { 'X-Auth-Token': '={{ $credentials.token.trim() }}' } },
	};

	// The list of one's own projects needs no permission of its own.
	test: ICredentialTestRequest = {
		request: { baseURL: iamEndpointExpression(), url: '/v3/auth/projects' },
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message:
						'Huawei Cloud did not accept this token: it has expired (tokens live 24 hours), or it is cut off. Get a new one.',
				},
			},
		],
	};
}
