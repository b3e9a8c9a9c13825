import type { FastifyRequest } from 'fastify';
import { type FakeCloud, findProject } from './fakeCloud';
import type { Token, User } from './fixtures';
import { type AuthFailureKind, authFailureResponse } from './gatewayErrors';
import { addNote, type RecordedRequest } from './recording';
import { HttpError } from './responses';
import { verifySignature } from './signature';

/** The sender of a request. */
export interface Caller {
	/** The projects that the caller may access. */
	projectIds: string[];
	/** The account ID, if there is no project to derive it from. */
	domainId?: string;
	/** The user who signed in, if a sign-in issued the token. */
	user?: User;
	method: 'token' | 'accessKey';
}

/** A failed authentication, and the reason for the record of the request. */
export interface AuthFailure {
	kind: AuthFailureKind;
	reason: string;
}

/**
 * Identifies the sender of a request by `X-Auth-Token` or by the signature in `Authorization`
 * (APIGW-2 api-sign-0001; IAM-zh). It does not check the project. It counts wrong signatures, so
 * call it once per request.
 */
export function authenticate(cloud: FakeCloud, request: FastifyRequest): Caller | AuthFailure {
	const { record } = request.exchange;
	const token = record.headers['x-auth-token'];
	if (token !== undefined) {
		// It is undocumented which one takes precedence.
		if (record.headers.authorization !== undefined) addNote(request, 'token and signature sent');
		return callerFromToken(cloud, String(token));
	}
	return record.headers.authorization === undefined
		? { kind: 'missing', reason: 'no authentication header' }
		: callerFromSignature(cloud, record);
}

/**
 * Rejects a request to a project that its sender must not access.
 *
 * @throws Refusal 401 without valid authentication, 403 for another project
 */
export function authorizeProject(
	cloud: FakeCloud,
	request: FastifyRequest,
	projectId: string,
): void {
	const caller = authenticate(cloud, request);
	if ('kind' in caller) throw authError(cloud, caller);
	const named = request.exchange.record.headers['x-project-id'];
	if (named !== undefined && named !== projectId) {
		// PY search_dw_by_type_request.py: the project ID again. The response to a wrong one is
		// unknown.
		const kind = caller.method === 'accessKey' ? 'signature' : 'foreignProject';
		throw authError(cloud, { kind, reason: 'X-Project-Id is not the project of the path' });
	}
	if (!caller.projectIds.includes(projectId)) {
		throw authError(cloud, { kind: 'foreignProject', reason: 'not a project of the caller' });
	}
}

function authError(cloud: FakeCloud, { kind, reason }: AuthFailure): HttpError {
	return new HttpError(authFailureResponse(kind, cloud.switches), reason);
}

function callerFromToken(cloud: FakeCloud, value: string): Caller | AuthFailure {
	const token = cloud.fixtures.tokens.find((one) => one.value === value);
	if (token === undefined) return { kind: 'tokenUnknown', reason: 'unknown token' };
	// OTC-IAM: a token expires after 24 hours; the gateway then requires a new one (APIGW-1 .0307).
	if (isExpiredOrRevoked(cloud, token)) return { kind: 'tokenExpired', reason: 'expired token' };
	const { projectId, domainId, userName } = token;
	const user = cloud.fixtures.users.find(
		(one) => one.name === userName && one.domainId === domainId,
	);
	return {
		projectIds: projectId === undefined ? [] : [projectId],
		domainId,
		user,
		method: 'token',
	};
}

/** Whether a token has expired or was revoked. */
export function isExpiredOrRevoked(
	cloud: FakeCloud,
	{ expiresAt, revoked = false }: Token,
): boolean {
	return revoked || (expiresAt !== undefined && cloud.now() >= new Date(expiresAt));
}

function callerFromSignature(cloud: FakeCloud, record: RecordedRequest): Caller | AuthFailure {
	const { wrongSignatures } = cloud.store;
	const result = verifySignature(record, cloud.fixtures.accessKeys, cloud.now());
	const access = result.key?.access ?? '';
	if (wrongSignatures.isReached(access, cloud.switches.lockKeyAfter)) {
		return { kind: 'keyLocked', reason: 'the access key is locked after wrong signatures' };
	}
	if ('error' in result) {
		// Only existing keys can be locked.
		if (result.key !== undefined) wrongSignatures.add(access);
		return { kind: 'signature', reason: result.error };
	}
	wrongSignatures.reset(access);
	return { projectIds: result.key.projectIds, method: 'accessKey' };
}

/** The account ID of a caller, or undefined if its projects do not exist. */
export function callerAccountId(cloud: FakeCloud, caller: Caller): string | undefined {
	const [projectId] = caller.projectIds;
	return projectId === undefined ? caller.domainId : findProject(cloud, projectId)?.domainId;
}
