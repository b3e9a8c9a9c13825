import type { Simulator, Switches } from '../../simulator';
import createDliOlderKey from '../../simulator/examples/dataarts-create-dli-older-key.json';
import createDli from '../../simulator/examples/dataarts-create-dli.json';
import createEnterprise from '../../simulator/examples/dataarts-create-hetuengine-enterprise.json';
import createHetu from '../../simulator/examples/dataarts-create-hetuengine.json';
import createHive from '../../simulator/examples/dataarts-create-hive.json';
import deleteSilently from '../../simulator/examples/dataarts-delete-no-content.json';
import deleteDataArts from '../../simulator/examples/dataarts-delete.json';
import dataArts400 from '../../simulator/examples/dataarts-error-400.json';
import dataArts500 from '../../simulator/examples/dataarts-error-500.json';
import badWorkspace from '../../simulator/examples/dataarts-error-bad-workspace.json';
import nameTaken from '../../simulator/examples/dataarts-error-name-taken.json';
import notFound from '../../simulator/examples/dataarts-error-not-found.json';
import getDataArts from '../../simulator/examples/dataarts-get.json';
import listNone from '../../simulator/examples/dataarts-list-empty.json';
import listDataArts from '../../simulator/examples/dataarts-list.json';
import testFailed from '../../simulator/examples/dataarts-test-failed.json';
import testHbase from '../../simulator/examples/dataarts-test-hbase.json';
import updateDataArts from '../../simulator/examples/dataarts-update.json';
import basicRefused from '../../simulator/examples/dli-basic-create-refused.json';
import basicWithTags from '../../simulator/examples/dli-basic-create-with-tags.json';
import basicCreate from '../../simulator/examples/dli-basic-create.json';
import basicDelete from '../../simulator/examples/dli-basic-delete.json';
import basicGetFailed from '../../simulator/examples/dli-basic-get-failed.json';
import basicGet from '../../simulator/examples/dli-basic-get.json';
import basicListNone from '../../simulator/examples/dli-basic-list-empty.json';
import basicList from '../../simulator/examples/dli-basic-list.json';
import bindPools from '../../simulator/examples/dli-enhanced-associate-pools.json';
import bindQueues from '../../simulator/examples/dli-enhanced-associate.json';
import enhancedForPool from '../../simulator/examples/dli-enhanced-create-pool.json';
import enhancedCreate from '../../simulator/examples/dli-enhanced-create.json';
import enhancedDelete from '../../simulator/examples/dli-enhanced-delete.json';
import unbindQueues from '../../simulator/examples/dli-enhanced-disassociate.json';
import enhancedGetDeleted from '../../simulator/examples/dli-enhanced-get-deleted.json';
import enhancedGet from '../../simulator/examples/dli-enhanced-get.json';
import pageFull from '../../simulator/examples/dli-enhanced-list-page-full.json';
import pageLast from '../../simulator/examples/dli-enhanced-list-page-last.json';
import enhancedList from '../../simulator/examples/dli-enhanced-list.json';
import clearHosts from '../../simulator/examples/dli-enhanced-update-hosts-clear.json';
import updateHosts from '../../simulator/examples/dli-enhanced-update-hosts.json';
import objectMissing from '../../simulator/examples/dli-error-object-missing.json';
import parameterWrong from '../../simulator/examples/dli-error-parameter.json';
import throttledGateway from '../../simulator/examples/gateway-429.json';
import myProjects from '../../simulator/examples/iam-auth-projects.json';
import noProject from '../../simulator/examples/iam-projects-none.json';
import oneProject from '../../simulator/examples/iam-projects-one.json';
import throttledIam from '../../simulator/examples/iam-throttled.json';
import badLogin from '../../simulator/examples/iam-token-bad-body.json';
import wrongPassword from '../../simulator/examples/iam-token-wrong-password.json';
import login from '../../simulator/examples/iam-token.json';
import { AGENT, call, eachWithSimulator, HIVE, ITEM } from './support';

interface Exchange {
	request: {
		method: string;
		path: string;
		query?: Record<string, string>;
		headers?: Record<string, string>;
		body?: unknown;
	};
	response: { status: number; headers?: Record<string, string>; body: unknown };
}

type Prepare = (simulator: Simulator) => unknown;

const ENHANCED_ID = '4c693ecc-bab8-4113-a838-129cedc9a563';
const HIVE_ID = '1c868514f45447a59c41485b70ae5e05';
const BINDINGS = { queues: ['resource_mode_1'], elastic_resource_pools: ['pool1'] };
const HOST = { name: 'ecs-1', ip: '192.168.0.1' };

const hive: Prepare = ({ seed }) => seed.dataArts({ id: HIVE_ID, item: HIVE });
const enhanced: Prepare = ({ seed }) =>
	seed.dliEnhanced({ id: ENHANCED_ID, body: { ...BINDINGS, hosts: [HOST] } });
const threeEnhanced: Prepare = ({ seed }) => {
	for (const name of ['conn_1', 'conn_2', 'conn_3']) {
		seed.dliEnhanced({ body: { name, ...BINDINGS, hosts: [HOST] } });
	}
};
const basic =
	(id: string, state: 'CREATING' | 'ACTIVE' | 'FAILED'): Prepare =>
	({ seed }) =>
		seed.dliBasic({ id, state });

const SERVED: Array<[string, Exchange, Prepare?, Partial<Switches>?]> = [
	['dataarts-create-dli', createDli],
	['dataarts-create-dli-older-key', createDliOlderKey],
	['dataarts-create-hetuengine', createHetu],
	['dataarts-create-hetuengine-enterprise', createEnterprise],
	['dataarts-create-hive', createHive],
	['dataarts-delete', deleteDataArts, hive],
	['dataarts-delete-no-content', deleteSilently, hive, { dataArtsDeleteAnswer: 204 }],
	['dataarts-error-bad-workspace', badWorkspace],
	['dataarts-error-name-taken', nameTaken, ({ seed }) => seed.dataArts({ item: ITEM })],
	['dataarts-error-not-found', notFound],
	[
		'dataarts-get',
		getDataArts,
		({ seed }) =>
			seed.dataArts({
				id: '8a94805876212c6201762180f5750003',
				item: {
					...AGENT,
					dw_type: 'HBASE',
					dw_config: {
						clusterId: 'c',
						clusterName: 'n',
						nsUserName: 'u',
						kmsId: 'k',
						kmsName: 'k',
					},
				},
			}),
	],
	['dataarts-list-empty', listNone, hive],
	[
		'dataarts-list',
		listDataArts,
		({ seed }) => [seed.dataArts({ item: { dw_name: 'one' } }), seed.dataArts()],
	],
	['dataarts-test-failed', testFailed, undefined, { testOutcome: 'failure' }],
	['dataarts-test-hbase', testHbase],
	['dataarts-update', updateDataArts, hive],
	['dli-basic-create', basicCreate],
	['dli-basic-create-with-tags', basicWithTags],
	['dli-basic-create-refused', basicRefused, undefined, { basicConnections: 'refusedInBody' }],
	['dli-basic-delete', basicDelete, basic('68233202-63bf-4f27-a99b-fa5f5a2dbae1', 'ACTIVE')],
	['dli-basic-get', basicGet, basic('378eb1e6-521d-41a4-a41c-bbb58f34a6d6', 'CREATING')],
	['dli-basic-get-failed', basicGetFailed, basic('378eb1e6-521d-41a4-a41c-bbb58f34a6d6', 'FAILED')],
	// Its first entry has queue_list, its second one available_queue_info: here as the first.
	['dli-basic-list', basicList, ({ seed }) => [seed.dliBasic(), seed.dliBasic()]],
	['dli-basic-list-empty', basicListNone],
	['dli-enhanced-associate', bindQueues, enhanced],
	['dli-enhanced-associate-pools', bindPools, enhanced],
	['dli-enhanced-create', enhancedCreate],
	['dli-enhanced-create-pool', enhancedForPool],
	['dli-enhanced-delete', enhancedDelete, enhanced],
	['dli-enhanced-disassociate', unbindQueues, enhanced],
	['dli-enhanced-get', enhancedGet, enhanced],
	[
		'dli-enhanced-get-deleted',
		enhancedGetDeleted,
		({ seed }) =>
			seed.dliEnhanced({ id: 'bd4a1f0e-6c7b-4c8f-9a35-0a6c5d2c7a55', status: 'DELETED' }),
	],
	['dli-enhanced-list', enhancedList, ({ seed }) => [seed.dliEnhanced(), seed.dliEnhanced()]],
	['dli-enhanced-list-page-full', pageFull, threeEnhanced],
	['dli-enhanced-list-page-last', pageLast, threeEnhanced],
	['dli-enhanced-update-hosts', updateHosts, enhanced],
	['dli-enhanced-update-hosts-clear', clearHosts, enhanced],
	['dli-error-object-missing', objectMissing, enhanced],
	['dli-error-parameter', parameterWrong],
	['iam-auth-projects', myProjects],
	['iam-projects-none', noProject],
	['iam-projects-one', oneProject],
	['iam-token', login],
	['iam-token-bad-body', badLogin],
	['iam-token-wrong-password', wrongPassword],
];

/** Failures that nothing in a request calls forth: they are scripted. */
const SCRIPTED: Array<[string, Exchange]> = [
	['dataarts-error-400', dataArts400],
	['dataarts-error-500', dataArts500],
	['gateway-429', throttledGateway],
	['iam-throttled', throttledIam],
];

/** Keys and JSON types of a value; of lists, those of the first element. */
function shapeOf(value: unknown): unknown {
	if (value === null) return 'null';
	if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
	if (typeof value !== 'object') return typeof value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

/** Makes lists comparable of which one side is empty. */
function aligned(actual: unknown, expected: unknown): unknown {
	if (Array.isArray(actual) && Array.isArray(expected)) {
		if (actual.length === 0 || expected.length === 0) return expected;
		return [aligned(actual[0], expected[0])];
	}
	if (typeof actual !== 'object' || typeof expected !== 'object' || !actual || !expected) {
		return actual;
	}
	const other = expected as Record<string, unknown>;
	return Object.fromEntries(
		Object.entries(actual).map(([key, inner]) => [key, aligned(inner, other[key])]),
	);
}

async function replay(simulator: Simulator, { request }: Exchange) {
	return await call(simulator, {
		...request,
		method: request.method as 'GET',
		headers: { 'content-type': undefined, ...lowerCased(request.headers) },
	});
}

function lowerCased(headers: Record<string, string> = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
	);
}

describe('example exchanges', () => {
	const start = eachWithSimulator();

	// Rows of one length: Jest takes a missing last argument for its done callback.
	const served = SERVED.map(([name, ...rest]) => [name, rest] as const);
	it.each(served)('%s is answered as shown', async (_, [example, prepare, switches]) => {
		const simulator = await start({ switches });
		prepare?.(simulator);
		const reply = await replay(simulator, example);
		const { status, headers = {}, body } = example.response;
		expect(reply.status).toBe(status);
		expect(Object.keys(reply.headers)).toEqual(
			expect.arrayContaining(Object.keys(lowerCased(headers))),
		);
		const expected = shapeOf(body ?? {});
		expect(aligned(shapeOf(reply.body), expected)).toEqual(expected);
	});

	it.each(SCRIPTED)('%s can be scripted', async (_, example) => {
		const simulator = await start();
		simulator.answerNext(example.response);
		const reply = await replay(simulator, example);
		expect(reply).toMatchObject({ status: example.response.status, body: example.response.body });
	});
});
