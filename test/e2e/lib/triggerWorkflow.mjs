/** Every five seconds. n8n takes no shorter time than a minute, but several times. */
const POLL_TIMES = {
	item: Array.from({ length: 12 }, (_, index) => ({
		mode: 'custom',
		cronExpression: `${index * 5} * * * * *`,
	})),
};

/**
 * A workflow that a trigger starts with all events of DataArts connections.
 * @param {{ id: string, name: string }} credential one with a token
 * @param {{ name?: string }} [trigger] its name
 */
export function triggerWorkflow({ id, name: credentialName }, { name = 'Watch' } = {}) {
	const nodes = [
		{
			id: '8f3f6a7e-53a8-4b57-9c6a-0d0c1f0d5a01',
			name,
			type: 'n8n-nodes-huawei-data-connections.huaweiDataConnectionsTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {
				pollTimes: POLL_TIMES,
				authentication: 'token',
				resource: 'dataArtsConnection',
				events: ['created', 'changed', 'deleted'],
			},
			credentials: { huaweiCloudTokenApi: { id, name: credentialName } },
		},
		{
			id: '8f3f6a7e-53a8-4b57-9c6a-0d0c1f0d5a02',
			name: 'Done',
			type: 'n8n-nodes-base.noOp',
			typeVersion: 1,
			position: [200, 0],
			parameters: {},
		},
	];
	const connections = { [name]: { main: [[{ node: 'Done', type: 'main', index: 0 }]] } };
	return { id: 'watch', name: 'Watch', nodes, connections };
}

/** The password of all connections, which n8n must not store. */
export const PASSWORD = 'Planted-Password-of-a-connection';

/** What users of Huawei Cloud do with DataArts connections, by the requests that they send. */
export class Landscape {
	#simulator;
	#account;
	#count = 0;

	/** @param {object} account the data of a credential with a token */
	constructor(simulator, account) {
		this.#simulator = simulator;
		this.#account = account;
	}

	/** The names of the connections by their IDs. */
	async names() {
		const connections = await this.#simulator.connections();
		return Object.fromEntries(connections.map(({ id, name }) => [id, name]));
	}

	/** Creates a connection, and returns its ID. */
	async add() {
		const seed = { item: { dw_config: { dbPassword: PASSWORD } } };
		const [id] = await this.#simulator.seed({ kind: 'dataArts', name: this.#newName(), seed });
		return id;
	}

	async rename(id) {
		const item = { dw_id: id, dw_name: this.#newName(), dw_type: 'DLI', dw_config: {} };
		await this.#send('PUT', id, { data_source_vos: [item] });
	}

	async remove(id) {
		await this.#send('DELETE', id);
	}

	#newName() {
		this.#count += 1;
		return `connection_${this.#count}`;
	}

	async #send(method, id, body) {
		const { projectId, workspaceId, token } = this.#account;
		const url = `${this.#simulator.url}/v1/${projectId}/data-connections/${id}`;
		const response = await fetch(url, {
			method,
			headers: {
				'content-type': 'application/json',
				'x-auth-token': token,
				workspace: workspaceId,
			},
			body: body && JSON.stringify(body),
		});
		if (!response.ok) throw new Error(`${method} ${id}: ${await response.text()}`);
	}
}
