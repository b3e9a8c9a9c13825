import type { Simulator, Switches } from '../../simulator';
import createDliOlderKey from '../../simulator/examples/dataarts-create-dli-older-key.json';
import createDli from '../../simulator/examples/dataarts-create-dli.json';
import createEnterprise from '../../simulator/examples/dataarts-create-hetuengine-enterprise.json';
import createHetu from '../../simulator/examples/dataarts-create-hetuengine.json';
import createHive from '../../simulator/examples/dataarts-create-hive.json';
import databases from '../../simulator/examples/dataarts-databases.json';
import deleteSilently from '../../simulator/examples/dataarts-delete-no-content.json';
import deleteDataArts from '../../simulator/examples/dataarts-delete.json';
import dataArts400 from '../../simulator/examples/dataarts-error-400.json';
import dataArts500 from '../../simulator/examples/dataarts-error-500.json';
import badWorkspace from '../../simulator/examples/dataarts-error-bad-workspace.json';
import nameTaken from '../../simulator/examples/dataarts-error-name-taken.json';
import notFound from '../../simulator/examples/dataarts-error-not-found.json';
import getHive from '../../simulator/examples/dataarts-get-hive-full.json';
import getDataArts from '../../simulator/examples/dataarts-get.json';
import listNone from '../../simulator/examples/dataarts-list-empty.json';
import listDataArts from '../../simulator/examples/dataarts-list.json';
import testFailed from '../../simulator/examples/dataarts-test-failed.json';
import testHbase from '../../simulator/examples/dataarts-test-hbase.json';
import updateDataArts from '../../simulator/examples/dataarts-update.json';
import agency from '../../simulator/examples/dli-agency.json';
import authCss from '../../simulator/examples/dli-auth-create-css.json';
import authKafka from '../../simulator/examples/dli-auth-create-kafka-ssl.json';
import authKrb from '../../simulator/examples/dli-auth-create-krb.json';
import authPasswd from '../../simulator/examples/dli-auth-create-passwd.json';
import authDelete from '../../simulator/examples/dli-auth-delete.json';
import authNameTaken from '../../simulator/examples/dli-auth-error-name-taken.json';
import authListNone from '../../simulator/examples/dli-auth-list-empty.json';
import authList from '../../simulator/examples/dli-auth-list.json';
import authUpdate from '../../simulator/examples/dli-auth-update.json';
import grant from '../../simulator/examples/dli-authorization-grant.json';
import revoke from '../../simulator/examples/dli-authorization-revoke.json';
import basicRefused from '../../simulator/examples/dli-basic-create-refused.json';
import basicWithTags from '../../simulator/examples/dli-basic-create-with-tags.json';
import basicCreate from '../../simulator/examples/dli-basic-create.json';
import basicDelete from '../../simulator/examples/dli-basic-delete.json';
import basicGetFailed from '../../simulator/examples/dli-basic-get-failed.json';
import basicGet from '../../simulator/examples/dli-basic-get.json';
import basicListNone from '../../simulator/examples/dli-basic-list-empty.json';
import basicList from '../../simulator/examples/dli-basic-list.json';
import connectivityCreate from '../../simulator/examples/dli-connectivity-create.json';
import connectivityGet from '../../simulator/examples/dli-connectivity-get.json';
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
import privileges from '../../simulator/examples/dli-enhanced-privileges.json';
import routeCreate from '../../simulator/examples/dli-enhanced-route-create.json';
import routeDelete from '../../simulator/examples/dli-enhanced-route-delete.json';
import tagsCreate from '../../simulator/examples/dli-enhanced-tags-create.json';
import tagsDelete from '../../simulator/examples/dli-enhanced-tags-delete.json';
import tagsFilter from '../../simulator/examples/dli-enhanced-tags-filter.json';
import tags from '../../simulator/examples/dli-enhanced-tags.json';
import clearHosts from '../../simulator/examples/dli-enhanced-update-hosts-clear.json';
import updateHosts from '../../simulator/examples/dli-enhanced-update-hosts.json';
import connectionMissing from '../../simulator/examples/dli-error-connection-missing.json';
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
import cdm from '../../simulator/examples/lookup-cdm-clusters.json';
import cloudTable from '../../simulator/examples/lookup-cloudtable-clusters.json';
import css from '../../simulator/examples/lookup-css-clusters.json';
import firewall from '../../simulator/examples/lookup-firewall.json';
import firewalls from '../../simulator/examples/lookup-firewalls.json';
import instances from '../../simulator/examples/lookup-dataarts-instances.json';
import workspaces from '../../simulator/examples/lookup-dataarts-workspaces.json';
import pools from '../../simulator/examples/lookup-dli-elastic-resource-pools.json';
import queues from '../../simulator/examples/lookup-dli-queues.json';
import dws from '../../simulator/examples/lookup-dws-clusters.json';
import kms from '../../simulator/examples/lookup-kms-keys.json';
import mrs from '../../simulator/examples/lookup-mrs-clusters.json';
import peering from '../../simulator/examples/lookup-peering.json';
import ports from '../../simulator/examples/lookup-ports.json';
import rds from '../../simulator/examples/lookup-rds-instances.json';
import routeTable from '../../simulator/examples/lookup-routetable.json';
import routeTables from '../../simulator/examples/lookup-routetables.json';
import securityGroupRules from '../../simulator/examples/lookup-security-group-rules.json';
import securityGroups from '../../simulator/examples/lookup-security-groups.json';
import subnets from '../../simulator/examples/lookup-subnets.json';
import vpcs from '../../simulator/examples/lookup-vpcs.json';
import { type Exchange, expectMatchesExample, replay } from './examples';
import { AGENT, HIVE, ITEM, useSimulators } from './helpers';

type Prepare = (simulator: Simulator) => unknown;

const ENHANCED_ID = '4c693ecc-bab8-4113-a838-129cedc9a563';
const HIVE_ID = '1c868514f45447a59c41485b70ae5e05';
const BINDINGS = { queues: ['resource_mode_1'], elastic_resource_pools: ['pool1'] };
const HOST = { name: 'ecs-1', ip: '192.168.0.1' };

const hive: Prepare = ({ seed }) => seed.dataArts({ id: HIVE_ID, item: HIVE });
const enhanced: Prepare = ({ seed }) =>
	seed.dliEnhanced({
		id: ENHANCED_ID,
		routes: [{ name: 'route1', cidr: '192.168.10.0/24' }],
		body: { ...BINDINGS, hosts: [HOST] },
	});
const tagged: Prepare = ({ seed }) =>
	seed.dliEnhanced({ id: ENHANCED_ID, body: { tags: [{ key: 'env', value: 'prod' }] } });
const shared: Prepare = ({ seed, fixtures }) => {
	const [own] = fixtures.projects;
	const projectId = '330e068af1334c9782f4226acc00a2e2';
	fixtures.projects.push({ ...own!, id: projectId, name: `${own!.name}_shared` });
	seed.dliEnhanced({
		id: '503fc86a-5e60-4349-92c2-7e399404fa8a',
		grants: [{ projectId, privileges: ['BIND_QUEUE'] }],
	});
};
const threeEnhanced: Prepare = ({ seed }) => {
	for (const name of ['conn_1', 'conn_2', 'conn_3']) {
		seed.dliEnhanced({ body: { name, ...BINDINGS, hosts: [HOST] } });
	}
};
const authentication: Prepare = ({ seed }) => seed.dliAuth({ body: authCss.request.body });
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
	['dataarts-databases', databases, hive],
	['dataarts-delete', deleteDataArts, hive],
	['dataarts-delete-no-content', deleteSilently, hive, { dataArtsDeleteStatus: 204 }],
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
	[
		'dataarts-get-hive-full',
		getHive,
		({ seed }) => seed.dataArts({ id: '3f3f1b2c4d5e6f708192a3b4c5d6e7f8', item: HIVE }),
		{ hiveDetail: 'snakeCase', getReturnsPassword: 'masked' },
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
	['dli-auth-create-css', authCss],
	['dli-auth-create-kafka-ssl', authKafka],
	['dli-auth-create-krb', authKrb],
	['dli-auth-create-passwd', authPasswd],
	['dli-auth-delete', authDelete, authentication],
	['dli-auth-error-name-taken', authNameTaken, authentication],
	['dli-auth-list', authList, authentication],
	['dli-auth-list-empty', authListNone, authentication],
	['dli-auth-update', authUpdate, authentication],
	['dli-authorization-grant', grant, shared],
	['dli-authorization-revoke', revoke, shared],
	['dli-basic-create', basicCreate],
	['dli-basic-create-with-tags', basicWithTags],
	['dli-basic-create-refused', basicRefused, undefined, { basicConnections: 'rejectedInBody' }],
	['dli-basic-delete', basicDelete, basic('68233202-63bf-4f27-a99b-fa5f5a2dbae1', 'ACTIVE')],
	['dli-basic-get', basicGet, basic('378eb1e6-521d-41a4-a41c-bbb58f34a6d6', 'CREATING')],
	['dli-basic-get-failed', basicGetFailed, basic('378eb1e6-521d-41a4-a41c-bbb58f34a6d6', 'FAILED')],
	// Its entries have different keys for bound queues. The default switches select that of the
	// first.
	['dli-basic-list', basicList, ({ seed }) => [seed.dliBasic(), seed.dliBasic()]],
	['dli-basic-list-empty', basicListNone],
	['dli-connectivity-create', connectivityCreate],
	[
		'dli-connectivity-get',
		connectivityGet,
		async (simulator) => await replay(simulator, connectivityCreate),
		{ connectivityReadsUntilSettled: 0 },
	],
	['dli-agency', agency],
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
	['dli-enhanced-privileges', privileges, shared],
	['dli-enhanced-route-create', routeCreate, ({ seed }) => seed.dliEnhanced({ id: ENHANCED_ID })],
	['dli-enhanced-route-delete', routeDelete, enhanced],
	['dli-enhanced-tags', tags, tagged],
	['dli-enhanced-tags-create', tagsCreate, tagged],
	['dli-enhanced-tags-delete', tagsDelete, tagged],
	['dli-enhanced-tags-filter', tagsFilter, tagged],
	['dli-enhanced-update-hosts', updateHosts, enhanced],
	['dli-enhanced-update-hosts-clear', clearHosts, enhanced],
	['dli-error-connection-missing', connectionMissing],
	['dli-error-object-missing', objectMissing, enhanced],
	['dli-error-parameter', parameterWrong],
	['iam-auth-projects', myProjects],
	['iam-projects-none', noProject],
	['iam-projects-one', oneProject],
	['iam-token', login],
	['iam-token-bad-body', badLogin],
	['iam-token-wrong-password', wrongPassword],
	['lookup-firewall', firewall],
	['lookup-peering', peering],
	['lookup-routetable', routeTable],
];

/** Errors that do not depend on the request, so they are scripted. */
const SCRIPTED: Array<[string, Exchange]> = [
	['dataarts-error-400', dataArts400],
	['dataarts-error-500', dataArts500],
	['gateway-429', throttledGateway],
	['iam-throttled', throttledIam],
];

describe('example exchanges', () => {
	const start = useSimulators();

	// All rows have the same length, because Jest passes its done callback in place of a missing
	// argument.
	const served = SERVED.map(([name, ...rest]) => [name, rest] as const);
	it.each(served)('%s gets the documented response', async (_, [example, prepare, switches]) => {
		const simulator = await start({ switches });
		await prepare?.(simulator);
		expectMatchesExample(await replay(simulator, example), example);
	});

	it.each(SCRIPTED)('%s can be scripted', async (_, example) => {
		const simulator = await start();
		simulator.respondNext(example.response);
		const response = await replay(simulator, example);
		expect(response).toMatchObject({
			status: example.response.status,
			body: example.response.body,
		});
	});
});

const EXAMPLES = Object.entries({
	cdm,
	cloudTable,
	css,
	instances,
	workspaces,
	pools,
	queues,
	dws,
	kms,
	mrs,
	firewalls,
	ports,
	rds,
	routeTables,
	securityGroupRules,
	securityGroups,
	subnets,
	vpcs,
});

describe('example look-ups', () => {
	const start = useSimulators();

	it.each(EXAMPLES)(
		'%s are returned as documented, with the documented row first',
		async (_, example) => {
			const response = await replay(await start(), example);
			expectMatchesExample(response, example);
			const rows = (body: object) => Object.values(body).filter(Array.isArray) as unknown[][];
			const [first] = rows(example.response.body);
			expect(rows(response.body)[0]![0]).toEqual(first![0]);
		},
	);
});
