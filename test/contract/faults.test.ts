import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { RESOURCES } from '../../nodes/HuaweiDataConnections/resources';
import {
	FAULT_KINDS,
	FAULTS,
	type FaultKind,
	type StoredDataArts,
	type StoredDliBasic,
	type StoredDliEnhanced,
} from '../simulator';
import hiveExample from '../simulator/examples/dataarts-create-hive.json';
import { credentialFor, useSimulator } from './account';
import { dliForm, hiveForm } from './forms';
import { runNode } from './runNode';
import { NETWORK_ID, VPC_ID } from './useConnectionSet';
import { AUTH_BODIES, authCreateForm, authForm, storedBodies, type AuthType } from './useDliAuth';
import { useVirtualTime } from './virtualTime';

const simulator = useSimulator();
useVirtualTime();

const [HIVE] = hiveExample.request.body.data_source_vos;
const HOSTS = { host: [{ name: 'ecs-1', ip: '192.168.0.9' }] };
const QUEUES = { queue: [{ name: { __rl: true, mode: 'name', value: 'q1' } }] };
const TAGS = { tag: [{ key: 'env', value: 'prod' }] };
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
const connectionSet = (operation: string, changes: INodeParameters = {}): INodeParameters => ({
	resource: 'connectionSet',
	operation,
	...changes,
});
const LISTED = JSON.stringify([{ kind: 'dataArts', name: HIVE?.dw_name, type: 'HIVE' }]);
const { dbPassword = '', ...SETTINGS } = (HIVE?.dw_config ?? {}) as IDataObject;
const HIVE_ROW: IDataObject = {
	kind: 'dataArts',
	name: HIVE?.dw_name,
	type: 'HIVE',
	agentId: HIVE?.agent_id,
	agentName: HIVE?.agent_name,
	settings: { ...SETTINGS, dbPassword },
};
const DLI_ROW = { kind: 'dliEnhanced', name: 'vpc_1', vpcId: VPC_ID, networkId: NETWORK_ID };
const AUTH_ROW = {
	kind: 'dliAuth',
	name: 'dws_login',
	type: 'passwd',
	userName: 'dbadmin',
	password: 'Dws-Password-17',
};
const OUR_BODY = {
	name: 'vpc_1',
	dest_vpc_id: VPC_ID,
	dest_network_id: NETWORK_ID,
	tags: [{ key: 'n8n-owner', value: '1' }],
};
const apply = (rows: IDataObject[]) =>
	connectionSet('apply', { connectionsFrom: 'json', connectionsJson: JSON.stringify(rows) });
const seedHive = () => simulator().seed.dataArts({ item: HIVE as never }).id;
const seedBasic = () => simulator().seed.dliBasic().id;
const seedAuth = (type: AuthType) => {
	const { id: value } = simulator().seed.dliAuth({ body: AUTH_BODIES[type] });
	return { connectionId: { __rl: true, mode: 'name', value } };
};
const seedEnhanced = (seed = {}) => simulator().seed.dliEnhanced(seed).id;
const request = (method: string, path: RegExp) => ({ method, path });

/** How a request may be repeated, which decides how a fault ends. */
type Kind =
	| 'read'
	| 'test'
	| 'idempotent'
	/** Idempotent, and a response without a body is documented. */
	| 'mayBeEmpty'
	/** A create whose name is unique, so that it can be sent again. */
	| 'uniqueCreate'
	| 'create'
	/** A change that must not be sent twice, and that the connection shows. */
	| 'change';

interface Operation {
	kind: Kind;
	/** Fills in the form, after it has seeded the connection that the operation works on. */
	prepare(): INodeParameters;
	/** The request that gets the fault. */
	target: { method: string; path: RegExp };
	/** How many requests of this kind there are without a fault; 1 if absent. */
	requests?: number;
	/** True if what cannot be read is an item of its own, behind the others. */
	isPartial?: true;
	/** The action in the output of a success; absent for operations that only read. */
	action?: string;
	/** Whether the cloud has carried the operation out; absent for operations that only read. */
	isDone?(): boolean;
}

const dataArtsConnections = () => simulator().connections() as StoredDataArts[];
const basicConnections = () => simulator().connections() as StoredDliBasic[];
const authentications = () => storedBodies(simulator().connections());
const enhancedConnections = () => simulator().connections() as StoredDliEnhanced[];

const OPERATIONS: Record<string, Operation> = {
	'connection set export': {
		kind: 'read',
		prepare: () => (seedHive(), connectionSet('export', { kind: 'dataArts' })),
		target: request('GET', /data-connections\/./),
	},
	'connection set export of DLI': {
		kind: 'read',
		prepare: () => (seedEnhanced(), connectionSet('export', { kind: 'dliEnhanced' })),
		target: request('POST', /resource-instances\/filter$/),
	},
	'connection set plan': {
		kind: 'read',
		prepare: () => (
			seedHive(),
			connectionSet('plan', { connectionsFrom: 'json', connectionsJson: LISTED })
		),
		target: request('GET', /data-connections$/),
		action: 'unchanged',
		isPartial: true,
	},
	'connection set apply of a new connection': {
		kind: 'uniqueCreate',
		isDone: () => dataArtsConnections().length === 1,
		prepare: () => apply([HIVE_ROW]),
		target: request('POST', /data-connections$/),
		action: 'created',
		isPartial: true,
	},
	'connection set apply of a change': {
		kind: 'idempotent',
		isDone: () => dataArtsConnections()[0]?.item.dw_category === 'sales',
		prepare: () => (
			simulator().seed.dataArts({ item: { ...HIVE, description: '[n8n:1]' } as never }),
			apply([{ ...HIVE_ROW, tag: 'sales' }])
		),
		target: request('PUT', /data-connections\/./),
		action: 'updated',
		isPartial: true,
	},
	'connection set apply of a deletion': {
		kind: 'mayBeEmpty',
		isDone: () => dataArtsConnections().length === 0,
		prepare: () => (seedHive(), apply([{ ...HIVE_ROW, ensure: 'absent' }])),
		target: request('DELETE', /data-connections\/./),
		action: 'deleted',
		isPartial: true,
	},
	'connection set apply of a new connection of DLI': {
		kind: 'create',
		isDone: () => enhancedConnections().length === 1,
		prepare: () => apply([DLI_ROW]),
		target: request('POST', /enhanced-connections$/),
		action: 'created',
		isPartial: true,
	},
	'connection set apply of a queue': {
		kind: 'change',
		isDone: () => enhancedConnections()[0]?.queues.length === 1,
		prepare: () => (seedEnhanced({ body: OUR_BODY }), apply([{ ...DLI_ROW, queues: ['q1'] }])),
		target: request('POST', /associate-queue$/),
		action: 'updated',
		isPartial: true,
	},
	'connection set apply of a new authentication': {
		kind: 'uniqueCreate',
		isDone: () => authentications().length === 1,
		prepare: () => apply([AUTH_ROW]),
		target: request('POST', /auth-infos$/),
		action: 'created',
		isPartial: true,
	},
	'connection set apply of a change of an authentication': {
		kind: 'idempotent',
		isDone: () => authentications()[0]?.user_name === 'new-user',
		prepare: () => (
			seedAuth('passwd'),
			connectionSet('apply', {
				connectionsFrom: 'json',
				connectionsJson: JSON.stringify([{ ...AUTH_ROW, userName: 'new-user' }]),
				options: { ifNotOurs: 'updateWithoutMark' },
			})
		),
		target: request('PUT', /auth-infos$/),
		action: 'updated',
		isPartial: true,
	},
	'connection set apply of a deletion of an authentication': {
		kind: 'idempotent',
		isDone: () => authentications().length === 0,
		prepare: () => (seedAuth('passwd'), apply([{ ...AUTH_ROW, ensure: 'absent' }])),
		target: request('DELETE', /auth-infos\/dws_login$/),
		action: 'deleted',
		isPartial: true,
	},
	'dataArts check access': {
		kind: 'read',
		prepare: () => dataArts('checkAccess', { connectionId: seedHive() }),
		target: request('GET', /data-connections\/./),
	},
	'dataArts create': {
		kind: 'uniqueCreate',
		isDone: () => dataArtsConnections().length === 1,
		prepare: () => hiveForm(),
		target: request('POST', /data-connections$/),
		action: 'created',
	},
	'dataArts create, with a test first': {
		kind: 'read',
		isDone: () => dataArtsConnections().length === 1,
		prepare: () => hiveForm({ additionalFields: { testFirst: true } }),
		target: request('POST', /validation$/),
		action: 'created',
	},
	'dataArts upsert of a new connection': {
		kind: 'uniqueCreate',
		isDone: () => dataArtsConnections().length === 1,
		prepare: () => hiveForm({ operation: 'upsert' }),
		target: request('POST', /data-connections$/),
		action: 'created',
	},
	'dataArts upsert of an existing connection': {
		kind: 'idempotent',
		isDone: () => dataArtsConnections()[0]?.item.dw_config.kmsName === 'other',
		prepare: () => (seedHive(), hiveForm({ operation: 'upsert', kmsKeyName: 'other' })),
		target: request('PUT', /./),
		action: 'updated',
	},
	'dataArts update': {
		kind: 'idempotent',
		isDone: () => dataArtsConnections()[0]?.item.dw_config.dbPassword === 'new-password',
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
		kind: 'read',
		prepare: () => dataArts('get', { connectionId: seedHive() }),
		target: request('GET', /data-connections\/./),
	},
	'dataArts get many': {
		kind: 'read',
		prepare: () => (seedHive(), dataArts('getAll', { returnAll: true })),
		target: request('GET', /data-connections$/),
	},
	'dataArts get many of all workspaces': {
		kind: 'read',
		prepare: () => (
			seedHive(),
			dataArts('getAll', { returnAll: true, options: { allWorkspaces: true } })
		),
		target: request('GET', /workspaces\/./),
	},
	'dataArts get many with settings': {
		kind: 'read',
		prepare: () => (
			seedHive(),
			dataArts('getAll', { returnAll: true, options: { includeSettings: true } })
		),
		target: request('GET', /data-connections\/./),
	},
	'dataArts save again': {
		kind: 'idempotent',
		isDone: () => dataArtsConnections()[0]?.item.dw_config.dbPassword === 'new-password',
		prepare: () =>
			dataArts('saveAgain', {
				connectionId: seedHive(),
				dataArtsType: 'HIVE',
				settingsToChange: { password: 'new-password' },
			}),
		target: request('PUT', /./),
		action: 'saved',
	},
	'dataArts test': {
		kind: 'test',
		prepare: () => hiveForm({ operation: 'test' }),
		target: request('POST', /validation$/),
		action: 'tested',
	},
	'dataArts delete': {
		kind: 'mayBeEmpty',
		isDone: () => dataArtsConnections().length === 0,
		prepare: () => dataArts('delete', { connectionId: seedHive() }),
		target: request('DELETE', /./),
		action: 'deleted',
	},
	'basic create': {
		kind: 'create',
		isDone: () => basicConnections().length === 1,
		prepare: () => dliForm(),
		target: request('POST', /./),
		action: 'created',
	},
	'basic get': {
		kind: 'read',
		prepare: () => basic('get', { connectionId: seedBasic() }),
		target: request('GET', /./),
	},
	'basic get many': {
		kind: 'read',
		prepare: () => (seedBasic(), basic('getAll', { returnAll: true })),
		target: request('GET', /./),
	},
	'basic delete': {
		kind: 'idempotent',
		isDone: () => basicConnections()[0]?.state === 'DELETED',
		prepare: () => basic('delete', { connectionId: seedBasic() }),
		target: request('DELETE', /./),
		action: 'deleted',
	},
	'enhanced create': {
		kind: 'create',
		isDone: () => enhancedConnections().length === 1,
		prepare: () => enhanced('create', ENHANCED),
		target: request('POST', /./),
		action: 'created',
	},
	'enhanced get': {
		kind: 'read',
		prepare: () => enhanced('get', { connectionId: seedEnhanced() }),
		target: request('GET', /./),
	},
	'enhanced get many': {
		kind: 'read',
		prepare: () => (seedEnhanced(), enhanced('getAll', { returnAll: true })),
		// Only an empty page shows that the list has ended.
		requests: 2,
		target: request('GET', /./),
	},
	'enhanced update hosts': {
		kind: 'idempotent',
		isDone: () => enhancedConnections()[0]?.hosts[0]?.ip === '192.168.0.9',
		prepare: () =>
			enhanced('updateHosts', { connectionId: seedEnhanced(), newHosts: { hosts: HOSTS } }),
		target: request('PUT', /./),
		action: 'updated',
	},
	'enhanced bind queues': {
		kind: 'change',
		isDone: () => enhancedConnections()[0]?.queues[0]?.name === 'q1',
		prepare: () => enhanced('bindQueues', { connectionId: seedEnhanced(), queues: QUEUES }),
		target: request('POST', /./),
		action: 'bound',
	},
	'enhanced unbind queues': {
		kind: 'change',
		isDone: () => enhancedConnections()[0]?.queues.length === 0,
		prepare: () =>
			enhanced('unbindQueues', {
				connectionId: seedEnhanced({ body: { queues: ['q1'] } }),
				queues: QUEUES,
			}),
		target: request('POST', /./),
		action: 'unbound',
	},
	'enhanced add route': {
		kind: 'change',
		isDone: () => enhancedConnections()[0]?.routes[0]?.name === 'r1',
		prepare: () =>
			enhanced('addRoute', { connectionId: seedEnhanced(), routeName: 'r1', cidr: '10.0.0.0/16' }),
		target: request('POST', /./),
		action: 'routeAdded',
	},
	'enhanced add tags': {
		kind: 'mayBeEmpty',
		isDone: () => enhancedConnections()[0]?.body.tags?.[0]?.value === 'prod',
		prepare: () => enhanced('addTags', { connectionId: seedEnhanced(), tags: TAGS }),
		target: request('POST', /./),
		action: 'tagsAdded',
	},
	'enhanced remove tags': {
		kind: 'mayBeEmpty',
		isDone: () => enhancedConnections()[0]?.body.tags?.length === 0,
		prepare: () =>
			enhanced('removeTags', {
				connectionId: seedEnhanced({ body: { tags: TAGS.tag } }),
				tagKeys: 'env',
			}),
		target: request('POST', /./),
		action: 'tagsRemoved',
	},
	'enhanced get grants': {
		kind: 'read',
		prepare: () =>
			enhanced('getGrants', {
				connectionId: seedEnhanced({
					grants: [{ projectId: PROJECT_B, privileges: ['BIND_QUEUE'] }],
				}),
			}),
		target: request('GET', /privileges$/),
	},
	'enhanced get many with tags': {
		kind: 'read',
		prepare: () => (
			seedEnhanced(),
			enhanced('getAll', { returnAll: true, options: { includeTags: true } })
		),
		target: request('POST', /filter$/),
	},
	'enhanced delete route': {
		kind: 'idempotent',
		isDone: () => enhancedConnections()[0]?.routes.length === 0,
		prepare: () =>
			enhanced('deleteRoute', {
				connectionId: seedEnhanced({ routes: [{ name: 'r1', cidr: '10.0.0.0/16' }] }),
				routeName: 'r1',
			}),
		target: request('DELETE', /./),
		action: 'routeDeleted',
	},
	'enhanced revoke': {
		kind: 'idempotent',
		isDone: () => enhancedConnections()[0]?.grants.length === 0,
		prepare: () =>
			enhanced('revoke', {
				connectionId: seedEnhanced({
					grants: [{ projectId: PROJECT_B, privileges: ['BIND_QUEUE'] }],
				}),
				otherProjectId: PROJECT_B,
			}),
		target: request('PUT', /./),
		action: 'revoked',
	},
	'enhanced grant': {
		kind: 'idempotent',
		isDone: () => enhancedConnections()[0]?.grants[0]?.projectId === PROJECT_B,
		prepare: () => enhanced('grant', { connectionId: seedEnhanced(), otherProjectId: PROJECT_B }),
		target: request('PUT', /./),
		action: 'granted',
	},
	'authentication create': {
		kind: 'uniqueCreate',
		isDone: () => authentications().length === 1,
		prepare: () => authCreateForm('Kafka_SSL'),
		target: request('POST', /auth-infos$/),
		action: 'created',
	},
	'authentication upsert, with the look-up of its name': {
		kind: 'read',
		isDone: () => authentications().length === 1,
		prepare: () => authCreateForm('passwd', { operation: 'upsert' }),
		target: request('GET', /auth-infos$/),
		action: 'created',
	},
	'authentication upsert of a new one': {
		kind: 'uniqueCreate',
		isDone: () => authentications().length === 1,
		prepare: () => authCreateForm('CSS', { operation: 'upsert' }),
		target: request('POST', /auth-infos$/),
		action: 'created',
	},
	'authentication upsert of an existing one': {
		kind: 'idempotent',
		isDone: () => authentications()[0]?.password === 'new-password',
		prepare: () => (
			seedAuth('CSS'),
			authCreateForm('CSS', { operation: 'upsert', password: 'new-password' })
		),
		target: request('PUT', /auth-infos$/),
		action: 'updated',
	},
	'authentication update': {
		kind: 'idempotent',
		isDone: () => authentications()[0]?.user_name === 'new-user',
		prepare: () =>
			authForm('update', { ...seedAuth('KRB'), settingsToChange: { userName: 'new-user' } }),
		target: request('PUT', /auth-infos$/),
		action: 'updated',
	},
	'authentication get': {
		kind: 'read',
		prepare: () => authForm('get', seedAuth('CSS')),
		// Only an empty page shows that the list has ended.
		requests: 2,
		target: request('GET', /auth-infos$/),
	},
	'authentication get many': {
		kind: 'read',
		prepare: () => (seedAuth('CSS'), authForm('getAll', { returnAll: true })),
		requests: 2,
		target: request('GET', /auth-infos$/),
	},
	'authentication delete': {
		kind: 'idempotent',
		isDone: () => authentications().length === 0,
		prepare: () => authForm('delete', seedAuth('passwd')),
		target: request('DELETE', /auth-infos\/dws_login$/),
		action: 'deleted',
	},
	'enhanced test connectivity': {
		kind: 'read',
		prepare: () =>
			enhanced('testConnectivity', {
				queueName: { __rl: true, mode: 'name', value: 'q1' },
				address: '192.168.0.1:80',
			}),
		target: request('POST', /./),
		action: 'tested',
	},
	'enhanced diagnose': {
		kind: 'read',
		prepare: () =>
			enhanced('diagnose', {
				connectionId: seedEnhanced(),
				queueName: { __rl: true, mode: 'name', value: 'q1' },
				address: '192.168.0.1:80',
				options: { skipConnectivityTest: true },
			}),
		target: request('GET', /enhanced-connections\/./),
	},
	'enhanced delete': {
		kind: 'idempotent',
		isDone: () => enhancedConnections()[0]?.status === 'DELETED',
		prepare: () => enhanced('delete', { connectionId: seedEnhanced() }),
		target: request('DELETE', /./),
		action: 'deleted',
	},
};

/**
 * How an item ends: `recovers` with this number of requests, `refused` with Huawei Cloud's words, or
 * `unknown`, after which only a look at the cloud can tell.
 */
type Ending = `recovers ${number}` | 'refused' | 'unknown';

const THROTTLED = Array<Ending>(7).fill('recovers 2');
const NOT_EXECUTED: Ending[] = [
	...Array<Ending>(5).fill('recovers 2'),
	...Array<Ending>(2).fill('unknown'),
];
const LOST: Ending[] = [
	...Array<Ending>(4).fill('recovers 2'),
	...Array<Ending>(3).fill('recovers 1'),
];
const SLOW = Array<Ending>(7).fill('recovers 1');
const REFUSED: Ending[] = ['refused', 'recovers 1', ...Array<Ending>(5).fill('refused')];

const KINDS: Kind[] = [
	...(['read', 'test', 'idempotent', 'mayBeEmpty'] as const),
	...(['uniqueCreate', 'create', 'change'] as const),
];

/** The ending of each fault, for each of KINDS. */
const ENDINGS: Record<Exclude<FaultKind, 'tokensExpire'>, Ending[]> = {
	throttled: THROTTLED,
	throttledRetryAfter: THROTTLED,
	throttledUntilDate: THROTTLED,
	error500: NOT_EXECUTED,
	error502: NOT_EXECUTED,
	error503: NOT_EXECUTED,
	error504: NOT_EXECUTED,
	error500AfterExecution: LOST,
	error502AfterExecution: LOST,
	error503AfterExecution: LOST,
	error504AfterExecution: LOST,
	dropBeforeExecution: NOT_EXECUTED,
	dropAfterExecution: LOST,
	stallBeforeExecution: NOT_EXECUTED,
	stallAfterExecution: LOST,
	delayBeforeExecution: SLOW,
	delayAfterExecution: SLOW,
	truncatedBody: LOST,
	invalidJson: LOST,
	emptyBody: LOST.with(KINDS.indexOf('mayBeEmpty'), 'recovers 1'),
	notSuccess: REFUSED,
	notSuccessCreated: REFUSED,
	notSuccessAfterExecution: REFUSED.with(KINDS.indexOf('uniqueCreate'), 'recovers 1').with(
		KINDS.indexOf('create'),
		'recovers 1',
	),
};

async function run(parameters: INodeParameters, isPartial = false): Promise<IDataObject> {
	const { outputs } = await runNode({
		parameters,
		items: [{}],
		credential: credentialFor(simulator().url, { endpointTemplate: simulator().url }),
		onError: 'continueRegularOutput',
	});
	if (!isPartial) expect(outputs[0]).toHaveLength(1);
	return outputs[0]?.at(-1)?.json ?? {};
}

// No retry helps when a pasted token has expired: authentication.test.ts has that case.
const faults = FAULT_KINDS.filter((fault) => fault !== 'tokensExpire');

it('has a row for every operation', () => {
	const tested = Object.values(OPERATIONS).map(({ prepare }) => {
		const { resource, operation } = prepare();
		return `${String(resource)}/${String(operation)}`;
	});
	const all = RESOURCES.flatMap(({ option, operations }) =>
		Object.keys(operations).map((operation) => `${String(option.value)}/${operation}`),
	);
	expect([...new Set(tested)].sort()).toEqual(all.sort());
});

describe.each(Object.entries(OPERATIONS))('%s', (_name, operation) => {
	const { kind, prepare, target, action, isDone, requests = 1, isPartial } = operation;
	const endings = faults.map((fault) => [fault, ENDINGS[fault][KINDS.indexOf(kind)]!] as const);

	it.each(endings)('with the fault %s: %s', async (fault, ending) => {
		const parameters = prepare();
		simulator().failNext(fault, target, { retryAfterSeconds: 1 });
		const result = await run(parameters, isPartial);
		const isTarget = ({ method, path }: { method: string; path: string }) =>
			method === target.method && target.path.test(path);
		const requestCount = simulator().requests.filter(isTarget).length;

		if (ending.startsWith('recovers')) {
			expect(result.error).toBeUndefined();
			expect(result.action).toBe(action);
			expect(isDone?.() ?? true).toBe(true);
			expect(requestCount).toBe(Number(ending.split(' ')[1]) + requests - 1);
			return;
		}
		const text = JSON.stringify(result.error);
		expect(requestCount).toBe(1);
		if (ending === 'refused') {
			const message = expect.stringMatching(/(^|: )The simulated operation failed\.$/);
			expect(result.error).toMatchObject({ message });
			expect(text).not.toMatch(/not known|may or may not/);
			// A refusal is believed, even if it is false.
			if (!FAULTS[fault].executed) expect(isDone?.() ?? false).toBe(false);
		} else {
			expect(text).toMatch(/It is not known whether .* Check|may or may not .* Check/);
			expect(isDone?.() ?? false).toBe(false);
		}
	});
});
