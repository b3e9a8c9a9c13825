import type { Operation } from '../../execution/Operation';
import { ID } from '../../fields/commonFields';
import { connection } from './api';
import { changePermission, otherProjectId, readOtherProject } from './otherProject';

/** Source: docs/api/dli-connections.md#privileges. */
export const revoke: Operation = {
	option: {
		name: 'Revoke',
		value: 'revoke',
		action: 'Revoke use of DLI enhanced connection',
		description: 'No longer let another project bind its queues to an enhanced connection',
	},
	fields: [connection, otherProjectId],
	prepare(item, { account }) {
		const choice = item.resourceLocator(connection, ID);
		const other = readOtherProject(item, account);
		return async (cloud) => await changePermission(cloud, choice, 'revoke', other);
	},
};
