import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../../execution/Operation';
import { toOutput } from '../../execution/output';
import { filters, limit, readLimit, returnAll, simplify } from '../../fields/commonFields';
import { findByName, listAuthentications, NAME, SIMPLIFIED } from './api';

const exactName: INodeProperties = {
	displayName: 'Authentication Name',
	name: 'name',
	type: 'string',
	default: '',
	description: 'The exact name',
};

/** Source: docs/api/dli-connections.md#datasource-authentication. */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many DLI datasource authentications',
		description: 'Get the datasource authentications of the project, without their secrets',
	},
	fields: [returnAll, limit, simplify],
	filters: [exactName],
	prepare(item) {
		const maxItems = readLimit(item);
		const mapping = item.boolean(simplify) ? SIMPLIFIED : undefined;
		const name = item.collection(filters).text(exactName, NAME);
		return async (context) => {
			const found = name
				? (await findByName(context, name)).map(({ response }) => response)
				: await listAuthentications(context.send, undefined, maxItems);
			return await toOutput(found, mapping);
		};
	},
};
