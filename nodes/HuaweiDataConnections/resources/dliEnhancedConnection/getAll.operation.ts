import { shown } from '../../presenter';
import { commonFilters, filtersField, matching, readFilter } from '../dli/filters';
import { limit, readLimit, returnAll } from '../limits';
import type { Operation } from '../Operation';
import { simplify } from '../sharedFields';
import { enhanced, listConnections, SIMPLE } from './connections';

const filters = filtersField(commonFilters);

/** Spec dli-datasource-connections 2.2. */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many DLI enhanced connections',
		description: 'Get the enhanced connections of the project',
	},
	fields: [returnAll, limit, simplify, filters],
	prepare(item) {
		const atMost = readLimit(item);
		const table = item.boolean(simplify) ? SIMPLE : undefined;
		const filter = readFilter(item.collection(filters));
		const { name, tags } = filter;
		const status = filter.includesDeleted ? undefined : 'ACTIVE';
		return async ({ send }) => {
			// The API may look for parts of names: all of them are read to find the exact ones.
			const read = await listConnections(send, { name, status, tags }, name ? Infinity : atMost);
			const found = read.filter(matching(enhanced, filter)).slice(0, atMost);
			return await shown(found, table);
		};
	},
};
