import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { waitUntil } from './waitUntil.mjs';

/**
 * Connects a client of the Model Context Protocol to a server. n8n offers the server of a workflow
 * shortly after it was published.
 * @param {string} url
 * @param {Record<string, string>} [headers]
 */
export async function connectMcpClient(url, headers = {}) {
	const connect = async () => {
		const client = new Client({ name: 'end-to-end-test', version: '1.0.0' });
		const transport = new StreamableHTTPClientTransport(new URL(url), {
			requestInit: { headers },
		});
		return await client.connect(transport).then(
			() => client,
			() => undefined,
		);
	};
	return await waitUntil(connect, { seconds: 15 });
}

/** What a tool returned: the JSON of its text, or the text of its error. */
export async function callTool(client, name, args) {
	const { content, isError } = await client.callTool({ name, arguments: args });
	const text = content.map((part) => part.text).join('');
	return isError ? { error: text } : { result: parsed(text) };
}

function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
