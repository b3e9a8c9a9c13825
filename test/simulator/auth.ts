import type { FastifyRequest } from 'fastify';
import { Refusal } from './answers';
import { type Cloud, findProject } from './cloud';
import { type AuthFailure, authFailureAnswer } from './gatewayAnswers';
import { addNote, type RecordedRequest } from './recording';
import { verifySignature } from './signature';
import type { Token, User } from './world';

/** Who sent a request. */
export interface Caller {
	/** Projects whose paths the caller may use. */
	projectIds: string[];
	/** The account, if it does not follow from a project. */
	domainId?: string;
	/** Who signed in for the token, if a sign-in gave it out. */
	user?: User;
	via: 'token' | 'accessKey';
}

/** A failed authentication: what the gateway calls it, and why. */
export interface AuthProblem {
	failure: AuthFailure;
	reason: string;
}

/**
 * Finds out who sent a request, from `X-Auth-Token` or from the signature in `Authorization`
 * (APIGW-2 api-sign-0001; IAM-zh). Does not look at the path's project. Wrong signatures count: ask
 * once per request.
 */
export function identify(cloud: Cloud, request: FastifyRequest): Caller | AuthProblem {
	const { record } = request.exchange;
	const token = record.headers['x-auth-token'];
	if (token !== undefined) {
		// No source says which one counts if both come.
		if (record.headers.authorization !== undefined) addNote(request, 'token and signature sent');
		return callerOfToken(cloud, String(token));
	}
	return record.headers.authorization === undefined
		? { failure: 'missing', reason: 'no authentication header' }
		: callerOfSignature(cloud, record);
}

/**
 * Lets a request to a project's path pass, or refuses it.
 *
 * @throws Refusal 401 without valid authentication, 403 with that of another project
 */
export function authorizeProject(cloud: Cloud, request: FastifyRequest, projectId: string): void {
	const caller = identify(cloud, request);
	if ('failure' in caller) throw refusal(cloud, caller);
	const named = request.exchange.record.headers['x-project-id'];
	if (named !== undefined && named !== projectId) {
		// PY search_dw_by_type_request.py: the project id again; what a wrong one gives is not known.
		const failure = caller.via === 'accessKey' ? 'signature' : 'foreignProject';
		throw refusal(cloud, { failure, reason: 'X-Project-Id is not the project of the path' });
	}
	if (!caller.projectIds.includes(projectId)) {
		throw refusal(cloud, { failure: 'foreignProject', reason: 'not a project of the caller' });
	}
}

function refusal(cloud: Cloud, { failure, reason }: AuthProblem): Refusal {
	return new Refusal(authFailureAnswer(failure, cloud.switches), reason);
}

function callerOfToken(cloud: Cloud, value: string): Caller | AuthProblem {
	const token = cloud.world.tokens.find((one) => one.value === value);
	if (token === undefined) return { failure: 'tokenUnknown', reason: 'unknown token' };
	// OTC-IAM: a token lives 24 hours; the gateway then wants a new one (APIGW-1 .0307).
	if (hasEnded(cloud, token)) return { failure: 'tokenExpired', reason: 'expired token' };
	const { projectId, domainId, userName } = token;
	const user = cloud.world.users.find((one) => one.name === userName && one.domainId === domainId);
	return { projectIds: projectId === undefined ? [] : [projectId], domainId, user, via: 'token' };
}

/** Whether a token is of no use any more: expired, or ended before. */
export function hasEnded(cloud: Cloud, { expiresAt, ended = false }: Token): boolean {
	return ended || (expiresAt !== undefined && cloud.now() >= new Date(expiresAt));
}

function callerOfSignature(cloud: Cloud, record: RecordedRequest): Caller | AuthProblem {
	const { wrongSignatures } = cloud.state;
	const result = verifySignature(record, cloud.world.accessKeys, cloud.now());
	const access = result.key?.access ?? '';
	if (wrongSignatures.reached(access, cloud.switches.lockKeyAfter)) {
		return { failure: 'keyLocked', reason: 'the access key is locked after wrong signatures' };
	}
	if ('wrong' in result) {
		// Only a key that exists can be locked.
		if (result.key !== undefined) wrongSignatures.add(access);
		return { failure: 'signature', reason: result.wrong };
	}
	wrongSignatures.forget(access);
	return { projectIds: result.key.projectIds, via: 'accessKey' };
}

/** The account of a caller, or undefined if its projects do not exist. */
export function accountOf(cloud: Cloud, caller: Caller): string | undefined {
	const [projectId] = caller.projectIds;
	return projectId === undefined ? caller.domainId : findProject(cloud, projectId)?.domainId;
}
