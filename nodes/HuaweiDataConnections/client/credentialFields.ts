import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { DEFAULT_ENDPOINT_TEMPLATE } from './endpoints';
import { OTHER_REGION, REGIONS, regionLabel, SITE_NAMES } from './regions';

const REGION_OPTIONS: INodePropertyOptions[] = [
	...REGIONS.map((entry) => ({
		name: regionLabel(entry),
		value: entry.id,
		description: SITE_NAMES[entry.site],
	})),
	{ name: 'Other (Enter Its ID)', value: OTHER_REGION },
];

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

/** For credentials that cannot look up the project of the region. */
export const projectId: INodeProperties = {
	displayName: 'Project ID',
	name: 'projectId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 0833a5737480d53b2f25c010dc1a7b88',
	description: PROJECT_ID_HINT,
};

/** For credentials that can look it up. Only a sub-project has to be entered. */
export const optionalProjectId: INodeProperties = {
	...projectId,
	required: undefined,
	description: `${PROJECT_ID_HINT}. Leave empty to use the project of the region.`,
};

export const workspaceId: INodeProperties = {
	displayName: 'Workspace ID',
	name: 'workspaceId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 1dd3bc0000004f0aa0f0000000d93f00',
	description:
		'Required for DataArts connections only: the value of workspace= in the address bar of DataArts Studio',
};

const CUSTOM_ENDPOINTS = 'customEndpoints';

/** n8n passes on no value of a field that is not shown, so that turning this off has an effect. */
const whileCustom = { displayOptions: { show: { [CUSTOM_ENDPOINTS]: [true] } } };

const customEndpoints: INodeProperties = {
	displayName: 'Use Custom Endpoints',
	name: CUSTOM_ENDPOINTS,
	type: 'boolean',
	default: false,
	description:
		"Whether to replace Huawei Cloud's own endpoints, which partner clouds and private clouds need",
};

export const endpointTemplate: INodeProperties = {
	displayName: 'Endpoint Template',
	name: 'endpointTemplate',
	type: 'string',
	default: DEFAULT_ENDPOINT_TEMPLATE,
	description: 'Address of all services. {service} and {region} are replaced.',
	...whileCustom,
};

/** The endpoints that a credential can override one by one. */
export const endpoints = {
	dli: endpointField('DLI Endpoint', 'dliEndpoint', 'dli', 'DLI'),
	dataArts: endpointField('DataArts Endpoint', 'dataArtsEndpoint', 'dayu', 'DataArts Studio'),
	iam: endpointField('IAM Endpoint', 'iamEndpoint', 'iam', 'IAM'),
} as const;

function endpointField(
	displayName: string,
	name: string,
	host: string,
	service: string,
): INodeProperties {
	return {
		displayName,
		name,
		type: 'string',
		default: '',
		placeholder: `e.g. https://${host}.example.com`,
		description: `Overrides the endpoint template for ${service}`,
		...whileCustom,
	};
}

/** Fields that every credential has last, and shows on request, because only private clouds need them. */
export const ENDPOINT_FIELDS: INodeProperties[] = [
	customEndpoints,
	endpointTemplate,
	...Object.values(endpoints),
];
