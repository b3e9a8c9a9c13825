import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { logsFolder, rootFolder } from '../../../scripts/lib/paths.mjs';
import { lastLines, startProcess } from '../../../scripts/lib/processes.mjs';

const START_MILLISECONDS = 30_000;

/**
 * Starts the simulated Huawei Cloud, empty and on a free port.
 * @returns {Promise<{ url: string, done: Promise<number>, stop: () => Promise<void>,
 *   connections: () => Promise<object[]>, reset: () => Promise<void> }>} `connections`: what has been
 *   created in it so far; `reset` empties it
 */
export async function startSimulator() {
	const log = join(logsFolder, 'simulator.log');
	const program = join(rootFolder, 'test', 'simulator', 'serve.mjs');
	const { done, stop } = startProcess(
		process.execPath,
		['--import', 'tsx', program, '--port', '0'],
		{ cwd: rootFolder, log },
	);
	let ended = false;
	void done.finally(() => (ended = true)).catch(() => {});
	const deadline = Date.now() + START_MILLISECONDS;
	while (!ended && Date.now() < deadline) {
		const url = announcedUrl(log);
		if (url) return { url, done, stop, ...controlsOf(url) };
		await wait(50);
	}
	await stop();
	throw new Error(`The simulator did not start.\n${lastLines(log)}`);
}

/** Its first line of output is one JSON object with its address. */
function announcedUrl(log) {
	const line = readFileSync(log, 'utf8').match(/^\{.*\}$/m)?.[0];
	return line === undefined ? undefined : JSON.parse(line).url;
}

function controlsOf(url) {
	const ask = async (path, options) => {
		const answer = await fetch(`${url}/__simulator/${path}`, options);
		if (!answer.ok) throw new Error(`The simulator answered ${answer.status} to "${path}".`);
		return await answer.json();
	};
	return {
		connections: async () => (await ask('connections')).connections,
		reset: async () => void (await ask('reset', { method: 'POST' })),
		requests: async () => (await ask('requests')).requests,
		answerNext: async (answer) =>
			void (await ask('answers', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(answer),
			})),
	};
}

/** The credential that the example workflows name. Its values mean something to the simulator only. */
export function simulatorCredential(simulatorUrl) {
	return {
		id: 'huaweiSimulator1',
		name: 'Huawei Cloud (Simulator)',
		type: 'huaweiCloudTokenApi',
		data: {
			region: 'cn-north-4',
			projectId: '0833a5737480d53b2f25c010dc1a7b88',
			workspaceId: '1dd3bc0000004f0aa0f0000000d93f00',
			token: 'simulator-token-project-a',
			endpointTemplate: 'https://{service}.{region}.myhuaweicloud.com',
			dliEndpoint: simulatorUrl,
			dataArtsEndpoint: simulatorUrl,
			iamEndpoint: simulatorUrl,
		},
	};
}
