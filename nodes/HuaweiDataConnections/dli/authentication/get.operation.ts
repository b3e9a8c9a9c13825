import type { Operation } from '../../execution/Operation';
import { toOutput } from '../../execution/output';
import { simplify } from '../../fields/commonFields';
import { authentication, readAuthentication, readChoice, SIMPLIFIED } from './api';

/** Source: docs/api/dli-connections.md#datasource-authentication. */
export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: 'Get DLI datasource authentication',
		description: 'Get a datasource authentication, without its secrets',
	},
	fields: [authentication, simplify],
	prepare(item) {
		const name = readChoice(item);
		const mapping = item.boolean(simplify) ? SIMPLIFIED : undefined;
		return async (context) => await toOutput([await readAuthentication(context, name)], mapping);
	},
};
