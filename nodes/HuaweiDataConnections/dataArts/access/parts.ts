import type { IDataObject } from 'n8n-workflow';

import { responseText } from '../../client/responseText';
import { SERVICE_LISTS } from '../../client/serviceLists';
import { ok, problem, skipped, unknown, type Finding } from '../../connections/checks/Finding';
import { readServiceListOnce } from '../../connections/readServiceListOnce';
import { unusableCdmState } from '../../connectionTypes/cdmStates';
import { storedConfig } from '../settings/storedSettings';
import type { AccessCheck, AccessWorld } from './AccessCheck';

/** States of an MRS cluster that works: its size may be about to change (docs/api/lookups.md#mrs-clusters). */
const WORKING_MRS_STATES = ['running', 'scaling-out', 'scaling-in'];

/** What a key that is not enabled is (docs/api/lookups.md#kms-keys). */
const KEY_STATES: Record<string, string> = {
	1: 'waiting to be activated',
	3: 'disabled',
	4: 'scheduled for deletion',
	5: 'waiting for its material',
};

const HELP_CENTER = 'https://support.huaweicloud.com/intl/en-us';
/** What connections need: an agent, and a data source that it reaches. */
const CONNECTION_FAQ = `${HELP_CENTER}/dataartsstudio_faq/dataartsstudio_03_0009.html`;

/** Whether the agent runs through which DataArts Studio reaches the data source. */
export const agent: AccessCheck = {
	name: 'agent',
	title: 'Agent',
	source: CONNECTION_FAQ,
	async run(world) {
		const id = responseText(world.connection.agent_id);
		if (!id) return skipped('The connection uses no agent');
		const cluster = await findRow(world, 'agents', id);
		if (!cluster) return missing(`The agent ${id}`, 'CDM clusters');
		const state = unusableCdmState(responseText(cluster.status));
		const label = `The agent ${responseText(cluster.name) || id}`;
		if (!state) return ok(`${label} is running`);
		return problem(
			`${label} is not running: ${state}`,
			'Start the CDM cluster on the CDM console, or choose another agent in the connection.',
		);
	},
};

/** Whether the cluster that the connection leads to is running. */
export const cluster: AccessCheck = {
	name: 'cluster',
	title: 'Cluster',
	source: CONNECTION_FAQ,
	async run(world) {
		const { connection } = world;
		const id = responseText(storedConfig(connection).clusterId);
		if (!id) return skipped('The connection names no cluster');
		return connection.dw_type === 'DWS'
			? await checkDwsCluster(world, id)
			: await checkMrsCluster(world, id);
	},
};

async function checkMrsCluster(world: AccessWorld, id: string): Promise<Finding> {
	const row = await findRow(world, 'mrsClusters', id);
	if (!row) return missing(`The cluster ${id}`, 'MRS clusters that exist');
	const state = responseText(row.clusterState);
	const label = `The cluster ${responseText(row.clusterName) || id}`;
	const mode = String(row.safeMode) === '1' ? ', with Kerberos authentication' : '';
	if (WORKING_MRS_STATES.includes(state.toLowerCase())) return ok(`${label} is ${state}${mode}`);
	return problem(
		`${label} is not running: ${state || 'state unknown'}`,
		'Start the cluster or repair it on the MRS console.',
	);
}

async function checkDwsCluster(world: AccessWorld, id: string): Promise<Finding> {
	const row = await findRow(world, 'dwsClusters', id);
	if (!row) return missing(`The cluster ${id}`, 'DWS clusters');
	const state = responseText(row.status);
	const label = `The cluster ${responseText(row.name) || id}`;
	if (state.toUpperCase() === 'AVAILABLE') return ok(`${label} is available`);
	return problem(
		`${label} is not available: ${state || 'state unknown'}`,
		'Start the cluster or repair it on the DWS console.',
	);
}

/** Whether the key is enabled with which DataArts Studio reads the stored password. */
export const kmsKey: AccessCheck = {
	name: 'kmsKey',
	title: 'KMS Key',
	source: `${HELP_CENTER}/usermanual-dew/dew_01_0178.html`,
	async run(world) {
		const id = responseText(storedConfig(world.connection).kmsId);
		if (!id) return skipped('The connection names no key');
		const key = await findRow(world, 'kmsKeys', id);
		if (!key) return missing(`The key ${id}`, 'KMS keys');
		const state = responseText(key.key_state);
		const label = `The key ${responseText(key.key_alias) || id}`;
		if (state === '2') return ok(`${label} is enabled`);
		return problem(
			`${label} is not enabled: ${KEY_STATES[state] ?? `state ${state || 'unknown'}`}`,
			'Enable the key on the DEW console, or cancel its deletion. Without it, the stored password cannot be read.',
		);
	},
};

/** A row of a list that all items of the run share. */
async function findRow(
	{ context }: AccessWorld,
	name: 'agents' | 'dwsClusters' | 'kmsKeys' | 'mrsClusters',
	id: string,
): Promise<IDataObject | undefined> {
	const list = SERVICE_LISTS[name];
	const rows = await readServiceListOnce(context, list);
	return rows.find((row) => responseText(row[list.idKey]).toLowerCase() === id.toLowerCase());
}

/** It may have been deleted, or belong to another project, or the user may not see it. */
function missing(what: string, list: string): Finding {
	return unknown(`${what} is not in the list of ${list}`);
}
