import type { FastifyInstance, FastifyRequest } from 'fastify';
import connectionNotFoundExample from '../examples/dli-error-connection-missing.json';
import objectNotFoundExample from '../examples/dli-error-object-missing.json';
import invalidParameterExample from '../examples/dli-error-parameter.json';
import type { FakeCloud } from '../fakeCloud';
import { fromExample, HttpError, type HttpResponse } from '../responses';
import {
	type ConnectionPath,
	rejectInvalidRequests,
	requireHost,
	requireProjectAccess,
} from '../routes';
import type { StoredDliEnhanced, Tag } from '../store';
import type { Switches } from '../switches';

/** IDs of DLI connections (SEED-DLI, OTC-DLI examples): UUID. */
export const CONNECTION_ID = {
	type: 'string',
	pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
};

/** The path parameters of a request to one connection. */
export const CONNECTION_PATH = { type: 'object', properties: { connection_id: CONNECTION_ID } };

/** IDs of VPC objects, not empty (HC-zh dli_02_0144, OTC-DLI). DLI does not check their format. */
export const OBJECT_ID = { type: 'string', minLength: 1 };

// HC-zh dli_02_0144: letters of any language, digits, space and _ . : + - @; `=` on an earlier
// page.
const TAG_TEXT = '[\\p{L}\\p{M}\\p{N} _.:+@=-]';

/** Tags are objects (HCD-DLI, HC-zh dli_02_0144, PY tag.py), not strings as in SEED-DLI. */
export const TAGS = {
	type: 'array',
	items: {
		type: 'object',
		additionalProperties: false,
		required: ['key', 'value'],
		properties: {
			// PY tag.py: 1..128; HC-zh dli_02_0144: no leading or trailing space, no prefix _sys_.
			key: {
				type: 'string',
				minLength: 1,
				maxLength: 128,
				pattern: `^(?! )(?!_sys_)${TAG_TEXT}+(?<! )$`,
			},
			// PY tag.py: up to 255.
			value: { type: 'string', maxLength: 255, pattern: `^${TAG_TEXT}*$` },
		},
	},
};

/** Tag filter of a list: `k1=v1,k2=v2` (PY list_datasource_connections_request.py). */
export const TAG_FILTER = { type: 'string', pattern: '^[^,=]+=[^,]*(,[^,=]+=[^,]*)*$' };

/** Adds the checks that all requests to DLI have in common. */
export function prepareDliScope(scope: FastifyInstance, cloud: FakeCloud): void {
	requireHost(scope, 'dli');
	requireProjectAccess(scope, cloud);
	rejectInvalidRequests(scope, invalidParameterResponse);
}

/** 400 DLI.0001: a part of the request is invalid. */
export function invalidParameterResponse(part: string): HttpResponse {
	const message = invalidParameterExample.response.body.error_msg;
	return fromExample(invalidParameterExample, { error_msg: message.replace('url', part) });
}

/** 400 DLI.0002 for a queue (OTC-DLI) or, in the same words, for a pool. */
export function objectNotFoundResponse(
	kind: 'queue' | 'elastic resource pool',
	name: string,
): HttpResponse {
	const message = objectNotFoundExample.response.body.error_msg;
	return fromExample(objectNotFoundExample, {
		error_msg: message.replace('queue', kind).replace('testqueue', () => name),
	});
}

/** 400 with another code of OTC-DLI error_codes.rst. The messages are made up. */
export function dliErrorResponse(
	code: 'DLI.0002' | 'DLI.0006' | 'DLI.0007',
	message: string,
): HttpResponse {
	return fromExample(invalidParameterExample, { error_code: code, error_msg: message });
}

/**
 * For a connection that is not in the project. DLI.0023 is the only documented code with status
 * 404.
 */
export function connectionNotFoundError({ switches }: FakeCloud): HttpError {
	const code = switches.dliMissingConnection;
	const response = fromExample(connectionNotFoundExample, { error_code: code });
	const status = code === 'DLI.0023' ? 404 : response.status;
	return new HttpError({ ...response, status }, 'no such connection');
}

/** The enhanced connection in the path of a request, which may be a deleted one. */
export function findEnhanced(cloud: FakeCloud, request: FastifyRequest): StoredDliEnhanced {
	const { project_id: projectId, connection_id: id } = request.params as ConnectionPath;
	const connection = cloud.store.find('dliEnhanced', projectId, id);
	if (connection === undefined) throw connectionNotFoundError(cloud);
	return connection;
}

/** The same for requests that do not accept a deleted connection. */
export function findExistingEnhanced(cloud: FakeCloud, request: FastifyRequest): StoredDliEnhanced {
	const connection = findEnhanced(cloud, request);
	if (connection.status === 'DELETED') throw connectionNotFoundError(cloud);
	return connection;
}

/** Whether tags include every pair of a filter. */
export function matchesTags(tags: Tag[] | undefined, filter: string | undefined): boolean {
	if (filter === undefined) return true;
	return filter.split(',').every((pair) => {
		const [key, ...value] = pair.split('=');
		return tags?.some((tag) => tag.key === key && tag.value === value.join('='));
	});
}

/**
 * Enforces the limits of the console's 2021 manual (HCD-DLI), if switched on: 10 tags, unique keys.
 */
export function checkTagCount(tags: Tag[] | undefined, switches: Switches): void {
	if (tags === undefined || !switches.consoleTagLimits) return;
	const keys = new Set(tags.map((tag) => tag.key));
	if (tags.length > 10 || keys.size < tags.length) {
		throw new HttpError(invalidParameterResponse('tags'), 'more than 10 tags, or a key twice');
	}
}

/** Rejects the name of an existing connection (DLI.0006), if names are unique. */
export function checkNameAvailable(switches: Switches, isInUse: () => boolean): void {
	if (switches.dliNamesUnique && isInUse()) {
		throw new HttpError(
			dliErrorResponse('DLI.0006', 'The connection already exists.'),
			'name in use',
		);
	}
}
