import type { IDataObject } from 'n8n-workflow';

import { responseText } from '../../client/responseText';
import { toPeerings } from '../../dli/readiness';
import type { Tag } from '../../dli/tags';
import { markOfTags, OWNER_TAG } from '../marks';
import type { ObservedEntry } from '../model';
import { sortBy } from './dliColumns';

/** Tags of Huawei Cloud itself begin with this. */
const SYSTEM_TAG = /^_sys_/;

/** A connection as the list describes it. */
export function toEntry(connection: IDataObject, tags: readonly Tag[]): ObservedEntry {
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
		response: connection,
	};
}
