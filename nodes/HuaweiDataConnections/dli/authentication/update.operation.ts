import type { Operation } from '../../execution/Operation';
import { authentication, readAuthentication, readChoice } from './api';
import { assertOfType, changeAuthentication, lockKey } from './changeAuthentication';
import { loginFieldsWithoutType } from '../../fields/dataSourceLogin';
import { settingsToChange } from './formFields';
import { readChanges } from './settings';

/** Source: docs/api/dli-connections.md#datasource-authentication. */
export const update: Operation = {
	option: {
		name: 'Update',
		value: 'update',
		action: 'Update DLI datasource authentication',
		description:
			'Change settings of a datasource authentication, other than type, certificate, and key password',
	},
	fields: [authentication, ...loginFieldsWithoutType, settingsToChange],
	async prepare(item) {
		const name = readChoice(item);
		const changes = await readChanges(item);
		return async (context) =>
			await context.runExclusive(lockKey(name), async () => {
				const observed = await readAuthentication(context, name);
				assertOfType(changes, observed);
				return [await changeAuthentication(context.send, name, observed, changes.settings)];
			});
	},
};
