import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { connectMcpClient } from './lib/mcpClient.mjs';
import { sharedN8n } from './lib/sharedN8n.mjs';

const NODE = 'n8n-nodes-huawei-data-connections.huaweiDataConnections';
const PHRASES = [
	...['huawei cloud', 'Data Lake Insight', 'GaussDB DWS', 'MRS', 'MapReduce Service Hive'],
	...['datasource connection', 'DataArts Studio connection', 'data warehouse huawei'],
	...['VPC peering for data lake', 'HBase CloudTable', 'Spark SQL on MRS', 'Doris', 'OpenTSDB'],
];

describe("n8n's MCP server, with which an AI builds workflows", () => {
	let client;

	before(async () => {
		const { n8n } = await sharedN8n();
		const apiKey = await n8n.api.enableMcpServer();
		client = await connectMcpClient(`${n8n.url}/mcp-server/http`, {
			authorization: `Bearer ${apiKey}`,
		});
	});

	after(async () => await client?.close());

	const textOf = async (name, args) => {
		const { content } = await client.callTool({ name, arguments: args });
		return content.map(({ text }) => text).join('\n');
	};

	for (const phrase of PHRASES) {
		test(`finds the node by: ${phrase}`, async () => {
			const text = await textOf('search_nodes', { queries: [phrase] });
			assert.match(text, new RegExp(`^- ${NODE}$`, 'm'));
			assert.match(text, /@builderHint Connects Huawei Cloud DLI \(Data Lake Insight\)/);
			assert.match(text, /discontinued 2024-06-30: use DLI Enhanced Connection/);
		});
	}

	test('describes the node without HTML entities, and marks what is required', async () => {
		const text = await textOf('get_node_types', { nodeIds: [{ nodeId: NODE }] });
		assert.doesNotMatch(text, /&\w+;/);
		assert.match(text, /@builderHint Required\n(?: \*.*\n)*? \*\/\n\s+vpcId\?:/);
		assert.match(text, /^\s+connectionName: string/m);
		// Each operation repeats the collections of its resource. A builder can ask for one operation only.
		const lengths = text.split(/^(?=export type )/m).map(({ length }) => length);
		assert.ok(Math.max(...lengths) < 25_000, `${Math.max(...lengths)} characters of an operation`);
		// Of these, 14,000 are about Custom API Call, which n8n adds for each resource.
		assert.ok(text.length < 220_000, `${text.length} characters of all operations`);
	});
});
