import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DEFAULT_FIXTURES } from '../simulator';
import type { EnhancedSeed } from '../simulator/seed';
import { credentialFor, PROJECT_ID } from './account';
import type { NodeRun } from './runNode';
import { useDataArts } from './useDataArts';

const { vpcs, subnets } = DEFAULT_FIXTURES.resources[PROJECT_ID]!;

/** The network of the connections of DLI, which the project has. */
export const VPC_ID = vpcs[0]?.id ?? '';
export const NETWORK_ID = subnets[0]?.id ?? '';

/** What tests of connection sets share, in virtual time. */
export function useConnectionSet() {
	const dataArts = useDataArts();
	const { simulator } = dataArts;
	/** Runs the node, with the services in the simulator that know what a project has. */
	const run: typeof dataArts.run = async (parameters, options) => {
		const { url } = simulator();
		const credential = credentialFor(url, { endpointTemplate: url });
		return await dataArts.run(parameters, { credential, ...options });
	};
	/** Stores an enhanced connection of DLI. */
	const seedDli = (body: NonNullable<EnhancedSeed['body']>, seed: EnhancedSeed = {}) =>
		simulator().seed.dliEnhanced({
			...seed,
			body: { dest_vpc_id: VPC_ID, dest_network_id: NETWORK_ID, ...body },
		});
	/** The names of what exists; a name that is there twice is in it twice. */
	const storedNames = () =>
		simulator()
			.connections()
			.filter((one) => !('status' in one && one.status === 'DELETED'))
			.map(({ name }) => name)
			.sort();
	/** The requests that the simulator received and that may have changed something. */
	const writes = () =>
		simulator().requests.filter(
			({ method, path }) => method !== 'GET' && !/\/(filter|list-keys)$/.test(path),
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
	) => await run(plan(options), { items, ...settings });
	/** Applies a list, one item for each of its rows. */
	const applyTo = async (
		items: IDataObject[],
		options: INodeParameters = {},
		changes: INodeParameters = {},
		settings: Partial<NodeRun> = {},
	) => await run(apply(options, changes), { items, ...settings });
	return { ...dataArts, storedNames, run, seedDli, writes, refuse, planOf, applyTo };
}

/** A filled-in form of Apply. */
export function apply(
	options: INodeParameters = {},
	changes: INodeParameters = {},
): INodeParameters {
	return { resource: 'connectionSet', operation: 'apply', options, ...changes };
}

/** A row for a Hive connection: the example of Huawei Cloud, without its password. */
export const hiveRow = (name: string, changes: IDataObject = {}) => ({
	kind: 'dataArts',
	name,
	type: 'HIVE',
	agentId: '91f81a12-75c5-43ce-aab8-7149ecef3b17',
	agentName: 'cdm-4autotest-nodelete',
	settings: {
		clusterId: '353ff458-a560-413e-9b84-33f930cb8057',
		clusterName: 'mrs_3x_autotest_do_not_del',
		dbUserName: 'xxxxxx',
		kmsId: 'a721616c-9a12-47b1-a805-3cfcd3e63cd7',
		kmsName: 'KMS-1111',
		mrsConnectionType: 'agent',
	},
	...changes,
});

/** A secret that may be in no output. */
export const SECRET = 'Planted-Secret-of-a-list';

/** The column of the password of a Hive connection. */
export const PASSWORD = { 'settings.dbPassword': SECRET };

/** A row for an enhanced connection of DLI. */
export const dliRow = (name: string, changes: IDataObject = {}) => ({
	kind: 'dliEnhanced',
	name,
	vpcId: VPC_ID,
	networkId: NETWORK_ID,
	...changes,
});

/** What became of each connection, in words. */
export const actionsOf = (results: readonly IDataObject[]) =>
	results.map(({ name, action }) => `${String(name)}: ${String(action)}`);

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
