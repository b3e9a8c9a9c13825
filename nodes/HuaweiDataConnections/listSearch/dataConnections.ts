import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { ItemParameters } from '../parameters/ItemParameters';
import { COLLECTION } from '../resources/dataArtsConnection/paths';
import { connectionType, typeName } from '../resources/dataArtsConnection/create.fields';
import { sourceWorkspace } from '../resources/dataArtsConnection/existingConnection';
import { ID } from '../resources/sharedFields';
import { findDataArtsType, listedDataArtsType } from '../serviceTypes/dataArts';
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
	const given = ItemParameters.of(this.getCurrentNodeParameters() ?? {});
	const chosen = given.text(connectionType);
	const isNamed = chosen === BY_NAME || listedDataArtsType(chosen)?.asksForName;
	const named = isNamed ? given.text(typeName) : chosen;
	// An expression has no value yet while the form is filled in: then all types are listed.
	const type = named.startsWith('=') ? undefined : (findDataArtsType(named)?.value ?? named);
	const workspaceId = given.text(sourceWorkspace, ID) || workspaceOf(cloud.account);
	const connections = await listPages(Infinity, 'dw_id', async (page) => {
		const query = { ...page, type };
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
