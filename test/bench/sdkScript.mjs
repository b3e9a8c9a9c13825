import { createRequire } from 'node:module';
import { OPERATIONS, WORKSPACE_HEADER } from './contenders.mjs';

// The package is for CommonJS.
const require = createRequire(import.meta.url);

/**
 * What people write without this node: a script on Huawei Cloud's own SDK that lists the connections of
 * each workspace and reads them, one after the other.
 * @returns {(items: object[]) => Promise<object[]>} as `createN8nRun`
 */
export function createSdkScript({ credential, accessKey, url }) {
	const { BasicCredentials } = require('@huaweicloud/huaweicloud-sdk-core');
	const { ClientBuilder } = require('@huaweicloud/huaweicloud-sdk-core/ClientBuilder');
	const { accessKeyId, secretAccessKey } = accessKey;
	const client = new ClientBuilder((core) => core)
		.withEndpoint(url)
		.withCredential(
			new BasicCredentials()
				.withAk(accessKeyId)
				.withSk(secretAccessKey)
				.withProjectId(credential.projectId),
		)
		.build();
	const get = async (path, workspaceId, queryParams = {}) =>
		await client.sendRequest({
			method: 'GET',
			url: path,
			contentType: 'application/json',
			queryParams,
			pathParams: {},
			headers: { ...WORKSPACE_HEADER, workspace: workspaceId },
		});
	return async (items) => {
		const results = [];
		for (const workspaceId of new Set(items.map((item) => item.workspaceId))) {
			const wanted = items.filter((item) => item.workspaceId === workspaceId);
			const { listPath, connectionPath } = OPERATIONS.plan;
			const listed = await get(listPath, workspaceId, { limit: 100 }).catch(errorOf);
			const idOf = new Map(
				(listed.data_connection_lists ?? []).map((one) => [one.dw_name, one.dw_id]),
			);
			for (const { name } of wanted) {
				const read =
					listed.error ?? (await get(connectionPath(idOf.get(name)), workspaceId).catch(errorOf));
				results.push(read.error ? read : { name });
			}
		}
		return results;
	};
}

function errorOf(error) {
	return { error: String(error.errorMsg ?? error.message ?? error) };
}
