import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { FAULT_KINDS, FAULTS, startSimulator, type FaultKind, type Simulator } from '../simulator';
import hiveExample from '../simulator/examples/dataarts-create-hive.json';
import { credentialFor } from './account';
import { dliForm, hiveForm } from './forms';
import { runNode } from './harness';

const [HIVE] = hiveExample.request.body.data_source_vos;
const HOSTS = { host: [{ name: 'ecs-1', ip: '192.168.0.9' }] };
const QUEUES = { queue: [{ name: { __rl: true, mode: 'name', value: 'q1' } }] };
/** Not long: a fault that never answers takes all of it. */
const TIME_LIMIT = 2;

interface Case {
	/** Parameters; what they work on is made first. */
	parameters(cloud: Simulator): INodeParameters;
	/** The request that the fault hits. */
	hits: { method: string; path: RegExp };
	/** What the item may become. */
	action?: string[];
}

const dataArts = (operation: string, changes: INodeParameters = {}): INodeParameters => ({
	resource: 'dataArtsConnection',
	operation,
	...changes,
});
const enhanced = (operation: string, changes: INodeParameters = {}): INodeParameters => ({
	resource: 'dliEnhancedConnection',
	operation,
	...changes,
});
const basic = (operation: string, changes: INodeParameters = {}): INodeParameters => ({
	resource: 'dliDatasourceConnection',
	operation,
	...changes,
});
const hive = (cloud: Simulator) => cloud.seed.dataArts({ item: HIVE as never }).id;
const vpc = (cloud: Simulator, seed = {}) => cloud.seed.dliEnhanced(seed).id;
const ENHANCED = { connectionName: 'vpc_1', vpcId: 'vpc', networkId: 'network' };
const PROJECT_B = '065a7c66da0010992ff7c0031e5a0001';
const one = (method: string, path: RegExp) => ({ method, path });

const CASES: Record<string, Case> = {
	'dataArts create': {
		parameters: () => hiveForm(),
		hits: one('POST', /data-connections$/),
		action: ['created'],
	},
	'dataArts create, tested first': {
		parameters: () => hiveForm({ additionalFields: { testFirst: true } }),
		hits: one('POST', /validation$/),
		action: ['created'],
	},
	'dataArts upsert of a new one': {
		parameters: () => hiveForm({ operation: 'upsert' }),
		hits: one('POST', /data-connections$/),
		action: ['created'],
	},
	'dataArts upsert of an old one': {
		parameters: (cloud) => (hive(cloud), hiveForm({ operation: 'upsert', kmsKeyName: 'other' })),
		hits: one('PUT', /./),
		action: ['updated'],
	},
	'dataArts update': {
		parameters: (cloud) =>
			dataArts('update', {
				connectionId: hive(cloud),
				dataArtsType: 'HIVE',
				settingsToChange: { password: 'new-password' },
			}),
		hits: one('PUT', /./),
		action: ['updated'],
	},
	'dataArts get': {
		parameters: (cloud) => dataArts('get', { connectionId: hive(cloud) }),
		hits: one('GET', /data-connections\/./),
	},
	'dataArts get many': {
		parameters: (cloud) => (hive(cloud), dataArts('getAll', { returnAll: true })),
		hits: one('GET', /data-connections$/),
	},
	'dataArts test': {
		parameters: () => hiveForm({ operation: 'test' }),
		hits: one('POST', /validation$/),
		action: ['tested'],
	},
	'dataArts delete': {
		parameters: (cloud) => dataArts('delete', { connectionId: hive(cloud) }),
		hits: one('DELETE', /./),
		action: ['deleted'],
	},
	'basic create': {
		parameters: () => dliForm(),
		hits: one('POST', /./),
		action: ['created'],
	},
	'basic get': {
		parameters: (cloud) => basic('get', { connectionId: cloud.seed.dliBasic().id }),
		hits: one('GET', /./),
	},
	'basic get many': {
		parameters: (cloud) => (cloud.seed.dliBasic(), basic('getAll', { returnAll: true })),
		hits: one('GET', /./),
	},
	'basic delete': {
		parameters: (cloud) => basic('delete', { connectionId: cloud.seed.dliBasic().id }),
		hits: one('DELETE', /./),
		action: ['deleted'],
	},
	'enhanced create': {
		parameters: () => enhanced('create', ENHANCED),
		hits: one('POST', /./),
		action: ['created'],
	},
	'enhanced get': {
		parameters: (cloud) => enhanced('get', { connectionId: vpc(cloud) }),
		hits: one('GET', /./),
	},
	'enhanced get many': {
		parameters: (cloud) => (vpc(cloud), enhanced('getAll', { returnAll: true })),
		hits: one('GET', /./),
	},
	'enhanced update hosts': {
		parameters: (cloud) =>
			enhanced('updateHosts', { connectionId: vpc(cloud), newHosts: { hosts: HOSTS } }),
		hits: one('PUT', /./),
		action: ['updated'],
	},
	'enhanced bind queues': {
		parameters: (cloud) => enhanced('bindQueues', { connectionId: vpc(cloud), queues: QUEUES }),
		hits: one('POST', /./),
		action: ['bound'],
	},
	'enhanced unbind queues': {
		parameters: (cloud) =>
			enhanced('unbindQueues', { connectionId: vpc(cloud, { queues: ['q1'] }), queues: QUEUES }),
		hits: one('POST', /./),
		action: ['unbound'],
	},
	'enhanced add route': {
		parameters: (cloud) =>
			enhanced('addRoute', { connectionId: vpc(cloud), routeName: 'r1', cidr: '10.0.0.0/16' }),
		hits: one('POST', /./),
		action: ['routeAdded'],
	},
	'enhanced grant': {
		parameters: (cloud) =>
			enhanced('grant', { connectionId: vpc(cloud), otherProjectId: PROJECT_B }),
		hits: one('PUT', /./),
		action: ['granted'],
	},
	'enhanced test connectivity': {
		parameters: () =>
			enhanced('testConnectivity', {
				queueName: { __rl: true, mode: 'name', value: 'q1' },
				address: '192.168.0.1:80',
			}),
		hits: one('POST', /./),
		action: ['tested'],
	},
	'enhanced delete': {
		parameters: (cloud) => enhanced('delete', { connectionId: vpc(cloud) }),
		hits: one('DELETE', /./),
		action: ['deleted'],
	},
};

const live = (cloud: Simulator) =>
	cloud.connections().filter((connection) => !/DELETED/.test(JSON.stringify(connection)));
const nameOf = (connection: unknown): string => {
	const { name, item } = connection as { name?: string; item?: { dw_name: string } };
	return item?.dw_name ?? name ?? '';
};

/** What must hold whatever happened. */
function checkInvariants(cloud: Simulator, results: IDataObject[], count: number): void {
	expect(results).toHaveLength(count);
	const names = live(cloud).map(nameOf);
	expect([...new Set(names)].sort()).toEqual([...names].sort());
	const ids = live(cloud).map(({ id }) => id);
	for (const { action, connectionId, error } of results) {
		if (action === 'created') expect(ids).toContain(connectionId);
		if (error !== undefined) expect(String(error)).not.toBe('');
	}
}

/** Runs something against a cloud of its own, so that many can run at the same time. */
async function inOwnCloud(run: (cloud: Simulator) => Promise<void>): Promise<void> {
	const cloud = await startSimulator();
	await run(cloud).finally(async () => await cloud.close());
}

async function resultsOf(cloud: Simulator, parameters: INodeParameters, count = 1) {
	const { outputs } = await runNode({
		parameters,
		items: Array.from({ length: count }, (_, index) => ({ index })),
		credential: credentialFor(cloud.url),
		onError: 'continueRegularOutput',
	});
	return outputs[0]?.map(({ json }) => json) ?? [];
}

// The expiry of a pasted token is nothing that a run could mend: authentication.test.ts has that.
const kinds = FAULT_KINDS.filter((kind) => kind !== 'tokensExpire');

describe.each(Object.entries(CASES))('%s', (_name, { parameters, hits, action }) => {
	it.concurrent.each(kinds.map((kind) => [kind, FAULTS[kind].executed] as const))(
		'meets %s (work done: %s)',
		async (kind: FaultKind) =>
			await inOwnCloud(async (cloud) => {
				const form = parameters(cloud);
				cloud.failNext(kind, hits, { retryAfterSeconds: 1 });
				const options = { timeLimit: TIME_LIMIT };
				const results = await resultsOf(cloud, { ...form, options });
				checkInvariants(cloud, results, 1);
				const [result] = results;
				if (result?.error === undefined && action) expect(action).toContain(result?.action);
			}),
		20_000,
	);
});

/** What the storms come from (jest.config.js). */
declare const CHAOS_SEEDS: number[];

describe('fifty creates in a storm', () => {
	const forms = [hiveForm(), dliForm(), enhanced('create', ENHANCED)];
	it.concurrent.each(
		forms.flatMap((form) => CHAOS_SEEDS.map((seed) => [form.resource, seed, form] as const)),
	)(
		'create nothing twice and lose nothing: %s, seed %i',
		async (_resource, seed, form) =>
			await inOwnCloud(async (cloud) => {
				const stormy = kinds.filter((kind) => !/stall|delay|notSuccess/.test(kind));
				cloud.switches.randomFaults = { seed, rate: 0.25, kinds: stormy };
				const connectionName = '={{ "c" + $json.index }}';
				const options = { timeLimit: 5 };
				const results = await resultsOf(cloud, { ...form, connectionName, options }, 50);
				checkInvariants(cloud, results, 50);
				const made = live(cloud).map(nameOf);
				for (const [index, { error, details }] of results.entries()) {
					// What is there after all may not be told as a plain failure.
					if (error === undefined || !made.includes(`c${index}`)) continue;
					expect(`${String(error)} ${JSON.stringify(details)}`).toMatch(
						/unknown|not known|already/,
					);
				}
			}),
		60_000,
	);
});
