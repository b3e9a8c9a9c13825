import { FAULT_KINDS, type FaultKind, FAULTS, type Simulator } from '../../simulator';
import {
	abortAfterFault,
	BASIC,
	BASIC_BODY,
	call,
	DATA_ARTS,
	fetchFrom,
	ITEM,
	signalFor,
	useSimulators,
	WORKSPACE,
} from './helpers';

/** What a client observes when a fault affects a create. */
async function outcome(simulator: Simulator, kind: FaultKind): Promise<string> {
	try {
		const signal = signalFor(simulator, kind);
		const response = await fetchFrom(simulator, BASIC, { body: BASIC_BODY, signal });
		try {
			return `${response.status} ${response.headers.get('content-type')} ${await response.text()}`;
		} catch {
			return `${response.status} truncated`;
		}
	} catch (error) {
		return (error as Error).name === 'AbortError' ? 'timeout' : 'closed';
	}
}

const THROTTLED = /^429 application\/json .*"error_code":"APIGW.0308"/;
const CREATED = /^201 application\/json.*"is_success":true/;

const OBSERVED: Record<FaultKind, RegExp> = {
	throttled: THROTTLED,
	throttledRetryAfter: THROTTLED,
	throttledUntilDate: THROTTLED,
	error500: /^500 text\/html <html>[^]*500 Internal Server Error/,
	error502: /^502 text\/html <html>[^]*502 Bad Gateway/,
	error503: /^503 text\/html <html>[^]*503 Service Temporarily Unavailable/,
	error504: /^504 text\/html <html>[^]*504 Gateway Time-out/,
	error500AfterExecution: /^500 text\/html <html>/,
	error502AfterExecution: /^502 text\/html <html>/,
	error503AfterExecution: /^503 text\/html <html>/,
	error504AfterExecution: /^504 text\/html <html>/,
	dropBeforeExecution: /^closed$/,
	dropAfterExecution: /^closed$/,
	stallBeforeExecution: /^timeout$/,
	stallAfterExecution: /^timeout$/,
	delayBeforeExecution: CREATED,
	delayAfterExecution: CREATED,
	truncatedBody: /^201 truncated$/,
	invalidJson: /^201 application\/json \{"this is": not JSON$/,
	emptyBody: /^201 null $/,
	notSuccess: /^200 application\/json \{"is_success":false,"message":"The/,
	notSuccessCreated: /^201 application\/json \{"is_success":false,"message":"The/,
	notSuccessAfterExecution: /^201 application\/json \{"is_success":false,"message":"The/,
	tokensExpire: /^401 application\/json.*"error_code":"APIGW.0307"/,
};

describe('the catalog of faults', () => {
	const start = useSimulators();

	it.each(FAULT_KINDS)('%s executes the request or not, as specified', async (kind) => {
		const simulator = await start();
		simulator.failNext(kind, undefined, { delayMs: 10 });
		expect(await outcome(simulator, kind)).toMatch(OBSERVED[kind]);
		expect(simulator.connections()).toHaveLength(FAULTS[kind].executed ? 1 : 0);
		expect(simulator.requests).toMatchObject([{ note: expect.stringContaining(kind) as unknown }]);
		expect(simulator.stats()).toMatchObject({ requests: 1, faults: 1 });
	});

	it.each(FAULT_KINDS.filter((kind) => kind !== 'tokensExpire'))(
		'%s does not affect the next request',
		async (kind) => {
			const simulator = await start();
			simulator.failNext(kind, undefined, { delayMs: 1 });
			await outcome(simulator, kind);
			expect(await outcome(simulator, 'delayAfterExecution')).toMatch(CREATED);
		},
	);

	it('applies a fault to the given number of matching requests', async () => {
		const simulator = await start();
		const match = { method: 'POST', path: /datasource-connection$/, body: /"conn-2"/ };
		simulator.failNext('error503', match, { times: 2 });
		const create = async (name: string) =>
			(await call(simulator, { path: BASIC, body: { ...BASIC_BODY, name } })).status;
		expect(await create('conn-1')).toBe(201);
		expect(await create('conn-2')).toBe(503);
		expect((await call(simulator, { path: BASIC })).status).toBe(200);
		expect(await create('conn-2')).toBe(503);
		expect(await create('conn-2')).toBe(201);
	});

	it('contains no other faults', async () => {
		const simulator = await start();
		for (const kind of ['nothing', 'toString']) {
			expect(() => simulator.failNext(kind as FaultKind)).toThrow(`"${kind}"`);
		}
	});

	it.each([
		['throttled', null],
		['throttledRetryAfter', '7'],
		['throttledUntilDate', 'Sun, 22 Nov 2026 01:02:11 GMT'],
	] as const)('%s has the right Retry-After header', async (kind, header) => {
		const simulator = await start({ now: () => new Date('2026-11-22T01:02:03.400Z') });
		simulator.failNext(kind, undefined, { retryAfterSeconds: 7 });
		const response = await fetchFrom(simulator, BASIC);
		expect(response.headers.get('retry-after')).toBe(header);
		const body = (await response.json()) as { request_id: string };
		expect(body.request_id).toBe(response.headers.get('x-request-id'));
	});

	it.each(['truncatedBody', 'invalidJson', 'emptyBody', 'notSuccessAfterExecution'] as const)(
		'%s applies to a response without a body, too',
		async (kind) => {
			const simulator = await start({ switches: { dataArtsDeleteStatus: 204 } });
			const { id } = simulator.seed.dataArts({ item: ITEM });
			simulator.failNext(kind);
			const response = await fetch(`${simulator.url}${DATA_ARTS}/${id}`, {
				method: 'DELETE',
				headers: { 'x-auth-token': 'simulator-token-project-a', workspace: WORKSPACE },
			});
			expect(response.status).toBe(kind === 'emptyBody' ? 204 : 200);
			const text = await response.text().catch(() => 'truncated');
			expect(text === '').toBe(kind === 'emptyBody');
			expect(text === 'truncated').toBe(kind === 'truncatedBody');
			expect(simulator.connections()).toEqual([]);
		},
	);

	it('announces a whole body and sends half of it', async () => {
		const simulator = await start();
		const whole = await (await fetchFrom(simulator, BASIC)).text();
		simulator.failNext('truncatedBody');
		const response = await fetchFrom(simulator, BASIC);
		expect(Number(response.headers.get('content-length'))).toBe(whole.length);
		const received: Buffer[] = [];
		await expect(
			(async () => {
				for await (const chunk of response.body!) received.push(Buffer.from(chunk));
			})(),
		).rejects.toThrow();
		expect(Buffer.concat(received).toString()).toBe(whole.slice(0, whole.length / 2));
	});
});

describe('delaying and stalling faults', () => {
	const start = useSimulators();

	it.each([
		['delayBeforeExecution', 0],
		['delayAfterExecution', 1],
	] as const)('%s lasts for the given time', async (kind, countMeanwhile) => {
		const simulator = await start();
		simulator.failNext(kind, { method: 'POST' }, { delayMs: 300 });
		const startedAt = Date.now();
		const pending = fetchFrom(simulator, BASIC, { body: BASIC_BODY });
		while (simulator.stats().faults === 0) await fetchFrom(simulator, BASIC);
		await fetchFrom(simulator, BASIC);
		expect(simulator.connections()).toHaveLength(countMeanwhile);
		expect((await pending).status).toBe(201);
		expect(Date.now() - startedAt).toBeGreaterThanOrEqual(295);
	});

	it('execute the request even if the client has disconnected', async () => {
		const simulator = await start();
		simulator.failNext('delayBeforeExecution', { method: 'POST' }, { delayMs: 300 });
		const signal = abortAfterFault(simulator);
		const pending = fetchFrom(simulator, BASIC, { body: BASIC_BODY, signal });
		await expect(pending).rejects.toThrow();
		expect(simulator.connections()).toEqual([]);
		const deadline = Date.now() + 4000;
		while (simulator.connections().length === 0 && Date.now() < deadline) {
			await fetchFrom(simulator, BASIC);
		}
		expect(simulator.connections()).toHaveLength(1);
	});

	it.each([
		['stallBeforeExecution', 'reset'],
		['stallAfterExecution', 'reset'],
		['delayBeforeExecution', 'reset'],
		['delayAfterExecution', 'reset'],
		['stallBeforeExecution', 'close'],
		['delayBeforeExecution', 'close'],
		['stallAfterExecution', 'restart'],
		['delayBeforeExecution', 'restart'],
	] as const)('%s ends without a response on %s', async (kind, end) => {
		const simulator = await start();
		simulator.failNext(kind, undefined, { delayMs: 60_000 });
		const pending = statusOrClosed(fetchFrom(simulator, BASIC, { body: BASIC_BODY }));
		while (simulator.stats().faults === 0) await fetchFrom(simulator, '/__simulator/stats');
		await simulator[end]();
		expect(await pending).toBe('closed');
		// Only a reset undoes an executed request. A request that was not executed is lost.
		const isKept = end === 'restart' && kind === 'stallAfterExecution';
		expect(simulator.connections()).toHaveLength(isKept ? 1 : 0);
	});

	it('are logged without a status when the client has disconnected', async () => {
		const lines: string[] = [];
		const simulator = await start({ log: (line) => lines.push(line) });
		simulator.failNext('stallAfterExecution');
		const signal = abortAfterFault(simulator);
		await expect(fetchFrom(simulator, BASIC, { signal })).rejects.toThrow();
		while (lines.length === 0) await fetchFrom(simulator, '/__simulator/stats');
		expect(lines[0]).toMatch(/^--- GET .*\(fault: stallAfterExecution\)$/);
		expect(simulator.stats().inFlight).toBe(0);
	});
});

async function statusOrClosed(pending: Promise<Response>): Promise<string> {
	return await pending.then(
		({ status }) => String(status),
		() => 'closed',
	);
}

describe('expiring tokens', () => {
	const start = useSimulators();

	it('affects all tokens, whether a sign-in issued them or not', async () => {
		const simulator = await start();
		const [user] = simulator.fixtures.users;
		const { domainId, name: userName } = user!;
		simulator.fixtures.tokens.push({ value: 'signed-in', domainId, userName });
		simulator.failNext('tokensExpire', { path: /enhanced/ });
		expect((await call(simulator, { path: BASIC })).status).toBe(200);
		await call(simulator, { path: BASIC.replace('datasource', 'datasource/enhanced') });
		expect(simulator.fixtures.tokens.every(({ revoked }) => revoked)).toBe(true);
		expect((await call(simulator, { path: BASIC })).status).toBe(401);
		simulator.reset();
		expect((await call(simulator, { path: BASIC })).status).toBe(200);
	});
});
