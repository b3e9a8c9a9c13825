import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { logsFolder, rootFolder } from '../../../scripts/lib/paths.mjs';
import { lastLines, startProcess } from '../../../scripts/lib/processes.mjs';

const START_MILLISECONDS = 30_000;

/**
 * Starts the simulated Huawei Cloud, empty and on a free port.
 * @returns {Promise<{ url: string, done: Promise<number>, stop: () => Promise<void> } & Controls>}
 */
export async function startSimulator() {
	// One for each process: tests that run at the same time must not read each other's address.
	const log = join(logsFolder, `simulator-${process.pid}.log`);
	const program = join(rootFolder, 'test', 'simulator', 'serve.mjs');
	const { done, stop: end } = startProcess(
		process.execPath,
		['--import', 'tsx', program, '--port', '0'],
		{ cwd: rootFolder, log },
	);
	const stop = async () => {
		await end();
		rmSync(log, { force: true });
	};
	let ended = false;
	void done.finally(() => (ended = true)).catch(() => {});
	const deadline = Date.now() + START_MILLISECONDS;
	while (!ended && Date.now() < deadline) {
		const url = announcedUrl(log);
		if (url) return { url, done, stop, ...controlsOf(url) };
		await wait(50);
	}
	await end();
	throw new Error(`The simulator did not start.\n${lastLines(log)}`);
}

/** Its first line of output is one JSON object with its address. */
function announcedUrl(log) {
	const line = readFileSync(log, 'utf8').match(/^\{.*\}$/m)?.[0];
	return line === undefined ? undefined : JSON.parse(line).url;
}

/**
 * What can be asked of a running simulator. The patterns of a match are regular expressions, or text
 * of such. `faultKinds` names the faults that `failNext` knows.
 * @typedef {object} Controls
 * @property {() => Promise<object[]>} connections what has been created in it so far
 * @property {() => Promise<object[]>} requests what it has received, secrets masked
 * @property {() => Promise<object>} stats what it has counted since its start or reset
 * @property {() => Promise<void>} reset empties it
 * @property {() => Promise<void>} restart closes its connections; it listens again, with all it has
 * @property {(changes: object) => Promise<void>} switches turns some of its switches
 * @property {(body: object) => Promise<string[]>} seed puts connections or resources into it; their ids
 * @property {(answer: object) => Promise<void>} respondNext scripts the next answer
 * @property {() => Promise<Array<{ kind: string, executed: boolean }>>} faultKinds
 * @property {(kind: string, match?: Match, settings?: object) => Promise<boolean>} failNext scripts a
 *   fault of the next request that matches; whether the cloud does the work nevertheless
 * @property {(name: string, password: string) => Promise<void>} changePassword ends a user's tokens
 * @property {() => Promise<void>} expireTokens ends all tokens that sign-ins have given out
 *
 * @typedef {{ method?: string, path?: RegExp | string, body?: RegExp | string }} Match
 */

/** @returns {Controls} */
export function controlsOf(url) {
	const ask = async (path, options) => {
		const answer = await fetch(`${url}/__simulator/${path}`, options);
		if (!answer.ok) throw new Error(`The simulator answered ${answer.status} to "${path}".`);
		return await answer.json();
	};
	const send = async (method, path, body) =>
		await ask(path, {
			method,
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body, patternAsText),
		});
	return {
		connections: async () => (await ask('connections')).connections,
		reset: async () => void (await ask('reset', { method: 'POST' })),
		restart: async () => void (await ask('restart', { method: 'POST' })),
		requests: async () => (await ask('requests')).requests,
		stats: async () => await ask('stats'),
		respondNext: async (answer) => void (await send('POST', 'responses', answer)),
		faultKinds: async () => (await ask('faults')).kinds,
		failNext: async (kind, match, settings) =>
			(await send('POST', 'faults', { kind, match, ...settings })).executed,
		seed: async (body) => (await send('POST', 'seed', body)).ids,
		switches: async (changes) => void (await send('POST', 'switches', changes)),
		changePassword: async (name, password) =>
			void (await send('PUT', `users/${encodeURIComponent(name)}/password`, { password })),
		expireTokens: async () => void (await ask('tokens/expire', { method: 'POST' })),
	};
}

function patternAsText(_key, value) {
	return value instanceof RegExp ? value.source : value;
}

/** What all credentials for the simulator have in common. */
function accountAt(simulatorUrl) {
	return {
		region: 'cn-north-4',
		projectId: '0833a5737480d53b2f25c010dc1a7b88',
		workspaceId: '1dd3bc0000004f0aa0f0000000d93f00',
		// For the services of the lists, which have no endpoint of their own in a credential.
		endpointTemplate: simulatorUrl,
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
