import { Agent, request } from 'node:http';
import { OPERATIONS, WORKSPACE_HEADER } from './operations.mjs';
import { sideBySide } from './sideBySide.mjs';

/**
 * Makes a loop without n8n, which shows what this machine can do.
 * @returns {(items: object[]) => Promise<object[]>} as `makeN8nRun`
 */
export function makeBareRun({ contender, operation, credential, url }) {
	const { atOnce, keepAlive = false } = contender;
	const agent = new Agent({ keepAlive, maxSockets: atOnce });
	const headers = {
		'Content-Type': 'application/json',
		'X-Auth-Token': credential.token,
		...WORKSPACE_HEADER,
	};
	const ask = async (item) => {
		const { method, path, body = '' } = OPERATIONS[operation].bare(item);
		const sent = request(url + path, { method, agent, headers });
		sent.end(body);
		const { status, text } = await answerTo(sent);
		const answer = JSON.parse(text);
		return status < 300 ? answer : { error: text };
	};
	return async (items) => await sideBySide(items, atOnce, ask);
}

function answerTo(sent) {
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
