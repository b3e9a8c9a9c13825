import { NodeApiError, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import { HuaweiCloudClient } from '../../../nodes/HuaweiDataConnections/client/HuaweiCloudClient';
import { AuthSession } from '../../../nodes/HuaweiDataConnections/client/auth/AuthSession';
import { SignInError } from '../../../nodes/HuaweiDataConnections/client/auth/iamToken';
import { unknownOutcomeSentAt } from '../../../nodes/HuaweiDataConnections/client/errors';
import { Redactor } from '../../../nodes/HuaweiDataConnections/client/redaction/Redactor';
import type { ApiRequest } from '../../../nodes/HuaweiDataConnections/client/request';
import type { HttpResponse } from '../../../nodes/HuaweiDataConnections/client/responses';
import { RequestNotSentError } from '../../../nodes/HuaweiDataConnections/client/retry';
import { UserFacingError } from '../../../nodes/HuaweiDataConnections/client/UserFacingError';
import { VirtualClock, settle } from '../../support/VirtualClock';

const READ: ApiRequest = { service: 'dli', method: 'GET', path: '/v1/{project_id}/things' };
const CREATE: ApiRequest = {
	...READ,
	method: 'POST',
	body: { name: 'x' },
	effect: "'x' was created",
};

type Responder = () => HttpResponse | Promise<HttpResponse>;

const respond = (statusCode: number, body: unknown = {}, headers: IDataObject = {}) => {
	return (): HttpResponse => ({ statusCode, body, headers });
};
const fail = (code: string) => () => {
	throw Object.assign(new Error('password'), { code });
};

interface SetupOptions {
	maxConcurrent?: number;
	projectId?: string;
	cancelSignal?: AbortSignal;
	/** What the session knows about a 403. */
	forbiddenReason?: string;
}

/** A client whose session responds in this order; the last response is that of all further requests. */
async function setup(responses: Responder[], options: SetupOptions = {}) {
	const { maxConcurrent, projectId = 'p1', cancelSignal, forbiddenReason = '' } = options;
	const clock = new VirtualClock();
	const sent: string[] = [];
	const redactor = new Redactor();
	redactor.add(['token-1']);
	const endpointTemplate = 'https://{service}.{region}.example.com';
	jest.spyOn(AuthSession, 'open').mockResolvedValue({
		account: { region: 'eu-1', projectId, workspaceId: '', endpointTemplate, endpoints: {} },
		method: { hints: [] },
		redactor,
		hasProjectScopedToken: false,
		getTokenProjectId: async () => await Promise.resolve(undefined),
		explainForbidden: async () => await Promise.resolve(forbiddenReason),
		send: async ({ method, url }: { method: string; url: string }) => {
			sent.push(`${method} ${url.replace('https://', '')}`);
			const next = responses.length > 1 ? responses.shift() : responses[0];
			return await (next ?? respond(200))();
		},
	} as unknown as AuthSession);
	const parameters = { resource: 'r', operation: 'o', password: 'secret' };
	const context = {
		getNode: () => ({ name: 'Node', type: 'node', typeVersion: 1, parameters }),
		getExecutionCancelSignal: () => cancelSignal,
	} as unknown as IExecuteFunctions;
	const client = await HuaweiCloudClient.create(context, maxConcurrent, clock);
	const request = async (apiRequest: ApiRequest, item = {}) =>
		await clock.runUntilSettled(client.request(apiRequest, item));
	const errorOf = async (apiRequest: ApiRequest) =>
		await request(apiRequest).then(
			() => new Error('no error'),
			(error: Error) => error,
		);
	return { client, clock, sent, request, errorOf };
}

const BUSY = respond(503);

describe('A request', () => {
	it('fails without secrets in the error, and with texts of a bounded length', async () => {
		const error_msg = `${'x'.repeat(1_995)}token-1 and ${'y'.repeat(400_000)}`;
		const body = { error_code: 'E-token-1', error_msg, request_id: 'for password-17' };
		const { errorOf } = await setup([respond(400, body)]);
		const error = await errorOf({ ...CREATE, body: { dbPassword: 'password-17' } });
		expect(error.message).toBe(`${'x'.repeat(1_995)}*** a ... [E-***]`);
		expect(error).toMatchObject({
			context: { errorCode: 'E-***', data: { requestId: 'for ***' } },
		});
	});

	it('returns the body of the response', async () => {
		const { request, sent } = await setup([respond(200, { things: [] })]);
		expect(await request(READ)).toEqual({ things: [] });
		expect(sent).toEqual(['GET dli.eu-1.example.com/v1/p1/things']);
	});

	it('is for the project of its item, if that has one', async () => {
		const { request, sent } = await setup([respond(200)]);
		await request(READ, { projectId: 'p2' });
		expect(sent).toEqual(['GET dli.eu-1.example.com/v1/p2/things']);
	});

	it('may have any text in its path and query', async () => {
		const { request, sent } = await setup([respond(200)]);
		const text = 'a/../\u00e9 &\ud800';
		await request({ ...READ, path: '/v1/{name}', params: { name: text }, query: { name: text } });
		const encoded = 'a%2F..%2F%C3%A9%20%26%EF%BF%BD';
		expect(sent).toEqual([`GET dli.eu-1.example.com/v1/${encoded}?name=${encoded}`]);
	});

	it('is for the project of the region, looked up once, even with one slot only', async () => {
		const projects = [{ id: 'found', name: 'eu-1', enabled: true }];
		const { client, clock, sent } = await setup([respond(200, { projects }), respond(200)], {
			projectId: '',
			maxConcurrent: 1,
		});
		const both = Promise.all([client.request(READ), client.request(READ)]);
		await clock.runUntilSettled(both);
		const thing = 'GET dli.eu-1.example.com/v1/found/things';
		expect(sent).toEqual(['GET iam.eu-1.example.com/v3/projects?name=eu-1', thing, thing]);
	});

	it('is retried after overload and throttling', async () => {
		const throttled = respond(429, {}, { 'retry-after': '3' });
		const { clock, request, sent } = await setup([BUSY, throttled, respond(200, { ok: 1 })]);
		clock.randomNumber = 0;
		expect(await request(READ)).toEqual({ ok: 1 });
		expect(sent).toHaveLength(3);
		expect(clock.now()).toBe(50 + 3000);
	});

	it('that creates is retried after throttling, but not after a 503', async () => {
		const { sent, errorOf } = await setup([respond(429), BUSY]);
		expect(await errorOf(CREATE)).toMatchObject({ httpCode: '503' });
		expect(sent).toHaveLength(2);
	});

	it('that creates is retried when it never reached the service, but not when it was lost', async () => {
		const { sent, errorOf } = await setup([fail('ECONNREFUSED'), fail('ECONNRESET')]);
		expect((await errorOf(CREATE)).message).toMatch(/^dli\.eu-1\.example\.com closed/);
		expect(sent).toHaveLength(2);
	});

	it.each(['ENOTFOUND', 'CERT_HAS_EXPIRED'])(
		'is not retried where it would fail again: %s',
		async (code) => {
			const { sent, errorOf } = await setup([fail(code)]);
			await errorOf(READ);
			expect(sent).toHaveLength(1);
		},
	);

	it('that was executed although its response was lost may succeed with an error', async () => {
		const { errorOf, request } = await setup([fail('ECONNRESET'), respond(404)]);
		const remove: ApiRequest = { ...READ, method: 'DELETE' };
		const treatAsSuccessOnRetry = () => true;
		expect(await request({ ...remove, treatAsSuccessOnRetry })).toEqual({});
		expect(await errorOf({ ...remove, treatAsSuccessOnRetry })).toMatchObject({ httpCode: '404' });
	});

	it('has the time limit of its item, five minutes without one', async () => {
		const throttled = respond(429, {}, { 'retry-after': '1' });
		const { client, clock, sent } = await setup([throttled]);
		clock.randomNumber = 0;
		const short = client.request(READ, { timeLimitSeconds: 10 });
		await expect(clock.runUntilSettled(short)).rejects.toThrow();
		expect(sent).toHaveLength(10);
		const slow = await setup([respond(429, {}, { 'retry-after': '100' })]);
		await slow.errorOf(READ);
		expect(slow.sent).toHaveLength(3);
	});

	it('may succeed without a body only where the API documents that', async () => {
		const { request, errorOf } = await setup([respond(204, '')]);
		const remove: ApiRequest = { ...READ, method: 'DELETE' };
		expect(await request({ ...remove, allowsEmptyResponse: true })).toEqual({});
		expect((await errorOf(remove)).message).toContain('returned an empty response');
	});

	it.each([
		['an empty response', '', 'an empty response'],
		['a page', '<html>', 'a response that is not a JSON object'],
		['a list', [], 'a response that is not a JSON object'],
	])('does not succeed with %s', async (_what, body, text) => {
		const { errorOf, sent } = await setup([respond(200, body)]);
		expect((await errorOf(READ)).message).toContain(`returned ${text}`);
		expect(sent).toHaveLength(5);
	});

	it('that changes something is sent again when the response does not confirm it', async () => {
		const { request, sent } = await setup([respond(200, {}), respond(200, { is_success: true })]);
		await request({ ...READ, method: 'PUT', hasSuccessFlag: true });
		expect(sent).toHaveLength(2);
	});
});

describe('An error', () => {
	it('has message, code, hint and request ID of the response, but no secret', async () => {
		const body = { error_code: 'APIGW.0101', error_msg: 'No token-1 here', request_id: 'r1' };
		const { errorOf } = await setup([respond(404, body)]);
		const error = await errorOf(READ);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({
			message: 'No *** here [APIGW.0101]',
			description: expect.stringMatching(/^This API does not exist/) as string,
			httpCode: '404',
			context: { errorCode: 'APIGW.0101', data: { requestId: 'r1' } },
		});
		expect((error as NodeApiError).node.parameters).toEqual({ resource: 'r', operation: 'o' });
		expect(JSON.stringify(error)).not.toContain('token-1');
	});

	it.each([
		['a 503', BUSY],
		['a lost response', fail('ECONNRESET')],
		['a page', respond(200, '<html>')],
	])('of a change after %s has the time at which it was sent', async (_what, response) => {
		const { clock, errorOf } = await setup([respond(429, {}, { 'retry-after': '3' }), response]);
		clock.randomNumber = 0;
		clock.block(1000);
		const error = (await errorOf(CREATE)) as NodeApiError;
		expect(unknownOutcomeSentAt(error)).toBe(4000);
		expect(error.description).toContain("It is not known whether 'x' was created.");
	});

	it.each([
		['a refusal', CREATE, respond(400)],
		['a request that never reached the service', CREATE, fail('ENOTFOUND')],
		['a read', READ, fail('ECONNRESET')],
	])('of %s leaves no outcome unknown', async (_what, request, response) => {
		const { errorOf } = await setup([response]);
		expect(unknownOutcomeSentAt(await errorOf(request))).toBeUndefined();
	});

	it.each([
		['is refused', respond(403, { error_msg: 'No' }), 'No'],
		['is not authenticated', respond(401, { error_msg: 'Expired' }), 'Expired'],
		['cannot sign in', () => Promise.reject(new SignInError('Locked', 'Wait.')), 'Locked'],
	])(
		'of a change that was lost and then %s leaves the outcome unknown',
		async (_what, then, message) => {
			const { errorOf } = await setup([fail('ECONNRESET'), then]);
			const error = await errorOf({ ...CREATE, method: 'PUT' });
			expect(error.message).toBe(message);
			expect(unknownOutcomeSentAt(error)).toBe(0);
			expect(error).toMatchObject({
				description: expect.stringContaining("It is not known whether 'x' was created.") as string,
			});
		},
	);

	it('prefers the hint of the request', async () => {
		const { errorOf } = await setup([respond(400, {})]);
		const error = await errorOf({ ...READ, hint: ({ status }) => `hint for ${status}` });
		expect(error).toMatchObject({ description: 'hint for 400' });
	});
});

describe('Nothing more is sent', () => {
	it('after a 401, because failed sign-ins lock an account', async () => {
		const { sent, errorOf } = await setup([respond(401, { error_msg: 'Wrong' })]);
		expect((await errorOf(READ)).message).toBe('Wrong');
		expect((await errorOf(READ)).message).toBe('Not sent because authentication failed: Wrong');
		expect(sent).toHaveLength(1);
	});

	const signInFails = () => {
		throw new SignInError('Wrong password', 'Check it.');
	};

	it('after a sign-in that failed, which is no doubt about the outcome of a change', async () => {
		const { errorOf } = await setup([signInFails]);
		const error = await errorOf(CREATE);
		expect(error).toBeInstanceOf(UserFacingError);
		expect(error).toMatchObject({ message: 'Wrong password', description: 'Check it.' });
		expect(unknownOutcomeSentAt(error)).toBeUndefined();
	});

	it('after a sign-in that failed, although it hides nothing of an attempt before it', async () => {
		const { errorOf } = await setup([fail('ECONNRESET'), signInFails]);
		const error = await errorOf({ ...READ, method: 'DELETE', effect: "'x' was deleted" });
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error).toMatchObject({
			message: 'Wrong password',
			description: expect.stringMatching(/'x' was deleted.*Check it\.$/),
		});
		expect(unknownOutcomeSentAt(error)).toBe(0);
	});

	it('after a sign-in that failed, not even a request that was queued', async () => {
		const { client, clock, sent } = await setup([signInFails], { maxConcurrent: 1 });
		const requests = Promise.allSettled([client.request(READ), client.request(READ)]);
		const reasons = (await clock.runUntilSettled(requests)).map(
			(result) => (result as PromiseRejectedResult).reason as Error,
		);
		expect(reasons.map(({ message }) => message)).toEqual([
			'Wrong password',
			'Not sent because authentication failed: Wrong password',
		]);
		expect(sent).toHaveLength(1);
	});

	it('that writes, once writes are aborted', async () => {
		const { client, request, sent } = await setup([respond(200, { ok: 1 })]);
		client.abortWrites();
		await expect(request(CREATE)).rejects.toThrow(RequestNotSentError);
		await expect(request({ ...CREATE, readOnly: true })).resolves.toEqual({ ok: 1 });
		expect(sent).toHaveLength(1);
	});

	it.each([READ, CREATE])('once the execution is cancelled ($method)', async (apiRequest) => {
		const cancel = new AbortController();
		const { request, sent } = await setup([respond(200)], { cancelSignal: cancel.signal });
		cancel.abort();
		await expect(request(apiRequest)).rejects.toThrow(RequestNotSentError);
		expect(sent).toEqual([]);
	});
});

it('limits reads and writes apart', async () => {
	const { client, sent } = await setup([async () => await new Promise(() => undefined)]);
	for (let index = 0; index < 20; index++) {
		void client.request(READ);
		void client.request(CREATE);
	}
	await settle();
	const methods = sent.map((line) => line.split(' ')[0]);
	expect(methods.filter((method) => method === 'GET')).toHaveLength(5);
	expect(methods.filter((method) => method === 'POST')).toHaveLength(2);
});

it('knows how far the clock of Huawei Cloud is ahead', async () => {
	const date = new Date(60_000).toUTCString();
	const { client, clock, request } = await setup([respond(200, {}, { date })]);
	clock.block(20_000);
	await request(READ);
	expect(client.serverClock.now()).toBe(60_500);
});

it('fetches what is the same for all items once', async () => {
	const { client } = await setup([]);
	const fetch = jest.fn(async () => await Promise.resolve({}));
	const first = client.memoize('a', fetch);
	expect(await client.memoize('a', fetch)).toBe(await first);
	expect(await client.memoize('b', fetch)).not.toBe(await first);
	expect(fetch).toHaveBeenCalledTimes(2);
});

describe('What failed to load', () => {
	/** Loads the same twice, and tells how often that was tried. */
	async function loadTwice(response: Responder) {
		const { client, clock } = await setup([response]);
		const load = jest.fn(async () => await client.request({ ...READ, method: 'POST' }));
		for (let time = 0; time < 2; time++) {
			const loading = client.memoize('list', load);
			await clock.runUntilSettled(loading).catch(() => undefined);
		}
		return load.mock.calls.length;
	}

	it.each([400, 403, 404, 499])('is not loaded again after a refusal: HTTP %i', async (status) => {
		expect(await loadTwice(respond(status))).toBe(1);
	});

	it.each([500, 399, 408])(
		'is loaded again after an error that may pass: HTTP %i',
		async (status) => {
			expect(await loadTwice(respond(status))).toBe(2);
		},
	);

	it('is loaded again after throttling, and after a lost response', async () => {
		expect(await loadTwice(respond(429, {}, { 'retry-after': '400' }))).toBe(2);
		expect(await loadTwice(fail('ECONNRESET'))).toBe(2);
	});

	it('may be the project: IAM is asked again only if its error may pass', async () => {
		for (const [response, count] of [
			[respond(200, { projects: [] }), 1],
			[respond(404), 1],
			[respond(408), 2],
		] as const) {
			const { sent, errorOf } = await setup([response], { projectId: '' });
			await errorOf(READ);
			await errorOf(READ);
			expect(sent).toHaveLength(count);
		}
	});

	it('is not what else is the same for all items', async () => {
		const projects = [{ id: 'found', name: 'eu-1' }];
		const { client, request } = await setup([respond(200, { projects })], { projectId: '' });
		await client.memoize('', async () => await Promise.resolve('other'));
		await request(READ);
		expect(client.knownProjectId).toBe('found');
	});
});

describe('A refusal with HTTP 403', () => {
	it('is explained by the session, if it knows why', async () => {
		const forbiddenReason = 'The token is for another project.';
		const { errorOf } = await setup([respond(403)], { forbiddenReason });
		expect(await errorOf(READ)).toMatchObject({ description: forbiddenReason });
	});

	it('is explained in general otherwise, and no other status is', async () => {
		const { errorOf } = await setup([respond(403)]);
		expect(await errorOf(READ)).toMatchObject({
			description: expect.stringContaining('lacks a permission') as string,
		});
		const other = await setup([respond(404)], { forbiddenReason: 'Another project' });
		expect(JSON.stringify(await other.errorOf(READ))).not.toContain('Another project');
	});

	it('does not end the run', async () => {
		const { sent, errorOf } = await setup([respond(403)]);
		await errorOf(READ);
		await errorOf(READ);
		expect(sent).toHaveLength(2);
	});
});

it('the error of a later request after a 401 has the same hint', async () => {
	const { errorOf } = await setup([respond(401, { error_msg: 'Wrong' })]);
	const [first, second] = [
		await errorOf({ ...READ, hint: () => 'Check it.' }),
		await errorOf(READ),
	];
	expect((first as NodeApiError).description).toBe('Check it.');
	expect(second).toMatchObject({ description: 'Check it.' });
});

it('a service without projects gets none', async () => {
	const { sent, request } = await setup([respond(200)]);
	await request({ service: 'iam', method: 'GET', path: '/v3/{project_id}/x' });
	expect(sent).toEqual(['GET iam.eu-1.example.com/v3//x']);
});

it('tells whether its token is for one project only', async () => {
	expect((await setup([])).client.hasProjectScopedToken).toBe(false);
});
