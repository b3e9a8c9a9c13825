import type { Resource } from '../../execution/Operation';
import { addRoute } from './addRoute.operation';
import { bindQueues } from './bindQueues.operation';
import { create } from './create.operation';
import { remove } from './delete.operation';
import { deleteRoute } from './deleteRoute.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { grant } from './grant.operation';
import { revoke } from './revoke.operation';
import { testConnectivity } from './testConnectivity.operation';
import { unbindQueues } from './unbindQueues.operation';
import { updateHosts } from './updateHosts.operation';

export const dliEnhancedConnection: Resource = {
	option: {
		name: 'DLI Enhanced Connection',
		value: 'dliEnhancedConnection',
		description: 'Connection of Data Lake Insight to the VPC of a data source',
	},
	operations: {
		addRoute,
		bindQueues,
		create,
		delete: remove,
		deleteRoute,
		get,
		getAll,
		grant,
		revoke,
		testConnectivity,
		unbindQueues,
		updateHosts,
	},
};
