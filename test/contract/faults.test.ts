import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { FAULT_KINDS, FAULTS, type FaultKind } from '../simulator';
import hiveExample from '../simulator/examples/dataarts-create-hive.json';
import { credentialFor, useSimulator } from './account';
import { dliForm, hiveForm } from './forms';
import { runNode } from './harness';

const simulator = useSimulator();

const [HIVE] = hiveExample.request.body.data_source_vos;
const HOSTS = { host: [{ name: 'ecs-1', ip: '192.168.0.9' }] };
const QUEUES = { queue: [{ name: { __rl: true, mode: 'name', value: 'q1' } }] };
/** Not long: a fault that never answers takes all of it. */
const TIME_LIMIT = 2;

interface Case {
	/** Parameters; what they work on is made first. */
	parameters(): INodeParameters;
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
const hive = () => simulator().seed.dataArts({ item: HIVE as never }).id;
const vpc = (seed = {}) => simulator().seed.dliEnhanced(seed).id;
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
		parameters: () => (hive(), hiveForm({ operation: 'upsert', kmsKeyName: 'other' })),
		hits: one('PUT', /./),
		action: ['updated'],
	},
	'dataArts update': {
		parameters: () =>
			dataArts('update', {
				connectionId: hive(),
				dataArtsType: 'HIVE',
				settingsToChange: { password: 'new-password' },
			}),
		hits: one('PUT', /./),
		action: ['updated'],
	},
	'dataArts get': {
		parameters: () => dataArts('get', { connectionId: hive() }),
		hits: one('GET', /data-connections\/./),
	},
	'dataArts get many': {
		parameters: () => (hive(), dataArts('getAll', { returnAll: true })),
		hits: one('GET', /data-connections$/),
	},
	'dataArts test': {
		parameters: () => hiveForm({ operation: 'test' }),
		hits: one('POST', /validation$/),
		action: ['tested'],
	},
	'dataArts delete': {
		parameters: () => dataArts('delete', { connectionId: hive() }),
		hits: one('DELETE', /./),
		action: ['deleted'],
	},
	'basic create': {
		parameters: () => dliForm(),
		hits: one('POST', /./),
		action: ['created'],
	},
	'basic get': {
		parameters: () => basic('get', { connectionId: simulator().seed.dliBasic().id }),
		hits: one('GET', /./),
	},
	'basic get many': {
		parameters: () => (simulator().seed.dliBasic(), basic('getAll', { returnAll: true })),
		hits: one('GET', /./),
	},
	'basic delete': {
		parameters: () => basic('delete', { connectionId: simulator().seed.dliBasic().id }),
		hits: one('DELETE', /./),
		action: ['deleted'],
	},
	'enhanced create': {
		parameters: () => enhanced('create', ENHANCED),
		hits: one('POST', /./),
		action: ['created'],
	},
	'enhanced get': {
		parameters: () => enhanced('get', { connectionId: vpc() }),
		hits: one('GET', /./),
	},
	'enhanced get many': {
		parameters: () => (vpc(), enhanced('getAll', { returnAll: true })),
		hits: one('GET', /./),
	},
	'enhanced update hosts': {
		parameters: () => enhanced('updateHosts', { connectionId: vpc(), hosts: HOSTS }),
		hits: one('PUT', /./),
		action: ['updated'],
	},
	'enhanced bind queues': {
		parameters: () => enhanced('bindQueues', { connectionId: vpc(), queues: QUEUES }),
		hits: one('POST', /./),
		action: ['bound'],
	},
	'enhanced unbind queues': {
		parameters: () =>
			enhanced('unbindQueues', { connectionId: vpc({ queues: ['q1'] }), queues: QUEUES }),
		hits: one('POST', /./),
		action: ['unbound'],
	},
	'enhanced add route': {
		parameters: () =>
			enhanced('addRoute', { connectionId: vpc(), routeName: 'r1', cidr: '10.0.0.0/16' }),
		hits: one('POST', /./),
		action: ['routeAdded'],
	},
	'enhanced grant': {
		parameters: () => enhanced('grant', { connectionId: vpc(), otherProjectId: PROJECT_B }),
		hits: one('PUT', /./),
		action: ['granted'],
	},
	'enhanced test connectivity': {
		parameters: () => enhanced('testConnectivity', { queue: 'q1', address: '192.168.0.1:80' }),
		hits: one('POST', /./),
		action: ['tested'],
	},
	'enhanced delete': {
		parameters: () => enhanced('delete', { connectionId: vpc() }),
		hits: one('DELETE', /./),
		action: ['deleted'],
	},
};

const live = () =>
	simulator()
		.connections()
		.filter((connection) => !/DELETED/.test(JSON.stringify(connection)));
const nameOf = (connection: unknown): string => {
	const { name, item } = connection as { name?: string; item?: { dw_name: string } };
	return item?.dw_name ?? name ?? '';
};

/** What must hold whatever happened. */
function checkInvariants(results: IDataObject[], count: number): void {
	expect(results).toHaveLength(count);
	const names = live().map(nameOf);
	expect([...new Set(names)].sort()).toEqual([...names].sort());
	const ids = live().map(({ id }) => id);
	for (const result of results) {
		if (result.action === 'created') expect(ids).toContain(result.connectionId);
		else if (result.error !== undefined) expect(String(result.error)).not.toBe('');
	}
}

// The expiry of a pasted token is nothing that a run could mend: signIn.test.ts has that.
const kinds = FAULT_KINDS.filter((kind) => kind !== 'tokensExpire');

describe.each(Object.entries(CASES))('%s', (_name, { parameters, hits, action }) => {
	it.each(kinds.map((kind) => [kind, FAULTS[kind].worked] as const))(
		'meets %s (work done: %s)',
		async (kind: FaultKind) => {
			const form = parameters();
			const options = { timeLimit: TIME_LIMIT, waitTimeout: 1 };
			simulator().failNext(kind, hits, { retryAfterSeconds: 1 });
			const { outputs } = await runNode({
				parameters: { ...form, options },
				credential: credentialFor(simulator().url),
				onError: 'continueRegularOutput',
			});
			const results = outputs[0]?.map(({ json }) => json) ?? [];
			checkInvariants(results, 1);
			const [result] = results;
			if (result?.error === undefined && action) expect(action).toContain(result?.action);
		},
	);
});

describe('fifty creates in a storm', () => {
	it.each([1, 2, 3, 4])('create nothing twice and lose nothing: seed %i', async (seed) => {
		for (const form of [hiveForm(), dliForm(), enhanced('create', ENHANCED)]) {
			simulator().reset();
			const stormy = kinds.filter((kind) => !/stall|late|notSuccess/.test(kind));
			simulator().switches.chaos = { seed, rate: 0.25, kinds: stormy };
			const { outputs } = await runNode({
				parameters: {
					...form,
					connectionName: '={{ "c" + $json.index }}',
					options: { timeLimit: 5 },
				},
				items: Array.from({ length: 50 }, (_, index) => ({ index })),
				credential: credentialFor(simulator().url),
				onError: 'continueRegularOutput',
			});
			checkInvariants(outputs[0]?.map(({ json }) => json) ?? [], 50);
		}
	});
});
