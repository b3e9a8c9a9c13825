const { createServer } = require('node:http');
const { credentialFor, PROJECT_ID, WORKSPACE_ID } = require('../contract/account');
const { dliForm, hiveForm } = require('../contract/forms');
const { runNode } = require('../contract/runNode');
const { authCreateForm, authForm } = require('../contract/useDliAuth');
const { responses } = require('../fixtures/documented-responses.json');
const { readSchema, schemaErrors } = require('./outputSchema');

/** A server that knows nothing but the documented responses, and the requests that it got. */
let server;
let requests = [];
beforeAll(async () => {
	server = createServer(async (request, reply) => {
		const path = request.url.replace(PROJECT_ID, '{project_id}').split('?')[0];
		const text = (await request.toArray()).join('');
		requests.push({ method: request.method, path, body: text && JSON.parse(text) });
		const found = responses.find((one) => one.method === request.method && one.path === path);
		reply.writeHead(found?.status ?? 404, { 'content-type': 'application/json' });
		reply.end(JSON.stringify(found?.body ?? {}));
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => (requests = []));
afterAll(() => server.close());

async function run(parameters) {
	const credential = credentialFor(`http://127.0.0.1:${server.address().port}`);
	const { error, outputs } = await runNode({ parameters, credential });
	return { error, items: (outputs[0] ?? []).map(({ json }) => json) };
}

const form = (resource, operation, connectionId, changes) => ({
	resource,
	operation,
	connectionId,
	...changes,
});
const dataArts = (operation, changes) =>
	form('dataArtsConnection', operation, '3f3f347859f74fe4a720c2485e03fe0c', changes);
const basic = (operation, changes) =>
	form('dliDatasourceConnection', operation, '378eb1e6-521d-41a4-a41c-bbb58f34a6d6', changes);
const enhanced = (operation, changes) =>
	form('dliEnhancedConnection', operation, '4c693ecc-bab8-4113-a838-129cedc9a563', changes);
const QUEUES = {
	queues: { queue: ['q1', 'q2'].map((value) => ({ name: { __rl: true, mode: 'name', value } })) },
};
const WITH_VPC = {
	connectionId: '4c693ecc-bab8-4113-a838-129cedc9a563',
	name: 'withvpc',
	state: 'ACTIVE',
	vpcId: '22094d8f-c310-4621-913d-4c4d655d8495',
	queues: [{ name: 'resource_mode_1', state: 'ACTIVE' }],
	elasticResourcePools: [],
	createdAt: '2019-08-27T06:40:11.125Z',
};

/**
 * A form for each documented response, and the output without the IDs of project and workspace. The
 * outputs are written by hand from the documents.
 */
const CASES = [
	[
		hiveForm(),
		{
			connectionId: '1c868514f45447a59c41485b70ae5e05',
			name: 'test_hive_01',
			serviceType: 'HIVE',
			action: 'created',
			response: { data_connection_id: '1c868514f45447a59c41485b70ae5e05' },
		},
	],
	[
		dataArts('get'),
		{
			connectionId: '3f3f347859f74fe4a720c2485e03fe0c',
			name: 'user_Hive',
			serviceType: 'HIVE',
			environment: 0,
			agentId: '91f81a12-75c5-43ce-aab8-7149ecef3b17',
			agentName: 'cdm-4autotest-nodelete',
			createdAt: '2022-08-12T03:35:54.557Z',
			settings: {
				agent_name: 'cdm-4autotest-nodelete',
				cas_port: '20009',
				cluster_id: '353ff458-a560-413e-9b84-33f930cb8057',
				cluster_name: 'mrs_3x_autotest_do_not_del',
				db_connection_url: 'jdbc:hive2://192.168.0.152:28443',
				db_driver_name: 'org.apache.hive.jdbc.HiveDriver',
				db_password: '***',
				db_user_name: 'user',
				default_zookeeper_port: '2181',
				encrypt_value: '***',
				i_v: '***',
				ip: '192.168.0.152',
				kms_id: 'fc935e0f-b111-4974-aca3-f3064ba5be18',
				kms_name: 'KMS-9488',
				master_ip: '192.168.0.150',
				mrs_connection_type: 'agent',
				mrs_version: 'MRS 3.1.2-LTS',
				port: '28443',
				safe_mode: 'true',
			},
		},
	],
	[
		dataArts('update', {
			dataArtsType: 'HIVE',
			settingsToChange: { password: 'new', userName: 'user_2' },
		}),
		{
			connectionId: '3f3f347859f74fe4a720c2485e03fe0c',
			name: 'user_Hive',
			serviceType: 'HIVE',
			action: 'updated',
			changed: ['dbUserName'],
			notCompared: ['dbPassword'],
			notCopied: ['description', 'Applicable Modules'],
			response: { is_success: true, message: null },
		},
	],
	[
		dataArts('delete'),
		{
			connectionId: '3f3f347859f74fe4a720c2485e03fe0c',
			name: 'user_Hive',
			action: 'deleted',
			deleted: true,
			response: { is_success: true, message: null },
		},
	],
	[
		hiveForm({ operation: 'test' }),
		{
			name: 'test_hive_01',
			serviceType: 'HIVE',
			action: 'tested',
			isSuccess: true,
			message: '',
		},
	],
	[
		authCreateForm('CSS', { connectionName: 'test' }),
		{
			connectionId: 'test',
			name: 'test',
			serviceType: 'CSS',
			action: 'created',
			response: { is_success: true, message: 'Upload success.' },
		},
	],
	[
		authForm('delete', { connectionId: 'test' }),
		{
			connectionId: 'test',
			name: 'test',
			action: 'deleted',
			deleted: true,
			response: { is_success: true, message: 'Deleted success.' },
		},
	],
	[
		dliForm({ connectionName: 'test1' }),
		{
			connectionId: '68233202-63bf-4f27-a99b-fa5f5a2dbae1',
			name: 'test1',
			serviceType: 'DWS',
			address: '192.168.1.248:8000',
			action: 'created',
			response: {
				is_success: true,
				message: '',
				connection_id: '68233202-63bf-4f27-a99b-fa5f5a2dbae1',
			},
		},
	],
	[
		basic('getAll', { filters: { includeDeleted: true } }),
		{
			connectionId: '75419c22-7a31-42e4-a3f3-102f6e6895c9',
			name: 'test',
			serviceType: 'CloudTable',
			state: 'DELETED',
			address:
				'cloudtable-c172-zk3-WBFt4fr2.mycloudtable.com:2181,cloudtable-c172-zk2-LHZEWNau.mycloudtable.com:2181,cloudtable-c172-zk1-cvwY6lMh.mycloudtable.com:2181',
			queues: [],
			createdAt: '2019-02-02T07:35:47.256Z',
		},
	],
	[
		basic('get'),
		{
			connectionId: '378eb1e6-521d-41a4-a41c-bbb58f34a6d6',
			name: 'op',
			serviceType: 'CloudTable.OpenTSDB',
			state: 'CREATING',
			address:
				'cloudtable-cf82-zk3-pa6HnHpf.cloudtable.com:2181,cloudtable-cf82-zk2-weBkIrjI.cloudtable.com:2181,cloudtable-cf82-zk1-WY09px9l.cloudtable.com:2181',
			queues: [],
			createdAt: '2019-08-19T02:05:27.674Z',
		},
	],
	[
		basic('delete'),
		{
			connectionId: '378eb1e6-521d-41a4-a41c-bbb58f34a6d6',
			name: 'op',
			action: 'deleted',
			deleted: true,
			response: { is_success: true, message: 'Deleted' },
		},
	],
	[
		enhanced('create', {
			connectionName: 'test',
			vpcId: WITH_VPC.vpcId,
			networkId: '78f2562a-36e4-4b39-95b9-f5aab22e1281',
			additionalFields: QUEUES,
		}),
		{
			connectionId: '2a620c33-5609-40c9-affd-2b6453071b0f',
			name: 'test',
			serviceType: 'enhanced',
			action: 'created',
			response: {
				is_success: true,
				message: 'Create peer connection for queues:{Queue list in the request parameter}',
				connection_id: '2a620c33-5609-40c9-affd-2b6453071b0f',
			},
		},
	],
	[enhanced('getAll', { returnAll: true }), WITH_VPC],
	[
		enhanced('get'),
		{
			...WITH_VPC,
			hosts: [
				{ ip: '192.168.0.1', name: 'ecs-97f8-0001' },
				{ ip: '192.168.0.2', name: 'ecs-97f8-0002' },
			],
		},
	],
	[
		enhanced('updateHosts', { newHosts: { hostsFile: '192.168.0.1 ecs-1' } }),
		{
			connectionId: WITH_VPC.connectionId,
			name: 'withvpc',
			action: 'updated',
			changed: ['hosts'],
			hosts: [{ name: 'ecs-1', ip: '192.168.0.1' }],
			previousHosts: [
				{ ip: '192.168.0.1', name: 'ecs-97f8-0001' },
				{ ip: '192.168.0.2', name: 'ecs-97f8-0002' },
			],
			response: { is_success: true, message: '' },
		},
	],
	[
		enhanced('delete'),
		{
			connectionId: WITH_VPC.connectionId,
			name: 'withvpc',
			action: 'deleted',
			deleted: true,
			response: { is_success: true, message: 'Deleted' },
		},
	],
	[
		enhanced('bindQueues', QUEUES),
		{
			connectionId: WITH_VPC.connectionId,
			name: 'withvpc',
			action: 'bound',
			queues: ['q1', 'q2'],
			elasticResourcePools: [],
			response: {
				is_success: true,
				message: 'associated peer connection for queues: {q1,q2}.',
			},
		},
	],
	[
		enhanced('unbindQueues', QUEUES),
		{
			connectionId: WITH_VPC.connectionId,
			name: 'withvpc',
			action: 'unbound',
			queues: ['q1', 'q2'],
			elasticResourcePools: [],
			response: {
				is_success: true,
				message: 'Disassociated peer connection for queues:{q1,q2}.',
			},
		},
	],
];

const cases = CASES.map(([parameters, output]) => ({
	name: `${parameters.resource}/${parameters.operation}`,
	parameters,
	output,
}));

it.each(cases)('$name returns the documented values', async ({ name, parameters, output }) => {
	const { error, items } = await run(parameters);
	expect(error).toBeUndefined();
	const isDataArts = parameters.resource === 'dataArtsConnection';
	const ids = { projectId: PROJECT_ID, ...(isDataArts && { workspaceId: WORKSPACE_ID }) };
	expect(items).toEqual([{ ...output, ...ids }]);
	// Settings depend on the type, so that the schema can only give those of one type as examples.
	const { settings, ...others } = items[0];
	expect(schemaErrors(readSchema(name), [others])).toEqual([]);
	expect(settings ?? {}).toEqual(expect.any(Object));
});

it('an update sends the documented settings again under the keys of a create', async () => {
	await run(dataArts('update', { dataArtsType: 'HIVE', settingsToChange: { password: 'new' } }));
	const { body } = requests.find(({ method }) => method === 'PUT');
	expect(body.data_source_vos).toEqual([
		{
			dw_name: 'user_Hive',
			dw_type: 'HIVE',
			agent_id: '91f81a12-75c5-43ce-aab8-7149ecef3b17',
			agent_name: 'cdm-4autotest-nodelete',
			env_type: 0,
			dw_config: {
				clusterId: '353ff458-a560-413e-9b84-33f930cb8057',
				clusterName: 'mrs_3x_autotest_do_not_del',
				dbUserName: 'user',
				dbPassword: 'new',
				kmsId: 'fc935e0f-b111-4974-aca3-f3064ba5be18',
				kmsName: 'KMS-9488',
				mrsConnectionType: 'agent',
			},
		},
	]);
});

it('an error has the documented text and code', async () => {
	const { error } = await run(dataArts('getAll'));
	expect(error).toMatchObject({
		message: 'The operation failed, detail msg {0}. [DAYU.4402]',
		httpCode: '400',
	});
});
