import type { INodeProperties } from 'n8n-workflow';

import type { TextRule } from '../../fields/validate';
import type { ItemParameters } from '../../fields/ItemParameters';

// A path with the name . or .. would lead to something else: to the connection itself.
const NAME: TextRule = {
	maxLength: 64,
	pattern: /^(?!\.{1,2}$)[^/\\]+$/,
	allowedText: 'a name without slashes, other than . and ..',
};

/** Of the route of an enhanced connection (docs/api/dli-connections.md#routes). */
export const routeName: INodeProperties = {
	displayName: 'Route Name',
	name: 'routeName',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. to_sales_vpc',
};

/** @throws InputError when it cannot be the name of a route */
export function readRouteName(item: ItemParameters): string {
	return item.text(routeName, NAME);
}
