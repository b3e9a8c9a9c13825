import type { Operation } from '../../execution/Operation';
import { ID } from '../../fields/commonFields';
import { connection } from './api';
import { changePermission, otherProjectId, readOtherProject } from './otherProject';

/** Source: docs/api/dli-connections.md#privileges. */
export const grant: Operation = {
	option: {
		name: 'Grant',
		value: 'grant',
		action: 'Grant use of DLI enhanced connection',
		description: 'Let another project bind its queues to an enhanced connection',
	},
	fields: [connection, otherProjectId],
	prepare(item, { account }) {
		const choice = item.resourceLocator(connection, ID);
		const other = readOtherProject(item, account);
		return async (cloud) => await changePermission(cloud, choice, 'grant', other);
	},
};
