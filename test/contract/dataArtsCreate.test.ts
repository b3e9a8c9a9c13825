import type { IDataObject, INodeParameters } from 'n8n-workflow';

import dliExample from '../simulator/examples/dataarts-create-dli.json';
import olderDliExample from '../simulator/examples/dataarts-create-dli-older-key.json';
import hetuExample from '../simulator/examples/dataarts-create-hetuengine.json';
import hiveExample from '../simulator/examples/dataarts-create-hive.json';
import hbaseExample from '../simulator/examples/dataarts-test-hbase.json';
import { credentialFor, PROJECT_ID, TOKEN, useSimulator, WORKSPACE_ID } from './account';
import { byNameForm, hiveForm } from './forms';
import { runNode } from './runNode';

const simulator = useSimulator();

async function bodySent(parameters: INodeParameters, item: IDataObject = {}): Promise<unknown> {
	const credential = credentialFor(simulator().url);
	const { error } = await runNode({ parameters, credential, items: [item] });
	expect(error).toBeUndefined();
	expect(simulator().requests).toHaveLength(1);
	return simulator().requests[0]?.body;
}

it("sends the HIVE request of Huawei Cloud's documentation and returns the connection ID", async () => {
	const { request, response } = hiveExample;
	const { outputs } = await runNode({
		parameters: hiveForm(),
		credential: credentialFor(simulator().url),
	});
	expect(simulator().requests).toMatchObject([
		{
			method: 'POST',
			path: request.path,
			headers: {
				'content-type': 'application/json',
				'x-auth-token': TOKEN,
				'x-project-id': PROJECT_ID,
				workspace: WORKSPACE_ID,
			},
		},
	]);
	expect(simulator().requests[0]?.body).toEqual(request.body);
	expect(outputs[0]?.map(({ json, pairedItem }) => ({ json, pairedItem }))).toEqual([
		{
			json: {
				connectionId: response.body.data_connection_id,
				name: 'test_hive_01',
				serviceType: 'HIVE',
				action: 'created',
				response: response.body,
				projectId: PROJECT_ID,
				workspaceId: WORKSPACE_ID,
			},
			pairedItem: { item: 0 },
		},
	]);
});

const hetuForm = hiveForm({
	connectionName: 'hetu_conn',
	dataArtsType: 'HETUENGINE',
	clusterName: 'mrs_prod',
	userName: 'hetu_user',
	kmsKeyName: 'dlf/default',
	agentName: 'cdm-agent',
	hsBrokerIps: '192.168.0.11,192.168.0.12',
	hsBrokerPort: '29860',
	additionalFields: {
		environment: 0,
		applicableModules: [4, 8, 32, 64],
		workspaceMode: 0,
		visible: true,
		manually: false,
		rememberPassword: true,
		properties: '{"tenant":"default"}',
		cdmPropertyEnable: false,
		enableRealtimeSync: false,
		enableAutoCollection: false,
	},
});
const dliForm = (additionalFields: INodeParameters): INodeParameters => ({
	resource: 'dataArtsConnection',
	operation: 'create',
	connectionName: 'dli_conn',
	dataArtsType: 'DLI',
	additionalFields,
});

it.each<[string, INodeParameters, unknown]>([
	[
		'HBASE',
		hiveForm({ connectionName: 'test_hbase_01', dataArtsType: 'HBASE' }),
		{ data_source_vos: [hbaseExample.request.body] },
	],
	['HETUENGINE', hetuForm, hetuExample.request.body],
	[
		'DLI',
		dliForm({
			environment: 0,
			cdmPropertyEnable: false,
			collectionScope: '',
			enableAutoCollection: false,
			enableRealtimeSync: false,
		}),
		dliExample.request.body,
	],
	['DLI with the older key', dliForm({ olderMigrationKey: 'false' }), olderDliExample.request.body],
])('sends the known example of %s', async (_type, form, body) => {
	expect(await bodySent(form)).toEqual(body);
});

it('sends only the settings that a DLI connection is known to need', async () => {
	const config = { dw_name: 'dli_conn', dw_type: 'DLI', dw_config: { cdmPropertyEnable: false } };
	expect(await bodySent(dliForm({}))).toEqual({ data_source_vos: [config] });
});

it('leaves out login, key and agent if Hive is connected by the MRS API', async () => {
	const sent = await bodySent(hiveForm({ mrsConnectionType: 'direct', additionalFields: {} }));
	const { clusterId, clusterName } = hiveForm();
	expect(sent).toEqual({
		data_source_vos: [
			{
				dw_name: 'test_hive_01',
				dw_type: 'HIVE',
				dw_config: { mrsConnectionType: 'direct', clusterId, clusterName },
			},
		],
	});
});

describe('an MRS cluster in connection string mode', () => {
	const ADDRESS = '192.168.0.152';
	const manual = (dataArtsType: string, changes: INodeParameters = {}) =>
		hiveForm({
			dataArtsType,
			clusterFrom: 'connectionString',
			managerIp: ADDRESS,
			additionalFields: {},
			...changes,
		});
	const configSent = async (form: INodeParameters) =>
		((await bodySent(form)) as { data_source_vos: IDataObject[] }).data_source_vos[0]?.dw_config;
	const { clusterId, clusterName, userName, password, kmsKeyId, kmsKeyName } = hiveForm();
	const login = { dbUserName: userName, dbPassword: password };
	const namespaceLogin = { nsUserName: userName, nsPassword: password };
	const kms = { kmsId: kmsKeyId, kmsName: kmsKeyName };
	const proxy = { mrsConnectionType: 'agent' };

	it.each<[string, object]>([
		['HIVE', { ...proxy, ...login, ...kms }],
		['SparkSQL', { ...proxy, ...login, ...kms }],
		['HBASE', { ...namespaceLogin, ...kms }],
		['ClickHouse', { ...login, ...kms }],
		['IMPALA', { ...login, ...kms }],
		['KAFKA', kms],
		['RANGER', kms],
	])('is sent as the address of its Manager instead of its ID: %s', async (type, others) => {
		expect(await configSent(manual(type))).toEqual({ manually: true, ip: ADDRESS, ...others });
	});

	it('may have three addresses', async () => {
		const managerIp = '10.0.0.1,10.0.0.2,10.0.0.3';
		expect(await configSent(manual('HIVE', { managerIp }))).toMatchObject({ ip: managerIp });
	});

	it.each(['HIVE', 'SparkSQL'])('does not exist for the MRS API: %s', async (type) => {
		const mrsConnectionType = 'direct';
		expect(await configSent(manual(type, { mrsConnectionType }))).toEqual({
			mrsConnectionType,
			clusterId,
			clusterName,
		});
	});

	it.each(['DORIS', 'PRESTO'])('does not exist for %s', async (type) => {
		const config = await configSent(manual(type));
		expect(config).toMatchObject({ clusterId, clusterName });
		expect(config).not.toHaveProperty('manually');
		expect(config).not.toHaveProperty('ip');
	});

	it('is not sent while the cluster is chosen by its name', async () => {
		const sent = await configSent(manual('HBASE', { clusterFrom: 'name' }));
		expect(sent).toEqual({ clusterId, clusterName, ...namespaceLogin, ...kms });
	});
});

it('sends the connection type of Spark in both modes, as it does for Hive', async () => {
	const body = await bodySent(hiveForm({ dataArtsType: 'SparkSQL' }));
	expect(body).toEqual(
		JSON.parse(
			JSON.stringify(hiveExample.request.body).replace('"dw_type":"HIVE"', '"dw_type":"SparkSQL"'),
		),
	);
});

it('sends nothing but the cluster for Presto', async () => {
	const { clusterId, clusterName } = hiveForm();
	expect(await bodySent(hiveForm({ dataArtsType: 'PRESTO', additionalFields: {} }))).toEqual({
		data_source_vos: [
			{ dw_name: 'test_hive_01', dw_type: 'PRESTO', dw_config: { clusterId, clusterName } },
		],
	});
});

it('sends the top-level properties', async () => {
	const additionalFields = {
		applicableModules: [1, 2, 4, 8, 16, 32, 64],
		description: 'Sales',
		environment: 1,
		tag: 'sales',
	};
	expect(await bodySent(hiveForm({ additionalFields }))).toMatchObject({
		data_source_vos: [
			{ supportService: 127, description: 'Sales', env_type: 1, dw_category: 'sales' },
		],
	});
});

it.each([
	['text', '{"clusterName":"dws_prod","sslEnable":"false","a.b":{"c":[1,true,null]}}'],
	['an object', '={{ JSON.parse($json.settings) }}'],
])('sends the settings of any type unchanged, from %s', async (_format, settingsJson) => {
	const settings = '{"clusterName":"dws_prod","sslEnable":"false","a.b":{"c":[1,true,null]}}';
	expect(await bodySent(byNameForm({ settingsJson }), { settings })).toEqual({
		data_source_vos: [
			{
				dw_name: 'dws_conn',
				dw_type: 'DWS',
				dw_config: { clusterName: 'dws_prod', sslEnable: 'false', 'a.b': { c: [1, true, null] } },
				agent_id: 'agent-1',
				agent_name: 'cdm-agent',
			},
		],
	});
});

it('takes the type from each item, in the spelling of the documentation', async () => {
	const { dw_config } = hiveExample.request.body.data_source_vos[0] ?? {};
	const { outputs } = await runNode({
		parameters: byNameForm({
			connectionName: '={{ $json.name }}',
			typeName: '={{ $json.type }}',
			settingsJson: '={{ $json.settings }}',
		}),
		items: [
			{ name: 'one', type: 'Hive', settings: { ...dw_config } },
			{ name: 'two', type: 'SparkSQL', settings: { clusterId: 'c1' } },
		],
		credential: credentialFor(simulator().url),
	});
	expect(outputs[0]?.map(({ json }) => json.serviceType)).toEqual(['HIVE', 'SparkSQL']);
});

it.each([200, 201] as const)('accepts the status %i', async (status) => {
	simulator().switches.dataArtsCreateStatus = status;
	await bodySent(hiveForm());
	expect(simulator().connections()).toHaveLength(1);
});

it('sends nothing if the credential has no workspace', async () => {
	const { error } = await runNode({
		parameters: hiveForm(),
		credential: credentialFor(simulator().url, { workspaceId: '' }),
	});
	expect(error?.message).toContain("'Workspace ID'");
	expect(simulator().requests).toEqual([]);
});
