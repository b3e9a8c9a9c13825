import { parametersOf } from './contenders.mjs';
import { helperNode } from './helperNode.mjs';
import { loadEngine, loadHttpRequest, loadOurs } from './n8nTree.mjs';

const CREDENTIAL = 'huaweiCloudTokenApi';
const NAME = 'Measured';

/** n8n lets a node of this type use every credential. */
const HTTP_REQUEST = { type: 'n8n-nodes-base.httpRequest', typeVersion: 4.2 };

/**
 * Makes a workflow of a start and the contender's node, to be run by n8n's engine any number of
 * times. Failed items are the node's results, as with its setting Continue.
 * @param {object} options `contender`, `operation`: its key; `credential`: its data; `url`: of the
 *   simulator; `packageFolder`: where our package is installed
 * @returns {(items: object[]) => Promise<object[]>} runs it; the json of its output items
 */
export function makeN8nRun({ contender, operation, credential, url, packageFolder }) {
	const { core, workflow: n8n } = loadEngine();
	const { token, node: ours } = loadOurs(packageFolder);
	const measured = {
		ours: () => ours,
		http: () => loadHttpRequest(),
		helper: () => helperNode(operation, url, contender.atOnce),
	}[contender.kind]();
	let input = [];
	const kind = contender.kind === 'http' ? HTTP_REQUEST : { type: 'measured', typeVersion: 1 };
	const types = { start: startNode(() => input), [kind.type]: measured };
	const parameters = parametersOf(contender, operation, url);
	const workflow = workflowOf(n8n, types, { ...kind, parameters });
	const credentialsHelper = credentialsOf(n8n, token, credential);
	return async (items) => {
		input = items;
		const executor = executorOf(core, n8n, workflow, credentialsHelper);
		const run = await executor.run({ workflow, startNode: workflow.getNode('Start') });
		const { runData, error } = run.data.resultData;
		if (error) throw new Error(`The workflow stopped: ${error.message} ${error.description ?? ''}`);
		return runData[NAME][0].data.main[0].map(({ json }) => json);
	};
}

function startNode(itemsOf) {
	const description = {
		displayName: 'Start',
		name: 'start',
		group: ['trigger'],
		version: 1,
		description: 'Gives the items',
		defaults: { name: 'Start' },
		inputs: [],
		outputs: ['main'],
		properties: [],
	};
	return { description, execute: async () => [itemsOf().map((json) => ({ json }))] };
}

function workflowOf({ NodeHelpers, Workflow }, types, measured) {
	const node = { position: [0, 0], typeVersion: 1, parameters: {} };
	const nodes = [
		{ ...node, id: '1', name: 'Start', type: 'start' },
		{
			...node,
			...measured,
			id: '2',
			name: NAME,
			onError: 'continueRegularOutput',
			credentials: { [CREDENTIAL]: { id: '1', name: 'Simulator' } },
		},
	];
	const typeOf = (name, version) => NodeHelpers.getVersionedNodeType(types[name], version);
	const nodeTypes = {
		getByName: typeOf,
		getByNameAndVersion: typeOf,
		getKnownTypes: () => ({}),
	};
	const connections = { Start: { main: [[{ node: NAME, type: 'main', index: 0 }]] } };
	return new Workflow({ id: '1', nodes, connections, active: false, nodeTypes, settings: {} });
}

/**
 * What n8n gives to nodes of the credential. Nothing is read from a database nor decrypted, which n8n
 * does each time a node asks: it favours nodes that ask often.
 */
function credentialsOf({ ICredentialsHelper }, token, credential) {
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

function executorOf({ ExecutionLifecycleHooks, WorkflowExecute }, n8n, workflow, helper) {
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
		// Expressions need addresses that parse, even where nothing calls them.
		webhookWaitingBaseUrl: 'http://localhost/waiting',
		formWaitingBaseUrl: 'http://localhost/form',
	};
	return new WorkflowExecute(additionalData, 'trigger', n8n.createEmptyRunExecutionData());
}
