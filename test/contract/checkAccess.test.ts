import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { FAULT_KINDS, type FaultKind } from '../simulator';
import { credentialFor, PROJECT_ID } from './account';
import type { NodeRun } from './runNode';
import { useDataArts } from './useDataArts';

const { simulator, run, seed } = useDataArts();

const NAMES = ['agent', 'cluster', 'kmsKey', 'databases'];
const LOOK = /\/databases$/;

const form = (id: string): INodeParameters => ({
	resource: 'dataArtsConnection',
	operation: 'checkAccess',
	connectionId: { __rl: true, mode: 'id', value: id },
});

interface Output extends IDataObject {
	works: boolean | 'unknown';
	firstProblem: string;
	verdict: string;
	report: string;
	checks: Array<{ check: string; result: string; found: string; advice: string }> & IDataObject[];
}

async function runChecks(id: string, options: Partial<NodeRun> = {}) {
	const { url } = simulator();
	const credential = credentialFor(url, { endpointTemplate: url });
	return await run(form(id), { credential, ...options });
}

async function check(id: string): Promise<Output> {
	const { error, results } = await runChecks(id);
	expect(error).toBeUndefined();
	expect(results).toHaveLength(1);
	return results[0] as Output;
}

const resultsOf = ({ checks }: Output) => checks.map(({ result }) => result);
const looks = () => simulator().requests.filter(({ path }) => LOOK.test(path));

/** A connection of Hive whose agent, cluster and key belong to the test. */
function hive(changes: IDataObject = {}) {
	const resources = simulator().seed.resources;
	const [agent] = resources(PROJECT_ID, 'cdmClusters', 1, { name: 'cdm-sales' });
	const [cluster] = resources(PROJECT_ID, 'mrsClusters', 1, { name: 'mrs-sales' } as never);
	const [key] = resources(PROJECT_ID, 'kmsKeys', 1, { name: 'key-sales' } as never);
	const { id } = seed({
		agent_id: agent!.id,
		dw_config: { clusterId: cluster!.clusterId, kmsId: key!.key_id, dbUserName: 'etl' },
		...changes,
	});
	return { id, agent: agent!, cluster: cluster!, key: key! };
}

it('works, with the number of databases', async () => {
	const { id } = hive();
	const output = await check(id);
	expect(output).toMatchObject({
		connectionId: id,
		serviceType: 'HIVE',
		works: true,
		databases: 2,
		firstProblem: '',
		verdict: `${String(output.name)} works.`,
	});
	expect(output.checks.map(({ check: name }) => name)).toEqual(NAMES);
	expect(resultsOf(output)).toEqual(['ok', 'ok', 'ok', 'ok']);
	expect(looks()).toMatchObject([{ method: 'GET', query: { limit: '1' } }]);
});

it.each([
	[
		'an agent that is shut down',
		'agent',
		({ agent }: ReturnType<typeof hive>) => (agent.status = '900'),
	],
	[
		'a cluster that is frozen',
		'cluster',
		({ cluster }: ReturnType<typeof hive>) => (cluster.clusterState = 'frozen'),
	],
	['a key that is disabled', 'kmsKey', ({ key }: ReturnType<typeof hive>) => (key.key_state = '3')],
])('%s is the problem, and the data source is not tried', async (_, name, change) => {
	const world = hive();
	change(world);
	const output = await check(world.id);
	expect(output).toMatchObject({ works: false, firstProblem: name });
	const expected = NAMES.map((one) =>
		one === name ? 'problem' : one === 'databases' ? 'skipped' : 'ok',
	);
	expect(resultsOf(output)).toEqual(expected);
	expect(output.report).toContain('❌ Problem');
	expect(looks()).toEqual([]);
});

it('a DWS cluster is looked for among those of DWS', async () => {
	const [cluster] = simulator().seed.resources(PROJECT_ID, 'dwsClusters', 1, {
		status: 'UNAVAILABLE',
	});
	const { id } = seed({ dw_type: 'DWS', dw_config: { clusterId: cluster!.id } });
	expect(await check(id)).toMatchObject({ works: false, firstProblem: 'cluster' });
});

describe('a stored password that is refused', () => {
	it.each(['refused400', 'refused500'] as const)('%s does not work', async (storedLogin) => {
		const { id } = hive();
		simulator().switches.storedLogin = storedLogin;
		const output = await check(id);
		expect(output).toMatchObject({ works: false, firstProblem: 'databases' });
		expect(output.checks.at(-1)).toMatchObject({
			result: 'problem',
			advice: expect.stringContaining('lock accounts'),
		});
		expect(looks()).toHaveLength(1);
	});

	it('is tried once in a run, however many items name the connection and however they end', async () => {
		const { id } = hive();
		simulator().switches.storedLogin = 'refused500';
		const options = [{ timeLimit: 10 }, { timeLimit: 20 }, {}];
		const items = options.map((one) => ({ one }));
		const parameters = { ...form(id), options: '={{ $json.one }}' };
		const { url } = simulator();
		const credential = credentialFor(url, { endpointTemplate: url });
		const { error, results } = await run(parameters as INodeParameters, { credential, items });
		expect(error).toBeUndefined();
		expect(results.map(({ works }) => works)).toEqual([false, false, false]);
		expect(looks()).toHaveLength(1);
	});

	it('does not fail the item, so that Retry On Fail of n8n does not try again', async () => {
		const { id } = hive();
		simulator().switches.storedLogin = 'refused400';
		const { error } = await runChecks(id);
		expect(error).toBeUndefined();
	});
});

describe('a look that fails', () => {
	// What certainly was not executed may be sent again: the data source has seen no sign-in.
	const notExecuted = ['throttled', 'throttledRetryAfter', 'throttledUntilDate'];
	const slow = ['delayBeforeExecution', 'delayAfterExecution'];
	const faults = FAULT_KINDS.filter((fault) => fault !== 'tokensExpire');

	it.each(faults)('with the fault %s is not repeated', async (fault: FaultKind) => {
		const { id } = hive();
		const match = { method: 'GET', path: LOOK };
		simulator().failNext(fault, match, { retryAfterSeconds: 1 });
		const output = await check(id);
		const isRepeated = notExecuted.includes(fault);
		expect(looks()).toHaveLength(isRepeated ? 2 : 1);
		const isRefused = fault.startsWith('notSuccess') || /^error500/.test(fault);
		if (isRepeated || slow.includes(fault)) expect(output.works).toBe(true);
		else if (!isRefused) expect(output.works).toBe('unknown');
		else expect([false, 'unknown']).toContain(output.works);
	});

	it.each([
		['a missing permission', 403, { error_code: 'DAYU.0403', error_msg: 'no permission' }],
		['an API that is not there', 404, { error_code: 'APIGW.0101', error_msg: 'no such API' }],
		['an error of the gateway', 500, { error_code: 'APIGW.0202', error_msg: 'backend failed' }],
		['an overload', 503, { error_code: 'DAYU.0503', error_msg: 'busy' }],
		['a failure without a code', 500, { message: 'failed' }],
		['a response without databases', 200, { total_count: 3 }],
	])('with %s says nothing about the connection', async (_, status, body) => {
		const { id } = hive();
		simulator().respondNext({ match: { path: LOOK }, status, body });
		expect(await check(id)).toMatchObject({ works: 'unknown', firstProblem: '' });
		expect(looks()).toHaveLength(1);
	});
});

it.each(['SHELL', 'RESTCLIENT', 'KAFKA'])('%s has no databases to look at', async (dw_type) => {
	const { id } = hive({ dw_type });
	const output = await check(id);
	expect(output).toMatchObject({ works: 'unknown', firstProblem: '' });
	expect(resultsOf(output).at(-1)).toBe('skipped');
	expect(looks()).toEqual([]);
});

it.each([
	['cdm', 'agent'],
	['mrs', 'cluster'],
	['kms', 'kmsKey'],
] as const)(
	'without permission for %s, %s is unknown, and the look decides',
	async (service, name) => {
		const { id } = hive();
		simulator().switches.lookupsDenied = [service];
		const output = await check(id);
		expect(output).toMatchObject({ works: true });
		expect(resultsOf(output)).toEqual(NAMES.map((one) => (one === name ? 'unknown' : 'ok')));
	},
);

it('what is not in its list is unknown, and what a connection does not have is skipped', async () => {
	const { id } = hive({ agent_id: 'gone', dw_config: { kmsId: 'gone' } });
	expect(resultsOf(await check(id))).toEqual(['unknown', 'skipped', 'unknown', 'ok']);
});

it('a connection that does not exist fails its item, and the others are checked', async () => {
	const { id } = hive();
	const { url } = simulator();
	const credential = credentialFor(url, { endpointTemplate: url });
	const items = [{ id: '00000000000000000000000000000000' }, { id }];
	const { results } = await run(form('={{ $json.id }}'), {
		credential,
		items,
		onError: 'continueRegularOutput',
	});
	expect(results).toMatchObject([
		{ error: { message: expect.stringContaining('was not found') } },
		{ works: true },
	]);
});
