import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../../execution/Operation';
import { ID } from '../../fields/commonFields';
import { applyChange, connection } from './api';
import { OCTET } from './hosts';
import { DLI_ROUTES } from '../../client/apiPaths';
import { readRouteName, routeName } from './route';

const CIDR = {
	pattern: new RegExp(`^${OCTET}(\\.${OCTET}){3}/(3[0-2]|[12]?\\d)$`),
	allowed: 'an IPv4 network, such as 10.0.0.0/16',
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

/** Source: docs/api/dli-connections.md#routes. */
export const addRoute: Operation = {
	option: {
		name: 'Add Route',
		value: 'addRoute',
		action: 'Add route to DLI enhanced connection',
		description: 'Lead a network through an enhanced connection',
	},
	fields: [connection, routeName, network],
	prepare(item) {
		const choice = item.resourceLocator(connection, ID);
		const route = { name: readRouteName(item), cidr: item.text(network, CIDR) };
		return async (cloud) =>
			await applyChange(cloud, choice, (id) => ({
				method: 'POST',
				path: DLI_ROUTES,
				body: route,
				action: 'routeAdded',
				effect: `the route ${route.name} was added to the connection ${id}`,
				output: { route },
			}));
	},
};
