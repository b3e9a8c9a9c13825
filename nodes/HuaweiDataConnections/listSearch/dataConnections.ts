import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { COLLECTION } from '../resources/dataArtsConnection/paths';
import { sourceWorkspace } from '../resources/dataArtsConnection/existingConnection';
import { listedDataArtsType } from '../serviceTypes/dataArts';
import { TYPE_PARAMETER } from '../serviceTypes/dataArts/form';
import { BY_NAME } from '../serviceTypes/evidence';
import { workspaceOf } from '../transport/account';
import { HuaweiCloud } from '../transport/HuaweiCloud';
import { listPages } from '../transport/paging';

/**
 * The connections of the chosen type, for the list of existing ones. A workspace holds 50 at most
 * (spec dataarts-data-connections 4).
 *
 * @throws NodeApiError in Huawei Cloud's words, which the list shows; By ID works all the same
 */
export async function dataConnections(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const cloud = await HuaweiCloud.signIn(this);
	const chosen = String(this.getCurrentNodeParameter(TYPE_PARAMETER));
	const isNamed = chosen === BY_NAME || listedDataArtsType(chosen)?.asksForName;
	const named = isNamed ? this.getCurrentNodeParameter('typeName') : chosen;
	const from = this.getCurrentNodeParameter(sourceWorkspace.name);
	const workspaceId = typeof from === 'string' && from ? from : workspaceOf(cloud.account);
	const connections = await listPages(Infinity, 'dw_id', async (page) => {
		const query = { ...page, type: typeof named === 'string' && named ? named : undefined };
		const request = { service: 'dataArts', method: 'GET', path: COLLECTION } as const;
		const answer = await cloud.request({ ...request, query, workspaceId });
		return (answer.data_connection_lists ?? []) as IDataObject[];
	});
	const wanted = filter?.toLowerCase() ?? '';
	const results = connections
		.map(({ dw_name, dw_id }) => ({ name: String(dw_name), value: String(dw_id) }))
		.filter(({ name }) => name.toLowerCase().includes(wanted));
	return { results };
}
