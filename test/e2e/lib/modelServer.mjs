import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

/**
 * A server with the chat API of OpenAI, whose model does what a test says.
 * @returns {Promise<{ url: string, requests: object[], script: (turns: Turn[]) => void, close: () => Promise<void> }>}
 *   `url` is the base URL for a client, `requests` the bodies that it received since the last script
 *
 * @typedef {{ calls: { name: string, arguments: object }[] } | { text: string }} Turn what the model
 *   answers to one request: calls of tools, or a text
 */
export async function startModelServer() {
	const requests = [];
	let turns = [];
	const server = createServer((request, response) => {
		let body = '';
		request.setEncoding('utf8').on('data', (text) => (body += text));
		request.on('end', () => {
			if (!request.url.endsWith('/chat/completions')) {
				response.writeHead(404).end();
				return;
			}
			const { stream, ...rest } = JSON.parse(body);
			requests.push(rest);
			const turn = turns.shift() ?? { text: 'I have nothing more to say' };
			if (stream) return void respondWithStream(response, turn);
			response.writeHead(200, { 'content-type': 'application/json' });
			response.end(JSON.stringify(completion(turn)));
		});
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${server.address().port}/v1`,
		requests,
		script(newTurns) {
			turns = [...newTurns];
			requests.length = 0;
		},
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

const BASE = { id: 'chatcmpl-1', created: 1, model: 'scripted' };

function messageOf({ calls = [], text = null }) {
	const tool_calls = calls.map(({ name, arguments: args }) => ({
		// An agent tells the calls of a conversation apart by their IDs.
		id: `call_${randomUUID()}`,
		type: 'function',
		function: { name, arguments: JSON.stringify(args) },
	}));
	return { role: 'assistant', content: text, ...(tool_calls.length > 0 && { tool_calls }) };
}

const reasonOf = ({ calls }) => (calls ? 'tool_calls' : 'stop');

function completion(turn) {
	const choice = { index: 0, message: messageOf(turn), finish_reason: reasonOf(turn) };
	const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
	return { ...BASE, object: 'chat.completion', choices: [choice], usage };
}

function respondWithStream(response, turn) {
	const { tool_calls, ...message } = messageOf(turn);
	const delta = {
		...message,
		...(tool_calls && { tool_calls: tool_calls.map((call, index) => ({ index, ...call })) }),
	};
	const chunk = (choice) =>
		`data: ${JSON.stringify({ ...BASE, object: 'chat.completion.chunk', choices: [{ index: 0, ...choice }] })}\n\n`;
	response.writeHead(200, { 'content-type': 'text/event-stream' });
	response.write(chunk({ delta, finish_reason: null }));
	response.write(chunk({ delta: {}, finish_reason: reasonOf(turn) }));
	response.end('data: [DONE]\n\n');
}
