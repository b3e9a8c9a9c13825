import getFailed from './examples/dli-basic-get-failed.json';
import getOne from './examples/dli-basic-get.json';
import list from './examples/dli-basic-list.json';
import { canonicalService } from './dliBasicRules';
import type { StoredDliBasic } from './state';
import type { Switches } from './switches';

const [, listed] = list.response.body.connections;
const { available_queue_info: listedQueues, ...listedEntry } = listed!;
const [boundQueue] = listedQueues!;

/** A connection as an entry of the list (HC-zh dli_02_0146; HCD-DLI). */
export function basicEntry(connection: StoredDliBasic, switches: Switches): object {
	const entry = { ...listedEntry, ...commonFields(connection, switches) };
	return switches.boundQueueField === 'queue_list'
		? { ...entry, queue_list: connection.queues }
		: { ...entry, available_queue_info: queueInfo(connection, switches) };
}

/** A connection as get shows it (HCD-DLI 查询经典型跨源连接.md); a failed one tells why. */
export function basicDetail(connection: StoredDliBasic, switches: Switches): object {
	const fields = commonFields(connection, switches);
	if (connection.state === 'FAILED') return { ...getFailed.response.body, ...fields };
	return {
		...getOne.response.body,
		...fields,
		available_queue_info: queueInfo(connection, switches),
	};
}

function commonFields(connection: StoredDliBasic, switches: Switches) {
	const { body, state } = connection;
	return {
		connection_id: connection.id,
		destination: body.url,
		state,
		process: processOf(connection, switches),
		name: body.name,
		connection_url: state === 'ACTIVE' ? connectionUrl(connection) : '',
		service: canonicalService(body.service),
		create_time: connection.createTime,
	};
}

/** 0.0 to 1.0 (HCD-DLI): grows with every read until the connection settles. */
function processOf({ state, reads }: StoredDliBasic, switches: Switches): number {
	if (state === 'FAILED') return 0;
	if (state !== 'CREATING') return 1;
	return Math.round((reads / (switches.basicReadsUntilSettled + 1)) * 10) / 10;
}

/** The address for jobs: the listed example's, with this connection's service and port. */
function connectionUrl({ body }: StoredDliBasic): string {
	const service = canonicalService(body.service).toLowerCase().replace('.', '-');
	const port = body.url.slice(body.url.lastIndexOf(':'));
	return listedEntry.connection_url.replace('css', service).replace(/:\d+$/, port);
}

function queueInfo({ queues }: StoredDliBasic, switches: Switches): object[] {
	const { peer_id: id, ...fields } = boundQueue!;
	return queues.map((name) => ({ [switches.boundQueueIdKey]: id, ...fields, name }));
}
