import { OPERATIONS, WORKSPACE_HEADER } from './operations.mjs';
import { sideBySide } from './sideBySide.mjs';

const CREDENTIAL = 'huaweiCloudTokenApi';

/**
 * A node that does nothing but call n8n's HTTP helper, with a credential that it reads once: what no
 * node that uses this helper can go below.
 * @param {number} atOnce how many requests at once
 */
export function helperNode(operation, url, atOnce) {
	const { bare } = OPERATIONS[operation];
	const description = {
		displayName: 'Helper',
		name: 'helper',
		group: ['transform'],
		version: 1,
		description: 'Calls the helper',
		defaults: { name: 'Helper' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: CREDENTIAL, required: true }],
		properties: [],
	};
	return { description, execute };

	async function execute() {
		const data = await this.getCredentials(CREDENTIAL);
		const credentialsDecrypted = { id: '1', name: 'Simulator', type: CREDENTIAL, data };
		const { httpRequestWithAuthentication: send } = this.helpers;
		const results = await sideBySide(this.getInputData(), atOnce, async ({ json }) => {
			const { method, path, body } = bare(json);
			const headers = { 'Content-Type': 'application/json', ...WORKSPACE_HEADER };
			const request = { method, url: url + path, headers, body, returnFullResponse: true };
			const answer = await send.call(this, CREDENTIAL, request, { credentialsDecrypted });
			return { json: answer.body };
		});
		return [results];
	}
}
