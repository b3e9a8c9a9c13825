import { join } from 'node:path';
import { readJson, rootFolder } from '../../scripts/lib/paths.mjs';
import { simulatorCredential } from '../e2e/lib/simulator.mjs';

/** Of the credential; the simulator's address does not matter here. */
const { projectId, workspaceId } = simulatorCredential('http://127.0.0.1').data;

const PATH = `/v1/${projectId}/data-connections`;
const EXAMPLE = join(rootFolder, 'test', 'simulator', 'examples', 'dataarts-create-hive.json');

/** A workspace holds no more. */
export const MOST_CONNECTIONS = 50;

/** What is asked for in headers, by every contender. */
export const WORKSPACE_HEADER = { workspace: workspaceId };

/**
 * An operation, as each contender is told of it.
 * @typedef {object} Operation
 * @property {(index: number, ids: string[]) => object} item an input item; `ids`: of connections
 *   that are there
 * @property {object} form parameters of our node
 * @property {(url: string) => object} http parameters of n8n's HTTP Request node
 * @property {(item: object) => { method: string, path: string, body?: string }} bare the request
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
	http: (url) => ({ method: 'GET', url: `=${url}${PATH}/{{ $json.id }}` }),
	bare: ({ id }) => ({ method: 'GET', path: `${PATH}/${id}` }),
};

const { body } = readJson(EXAMPLE).request;
const [source] = body.data_source_vos;
const { dw_config: config } = source;
const bodyWith = (name) => ({ data_source_vos: [{ ...source, dw_name: name }] });

/** @type {Operation} */
const create = {
	item: (index) => ({ name: `bench_${index}` }),
	form: {
		resource: 'dataArtsConnection',
		operation: 'create',
		connectionName: '={{ $json.name }}',
		dataArtsType: source.dw_type,
		clusterId: config.clusterId,
		clusterName: config.clusterName,
		userName: config.dbUserName,
		password: config.dbPassword,
		kmsKeyId: config.kmsId,
		kmsKeyName: config.kmsName,
		agentId: source.agent_id,
		agentName: source.agent_name,
		additionalFields: { environment: source.env_type },
	},
	http: (url) => ({
		method: 'POST',
		url: `${url}${PATH}`,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: `=${JSON.stringify(bodyWith('{{ $json.name }}'))}`,
	}),
	bare: ({ name }) => ({ method: 'POST', path: PATH, body: JSON.stringify(bodyWith(name)) }),
};

export const OPERATIONS = { get, create };
