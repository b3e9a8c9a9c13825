/** The owner of every n8n that a test starts. */
export const OWNER = { email: 'owner@example.com', password: 'Owner-Password-1' };

/**
 * Sets up the owner of a new n8n, so that its editor shows a login instead of a registration. Logs the
 * owner in if there is one already.
 * @param {string} url n8n's address
 * @param {{ email: string, password: string }} owner
 * @returns {Promise<EditorApi>} n8n's API for its editor, used as that owner
 */
export async function loginAsOwner(url, owner) {
	const names = { firstName: 'Sample', lastName: 'Owner' };
	const setup = await post(url, '/rest/owner/setup', { ...owner, ...names });
	if (setup.ok) return new EditorApi(url, setup);
	const credentials = { emailOrLdapLoginId: owner.email, password: owner.password };
	const login = await post(url, '/rest/login', credentials);
	if (login.ok) return new EditorApi(url, login);
	throw new Error(
		`n8n rejected the login of its owner (${login.status}: ${await login.text()}). ` +
			"Delete n8n's user folder and start again.",
	);
}

/** n8n binds a session to the browser that logged in. */
const BROWSER_ID = 'npm-start';

/** What n8n's editor can do, by the requests that it sends. */
export class EditorApi {
	#url;

	/** @param {Response} login the response that sets the session cookie */
	constructor(url, login) {
		this.#url = url;
		this.browserId = BROWSER_ID;
		/** The cookies of the session. */
		this.cookies = login.headers.getSetCookie().map((header) => {
			const [, name, value] = header.match(/^([^=]+)=([^;]*)/);
			return { name, value, url };
		});
	}

	/** Sends a request and returns the data of the response. */
	async post(path, body) {
		return await this.#request('POST', path, body);
	}

	async #request(method, path, body) {
		const cookie = this.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
		const response = await send(method, this.#url, path, body, { cookie });
		if (response.ok) return (await response.json()).data;
		throw new Error(`n8n responded to ${path} with ${response.status}: ${await response.text()}`);
	}

	/**
	 * Turns on n8n's own MCP server, with which an AI builds workflows.
	 * @returns {Promise<string>} the key for it
	 */
	async enableMcpServer() {
		await this.#request('PATCH', '/rest/mcp/settings', { mcpAccessEnabled: true });
		const { apiKey } = await this.post('/rest/mcp/api-key/rotate', {});
		return apiKey;
	}

	/** Saves credentials, and returns them with the IDs that n8n gives them. */
	async addCredentials(...credentials) {
		const saved = [];
		for (const { name, type, data } of credentials) {
			const { id } = await this.post('/rest/credentials', { name, type, data });
			saved.push({ id, name, type, data });
		}
		return saved;
	}

	/**
	 * Saves a workflow, as the editor does when one is imported: a node whose credential is unknown gets
	 * the credential with the same name and type.
	 * @returns {Promise<{ id: string, versionId: string }>} the saved workflow
	 */
	async addWorkflow({ id, name, nodes, connections, settings = {} }) {
		const workflow = { id, name, nodes, connections, settings, active: false };
		return await this.post('/rest/workflows', workflow);
	}

	/**
	 * Saves changes of a workflow.
	 * @returns {Promise<{ id: string, versionId: string }>} the saved workflow
	 */
	async updateWorkflow({ id }, { nodes, connections }) {
		return await this.#request('PATCH', `/rest/workflows/${id}?forceSave=true`, {
			nodes,
			connections,
		});
	}

	/** Publishes a saved workflow, so that its triggers and webhooks work. */
	async publish({ id, versionId }) {
		await this.post(`/rest/workflows/${id}/activate`, { versionId });
	}

	/** Unpublishes a workflow. */
	async unpublish({ id }) {
		await this.post(`/rest/workflows/${id}/deactivate`, {});
	}

	/**
	 * Starts a workflow from one of its triggers.
	 * @returns {Promise<number>} the ID of the execution
	 */
	async run(workflowId, triggerName) {
		const triggerToStartFrom = { name: triggerName };
		const { executionId } = await this.post(`/rest/workflows/${workflowId}/run`, {
			triggerToStartFrom,
		});
		return Number(executionId);
	}
}

async function post(url, path, body) {
	return await send('POST', url, path, body);
}

async function send(method, url, path, body, headers) {
	return await fetch(`${url}${path}`, {
		method,
		headers: { 'content-type': 'application/json', 'browser-id': BROWSER_ID, ...headers },
		body: JSON.stringify(body),
	});
}
