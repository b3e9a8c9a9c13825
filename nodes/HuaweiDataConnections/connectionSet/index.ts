import type { Resource } from '../execution/Operation';
import { workspace } from '../fields/options';
import { apply } from './apply.operation';
import { exportOperation } from './export.operation';
import { plan } from './plan.operation';

/** Many connections at once, of several workspaces and kinds, as a list. */
export const connectionSet: Resource = {
	option: {
		name: 'Connection Set',
		value: 'connectionSet',
		description: 'Connections of DataArts Studio and DLI as a list that can be kept in Git',
	},
	options: [workspace],
	operations: { apply, export: exportOperation, plan },
	defaultOperation: 'export',
};
