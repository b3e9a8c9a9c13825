import { isNotFoundResponse } from '../notFound';
import type { Operation } from '../../execution/Operation';
import { ID } from '../../fields/commonFields';
import { applyChange, connection } from './api';
import { DLI_ROUTE } from '../../client/apiPaths';
import { readRouteName, routeName } from './route';

/** Source: docs/api/dli-connections.md#routes. */
export const deleteRoute: Operation = {
	option: {
		name: 'Delete Route',
		value: 'deleteRoute',
		action: 'Delete route of DLI enhanced connection',
		description: 'Take a route out of an enhanced connection',
	},
	fields: [connection, routeName],
	prepare(item) {
		const choice = item.resourceLocator(connection, ID);
		const name = readRouteName(item);
		return async (cloud) =>
			await applyChange(cloud, choice, (id) => ({
				method: 'DELETE',
				path: DLI_ROUTE,
				params: { name },
				treatAsSuccessOnRetry: isNotFoundResponse,
				action: 'routeDeleted',
				effect: `the route ${name} of the connection ${id} was deleted`,
				output: { route: { name } },
			}));
	},
};
