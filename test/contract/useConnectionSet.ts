import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { EnhancedSeed } from '../simulator/seed';
import type { NodeRun } from './runNode';
import { useDataArts } from './useDataArts';

/** What tests of connection sets share, in virtual time. */
export function useConnectionSet() {
	const dataArts = useDataArts();
	const { simulator } = dataArts;
	/** Stores an enhanced connection of DLI. */
	const seedDli = (body: NonNullable<EnhancedSeed['body']>, seed: EnhancedSeed = {}) =>
		simulator().seed.dliEnhanced({ ...seed, body });
	/** The requests that the simulator received and that may have changed something. */
	const writes = () =>
		simulator().requests.filter(
			({ method, path }) => method !== 'GET' && !path.endsWith('/resource-instances/filter'),
		);
	/** Has the requests to a path refused from now on. */
	const refuse = (path: RegExp) =>
		simulator().respondNext({
			match: { path },
			status: 403,
			body: { error_code: 'DAYU.1002', error_msg: 'No permission for it' },
			times: 99,
		});
	/** Plans a list, one item for each of its rows. */
	const planOf = async (
		items: IDataObject[],
		options: INodeParameters = {},
		settings: Partial<NodeRun> = {},
	) => await dataArts.run(plan(options), { items, ...settings });
	return { ...dataArts, seedDli, writes, refuse, planOf };
}

/** A filled-in form of Plan. */
export function plan(
	options: INodeParameters = {},
	changes: INodeParameters = {},
): INodeParameters {
	return { resource: 'connectionSet', operation: 'plan', options, ...changes };
}

/** A filled-in form of Export. */
export function exportForm(changes: INodeParameters = {}): INodeParameters {
	return { resource: 'connectionSet', operation: 'export', ...changes };
}
