import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { logsFolder, rootFolder } from '../../../scripts/lib/paths.mjs';
import { lastLines, startProcess } from '../../../scripts/lib/processes.mjs';

const START_MILLISECONDS = 30_000;

/**
 * Starts the simulated Huawei Cloud, empty and on a free port.
 * @returns {Promise<{ url: string, done: Promise<number>, stop: () => Promise<void>,
 *   connections: () => Promise<object[]>, reset: () => Promise<void>,
 *   requests: () => Promise<object[]>, answerNext: (answer: object) => Promise<void>,
 *   switches: (changes: object) => Promise<void>, expireTokens: () => Promise<void>,
 *   changePassword: (name: string, password: string) => Promise<void> }>} `connections`: what has been
 *   created in it so far; `reset` empties it; `switches` turns some of its switches; `changePassword`
 *   ends a user's tokens, `expireTokens` all that sign-ins have given out
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
	const send = async (method, path, body) =>
		void (await ask(path, {
			method,
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		}));
	return {
		connections: async () => (await ask('connections')).connections,
		reset: async () => void (await ask('reset', { method: 'POST' })),
		requests: async () => (await ask('requests')).requests,
		answerNext: async (answer) => await send('POST', 'answers', answer),
		switches: async (changes) => await send('POST', 'switches', changes),
		changePassword: async (name, password) =>
			await send('PUT', `users/${encodeURIComponent(name)}/password`, { password }),
		expireTokens: async () => void (await ask('tokens/expire', { method: 'POST' })),
	};
}

/** What all credentials for the simulator have in common. */
function accountAt(simulatorUrl) {
	return {
		region: 'cn-north-4',
		projectId: '0833a5737480d53b2f25c010dc1a7b88',
		workspaceId: '1dd3bc0000004f0aa0f0000000d93f00',
		endpointTemplate: 'https://{service}.{region}.myhuaweicloud.com',
		dliEndpoint: simulatorUrl,
		dataArtsEndpoint: simulatorUrl,
		iamEndpoint: simulatorUrl,
	};
}

/** The credential that the example workflows name. Its values mean something to the simulator only. */
export function simulatorCredential(simulatorUrl) {
	return {
		id: 'huaweiSimulator1',
		name: 'Huawei Cloud (Simulator)',
		type: 'huaweiCloudTokenApi',
		data: { ...accountAt(simulatorUrl), token: 'simulator-token-project-a' },
	};
}

/** The same with an access key; its project is left to be found. */
export function accessKeyCredential(simulatorUrl) {
	const key = {
		accessKeyId: 'AKEXAMPLE0000000000A',
		secretAccessKey: 'SkExample+Secret/Key=0123456789abcdefABCDEF',
		securityToken: '',
	};
	return {
		id: 'huaweiAccessKey1',
		name: 'Huawei Cloud Access Key (Simulator)',
		type: 'huaweiCloudAccessKeyApi',
		data: { ...accountAt(simulatorUrl), ...key, projectId: '' },
	};
}

/** The same with an IAM user. */
export function iamUserCredential(simulatorUrl) {
	const user = { accountName: 'IAMDomain', userName: 'IAMUser', password: 'IAMPassword' };
	return {
		id: 'huaweiIamUser1',
		name: 'Huawei Cloud IAM User (Simulator)',
		type: 'huaweiCloudIamUserApi',
		data: { ...accountAt(simulatorUrl), ...user, sessionToken: '' },
	};
}
