import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { connectionOf } from '../../presenter';
import { listPages } from '../../transport/paging';
import { limit, readLimit, returnAll } from '../limits';
import type { Operation } from '../Operation';
import { COLLECTION } from './paths';

const name: INodeProperties = {
	displayName: 'Connection Name',
	name: 'name',
	type: 'string',
	default: '',
};

const includeDeleted: INodeProperties = {
	displayName: 'Include Deleted',
	name: 'includeDeleted',
	type: 'boolean',
	default: false,
	description: 'Whether to return connections that were deleted as well: DLI keeps them listed',
};

const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [name, includeDeleted],
};

/** Spec dli-datasource-connections 2.2. */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many DLI enhanced connections',
		description: 'Get the enhanced connections of the project',
	},
	fields: [returnAll, limit, filters],
	prepare(item) {
		const atMost = readLimit(item);
		const chosen = item.collection(filters);
		const query = {
			name: chosen.text(name) || undefined,
			status: chosen.boolean(includeDeleted) ? undefined : 'ACTIVE',
		};
		return async ({ send }) => {
			const connections = await listPages(atMost, 'id', async (page) => {
				const answer = await send({
					service: 'dli',
					method: 'GET',
					path: COLLECTION,
					query: { ...query, ...page },
				});
				return (answer.connections ?? []) as IDataObject[];
			});
			return connections.map(connectionOf);
		};
	},
};
