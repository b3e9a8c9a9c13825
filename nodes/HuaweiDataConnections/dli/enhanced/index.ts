import type { Resource } from '../../execution/Operation';
import { deleteOperation } from '../delete.operation';
import { getOperation } from '../get.operation';
import { getAllOperation } from '../getAll.operation';
import { enhanced } from './api';
import { bindQueues, unbindQueues } from './bindQueues.operation';
import { create } from './create.operation';
import { diagnose } from './diagnose/diagnose.operation';
import { getGrants } from './getGrants.operation';
import { grant, revoke } from './grant.operation';
import { addRoute, deleteRoute } from './route.operation';
import { addTags, removeTags } from './tags.operation';
import { testConnectivity } from './testConnectivity.operation';
import { updateHosts } from './updateHosts.operation';

/** Enhanced connections and their operations. */
export const dliEnhancedConnection: Resource = {
	option: {
		name: 'DLI Enhanced Connection',
		value: 'dliEnhancedConnection',
		description:
			'Connection of Data Lake Insight to the VPC of a data source, such as RDS, MRS, or GaussDB(DWS)',
	},
	operations: {
		addRoute,
		addTags,
		bindQueues,
		create,
		delete: deleteOperation(enhanced, {
			action: 'Delete DLI enhanced connection',
			description: 'Delete an enhanced connection',
		}),
		deleteRoute,
		diagnose,
		get: getOperation(enhanced, {
			action: 'Get DLI enhanced connection',
			description: 'Get an enhanced connection with the state of its queues and pools',
		}),
		getGrants,
		getAll: getAllOperation(enhanced, {
			action: 'Get many DLI enhanced connections',
			description: 'Get the enhanced connections of the project',
		}),
		grant,
		removeTags,
		revoke,
		testConnectivity,
		unbindQueues,
		updateHosts,
	},
};
