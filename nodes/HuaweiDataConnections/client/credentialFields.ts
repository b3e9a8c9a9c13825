import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { DEFAULT_ENDPOINT_TEMPLATE } from './endpoints';
import { OTHER_REGION, REGIONS, SITE_NAMES } from './regions';

const REGION_OPTIONS: INodePropertyOptions[] = [
	...REGIONS.map(({ id, name, site }) => ({
		name: name ? `${name} (${id})` : id,
		value: id,
		description: SITE_NAMES[site],
	})).sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)),
	{ name: 'Other (Enter Its ID)', value: OTHER_REGION },
];

/** The fields that every credential has beside those that it signs in with. */

export const region: INodeProperties = {
	displayName: 'Region',
	name: 'region',
	type: 'options',
	options: REGION_OPTIONS,
	default: 'cn-north-4',
};

export const regionId: INodeProperties = {
	displayName: 'Region ID',
	name: 'otherRegion',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. cn-north-4',
	displayOptions: { show: { region: [OTHER_REGION] } },
};

const PROJECT_ID_HINT =
	'On the console: My Credentials > API Credentials, in the row of the region';

/** Of a credential that cannot look for its project. */
export const projectId: INodeProperties = {
	displayName: 'Project ID',
	name: 'projectId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 0833a5737480d53b2f25c010dc1a7b88',
	description: PROJECT_ID_HINT,
};

/** Of a credential that can: sub-projects still have to be named. */
export const optionalProjectId: INodeProperties = {
	...projectId,
	required: undefined,
	description: `${PROJECT_ID_HINT}. Empty: the project of the region.`,
};

export const workspaceId: INodeProperties = {
	displayName: 'Workspace ID',
	name: 'workspaceId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 1dd3bc0000004f0aa0f0000000d93f00',
	description:
		'Needed for DataArts connections only: the value of workspace= in the address bar of DataArts Studio',
};

export const endpointTemplate: INodeProperties = {
	displayName: 'Endpoint Template',
	name: 'endpointTemplate',
	type: 'string',
	default: DEFAULT_ENDPOINT_TEMPLATE,
	description: 'Change it for partner and private clouds',
};

/** Endpoints that a credential can set one by one. */
export const endpoints = {
	dli: endpoint('DLI Endpoint', 'dliEndpoint', 'dli', 'DLI'),
	dataArts: endpoint('DataArts Endpoint', 'dataArtsEndpoint', 'dayu', 'DataArts Studio'),
	iam: endpoint('IAM Endpoint', 'iamEndpoint', 'iam', 'IAM'),
} as const;

function endpoint(displayName: string, name: string, host: string, service: string) {
	const field: INodeProperties = {
		displayName,
		name,
		type: 'string',
		default: '',
		placeholder: `e.g. https://${host}.example.com`,
		description: `Replaces the template for ${service}`,
	};
	return field;
}

/** Behind the fields that a credential signs in with. */
export const CONNECTION_FIELDS: INodeProperties[] = [
	workspaceId,
	endpointTemplate,
	...Object.values(endpoints),
];
