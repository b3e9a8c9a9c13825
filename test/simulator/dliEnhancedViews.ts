import getDeleted from './examples/dli-enhanced-get-deleted.json';
import getOne from './examples/dli-enhanced-get.json';
import list from './examples/dli-enhanced-list.json';
import type { Peering, StoredDliEnhanced } from './state';

const [listed] = list.response.body.connections;
const [peering] = getOne.response.body.available_queue_info;

/**
 * A connection as an entry of the list (OTC-DLI example). `isPrivis` is false if another project has
 * been granted something; `routes` is in no example of the list, but TF reads it there.
 */
export function enhancedEntry(connection: StoredDliEnhanced): object {
	const { routes, grants } = connection;
	return {
		...listed,
		...commonFields(connection),
		isPrivis: grants.length === 0,
		...(routes.length > 0 && { routes }),
	};
}

/**
 * A connection as get shows it (OTC-DLI; the key `routes` per TF). A deleted one is still shown, with
 * status DELETED (TF).
 */
export function enhancedDetail(connection: StoredDliEnhanced): object {
	return connection.status === 'DELETED'
		? { ...getDeleted.response.body, ...commonFields(connection) }
		: { ...getOne.response.body, ...commonFields(connection), routes: connection.routes };
}

function commonFields(connection: StoredDliEnhanced) {
	return {
		id: connection.id,
		name: connection.name,
		status: connection.status,
		available_queue_info: connection.queues.map(peeringInfo),
		elastic_resource_pools: connection.pools.map(peeringInfo),
		dest_vpc_id: connection.body.dest_vpc_id,
		dest_network_id: connection.body.dest_network_id,
		create_time: connection.createTime,
		hosts: connection.hosts,
	};
}

function peeringInfo({ id, name, status, updateTime }: Peering): object {
	return {
		...peering,
		peer_id: id,
		name,
		status,
		err_msg: status === 'FAILED' ? 'subnet not found' : '',
		update_time: updateTime,
	};
}
