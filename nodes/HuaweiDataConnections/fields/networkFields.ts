import type { INodeProperties } from 'n8n-workflow';

import { locator } from './locator';

/** Sent as `dest_vpc_id`. */
export const vpcId: INodeProperties = locator(
	{
		displayName: 'VPC',
		name: 'vpcId',
		required: true,
		placeholder: 'e.g. 22094d8f-c310-4621-913d-4c4d655d8495',
		description: 'VPC of the service that DLI is to reach',
	},
	'vpcs',
);

/** The subnet of a data source, by its network ID (docs/api/lookups.md#lists). */
export const networkId: INodeProperties = locator(
	{
		displayName: 'Subnet',
		name: 'networkId',
		required: true,
		placeholder: 'e.g. e83ba67d-e812-42d3-908d-6ea0b2cc5ecb',
		description:
			'Subnet of the service that DLI is to reach: on its page in the VPC console, the network ID, not the IPv4 subnet ID',
	},
	'subnets',
);
