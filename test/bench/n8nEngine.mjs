import { createRequire } from 'node:module';
import { join } from 'node:path';
import { n8nFolder, readJson } from '../../scripts/lib/paths.mjs';
import { mapWithConcurrency } from './bareLoop.mjs';
import { nodeParameters, OPERATIONS, WORKSPACE_HEADER } from './contenders.mjs';

/** The packages of the installed n8n. */
export const n8nModules = join(n8nFolder, 'node_modules');

const require = createRequire(join(n8nModules, 'n8n', 'package.json'));

const CREDENTIAL = 'huaweiCloudTokenApi';
const NODE_NAME = 'Measured';

/** n8n lets a node of this type use every credential. */
const HTTP_REQUEST = { type: 'n8n-nodes-base.httpRequest', typeVersion: 4.2 };

/** The versions of n8n's packages that everything is measured with. */
export function n8nVersions() {
	const names = ['n8n-core', 'n8n-workflow', 'n8n-nodes-base'];
	return Object.fromEntries(
		names.map((name) => [name, readJson(join(n8nModules, name, 'package.json')).version]),
	);
}

/** The files of a package that n8n loads: its credentials and nodes. */
export function entryFiles(packageFolder) {
	const { n8n } = readJson(join(packageFolder, 'package.json'));
	return [...n8n.credentials, ...n8n.nodes].map((file) => join(packageFolder, file));
}

/**
 * Makes a workflow of a start and the contender's node, which n8n's engine can run any number of
 * times. Failed items are among the results, as with the node's setting Continue.
 * @param {object} options
 * @param {import('./contenders.mjs').Contender} options.contender
 * @param {string} options.operation key of `OPERATIONS`
 * @param {object} options.credential its data
 * @param {string} options.url address of the simulator
 * @param {string} options.packageFolder where our package is installed
 * @returns {(items: object[]) => Promise<object[]>} runs it; resolves with the JSON of the output items
 */
export function createN8nRun({ contender, operation, credential, url, packageFolder }) {
	// n8n-core needs decorator metadata.
	require('reflect-metadata');
	const [core, n8n] = [require('n8n-core'), require('n8n-workflow')];
	const ours = loadPackage(packageFolder);
	const measured = {
		ours: () => ours.node,
		http: () => loadHttpRequest(),
		helper: () => helperNode(operation, url, contender.concurrency),
	}[contender.kind]();
	let input = [];
	const kind = contender.kind === 'http' ? HTTP_REQUEST : { type: 'measured', typeVersion: 1 };
	const nodeTypes = { start: startNode(() => input), [kind.type]: measured };
	const parameters = nodeParameters(contender, operation, url);
	const workflow = createWorkflow(n8n, nodeTypes, { ...kind, parameters });
	const credentialsHelper = createCredentialsHelper(n8n, ours.token, credential);
	return async (items) => {
		input = items;
		const executor = createExecutor(core, n8n, workflow, credentialsHelper);
		const run = await executor.run({ workflow, startNode: workflow.getNode('Start') });
		const { runData, error } = run.data.resultData;
		if (error) throw new Error(`The workflow stopped: ${error.message} ${error.description ?? ''}`);
		return runData[NODE_NAME][0].data.main[0].map(({ json }) => json);
	};
}

/** Our node, and its credential for signing in with a token. */
function loadPackage(packageFolder) {
	const [token, node] = ['HuaweiCloudTokenApi', 'HuaweiDataConnections'].map((name) => {
		const file = entryFiles(packageFolder).find((path) => path.includes(`${name}.`));
		return new (require(file)[name])();
	});
	return { token, node };
}

function loadHttpRequest() {
	const { HttpRequest } = require('n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js');
	return new HttpRequest();
}

const NODE_DESCRIPTION = { version: 1, inputs: ['main'], outputs: ['main'], properties: [] };

function startNode(getItems) {
	const description = {
		...NODE_DESCRIPTION,
		displayName: 'Start',
		name: 'start',
		group: ['trigger'],
		description: 'Outputs the items',
		defaults: { name: 'Start' },
		inputs: [],
	};
	return { description, execute: async () => [getItems().map((json) => ({ json }))] };
}

/**
 * A node that only calls n8n's HTTP helper, with a credential that it reads once. No node that uses
 * this helper can be faster.
 */
function helperNode(operation, url, concurrency) {
	const description = {
		...NODE_DESCRIPTION,
		displayName: 'Helper',
		name: 'helper',
		group: ['transform'],
		description: 'Calls the helper',
		defaults: { name: 'Helper' },
		credentials: [{ name: CREDENTIAL, required: true }],
	};
	return { description, execute };

	async function execute() {
		const data = await this.getCredentials(CREDENTIAL);
		const credentialsDecrypted = { id: '1', name: 'Simulator', type: CREDENTIAL, data };
		const { httpRequestWithAuthentication: send } = this.helpers;
		const results = await mapWithConcurrency(this.getInputData(), concurrency, async ({ json }) => {
			const { method, path, body } = OPERATIONS[operation].request(json);
			const headers = { 'Content-Type': 'application/json', ...WORKSPACE_HEADER };
			const options = { method, url: url + path, headers, body, returnFullResponse: true };
			const response = await send.call(this, CREDENTIAL, options, { credentialsDecrypted });
			return { json: response.body };
		});
		return [results];
	}
}

function createWorkflow({ NodeHelpers, Workflow }, types, measured) {
	const node = { position: [0, 0], typeVersion: 1, parameters: {} };
	const nodes = [
		{ ...node, id: '1', name: 'Start', type: 'start' },
		{
			...node,
			...measured,
			id: '2',
			name: NODE_NAME,
			onError: 'continueRegularOutput',
			credentials: { [CREDENTIAL]: { id: '1', name: 'Simulator' } },
		},
	];
	const findType = (name, version) => NodeHelpers.getVersionedNodeType(types[name], version);
	const nodeTypes = {
		getByName: findType,
		getByNameAndVersion: findType,
		getKnownTypes: () => ({}),
	};
	const connections = { Start: { main: [[{ node: NODE_NAME, type: 'main', index: 0 }]] } };
	return new Workflow({ id: '1', nodes, connections, active: false, nodeTypes, settings: {} });
}

/**
 * Gives nodes the credential without reading it from a database or decrypting it. A real n8n does both
 * each time a node asks, so the measurement favours nodes that ask often.
 */
function createCredentialsHelper({ ICredentialsHelper }, token, credential) {
	class Credentials extends ICredentialsHelper {
		authenticate = async (data, _type, request) => await token.authenticate(data, request);
		getDecrypted = async () => ({ ...credential });
		preAuthentication = async () => undefined;
		runPreAuthentication = async () => undefined;
		getParentTypes = () => [];
		isCredentialUsableByNode = () => true;
		getCredentialsProperties = () => token.properties;
	}
	return new Credentials();
}

function createExecutor({ ExecutionLifecycleHooks, WorkflowExecute }, n8n, workflow, helper) {
	const workflowData = {
		id: '1',
		name: 'Bench',
		active: false,
		nodes: Object.values(workflow.nodes),
		connections: workflow.connectionsBySourceNode,
	};
	const additionalData = {
		hooks: new ExecutionLifecycleHooks('trigger', '1', workflowData),
		credentialsHelper: helper,
		executionId: '1',
		variables: {},
		// Expressions need URLs that can be parsed, even where nothing calls them.
		webhookWaitingBaseUrl: 'http://localhost/waiting',
		formWaitingBaseUrl: 'http://localhost/form',
	};
	return new WorkflowExecute(additionalData, 'trigger', n8n.createEmptyRunExecutionData());
}
