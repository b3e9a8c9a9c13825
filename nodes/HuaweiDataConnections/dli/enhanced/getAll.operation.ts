import { toOutput } from '../../execution/output';
import { commonFilters, matching, readFilter } from '../filters';
import type { Operation } from '../../execution/Operation';
import { filters, limit, readLimit, returnAll, simplify } from '../../fields/commonFields';
import { enhanced, listConnections, SIMPLE } from './api';

/** Source: docs/api/dli-connections.md#enhanced-list. */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many DLI enhanced connections',
		description: 'Get the enhanced connections of the project',
	},
	fields: [returnAll, limit, simplify],
	filters: commonFilters,
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
			return await toOutput(found, table);
		};
	},
};
