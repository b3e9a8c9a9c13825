import type { FastifyInstance, FastifyRequest } from 'fastify';
import { authenticate, isExpiredOrRevoked } from '../auth';
import wrongPasswordExample from '../examples/iam-token-wrong-password.json';
import tokenExample from '../examples/iam-token.json';
import { type FakeCloud, findProject } from '../fakeCloud';
import type { Project, Token, User } from '../fixtures';
import { fromExample, HttpError, type HttpResponse } from '../responses';
import { exactObject, rejectInvalidRequests, respondWith } from '../routes';
import {
	iamAuthFailureResponse,
	iamErrorResponse,
	invalidTokenRequestResponse,
	mfaRequiredResponse,
	wrongScopeResponse,
} from './iamErrors';

const TEXT = { type: 'string', minLength: 1 };
// IAM-zh: any value that is not empty omits the catalog.
const TOKEN_QUERY = exactObject({ nocatalog: TEXT });
const NAME_OR_ID = { ...exactObject({ name: TEXT, id: TEXT }), minProperties: 1 };

/** A sign-in by password with a scope (IAM-zh 获取IAM用户Token（使用密码）; OTC-IAM). */
const TOKEN_BODY = exactObject(
	{
		auth: exactObject(
			{
				identity: exactObject(
					{
						methods: { type: 'array', minItems: 1, maxItems: 1, items: { enum: ['password'] } },
						password: exactObject(
							{
								user: exactObject(
									{ name: TEXT, password: TEXT, domain: exactObject({ name: TEXT }, ['name']) },
									['name', 'password', 'domain'],
								),
							},
							['user'],
						),
					},
					['methods', 'password'],
				),
				scope: exactObject({ project: NAME_OR_ID, domain: NAME_OR_ID }),
			},
			['identity'],
		),
	},
	['auth'],
);

interface TokenRequest {
	auth: {
		identity: { password: { user: PasswordCredentials } };
		scope?: { project?: { name?: string; id?: string } };
	};
}

/** Issues and verifies tokens (IAM-zh, OTC-IAM). */
export async function iamTokens(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	rejectInvalidRequests(scope, invalidTokenRequestResponse);
	scope.post(
		'/v3/auth/tokens',
		{ schema: { body: TOKEN_BODY, querystring: TOKEN_QUERY } },
		respondWith((request) => issueToken(cloud, request.body as TokenRequest)),
	);
	scope.get(
		'/v3/auth/tokens',
		{ schema: { querystring: TOKEN_QUERY } },
		respondWith((request) => verifyToken(cloud, request)),
	);
}

function issueToken(cloud: FakeCloud, { auth }: TokenRequest): HttpResponse {
	const user = signIn(cloud, auth.identity.password.user);
	const scope = auth.scope?.project;
	// IAM-zh: a project takes precedence over a domain; without one the token is account-wide.
	const project = cloud.fixtures.projects.find(
		(one) =>
			one.domainId === user.domainId &&
			mayAccess(user, one) &&
			(one.id === scope?.id || one.name === scope?.name),
	);
	if (scope !== undefined && project === undefined) {
		throw new HttpError(wrongScopeResponse(cloud.switches), 'not a project of the user');
	}
	const count = cloud.fixtures.tokens.length;
	const now = cloud.now().getTime();
	const token: Token = {
		value: `${tokenExample.response.headers['X-Subject-Token']}${count}`,
		projectId: project?.id,
		domainId: user.domainId,
		userName: user.name,
		issuedAt: formatTime(now),
		expiresAt: formatTime(now + tokenLifeMs(cloud)),
	};
	cloud.fixtures.tokens.push(token);
	const response = fromExample(tokenExample, { token: tokenFields(cloud, token, project) });
	return { ...response, headers: { 'X-Subject-Token': token.value } };
}

/** IAM-zh: X-Auth-Token is the caller's own token, X-Subject-Token the one to verify. */
function verifyToken(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const caller = authenticate(cloud, request);
	if ('kind' in caller) {
		throw new HttpError(iamAuthFailureResponse(caller, cloud.switches), caller.reason);
	}
	const value = request.headers['x-subject-token'];
	const token = cloud.fixtures.tokens.find((one) => one.value === value);
	if (token === undefined || isExpiredOrRevoked(cloud, token)) {
		throw new HttpError(iamErrorResponse('IAM.0009'), 'the subject token is unknown or expired');
	}
	const project = findProject(cloud, token.projectId ?? '');
	const response = fromExample(tokenExample, { token: tokenFields(cloud, token, project) });
	return { ...response, status: 200, headers: { 'X-Subject-Token': token.value } };
}

function tokenFields(cloud: FakeCloud, token: Token, project: Project | undefined): object {
	const { project: example, ...fields } = tokenExample.response.body.token;
	const expires = token.expiresAt ?? formatTime(cloud.now().getTime() + tokenLifeMs(cloud));
	const issuedAt = token.issuedAt ?? formatTime(new Date(expires).getTime() - tokenLifeMs(cloud));
	const user = { ...fields.user, name: token.userName ?? fields.user.name };
	const projectFields = project && {
		project: {
			id: project.id,
			name: project.name,
			domain: { ...example.domain, id: project.domainId },
		},
	};
	return { ...fields, ...projectFields, user, expires_at: expires, issued_at: issuedAt };
}

function tokenLifeMs(cloud: FakeCloud): number {
	return cloud.switches.tokenLifeSeconds * 1000;
}

/** IAM-zh: UTC with microseconds. */
function formatTime(time: number): string {
	return new Date(time).toISOString().replace('Z', '000Z');
}

/** The credentials of a sign-in by password. */
interface PasswordCredentials {
	name: string;
	password: string;
	domain: { name: string };
}

/**
 * Returns the user who signs in.
 *
 * @throws HttpError for a wrong password or a user who cannot sign in with a password alone
 */
function signIn(cloud: FakeCloud, { name, password, domain }: PasswordCredentials): User {
	const { wrongPasswords } = cloud.store;
	const user = cloud.fixtures.users.find(
		(one) => one.name === name && one.domainName === domain.name,
	);
	const id = `${domain.name}/${name}`;
	// Only existing users can be locked.
	if (user && wrongPasswords.isReached(id, cloud.switches.lockUserAfter)) {
		throw new HttpError(iamErrorResponse('IAM.0061'), 'the user is locked after wrong passwords');
	}
	if (user?.password !== password) {
		wrongPasswords.add(id);
		throw new HttpError(fromExample(wrongPasswordExample), 'wrong user or password');
	}
	wrongPasswords.reset(id);
	if (user.mfa === true)
		throw new HttpError(mfaRequiredResponse(), 'the user has login protection');
	if (user.consoleOnly === true) {
		throw new HttpError(iamErrorResponse('IAM.0081'), 'the user has console access only');
	}
	return user;
}

/** Whether a user may access a project of the account. An undefined user may access all. */
export function mayAccess(user: User | undefined, project: Project): boolean {
	return user?.projectIds?.includes(project.id) ?? true;
}

/**
 * Changes a user's password, which invalidates the user's tokens (IAM-zh: immediately; OTC-IAM:
 * within 30 minutes). Earlier wrong passwords still count.
 *
 * @returns false if there is no such user
 */
export function changePassword(cloud: FakeCloud, name: string, password: string): boolean {
	const user = cloud.fixtures.users.find((one) => one.name === name);
	if (user === undefined) return false;
	user.password = password;
	for (const token of cloud.fixtures.tokens) {
		if (token.userName === name && token.domainId === user.domainId) token.revoked = true;
	}
	return true;
}

/** Expires all tokens, or only those that a sign-in has issued. */
export function expireTokens(cloud: FakeCloud, which: 'signedIn' | 'all' = 'signedIn'): void {
	for (const token of cloud.fixtures.tokens) {
		if (which === 'all' || token.userName !== undefined) token.revoked = true;
	}
}
