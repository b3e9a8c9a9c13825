import { saysMissing } from '../dli/missing';
import type { Operation } from '../Operation';
import { ID } from '../sharedFields';
import { changeChosen, connection } from './connections';
import { ROUTE } from './paths';
import { readRouteName, routeName } from './route';

/** Spec dli-datasource-connections 2.6. */
export const deleteRoute: Operation = {
	option: {
		name: 'Delete Route',
		value: 'deleteRoute',
		action: 'Delete route of DLI enhanced connection',
		description: 'Take a route out of an enhanced connection',
	},
	fields: [connection, routeName],
	prepare(item) {
		const choice = item.choice(connection, ID);
		const name = readRouteName(item);
		return async (cloud) =>
			await changeChosen(cloud, choice, (id) => ({
				method: 'DELETE',
				path: ROUTE,
				params: { name },
				isDoneIf: saysMissing,
				action: 'routeDeleted',
				outcome: `the route ${name} of the connection ${id} was deleted`,
				told: { route: { name } },
			}));
	},
};
