import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import {
	connectTools,
	createArguments,
	enhancedTools,
	TOOL_NAMES,
	toolNode,
	fromModel,
} from './lib/aiTools.mjs';
import { filesWith } from './lib/files.mjs';
import { callTool, connectMcpClient } from './lib/mcpClient.mjs';
import { sharedN8n } from './lib/sharedN8n.mjs';
import { waitUntil } from './lib/waitUntil.mjs';

const PASSWORD = 'Geheim-23-of-the-data-source';
const SECRET_TOOL = 'Create_DataArts_connection_in_Huawei_Cloud';
const TRIGGER = 'MCP Server Trigger';

const trigger = {
	id: 'trigger',
	name: TRIGGER,
	type: '@n8n/n8n-nodes-langchain.mcpTrigger',
	typeVersion: 2,
	position: [0, 0],
	webhookId: 'huawei-tools',
	parameters: { path: 'huawei-tools', authentication: 'none' },
};

/** Creates a Hive connection with the login of a credential. */
const hiveParameters = {
	resource: 'dataArtsConnection',
	operation: 'create',
	connectionName: fromModel('Connection_Name', 'Name for the connection'),
	dataArtsType: 'HIVE',
	clusterId: { __rl: true, mode: 'id', value: 'cluster-1' },
	clusterName: 'cluster',
	dataSourceLogin: 'credential',
	kmsKeyId: { __rl: true, mode: 'id', value: 'key-1' },
	kmsKeyName: 'key',
	agentId: { __rl: true, mode: 'id', value: 'agent-1' },
	agentName: 'agent',
};

describe('an MCP server with our node as tools', () => {
	let simulator;
	let n8n;
	let token;
	let client;

	before(async () => {
		const { credentials, ...shared } = await sharedN8n();
		({ simulator, n8n } = shared);
		token = credentials.token.data.token;
		const login = { name: 'MCP login', type: 'huaweiDataSourceLoginApi' };
		const [saved] = await n8n.api.addCredentials({
			...login,
			data: { user: 'etl_user', password: PASSWORD },
		});
		const { id, name } = credentials.token;
		const signIn = { huaweiCloudTokenApi: { id, name } };
		const withLogin = { ...signIn, huaweiDataSourceLoginApi: { id: saved.id, name: saved.name } };
		const tools = [
			...enhancedTools(signIn, { onError: 'continueRegularOutput' }),
			toolNode(withLogin, SECRET_TOOL.replaceAll('_', ' '), hiveParameters),
		];
		const workflow = await n8n.api.addWorkflow({
			name: 'MCP tools',
			nodes: [trigger, ...tools],
			connections: connectTools(tools, TRIGGER),
		});
		await n8n.api.publish(workflow);
		client = await connectMcpClient(`${n8n.url}/mcp/huawei-tools`);
	});

	beforeEach(async () => await simulator.reset());
	after(async () => await client?.close());

	const deletes = async () =>
		(await simulator.requests()).filter(({ method }) => method === 'DELETE');

	test('lists them with what a model has to fill in', async () => {
		const { tools } = await client.listTools();
		assert.deepEqual(
			tools.map(({ name }) => name).sort(),
			[...Object.values(TOOL_NAMES), SECRET_TOOL].sort(),
		);
		const create = tools.find(({ name }) => name === TOOL_NAMES.create);
		assert.equal(create.description, 'Create DLI enhanced connection in Huawei Cloud');
		const { type, properties, required } = create.inputSchema;
		assert.deepEqual(
			{ type, properties, required },
			{
				type: 'object',
				properties: {
					Connection_Name: { type: 'string', description: 'Name for the connection' },
					VPC: { type: 'string', description: 'ID of the VPC' },
				},
				required: ['Connection_Name', 'VPC'],
			},
		);
		for (const { name } of tools) assert.match(name, /^[\w-]{1,64}$/);
	});

	test('creates a connection and reads it', async () => {
		const created = await callTool(client, TOOL_NAMES.create, createArguments('mcp_sales'));
		const [{ action, connectionId }] = created.result;
		assert.equal(action, 'created');
		const [stored] = await simulator.connections();
		assert.equal(stored.id, connectionId);

		const read = await callTool(client, TOOL_NAMES.get, { Connection: 'mcp_sales' });
		assert.equal(read.result[0].connectionId, connectionId);
		assert.equal(read.result[0].vpcId, 'vpc-1');
	});

	test('does not delete because the model allows it', async () => {
		await simulator.seed({ kind: 'dliEnhanced', name: 'mcp_sales' });
		const { result } = await callTool(client, TOOL_NAMES.remove, {
			Connection: 'mcp_sales',
			Allow_Deletion: true,
		});
		assert.equal(
			result[0].error.message,
			"'Allow Deletion' is an expression, so an AI agent cannot use Delete",
		);
		assert.match(result[0].error.description, /Only a person can turn it on/);
		assert.deepEqual(await deletes(), []);
	});

	test('deletes because a person has allowed it', async () => {
		await simulator.seed({ kind: 'dliEnhanced', name: 'mcp_sales' });
		const { result } = await callTool(client, TOOL_NAMES.removeAllowed, {
			Connection: 'mcp_sales',
		});
		assert.equal(result[0].deleted, true);
		assert.equal((await deletes()).length, 1);
	});

	test('says what is wrong with an argument', async () => {
		const { result } = await callTool(client, TOOL_NAMES.create, createArguments('not good'));
		assert.match(result[0].error.message, /^'Connection Name' is invalid: 'not good'\. Allowed: /);
		const missing = await callTool(client, TOOL_NAMES.create, { Connection_Name: 'mcp_sales' });
		assert.match(JSON.stringify(missing), /VPC|schema/);
		assert.deepEqual(await simulator.connections(), []);
	});

	test('keeps secrets out of answers, stored executions, and logs', async () => {
		const ok = await callTool(client, SECRET_TOOL, { Connection_Name: 'mcp_hive_01' });
		assert.equal(ok.result[0].action, 'created');
		const [{ item }] = await simulator.connections();
		assert.equal(item.dw_config.dbUserName, 'etl_user');

		const error_msg = `Cannot log in with ${PASSWORD} and ${token}`;
		await simulator.respondNext({ status: 400, body: { error_code: 'DAYU.4402', error_msg } });
		const failed = await callTool(client, SECRET_TOOL, { Connection_Name: 'mcp_hive_02' });
		const answers = JSON.stringify([ok, failed]);
		assert.match(answers, /Cannot log in with \*{3} and \*{3} \[DAYU\.4402\]/);
		for (const secret of [PASSWORD, token]) assert.ok(!answers.includes(secret));
		// n8n stores an execution shortly after its answer. The search finds what it has stored: otherwise
		// it would prove nothing.
		await waitUntil(() =>
			filesWith(n8n.folder, 'mcp_hive_02').some((file) => /database\.sqlite/.test(file)),
		);
		assert.deepEqual(filesWith(n8n.folder, PASSWORD, token), []);
	});
});
