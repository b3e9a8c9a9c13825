import type { INodeProperties } from 'n8n-workflow';

import { toOutput } from '../../execution/output';
import { DLI_SERVICES } from '../../connectionTypes/dliServices';
import { BY_NAME, typeOptions } from '../../connectionTypes/typeOptions';
import { commonFilters, matching, readFilter } from '../filters';
import type { Operation } from '../../execution/Operation';
import { filters, limit, readLimit, returnAll, simplify } from '../../fields/commonFields';
import { basic, canonicalService, listConnections, SIMPLE } from './api';

const service: INodeProperties = {
	displayName: 'Service',
	name: 'service',
	type: 'options',
	options: typeOptions(DLI_SERVICES).filter(({ value }) => value !== BY_NAME),
	default: 'CloudTable',
	description: 'Service that DLI reaches by the connection',
};

/** Source: docs/api/dli-connections.md#basic-list. */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many DLI datasource connections',
		description: 'Get the basic datasource connections of the project',
	},
	fields: [returnAll, limit, simplify],
	filters: [...commonFilters, service],
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
			return await toOutput(found, table);
		};
	},
};
