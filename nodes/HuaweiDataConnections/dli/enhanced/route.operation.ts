import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { DLI_ROUTE, DLI_ROUTES } from '../../client/apiPaths';
import type { ItemParameters } from '../../fields/ItemParameters';
import { IPV4, type TextRule } from '../../fields/validate';
import { isNotFoundResponse } from '../notFound';
import { changeOperation, type BuildChange } from './changeConnection';

// In the path of a request, the names . and .. would lead to the connection itself.
const NAME: TextRule = {
	maxLength: 64,
	pattern: /^(?!\.{1,2}$)[^/\\]+$/,
	allowedText: 'a name without slashes, other than . and ..',
};

const CIDR: TextRule = {
	pattern: new RegExp(`^${IPV4}/(3[0-2]|[12]?\\d)$`),
	allowedText: 'an IPv4 network, such as 10.0.0.0/16',
};

const routeName: INodeProperties = {
	displayName: 'Route Name',
	name: 'routeName',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. to_sales_vpc',
	description: 'Name of the route in this connection',
};

const network: INodeProperties = {
	displayName: 'Network (CIDR)',
	name: 'cidr',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 10.0.0.0/16',
	description: 'IPv4 network that DLI is to reach through the connection',
};

/** A network that DLI reaches through a connection. */
export interface Route extends IDataObject {
	name: string;
	cidr: string;
}

/** @throws InputError that names the field */
export function readRoute(item: ItemParameters): Route {
	return { name: item.text(routeName, NAME), cidr: item.text(network, CIDR) };
}

/** Source: docs/api/dli-connections.md#routes. */
export const addRoute = changeOperation({
	option: {
		name: 'Add Route',
		value: 'addRoute',
		action: 'Add route to DLI enhanced connection',
		description: 'Add a route to a network through an enhanced connection',
	},
	fields: [routeName, network],
	prepareChange: (item) => addRouteTo(readRoute(item)),
});

/** Adds a route to a connection. */
export function addRouteTo(route: Route): BuildChange {
	return (connectionId) => ({
		request: {
			method: 'POST',
			path: DLI_ROUTES,
			body: route,
			hasSuccessFlag: true,
			effect: `the route ${route.name} was added to the connection ${connectionId}`,
		},
		action: 'routeAdded',
		isDone: ({ routes }) => findRoute(routes, route.name)?.cidr === route.cidr,
		output: { route },
	});
}

/** Source: docs/api/dli-connections.md#routes. */
export const deleteRoute = changeOperation({
	option: {
		name: 'Delete Route',
		value: 'deleteRoute',
		action: 'Delete route of DLI enhanced connection',
		description: 'Delete a route from an enhanced connection',
	},
	isDestructive: true,
	fields: [routeName],
	prepareChange: (item) => deleteRouteOf(item.text(routeName, NAME)),
});

/** Deletes a route of a connection by its name. */
export function deleteRouteOf(name: string): BuildChange {
	return (connectionId) => ({
		request: {
			method: 'DELETE',
			path: DLI_ROUTE,
			params: { name },
			treatAsSuccessOnRetry: isNotFoundResponse,
			hasSuccessFlag: true,
			effect: `the route ${name} of the connection ${connectionId} was deleted`,
		},
		action: 'routeDeleted',
		isDone: ({ routes }) => Array.isArray(routes) && !findRoute(routes, name),
		output: { route: { name } },
	});
}

function findRoute(routes: unknown, name: string): IDataObject | undefined {
	const list = Array.isArray(routes) ? (routes as IDataObject[]) : [];
	return list.find((route) => route?.name === name);
}
