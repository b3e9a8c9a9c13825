import { Agent, request } from 'node:http';
import { OPERATIONS, WORKSPACE_HEADER } from './contenders.mjs';

/**
 * Makes a loop without n8n, which shows what this machine is capable of.
 * @returns {(items: object[]) => Promise<object[]>} as `createN8nRun`
 */
export function createBareLoop({ contender, operation, credential, url }) {
	const { concurrency, keepAlive = false } = contender;
	const agent = new Agent({ keepAlive, maxSockets: concurrency });
	const headers = {
		'Content-Type': 'application/json',
		'X-Auth-Token': credential.token,
		...WORKSPACE_HEADER,
	};
	const send = async (item) => {
		const { method, path, body = '' } = OPERATIONS[operation].request(item);
		const sent = request(url + path, { method, agent, headers });
		sent.end(body);
		const { status, text } = await readResponse(sent);
		const content = JSON.parse(text);
		return status < 300 ? content : { error: text };
	};
	return async (items) => await mapWithConcurrency(items, concurrency, send);
}

/** Runs the action for each entry, up to `limit` at the same time. Results keep the entries' order. */
export async function mapWithConcurrency(entries, limit, action) {
	const queue = entries.entries();
	const results = [];
	const worker = async () => {
		for (const [index, entry] of queue) results[index] = await action(entry);
	};
	await Promise.all(Array.from({ length: Math.min(limit, entries.length) }, worker));
	return results;
}

function readResponse(sent) {
	return new Promise((resolve, reject) => {
		sent.once('error', reject);
		sent.once('response', (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (part) => (text += part));
			response.once('error', reject);
			response.once('end', () => resolve({ status: response.statusCode, text }));
		});
	});
}
