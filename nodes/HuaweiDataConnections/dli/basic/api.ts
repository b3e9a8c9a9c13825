import type { IDataObject } from 'n8n-workflow';

import { DLI_BASIC_CONNECTIONS } from '../../client/apiPaths';
import { isoTime, type SimplifyMap } from '../../execution/output';
import { findDliService } from '../../connectionTypes/dliServices';
import type { ApiError } from '../../client/responses';
import { stateOf, type DliConnectionApi } from '../DliConnectionApi';
import { failureOf, peeringsIn } from '../peerings';
import type { Readiness } from '../waitUntilReady';
import type { Send } from '../../execution/Operation';
import { connectionField } from '../../fields/commonFields';

const DISCONTINUED =
	'Huawei Cloud has discarded basic datasource connections since 2024-06-30, which may be the reason. DLI Enhanced Connection replaces them.';

/** The connection that an operation is about. */
export const connection = connectionField('dliDatasourceConnections');

/** Source: docs/api/dli-connections.md#basic-connections. */
export const basic: DliConnectionApi = {
	resource: 'dliDatasourceConnection',
	collection: DLI_BASIC_CONNECTIONS,
	idKey: 'connection_id',
	stateKey: 'state',
	serviceTypeOf: ({ service }) => canonicalService(String(service)),
	matches: (answer, body) =>
		answer.destination === body.url &&
		canonicalService(String(answer.service)) === canonicalService(String(body.service)),
	list: async (send) => await listConnections(send),
	hint: adviseEnhanced,
};

/** What Simplify makes of a connection (docs/api/dli-connections.md#basic-list, docs/api/dli-connections.md#basic-get). */
export const SIMPLE: SimplifyMap = {
	connectionId: 'connection_id',
	name: 'name',
	serviceType: basic.serviceTypeOf,
	state: 'state',
	progress: 'process',
	address: 'destination',
	connectionUrl: 'connection_url',
	queues: queueNames,
	message: (answer) => (hasFailed(answer) && reasonOf(answer)) || undefined,
	createdAt: ({ create_time: time }) => isoTime(time),
};

/** All connections, deleted ones too: this list has no pages (docs/api/dli-connections.md#basic-list). */
export async function listConnections(send: Send, tags?: string): Promise<IDataObject[]> {
	const request = { service: 'dli', method: 'GET', path: DLI_BASIC_CONNECTIONS } as const;
	const answer = await send({ ...request, query: { tags }, hint: adviseEnhanced });
	return (answer.connections ?? []) as IDataObject[];
}

/** The service as the list of the form spells it, which answers do not always do. */
export function canonicalService(service: string): string {
	return findDliService(service)?.value ?? service;
}

/** Source: docs/api/dli-connections.md#basic-state. */
export function readiness(answer: IDataObject): Readiness {
	return { state: stateOf(basic, answer), reason: reasonOf(answer) };
}

function hasFailed(answer: IDataObject): boolean {
	return stateOf(basic, answer) === 'FAILED';
}

function reasonOf({ available_queue_info: queues, message }: IDataObject): string {
	const failures = peeringsIn(queues).map(failureOf).filter(Boolean);
	return failures.join('; ') || String(message ?? '');
}

/** A list names the queues, a single connection tells about them; either may have both. */
function queueNames({ queue_list: names, available_queue_info: queues }: IDataObject) {
	return Array.isArray(names) ? names : peeringsIn(queues).map(({ name }) => name);
}

/** What a service that was switched off answers is not known; each of these signs will do. */
function adviseEnhanced({ status, code, message: text }: ApiError): string | undefined {
	const switchedOff = status < 300 || /^(APIGW|APIG)\.0101$|^DLI\.0007$/.test(code);
	const saysSo = /discard|discontinu|deprecat|offline|no longer|not support|废弃|下线/i.test(text);
	return switchedOff || saysSo ? DISCONTINUED : undefined;
}
