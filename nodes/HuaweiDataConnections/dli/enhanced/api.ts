import type { IDataObject } from 'n8n-workflow';

import type { LocatorValue } from '../../fields/ItemParameters';
import { isoTime, type SimplifyMap } from '../../execution/output';
import { redact } from '../../client/redact';
import type { ApiRequest } from '../../client/request';
import { fetchAllPages } from '../../client/pagination';
import { resolveConnectionId, type DliConnectionApi } from '../DliConnectionApi';
import { peeringsIn } from '../peerings';
import type { OperationContext, Send } from '../../execution/Operation';
import { connectionField } from '../../fields/commonFields';
import { DLI_ENHANCED_CONNECTIONS } from '../../client/apiPaths';

/** The connection that an operation is about. */
export const connection = connectionField('dliEnhancedConnections');

/** Source: docs/api/dli-connections.md#enhanced-connections. */
export const enhanced: DliConnectionApi = {
	resource: 'dliEnhancedConnection',
	collection: DLI_ENHANCED_CONNECTIONS,
	idKey: 'id',
	stateKey: 'status',
	serviceTypeOf: () => 'enhanced',
	matches: (answer, body) =>
		answer.dest_vpc_id === body.dest_vpc_id && answer.dest_network_id === body.dest_network_id,
	list: async (send) => await listConnections(send, { status: 'ACTIVE' }),
};

/** What Simplify makes of a connection (docs/api/dli-connections.md#enhanced-object). */
export const SIMPLE: SimplifyMap = {
	connectionId: 'id',
	name: 'name',
	status: 'status',
	vpcId: 'dest_vpc_id',
	networkId: 'dest_network_id',
	queues: ({ available_queue_info: queues }) => peeringsIn(queues),
	elasticResourcePools: ({ elastic_resource_pools: pools }) => peeringsIn(pools),
	hosts: 'hosts',
	routes: 'routes',
	createdAt: ({ create_time: time }) => isoTime(time),
};

/** Query of a list (docs/api/dli-connections.md#enhanced-list). */
export interface ListQuery {
	name?: string;
	status?: string;
	tags?: string;
}

/** The connections of the project, up to so many. */
export async function listConnections(
	send: Send,
	query: ListQuery,
	maxItems = Infinity,
): Promise<IDataObject[]> {
	const list = { itemsKey: 'connections', idKey: enhanced.idKey, maxItems };
	return await fetchAllPages('offset', list, async (page) => {
		const request = { service: 'dli', method: 'GET', path: DLI_ENHANCED_CONNECTIONS } as const;
		return await send({ ...request, query: { ...query, ...page } });
	});
}

/** A change of a connection that is there. */
export interface ConnectionChange extends Pick<
	ApiRequest,
	'method' | 'path' | 'params' | 'body' | 'treatAsSuccessOnRetry'
> {
	/** What the output calls it. */
	action: string;
	/** What it does, as in "the route x was added". */
	effect: string;
	/** What else the output tells. */
	output: IDataObject;
}

/**
 * Changes a chosen connection.
 *
 * @param changeOf the change of the connection with this ID
 */
export async function applyChange(
	cloud: OperationContext,
	choice: LocatorValue,
	changeOf: (connectionId: string) => ConnectionChange,
): Promise<IDataObject[]> {
	const connectionId = await resolveConnectionId(cloud, enhanced, choice);
	const { action, output: told, params, ...request } = changeOf(connectionId);
	const answer = await cloud.send({
		...request,
		service: 'dli',
		params: { connection_id: connectionId, ...params },
	});
	return [{ connectionId, action, ...told, response: redact(answer) }];
}
