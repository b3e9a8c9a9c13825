import { join } from 'node:path';
import { readJson, rootFolder } from '../../scripts/lib/paths.mjs';
import { simulatorCredential } from '../e2e/lib/simulator.mjs';

/** Concurrent requests of the contenders that have a limit. */
const CONCURRENCY = 50;

/** Pause of the HTTP Request node's batching. */
const BATCH = { batchSize: 10, batchInterval: 200 };

/**
 * What is compared.
 * @typedef {object} Contender
 * @property {string} name as the tables show it
 * @property {'ours' | 'http' | 'helper' | 'bare' | 'sdk'} kind our node, n8n's HTTP Request node, a node that
 *   only calls n8n's HTTP helper, a loop without n8n, or a script on Huawei Cloud's SDK
 * @property {number} [concurrency] how many requests are sent at the same time
 * @property {object} [options] options of the HTTP Request node
 * @property {boolean} [keepAlive] whether the loop reuses its TCP connections
 */

/** @type {Record<string, Contender>} */
export const CONTENDERS = {
	ours: { kind: 'ours', name: 'This node' },
	ours50: {
		kind: 'ours',
		name: 'This node, Max Parallel Requests 50',
		concurrency: CONCURRENCY,
	},
	http: { kind: 'http', name: 'HTTP Request', options: {} },
	httpBatch: {
		kind: 'http',
		name: 'HTTP Request, batches of 10, 200 ms',
		options: { batching: { batch: BATCH } },
	},
	oneByOne: { kind: 'ours', name: 'This node, Max Parallel Requests 1', concurrency: 1 },
	bare: {
		kind: 'bare',
		name: 'Node.js without n8n, 50 at once',
		concurrency: CONCURRENCY,
		keepAlive: true,
	},
	bareClosing: {
		kind: 'bare',
		name: 'Node.js without n8n, a TCP connection per request, 50 at once',
		concurrency: CONCURRENCY,
	},
	helper: {
		kind: 'helper',
		name: "Only n8n's HTTP helper, 50 at once",
		concurrency: CONCURRENCY,
	},
	sdk: { kind: 'sdk', name: "A script on Huawei Cloud's SDK, one after the other" },
	helperAll: { kind: 'helper', name: "Only n8n's HTTP helper, all at once", concurrency: 100_000 },
};

/** The simulator's address does not matter for the IDs in a credential. */
const { projectId, workspaceId } = simulatorCredential('http://127.0.0.1').data;

const CONNECTIONS_PATH = `/v1/${projectId}/data-connections`;
const EXAMPLE = join(rootFolder, 'test', 'simulator', 'examples', 'dataarts-create-hive.json');

/** The most connections that a workspace can hold. */
export const MAX_CONNECTIONS = 50;

/** The header in which every contender names the workspace. */
export const WORKSPACE_HEADER = { workspace: workspaceId };

/**
 * An operation in the form that each kind of contender needs.
 * @typedef {object} Operation
 * @property {(index: number, ids: string[]) => object} item makes an input item; `ids` are those of
 *   existing connections
 * @property {object} form parameters of our node
 * @property {(url: string) => object} [http] parameters of n8n's HTTP Request node
 * @property {(item: object) => { method: string, path: string, body?: string }} [request] the plain
 *   HTTP request
 */

/** @type {Operation} */
const get = {
	item: (index, ids) => ({ id: ids[index % ids.length] }),
	form: {
		resource: 'dataArtsConnection',
		operation: 'get',
		connectionId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
		simplify: false,
	},
	http: (url) => ({ method: 'GET', url: `=${url}${CONNECTIONS_PATH}/{{ $json.id }}` }),
	request: ({ id }) => ({ method: 'GET', path: `${CONNECTIONS_PATH}/${id}` }),
};

const [exampleConnection] = readJson(EXAMPLE).request.body.data_source_vos;
const { dw_config: settings } = exampleConnection;
const createBody = (name) => ({ data_source_vos: [{ ...exampleConnection, dw_name: name }] });

/** @type {Operation} */
const create = {
	item: (index) => ({ name: `bench_${index}` }),
	form: {
		resource: 'dataArtsConnection',
		operation: 'create',
		connectionName: '={{ $json.name }}',
		dataArtsType: exampleConnection.dw_type,
		clusterId: settings.clusterId,
		clusterName: settings.clusterName,
		userName: settings.dbUserName,
		password: settings.dbPassword,
		kmsKeyId: settings.kmsId,
		kmsKeyName: settings.kmsName,
		agentId: exampleConnection.agent_id,
		agentName: exampleConnection.agent_name,
		additionalFields: { environment: exampleConnection.env_type },
	},
	http: (url) => ({
		method: 'POST',
		url: `${url}${CONNECTIONS_PATH}`,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: `=${JSON.stringify(createBody('{{ $json.name }}'))}`,
	}),
	request: ({ name }) => ({
		method: 'POST',
		path: CONNECTIONS_PATH,
		body: JSON.stringify(createBody(name)),
	}),
};

/**
 * A list of connections that are as it says, compared with what is there. Its IDs are those of the
 * workspaces, each with as many connections as fit.
 */
const plan = {
	item: (index, ids) => ({
		kind: 'dataArts',
		workspaceId: ids[Math.floor(index / MAX_CONNECTIONS)],
		name: connectionName(index % MAX_CONNECTIONS),
		type: 'DLI',
	}),
	form: { resource: 'connectionSet', operation: 'plan' },
	listPath: CONNECTIONS_PATH,
	connectionPath: (id) => `${CONNECTIONS_PATH}/${id}`,
};

/** The names that the simulated cloud gives to many connections. */
function connectionName(index) {
	return `seeded_${String(index + 1).padStart(4, '0')}`;
}

/** @type {Record<string, Operation>} */
export const OPERATIONS = { get, create, plan };

/** Parameters of the contender's node. */
export function nodeParameters({ kind, concurrency, options }, operation, url) {
	const { form, http } = OPERATIONS[operation];
	if (kind === 'ours') {
		const options = concurrency ? { maxParallelRequests: concurrency } : {};
		return { ...form, authentication: 'token', options };
	}
	if (kind === 'helper') return {};
	return {
		authentication: 'predefinedCredentialType',
		nodeCredentialType: 'huaweiCloudTokenApi',
		sendHeaders: true,
		headerParameters: {
			parameters: Object.entries(WORKSPACE_HEADER).map(([name, value]) => ({ name, value })),
		},
		...http(url),
		options,
	};
}
