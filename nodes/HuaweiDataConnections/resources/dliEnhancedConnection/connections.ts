import type { IDataObject } from 'n8n-workflow';

import type { Choice } from '../../parameters/ItemParameters';
import { isoTime, type Simplification } from '../../presenter';
import { withoutSecrets } from '../../secrets';
import type { HuaweiRequest } from '../../transport/request';
import { listPages, type Page } from '../../transport/paging';
import { chosenId, type DliKind } from '../dli/DliKind';
import { peeringsIn } from '../dli/peerings';
import type { Cloud, Send } from '../Operation';
import { connectionField } from '../sharedFields';
import { COLLECTION } from './paths';

/** The connection that an operation is about. */
export const connection = connectionField('dliEnhancedConnections');

/** Spec dli-datasource-connections 2. */
export const enhanced: DliKind = {
	resource: 'dliEnhancedConnection',
	collection: COLLECTION,
	idKey: 'id',
	stateKey: 'status',
	serviceTypeOf: () => 'enhanced',
	isLike: (answer, body) =>
		answer.dest_vpc_id === body.dest_vpc_id && answer.dest_network_id === body.dest_network_id,
	list: async (send) => await listConnections(send, { status: 'ACTIVE' }),
};

/** What Simplify makes of a connection (spec dli-datasource-connections 2.3). */
export const SIMPLE: Simplification = {
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

/** Query of a list (spec dli-datasource-connections 2.2). */
export interface ListQuery {
	name?: string;
	status?: string;
	tags?: string;
}

/** The connections of the project, up to so many. */
export async function listConnections(
	send: Send,
	query: ListQuery,
	atMost = Infinity,
): Promise<IDataObject[]> {
	return await listPages(atMost, enhanced.idKey, async (page: Page) => {
		const request = { service: 'dli', method: 'GET', path: COLLECTION } as const;
		const answer = await send({ ...request, query: { ...query, ...page } });
		return (answer.connections ?? []) as IDataObject[];
	});
}

/** A change of a connection that is there. */
export interface Change extends Pick<
	HuaweiRequest,
	'method' | 'path' | 'params' | 'body' | 'isDoneIf'
> {
	/** What the output calls it. */
	action: string;
	/** What it does, as in "the route x was added". */
	outcome: string;
	/** What else the output tells. */
	told: IDataObject;
}

/**
 * Changes a chosen connection.
 *
 * @param changeOf the change of the connection with this ID
 */
export async function changeChosen(
	cloud: Cloud,
	choice: Choice,
	changeOf: (connectionId: string) => Change,
): Promise<IDataObject[]> {
	const connectionId = await chosenId(cloud, enhanced, choice);
	const { action, told, params, ...request } = changeOf(connectionId);
	const answer = await cloud.send({
		...request,
		service: 'dli',
		params: { connection_id: connectionId, ...params },
	});
	return [{ connectionId, action, ...told, response: withoutSecrets(answer) }];
}
