import type { INodeProperties } from 'n8n-workflow';

import { DLI_SERVICES } from '../../connectionTypes/dliServices';
import { BY_NAME, typeOptions } from '../../connectionTypes/typeOptions';
import type { Resource } from '../../execution/Operation';
import { deleteOperation } from '../delete.operation';
import { getOperation } from '../get.operation';
import { getAllOperation } from '../getAll.operation';
import { basic, canonicalService } from './api';
import { create } from './create.operation';

const serviceFilter: INodeProperties = {
	displayName: 'Service',
	name: 'service',
	type: 'options',
	options: typeOptions(DLI_SERVICES).filter(({ value }) => value !== BY_NAME),
	default: 'CloudTable',
	description: `Service that DLI reaches through the connection: ${DLI_SERVICES.map(({ value }) => value).join(', ')}`,
};

/** Basic datasource connections and their operations. */
export const dliDatasourceConnection: Resource = {
	option: {
		name: 'DLI Datasource Connection',
		value: 'dliDatasourceConnection',
		description:
			'Basic connection of Data Lake Insight, discontinued 2024-06-30: use DLI Enhanced Connection',
	},
	operations: {
		create,
		delete: deleteOperation(basic, {
			action: 'Delete DLI datasource connection',
			description: 'Delete a basic datasource connection',
		}),
		get: getOperation(basic, {
			action: 'Get DLI datasource connection',
			description: 'Get a basic datasource connection with its state',
		}),
		getAll: getAllOperation(
			basic,
			{
				action: 'Get many DLI datasource connections',
				description: 'Get the basic datasource connections of the project',
			},
			{
				field: serviceFilter,
				matches: (connection, value) =>
					basic.serviceTypeOf(connection).toLowerCase() === canonicalService(value).toLowerCase(),
			},
		),
	},
};
