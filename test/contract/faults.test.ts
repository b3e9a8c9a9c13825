import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { FAULT_KINDS, FAULTS } from '../simulator';
import hiveExample from '../simulator/examples/dataarts-create-hive.json';
import { credentialFor, useSimulator } from './account';
import { dliForm, hiveForm } from './forms';
import { runNode } from './runNode';
import { useVirtualTime } from './virtualTime';

const simulator = useSimulator();
useVirtualTime();

const [HIVE] = hiveExample.request.body.data_source_vos;
const HOSTS = { host: [{ name: 'ecs-1', ip: '192.168.0.9' }] };
const QUEUES = { queue: [{ name: { __rl: true, mode: 'name', value: 'q1' } }] };
const ENHANCED = { connectionName: 'vpc_1', vpcId: 'vpc', networkId: 'network' };
const PROJECT_B = '065a7c66da0010992ff7c0031e5a0001';

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
const seedHive = () => simulator().seed.dataArts({ item: HIVE as never }).id;
const seedBasic = () => simulator().seed.dliBasic().id;
const seedEnhanced = (seed = {}) => simulator().seed.dliEnhanced(seed).id;
const request = (method: string, path: RegExp) => ({ method, path });

interface Operation {
	/** Fills in the form, after it has seeded the connection that the operation works on. */
	prepare(): INodeParameters;
	/** The request that gets the fault. */
	target: { method: string; path: RegExp };
	/** The action in the output of a success; absent for operations that only read. */
	action?: string;
}

const OPERATIONS: Record<string, Operation> = {
	'dataArts create': {
		prepare: () => hiveForm(),
		target: request('POST', /data-connections$/),
		action: 'created',
	},
	'dataArts create, with a test first': {
		prepare: () => hiveForm({ additionalFields: { testFirst: true } }),
		target: request('POST', /validation$/),
		action: 'created',
	},
	'dataArts upsert of a new connection': {
		prepare: () => hiveForm({ operation: 'upsert' }),
		target: request('POST', /data-connections$/),
		action: 'created',
	},
	'dataArts upsert of an existing connection': {
		prepare: () => (seedHive(), hiveForm({ operation: 'upsert', kmsKeyName: 'other' })),
		target: request('PUT', /./),
		action: 'updated',
	},
	'dataArts update': {
		prepare: () =>
			dataArts('update', {
				connectionId: seedHive(),
				dataArtsType: 'HIVE',
				settingsToChange: { password: 'new-password' },
			}),
		target: request('PUT', /./),
		action: 'updated',
	},
	'dataArts get': {
		prepare: () => dataArts('get', { connectionId: seedHive() }),
		target: request('GET', /data-connections\/./),
	},
	'dataArts get many': {
		prepare: () => (seedHive(), dataArts('getAll', { returnAll: true })),
		target: request('GET', /data-connections$/),
	},
	'dataArts test': {
		prepare: () => hiveForm({ operation: 'test' }),
		target: request('POST', /validation$/),
		action: 'tested',
	},
	'dataArts delete': {
		prepare: () => dataArts('delete', { connectionId: seedHive() }),
		target: request('DELETE', /./),
		action: 'deleted',
	},
	'basic create': {
		prepare: () => dliForm(),
		target: request('POST', /./),
		action: 'created',
	},
	'basic get': {
		prepare: () => basic('get', { connectionId: seedBasic() }),
		target: request('GET', /./),
	},
	'basic get many': {
		prepare: () => (seedBasic(), basic('getAll', { returnAll: true })),
		target: request('GET', /./),
	},
	'basic delete': {
		prepare: () => basic('delete', { connectionId: seedBasic() }),
		target: request('DELETE', /./),
		action: 'deleted',
	},
	'enhanced create': {
		prepare: () => enhanced('create', ENHANCED),
		target: request('POST', /./),
		action: 'created',
	},
	'enhanced get': {
		prepare: () => enhanced('get', { connectionId: seedEnhanced() }),
		target: request('GET', /./),
	},
	'enhanced get many': {
		prepare: () => (seedEnhanced(), enhanced('getAll', { returnAll: true })),
		target: request('GET', /./),
	},
	'enhanced update hosts': {
		prepare: () =>
			enhanced('updateHosts', { connectionId: seedEnhanced(), newHosts: { hosts: HOSTS } }),
		target: request('PUT', /./),
		action: 'updated',
	},
	'enhanced bind queues': {
		prepare: () => enhanced('bindQueues', { connectionId: seedEnhanced(), queues: QUEUES }),
		target: request('POST', /./),
		action: 'bound',
	},
	'enhanced unbind queues': {
		prepare: () =>
			enhanced('unbindQueues', { connectionId: seedEnhanced({ queues: ['q1'] }), queues: QUEUES }),
		target: request('POST', /./),
		action: 'unbound',
	},
	'enhanced add route': {
		prepare: () =>
			enhanced('addRoute', { connectionId: seedEnhanced(), routeName: 'r1', cidr: '10.0.0.0/16' }),
		target: request('POST', /./),
		action: 'routeAdded',
	},
	'enhanced grant': {
		prepare: () => enhanced('grant', { connectionId: seedEnhanced(), otherProjectId: PROJECT_B }),
		target: request('PUT', /./),
		action: 'granted',
	},
	'enhanced test connectivity': {
		prepare: () =>
			enhanced('testConnectivity', {
				queueName: { __rl: true, mode: 'name', value: 'q1' },
				address: '192.168.0.1:80',
			}),
		target: request('POST', /./),
		action: 'tested',
	},
	'enhanced delete': {
		prepare: () => enhanced('delete', { connectionId: seedEnhanced() }),
		target: request('DELETE', /./),
		action: 'deleted',
	},
};

const liveConnections = () =>
	simulator()
		.connections()
		.filter((connection) => !JSON.stringify(connection).includes('DELETED'));
const nameOf = (connection: unknown): string => {
	const { name, item } = connection as { name?: string; item?: { dw_name: string } };
	return item?.dw_name ?? name ?? '';
};

/** Checks what must hold whatever the fault was. */
function checkInvariants(results: IDataObject[], itemCount: number): void {
	expect(results).toHaveLength(itemCount);
	const names = liveConnections().map(nameOf);
	expect([...new Set(names)].sort()).toEqual([...names].sort());
	const ids = liveConnections().map(({ id }) => id);
	for (const { action, connectionId, error } of results) {
		if (action === 'created') expect(ids).toContain(connectionId);
		if (error !== undefined) expect(String(error)).not.toBe('');
	}
}

async function run(parameters: INodeParameters, itemCount = 1): Promise<IDataObject[]> {
	const { outputs } = await runNode({
		parameters,
		items: Array.from({ length: itemCount }, (_, index) => ({ index })),
		credential: credentialFor(simulator().url),
		onError: 'continueRegularOutput',
	});
	return outputs[0]?.map(({ json }) => json) ?? [];
}

// No retry helps when a pasted token has expired: authentication.test.ts has that case.
const kinds = FAULT_KINDS.filter((kind) => kind !== 'tokensExpire');

describe.each(Object.entries(OPERATIONS))('%s', (_name, { prepare, target, action }) => {
	it.each(kinds.map((kind) => [kind, FAULTS[kind].executed] as const))(
		'with the fault %s (request executed: %s)',
		async (kind) => {
			const parameters = { ...prepare(), options: { timeLimit: 2 } };
			simulator().failNext(kind, target, { retryAfterSeconds: 1 });
			const results = await run(parameters);
			checkInvariants(results, 1);
			const [result] = results;
			if (result?.error === undefined && action) expect(result?.action).toBe(action);
		},
	);
});
