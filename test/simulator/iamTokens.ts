import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Answer, answerFrom, Refusal } from './answers';
import { hasEnded, identify } from './auth';
import { type Cloud, findProject } from './cloud';
import issued from './examples/iam-token.json';
import { badTokenBody, iamAuthFailure, iamRefusal, wrongScope } from './iamAnswers';
import { mayUse, type SignIn, signIn } from './iamUsers';
import { answering, exactObject, refuseInvalid } from './service';
import type { Project, Token } from './world';

const TEXT = { type: 'string', minLength: 1 };
// IAM-zh: any value that is not empty leaves the catalog out.
const TOKEN_QUERY = exactObject({ nocatalog: TEXT });
const NAME_OR_ID = { ...exactObject({ name: TEXT, id: TEXT }), minProperties: 1 };

/** Body of a login by password with a scope (IAM-zh 获取IAM用户Token（使用密码）; OTC-IAM). */
const LOGIN_BODY = exactObject(
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

interface Login {
	auth: {
		identity: { password: { user: SignIn } };
		scope?: { project?: { name?: string; id?: string } };
	};
}

/** IAM: log in, and check a token (IAM-zh, OTC-IAM). */
export async function iamTokens(scope: FastifyInstance, cloud: Cloud): Promise<void> {
	refuseInvalid(scope, badTokenBody);
	scope.post(
		'/v3/auth/tokens',
		{ schema: { body: LOGIN_BODY, querystring: TOKEN_QUERY } },
		answering((request) => logIn(cloud, request.body as Login)),
	);
	scope.get(
		'/v3/auth/tokens',
		{ schema: { querystring: TOKEN_QUERY } },
		answering((request) => check(cloud, request)),
	);
}

function logIn(cloud: Cloud, { auth }: Login): Answer {
	const user = signIn(cloud, auth.identity.password.user);
	const wanted = auth.scope?.project;
	// IAM-zh: with both scopes the project counts; without a project the token is account-wide.
	const project = cloud.world.projects.find(
		(one) =>
			one.domainId === user.domainId &&
			mayUse(user, one) &&
			(one.id === wanted?.id || one.name === wanted?.name),
	);
	if (wanted !== undefined && project === undefined) {
		throw new Refusal(wrongScope(cloud.switches), 'not a project of the user');
	}
	const count = cloud.world.tokens.length;
	const now = cloud.now().getTime();
	const token: Token = {
		value: `${issued.response.headers['X-Subject-Token']}${count}`,
		projectId: project?.id,
		domainId: user.domainId,
		userName: user.name,
		issuedAt: timeText(now),
		expiresAt: timeText(now + lifeOf(cloud)),
	};
	cloud.world.tokens.push(token);
	const answer = answerFrom(issued, { token: tokenFields(cloud, token, project) });
	return { ...answer, headers: { 'X-Subject-Token': token.value } };
}

/** IAM-zh: the caller's own token in X-Auth-Token, the one to check in X-Subject-Token. */
function check(cloud: Cloud, request: FastifyRequest): Answer {
	const caller = identify(cloud, request);
	if ('failure' in caller) {
		throw new Refusal(iamAuthFailure(caller, cloud.switches), caller.reason);
	}
	const value = request.headers['x-subject-token'];
	const token = cloud.world.tokens.find((one) => one.value === value);
	if (token === undefined || hasEnded(cloud, token)) {
		throw new Refusal(iamRefusal('IAM.0009'), 'the subject token is unknown or expired');
	}
	const project = findProject(cloud, token.projectId ?? '');
	const answer = answerFrom(issued, { token: tokenFields(cloud, token, project) });
	return { ...answer, status: 200, headers: { 'X-Subject-Token': token.value } };
}

function tokenFields(cloud: Cloud, token: Token, project: Project | undefined): object {
	const { project: example, ...fields } = issued.response.body.token;
	const expires = token.expiresAt ?? timeText(cloud.now().getTime() + lifeOf(cloud));
	const issuedAt = token.issuedAt ?? timeText(new Date(expires).getTime() - lifeOf(cloud));
	const user = { ...fields.user, name: token.userName ?? fields.user.name };
	const scoped = project && {
		project: {
			id: project.id,
			name: project.name,
			domain: { ...example.domain, id: project.domainId },
		},
	};
	return { ...fields, ...scoped, user, expires_at: expires, issued_at: issuedAt };
}

/** Milliseconds. */
function lifeOf(cloud: Cloud): number {
	return cloud.switches.tokenLifeSeconds * 1000;
}

/** IAM-zh: UTC with microseconds. */
function timeText(time: number): string {
	return new Date(time).toISOString().replace('Z', '000Z');
}
