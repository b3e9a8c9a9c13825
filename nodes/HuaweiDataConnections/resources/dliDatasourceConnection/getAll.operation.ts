import type { INodeProperties } from 'n8n-workflow';

import { shown } from '../../presenter';
import { DLI_SERVICES } from '../../serviceTypes/dli';
import { BY_NAME, typeOptions } from '../../serviceTypes/evidence';
import { commonFilters, filtersField, matching, readFilter } from '../dli/filters';
import { limit, readLimit, returnAll } from '../limits';
import type { Operation } from '../Operation';
import { alphabetical, simplify } from '../sharedFields';
import { basic, canonicalService, listConnections, SIMPLE } from './connections';

const service: INodeProperties = {
	displayName: 'Service',
	name: 'service',
	type: 'options',
	options: typeOptions(DLI_SERVICES).filter(({ value }) => value !== BY_NAME),
	default: 'CloudTable',
	description: 'Service that DLI reaches by the connection',
};

const filters = filtersField(alphabetical([...commonFilters, service]));

/** Spec dli-datasource-connections 1.5. */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many DLI datasource connections',
		description: 'Get the basic datasource connections of the project',
	},
	fields: [returnAll, limit, simplify, filters],
	prepare(item) {
		const atMost = readLimit(item);
		const table = item.boolean(simplify) ? SIMPLE : undefined;
		const chosen = item.collection(filters);
		const filter = readFilter(chosen);
		const wanted = canonicalService(chosen.text(service)).toLowerCase();
		return async ({ send }) => {
			const all = await listConnections(send, filter.tags);
			const found = all
				.filter(matching(basic, filter))
				.filter((answer) => !wanted || basic.serviceTypeOf(answer).toLowerCase() === wanted)
				.slice(0, atMost);
			return await shown(found, table);
		};
	},
};
