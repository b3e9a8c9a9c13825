import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { logsFolder, rootFolder } from '../../../scripts/lib/paths.mjs';
import { lastLines, startProcess } from '../../../scripts/lib/processes.mjs';
import { waitUntil } from './waitUntil.mjs';

const START_TIMEOUT_SECONDS = 30;

/**
 * Starts the simulated Huawei Cloud, empty and on a free port.
 * @returns {Promise<{ url: string, done: Promise<number>, stop: () => Promise<void> } & Controls>}
 */
export async function startSimulator() {
	// Each process has its own file, because tests that run side by side need their own address.
	const log = join(logsFolder, `simulator-${process.pid}.log`);
	const program = join(rootFolder, 'test', 'simulator', 'serve.mjs');
	const { done, stop: end } = startProcess(
		process.execPath,
		['--import', 'tsx', program, '--port', '0'],
		{ cwd: rootFolder, log },
	);
	const ended = done.then((code) => {
		throw new Error(`It ended with exit code ${code}.`);
	});
	try {
		const options = { seconds: START_TIMEOUT_SECONDS, intervalMs: 50 };
		const url = await Promise.race([ended, waitUntil(() => announcedUrl(log), options)]);
		const stop = async () => {
			await end();
			rmSync(log, { force: true });
		};
		return { url, done, stop, ...controlsOf(url) };
	} catch ({ message }) {
		await end();
		throw new Error(`The simulator did not start. ${message}\n${lastLines(log)}`);
	}
}

/** The simulator's first line of output is a JSON object with its address. */
function announcedUrl(log) {
	const line = readFileSync(log, 'utf8').match(/^\{.*\}$/m)?.[0];
	return line === undefined ? undefined : JSON.parse(line).url;
}

/**
 * Controls of a running simulator.
 * @typedef {object} Controls
 * @property {() => Promise<object[]>} connections lists all connections
 * @property {() => Promise<object[]>} requests lists the requests received so far, with masked secrets
 * @property {() => Promise<object>} stats returns counters since the start or the last reset
 * @property {() => Promise<void>} reset deletes everything
 * @property {(changes: object) => Promise<void>} switches changes switches
 * @property {(body: object) => Promise<string[]>} seed adds connections or resources, and returns their IDs
 * @property {(response: object) => Promise<void>} respondNext defines the next response
 * @property {() => Promise<void>} expireTokens expires all tokens that IAM has issued
 * @property {(name: string, password: string) => Promise<void>} changePassword also revokes the user's
 *   tokens
 */

/** @returns {Controls} */
function controlsOf(url) {
	const request = async (path, options) => {
		const response = await fetch(`${url}/__simulator/${path}`, options);
		if (!response.ok)
			throw new Error(`The simulator responded to "${path}" with ${response.status}.`);
		return await response.json();
	};
	const send = async (method, path, body) =>
		await request(path, {
			method,
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
	return {
		connections: async () => (await request('connections')).connections,
		reset: async () => void (await request('reset', { method: 'POST' })),
		requests: async () => (await request('requests')).requests,
		stats: async () => await request('stats'),
		respondNext: async (response) => void (await send('POST', 'responses', response)),
		seed: async (body) => (await send('POST', 'seed', body)).ids,
		switches: async (changes) => void (await send('POST', 'switches', changes)),
		expireTokens: async () => void (await request('tokens/expire', { method: 'POST' })),
		changePassword: async (name, password) =>
			void (await send('PUT', `users/${encodeURIComponent(name)}/password`, { password })),
	};
}

/** The fields that all credentials for the simulator share. */
function accountAt(simulatorUrl) {
	return {
		region: 'cn-north-4',
		projectId: '0833a5737480d53b2f25c010dc1a7b88',
		workspaceId: '1dd3bc0000004f0aa0f0000000d93f00',
		customEndpoints: true,
		// The services that fill lists have no endpoint field of their own in a credential.
		endpointTemplate: simulatorUrl,
		dliEndpoint: simulatorUrl,
		dataArtsEndpoint: simulatorUrl,
		iamEndpoint: simulatorUrl,
	};
}

/** A credential with a token. Its values are valid only in the simulator. */
export function simulatorCredential(simulatorUrl) {
	return {
		id: 'huaweiSimulator1',
		name: 'Huawei Cloud (Simulator)',
		type: 'huaweiCloudTokenApi',
		data: { ...accountAt(simulatorUrl), token: 'simulator-token-project-a' },
	};
}

/** A credential with an access key and without a project ID, which the node has to resolve. */
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

/**
 * The credentials of the example workflows, under the names that n8n gives to new ones. Their values
 * are valid only in the simulator, apart from the login of the data source, which it does not check.
 */
export function exampleCredentials(simulatorUrl) {
	const accessKey = accessKeyCredential(simulatorUrl);
	return [
		{ ...accessKey, id: 'huaweiCloudAccessKey1', name: 'Huawei Cloud Access Key account' },
		{
			id: 'huaweiDataSourceLogin1',
			name: 'Huawei Data Source Login account',
			type: 'huaweiDataSourceLoginApi',
			data: { user: 'rotated_user', password: 'Rotated-Password-1' },
		},
		{
			id: 'huaweiWebhookAuth1',
			name: 'Header Auth account',
			type: 'httpHeaderAuth',
			data: { name: 'X-Api-Key', value: 'sample-key-of-the-webhook' },
		},
	];
}

/**
 * An example with the IDs of these credentials, by their types. The editor finds credentials by their names;
 * n8n's commands do not.
 */
export function withCredentials(example, credentials) {
	const nodes = example.nodes.map((node) => {
		const entries = Object.keys(node.credentials ?? {}).map((type) => {
			const { id, name } = credentials.find((credential) => credential.type === type);
			return [type, { id, name }];
		});
		return entries.length > 0 ? { ...node, credentials: Object.fromEntries(entries) } : node;
	});
	return { ...example, nodes };
}

/** A credential with an IAM user. */
export function iamUserCredential(simulatorUrl) {
	const user = { accountName: 'IAMDomain', userName: 'IAMUser', password: 'IAMPassword' };
	return {
		id: 'huaweiIamUser1',
		name: 'Huawei Cloud IAM User (Simulator)',
		type: 'huaweiCloudIamUserApi',
		data: { ...accountAt(simulatorUrl), ...user, sessionToken: '' },
	};
}
