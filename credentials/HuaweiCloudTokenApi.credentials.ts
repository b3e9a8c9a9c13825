import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import {
	ENDPOINT_FIELDS,
	projectId,
	region,
	regionId,
	workspaceId,
} from '../nodes/HuaweiDataConnections/client/credentialFields';
import { credentialTest } from '../nodes/HuaweiDataConnections/client/auth/AuthMethod';
import { token, withToken } from '../nodes/HuaweiDataConnections/client/auth/token';

/** Uses a token that the user obtained from IAM. Source: docs/api/authentication.md#ways-to-sign-in. */
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
			displayName:
				'A token expires after 24 hours, and then every workflow that uses it fails. It suits a first try. For schedules and webhooks, use an access key.',
			name: 'usageNotice',
			type: 'notice',
			default: '',
		},
		token,
		region,
		regionId,
		projectId,
		workspaceId,
		...ENDPOINT_FIELDS,
	];

	// Not a method: n8n copies the fields of this object before the HTTP Request node offers the credential.
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => withToken(credentials, requestOptions);

	test: ICredentialTestRequest = credentialTest(
		'Huawei Cloud did not accept the token: it has expired (tokens are valid for 24 hours), or it is cut off. Get a new one.',
	);
}
