import type { IDataObject } from 'n8n-workflow';

import { responseText } from '../../client/responseText';
import { isDeleted } from '../../dli/DliConnectionApi';
import { enhanced } from '../../dli/enhanced/api';
import { fetchTags, withTags } from '../../dli/enhanced/connectionTags';
import { toPeerings } from '../../dli/readiness';
import type { Tag } from '../../dli/tags';
import type { Send } from '../../execution/Operation';
import { markOfTags, OWNER_TAG } from '../marks';
import type { ObservedEntry } from '../model';
import { readDliColumns, sortBy } from './dliColumns';
import type { Kind } from './Kind';

/** Tags of Huawei Cloud itself begin with this. */
const SYSTEM_TAG = /^_sys_/;

/** Enhanced connections of DLI. The list has everything but the tags, which have a list of their own. */
export const dliEnhanced: Kind = {
	readColumns: readDliColumns,
	async read({ send }, _scope, isNeeded) {
		const listed = await enhanced.list(send, {});
		const existing = listed.filter((connection) => !isDeleted(enhanced, connection));
		if (existing.length === 0) return [];
		const entries: ObservedEntry[] = [];
		for (const connection of await withTags(send, existing)) {
			const tags = await tagsOf(send, connection);
			if (isNeeded({ name: responseText(connection.name), mark: markOfTags(tags) })) {
				entries.push(toEntry(connection, tags));
			}
		}
		return entries;
	},
};

/** The tags of a connection, by a request of its own if the list of all tags lacks them. */
async function tagsOf(send: Send, connection: IDataObject): Promise<Tag[]> {
	if (Array.isArray(connection.tags)) return connection.tags as Tag[];
	return await fetchTags(send, responseText(connection.id));
}

function toEntry(connection: IDataObject, tags: readonly Tag[]): ObservedEntry {
	const { hosts, routes, routetable_id: routeTable } = connection;
	const namesOf = (peerings: unknown) =>
		toPeerings(peerings)
			.map(({ name }) => name.toLowerCase())
			.sort();
	const pick = (list: unknown, keys: readonly string[]) =>
		(Array.isArray(list) ? (list as IDataObject[]) : []).map((entry) =>
			Object.fromEntries(keys.map((key) => [key, responseText(entry[key])])),
		);
	const ownTags = tags.filter(({ key }) => key !== OWNER_TAG && !SYSTEM_TAG.test(key));
	return {
		kind: 'dliEnhanced',
		workspaceId: '',
		name: responseText(connection.name),
		connectionId: responseText(connection.id),
		mark: markOfTags(tags),
		properties: {
			vpcId: responseText(connection.dest_vpc_id),
			networkId: responseText(connection.dest_network_id),
			...(routeTable ? { routeTableId: responseText(routeTable) } : {}),
			queues: namesOf(connection.available_queue_info),
			elasticResourcePools: namesOf(connection.elastic_resource_pools),
			hosts: sortBy(pick(hosts, ['name', 'ip']), ['name', 'ip']),
			routes: sortBy(pick(routes, ['name', 'cidr']), ['name', 'cidr']),
			tags: sortBy(ownTags, ['key']),
		},
		notReturned: routeTable ? [] : ['routeTableId'],
		secretKeys: [],
	};
}
