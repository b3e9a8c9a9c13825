import type { IDataObject } from 'n8n-workflow';

import { DLI_BASIC_CONNECTIONS } from '../../client/apiPaths';
import { fetchAllPages } from '../../client/pagination';
import type { ApiError } from '../../client/responses';
import { responseText } from '../../client/responseText';
import { findDliService } from '../../connectionTypes/dliServices';
import { isoTime } from '../../execution/output';
import { connectionField } from '../../fields/commonFields';
import { stateOf, type DliConnectionApi } from '../DliConnectionApi';
import { failureText, toPeerings } from '../readiness';

const DISCONTINUED_HINT =
	'Huawei Cloud discontinued basic datasource connections on 2024-06-30, which may be the cause. DLI Enhanced Connection replaces them.';

/** Basic datasource connections (docs/api/dli-connections.md#basic-connections). */
export const basic: DliConnectionApi = {
	resource: 'dliDatasourceConnection',
	collectionPath: DLI_BASIC_CONNECTIONS,
	connectionField: connectionField('dliDatasourceConnections'),
	idKey: 'connection_id',
	stateKey: 'state',
	simplifyMap: {
		connectionId: 'connection_id',
		name: 'name',
		serviceType,
		state: (connection) => stateOf(basic, connection),
		address: 'destination',
		connectionUrl: 'connection_url',
		queues: queueNames,
		message: (connection) =>
			stateOf(basic, connection) === 'FAILED' ? failureReason(connection) : undefined,
		createdAt: ({ create_time: time }) => isoTime(time),
	},
	serviceTypeOf: serviceType,
	// The form may leave the port to a list or to the table of services.
	detailsOf: ({ url, destination }) => ({ address: url ?? destination }),
	matches: (connection, body) =>
		connection.destination === body.url && serviceType(connection) === serviceType(body),
	readiness: (connection) => ({
		state: stateOf(basic, connection),
		reason: failureReason(connection),
	}),
	/** The API has no pages, and tags are its only filter. */
	async list(send, { tags }) {
		const list = {
			entity: 'DLI datasource connections',
			itemsKey: 'connections',
			idKey: basic.idKey,
			totalKey: 'count',
			maxItems: Infinity,
		};
		return await fetchAllPages(
			'none',
			list,
			async () =>
				await send({
					service: 'dli',
					method: 'GET',
					path: DLI_BASIC_CONNECTIONS,
					query: { tags },
					hint: discontinuedHint,
				}),
		);
	},
	hint: discontinuedHint,
};

/** The service as the form's list spells it, because responses can spell it in other ways. */
export function canonicalService(service: string): string {
	return findDliService(service)?.value ?? service;
}

function serviceType({ service }: IDataObject): string {
	return canonicalService(responseText(service));
}

function failureReason({ available_queue_info: queues, message }: IDataObject): string {
	const failures = toPeerings(queues).map(failureText).filter(Boolean);
	return failures.join('; ') || String(message ?? '');
}

/** Sources disagree on the key of the bound queues (docs/api/dli-connections.md#basic-list). */
function queueNames({ queue_list: names, available_queue_info: queues }: IDataObject) {
	return Array.isArray(names) ? names : toPeerings(queues).map(({ name }) => name);
}

/** How a discontinued service responds is unknown, so that any of these signs is enough. */
function discontinuedHint({ status, code, message }: ApiError): string | undefined {
	const isSwitchedOff = status < 300 || /^(APIGW|APIG)\.0101$|^DLI\.0007$/.test(code);
	const textSaysSo = /discard|discontinu|deprecat|offline|no longer|not support|废弃|下线/i.test(
		message,
	);
	return isSwitchedOff || textSaysSo ? DISCONTINUED_HINT : undefined;
}
