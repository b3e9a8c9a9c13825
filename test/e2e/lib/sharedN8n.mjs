import { after } from 'node:test';
import { stopAll } from '../../../scripts/lib/processes.mjs';
import {
	accessKeyCredential,
	exampleCredentials,
	iamUserCredential,
	simulatorCredential,
	startSimulator,
} from './simulator.mjs';
import { TestN8n } from './testN8n.mjs';

/** @type {Promise<Awaited<ReturnType<typeof start>>> | undefined} */
let started;

/**
 * The n8n and the simulator that all tests of this process share, because starting n8n takes longer than
 * most tests. Tests that use it need their own names for workflows, and have to reset the simulator.
 */
export async function sharedN8n() {
	started ??= start();
	return await started;
}

async function start() {
	const [simulator, n8n] = await Promise.all([startSimulator(), startN8n()]);
	const { url } = simulator;
	const [token, accessKey, iamUser] = await n8n.api.addCredentials(
		...[simulatorCredential, accessKeyCredential, iamUserCredential].map((create) => create(url)),
	);
	// Saved only once: n8n gives a node the credential with the same name only if there is just one.
	const ofExamples = exampleCredentials(url);
	await n8n.api.addCredentials(...ofExamples);
	return {
		simulator,
		n8n,
		credentials: { token, accessKey, iamUser },
		exampleCredentials: ofExamples,
	};
}

async function startN8n() {
	const n8n = await TestN8n.create();
	await n8n.startServer();
	return n8n;
}

after(async () => {
	const shared = await started?.catch(() => undefined);
	await shared?.n8n.killServer();
	// This also stops what is running if the start has failed.
	await stopAll();
});
