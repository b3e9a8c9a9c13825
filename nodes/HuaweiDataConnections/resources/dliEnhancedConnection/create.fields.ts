import type { INodeProperties } from 'n8n-workflow';

import { additionalFields } from '../sharedFields';
import { tags } from '../tags';
import { hostFields } from './hosts';

/** Sent as `dest_vpc_id`. */
export const vpcId: INodeProperties = {
	displayName: 'VPC ID',
	name: 'vpcId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 22094d8f-c310-4621-913d-4c4d655d8495',
	description: 'VPC of the service that DLI is to reach',
};

/** Sent as `routetable_id`. */
export const routeTableId: INodeProperties = {
	displayName: 'Route Table ID',
	name: 'routeTableId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 66df4a9a-4f4c-43e5-9d9c-4d2f1a6a1b77',
	description: 'Route table of the subnet; its default one when left out',
};

/** Sent as `queues`. */
export const queues: INodeProperties = {
	displayName: 'Queues',
	name: 'queues',
	type: 'string',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Queue' },
	default: [],
	placeholder: 'e.g. sales_queue',
	description: 'Names of dedicated queues to bind, other than the queue named default',
};

/** Sent as `elastic_resource_pools`. */
export const elasticResourcePools: INodeProperties = {
	displayName: 'Elastic Resource Pools',
	name: 'elasticResourcePools',
	type: 'string',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Pool' },
	default: [],
	placeholder: 'e.g. sales_pool',
	description: 'Names of elastic resource pools to bind, with all their queues',
};

/** Tags and all else that can be left out. */
export const createFields: INodeProperties = {
	...additionalFields,
	options: [elasticResourcePools, ...hostFields, queues, routeTableId, tags],
};
