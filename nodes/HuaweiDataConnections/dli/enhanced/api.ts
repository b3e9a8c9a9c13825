import type { IDataObject } from 'n8n-workflow';

import { DLI_ENHANCED_CONNECTIONS } from '../../client/apiPaths';
import { fetchAllPages } from '../../client/pagination';
import { isoTime } from '../../execution/output';
import { connectionField } from '../../fields/commonFields';
import { stateOf, type DliConnectionApi } from '../DliConnectionApi';
import { failureText, toPeerings, type Peering, type Readiness } from '../readiness';
import { fetchTags, withTags } from './connectionTags';

/** Enhanced connections (docs/api/dli-connections.md#enhanced-connections). */
export const enhanced: DliConnectionApi = {
	resource: 'dliEnhancedConnection',
	collectionPath: DLI_ENHANCED_CONNECTIONS,
	connectionField: connectionField('dliEnhancedConnections'),
	idKey: 'id',
	stateKey: 'status',
	simplifyMap: {
		connectionId: 'id',
		name: 'name',
		state: (connection) => stateOf(enhanced, connection),
		vpcId: 'dest_vpc_id',
		queues: ({ available_queue_info: queues }) => toPeerings(queues),
		elasticResourcePools: ({ elastic_resource_pools: pools }) => toPeerings(pools),
		hosts: 'hosts',
		routes: 'routes',
		tags: 'tags',
		createdAt: ({ create_time: time }) => isoTime(time),
	},
	tags: { ofOne: fetchTags, addToAll: withTags },
	serviceTypeOf: () => 'enhanced',
	matches: (connection, body) =>
		connection.dest_vpc_id === body.dest_vpc_id &&
		connection.dest_network_id === body.dest_network_id,
	readiness,
	async list(send, { name, tags, includeDeleted }, maxItems = Infinity) {
		const status = includeDeleted ? undefined : 'ACTIVE';
		const list = {
			entity: 'DLI enhanced connections',
			itemsKey: 'connections',
			idKey: enhanced.idKey,
			pageCountKey: 'count',
			maxItems,
		};
		return await fetchAllPages(
			'offset',
			list,
			async (page) =>
				await send({
					service: 'dli',
					method: 'GET',
					path: DLI_ENHANCED_CONNECTIONS,
					query: { name, status, tags, ...page },
				}),
		);
	},
};

/**
 * A connection is ready when its queues and pools are (docs/api/dli-connections.md#peering-status).
 * After a create only those count that it binds, even if DLI does not return them yet.
 */
function readiness(connection: IDataObject, body?: IDataObject): Readiness {
	const state = stateOf(enhanced, connection);
	if (state !== 'ACTIVE') return { state, reason: String(connection.message ?? '') };
	const queues = toPeerings(connection.available_queue_info);
	const pools = toPeerings(connection.elastic_resource_pools);
	const peerings = body
		? [...select(queues, body.queues), ...select(pools, body.elastic_resource_pools)]
		: [...queues, ...pools];
	const failed = peerings.filter((peering) => peering.state === 'FAILED');
	if (failed.length > 0) {
		const reasons = failed.map((peering) => failureText(peering) || peering.name);
		return { state: 'FAILED', reason: reasons.join('; ') };
	}
	const pending = peerings.filter((peering) => peering.state !== 'ACTIVE');
	if (pending.length === 0) return { state };
	const names = pending.map(({ name }) => name).join(', ');
	return { state: 'CREATING', reason: `not bound yet: ${names}` };
}

/** Selects peerings by name. DLI stores the names of queues in lower case. */
function select(peerings: Peering[], names: unknown): Peering[] {
	return ((names ?? []) as string[]).map(
		(name) =>
			peerings.find((peering) => peering.name.toLowerCase() === name.toLowerCase()) ?? {
				name,
				state: '',
			},
	);
}
