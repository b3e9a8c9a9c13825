import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, rootFolder } from '../../scripts/lib/paths.mjs';
import { temporaryFolder } from '../e2e/lib/files.mjs';
import { loginAsOwner, OWNER } from '../e2e/lib/n8nApi.mjs';
import { N8nInstance } from '../e2e/lib/n8nInstance.mjs';
import { CONNECTION, createNode, manual, NODE, workflow } from '../e2e/lib/nodeWorkflow.mjs';
import {
	accessKeyCredential,
	exampleCredentials,
	iamUserCredential,
	simulatorCredential,
	startSimulator,
	withCredentials,
} from '../e2e/lib/simulator.mjs';
import { waitUntil } from '../e2e/lib/waitUntil.mjs';

const PACKAGE = 'n8n-nodes-huawei-data-connections';
const EXAMPLE = join(rootFolder, 'examples', 'create-every-connection.json');

/**
 * What has to work in every version. Each throws if it does not.
 * @type {Record<string, (n8n: PreparedN8n) => Promise<void> | void>}
 */
export const CHECKS = {
	'Installed alone': ({ folder }) => {
		const installed = readdirSync(join(folder, '.n8n', 'nodes', 'node_modules'));
		assert.deepEqual(
			installed.filter((name) => !name.startsWith('.')),
			[PACKAGE],
		);
	},
	'Credential tests': async ({ api, signIns }) => {
		for (const credential of Object.values(signIns)) {
			const test = async (changes) =>
				await api.post('/rest/credentials/test', {
					credentials: { ...credential, data: { ...credential.data, ...changes } },
				});
			assert.equal((await test({})).status, 'OK', credential.type);
			assert.equal((await test({ projectId: 'f'.repeat(32) })).status, 'Error', credential.type);
		}
	},
	Lists: async ({ api, signIns }) => {
		const { results } = await api.post(
			'/rest/dynamic-node-parameters/resource-locator-results',
			listRequest('securityGroups', signIns.accessKey),
		);
		assert.ok(results.some(({ value }) => value === CONNECTION.security_group_id));
	},
	'Sign-ins': async ({ run, signIns }) => {
		const nodes = Object.entries(signIns).map(([authentication, credential]) => ({
			...createNode(`by_${authentication}`, authentication, credential),
			name: `signed in with ${authentication}`,
		}));
		const { status, runData } = await run('sign-ins', ...nodes);
		assert.equal(status, 'success');
		for (const { name } of nodes) {
			assert.equal(firstOutput(runData, name)[0].json.action, 'created', name);
		}
	},
	'Every connection': async ({ runExample, simulator }) => {
		const { status, nodes } = await runExample(readJson(EXAMPLE));
		assert.equal(status, 'success');
		const expected = nodes.filter(({ type }) => type === NODE).length;
		assert.ok((await simulator.connections()).length >= expected);
	},
	'Error output': async ({ run, signIns }) => {
		const create = createNode('twice', 'accessKey', signIns.accessKey);
		await run('first', create);
		const refused = { ...create, name: 'Refused', onError: 'continueErrorOutput' };
		const { status, runData } = await run('error-output', refused);
		assert.equal(status, 'success');
		const [{ data }] = runData.Refused;
		assert.deepEqual(data.main[0] ?? [], []);
		const { error } = data.main[1][0].json;
		assert.match(error.message, /exists/);
		assert.equal(error.connectionName, 'twice');
	},
};

/**
 * Runs all checks in one version of n8n, with an empty database.
 * @param {import('./releases.mjs').Release} release
 * @param {string} tarball the packed package
 * @returns {Promise<Record<string, string>>} the message of each check that failed
 */
export async function checkRelease(release, tarball) {
	const simulator = await startSimulator();
	const folder = temporaryFolder(`n8n-${release.n8n}-`);
	// Older versions refuse to start if they do not know a module that is to be left out.
	const extra = { N8N_DISABLED_MODULES: '' };
	const n8n = new N8nInstance({ folder, encryptionKey: 'x'.repeat(32), extra, release });
	const problems = {};
	try {
		await n8n.prepare();
		await n8n.installPackage(tarball);
		const server = await n8n.start();
		try {
			// Older versions are ready before they serve the editor's requests.
			await waitUntil(async () => (await fetch(`${server.url}/rest/settings`)).ok);
			const prepared = await prepare(n8n, server.url, simulator);
			for (const [name, check] of Object.entries(CHECKS)) {
				await Promise.resolve(check(prepared)).catch((error) => (problems[name] = error.message));
			}
		} finally {
			await server.stop();
		}
	} finally {
		await simulator.stop();
	}
	return problems;
}

/**
 * @typedef {Awaited<ReturnType<typeof prepare>>} PreparedN8n
 */
async function prepare(n8n, url, simulator) {
	const api = await loginAsOwner(url, OWNER);
	const [token, accessKey, iamUser] = await api.addCredentials(
		...[simulatorCredential, accessKeyCredential, iamUserCredential].map((create) =>
			create(simulator.url),
		),
	);
	const ofExamples = await api.addCredentials(...exampleCredentials(simulator.url));
	const execute = async (saved) => {
		const { id } = await api.addWorkflow(saved);
		const { status, data } = await n8n.execute(id);
		return { status, runData: data.resultData.runData, nodes: saved.nodes };
	};
	return {
		folder: n8n.folder,
		api,
		simulator,
		signIns: { token, accessKey, iamUser },
		run: async (id, ...nodes) => await execute(workflow(id, manual, ...nodes)),
		// Its own ID would be refused in the second run of a test.
		runExample: async (example) =>
			await execute(withCredentials({ ...example, id: undefined }, ofExamples)),
	};
}

/** What the editor sends when a user opens a list. */
function listRequest(methodName, { id, name, type }) {
	return {
		path: 'parameters.securityGroupId',
		nodeTypeAndVersion: { name: NODE, version: 1 },
		methodName,
		currentNodeParameters: { authentication: 'accessKey', resource: 'dliDatasourceConnection' },
		credentials: { [type]: { id, name } },
	};
}

function firstOutput(runData, name) {
	return runData[name][0].data.main[0];
}
