import { FAULT_KINDS, type FaultKind, FAULTS, type Simulator } from '../../simulator';
import { ask, patienceWith } from './network';
import { BASIC, BASIC_BODY, call, DATA_ARTS, eachWithSimulator, ITEM, WORKSPACE } from './support';

/** What a client sees of a create that meets a fault. */
async function outcome(simulator: Simulator, kind: FaultKind): Promise<string> {
	try {
		const patienceMs = patienceWith(kind);
		const response = await ask(simulator, BASIC, { body: BASIC_BODY, patienceMs });
		try {
			return `${response.status} ${response.headers.get('content-type')} ${await response.text()}`;
		} catch {
			return `${response.status} broken off`;
		}
	} catch (error) {
		return (error as Error).name === 'TimeoutError' ? 'nothing' : 'closed';
	}
}

const THROTTLED = /^429 application\/json .*"error_code":"APIGW.0308"/;
const DONE = /^201 application\/json.*"is_success":true/;

const SEEN: Record<FaultKind, RegExp> = {
	throttled: THROTTLED,
	throttledRetryAfter: THROTTLED,
	throttledUntilDate: THROTTLED,
	error500: /^500 text\/html <html>[^]*500 Internal Server Error/,
	error502: /^502 text\/html <html>[^]*502 Bad Gateway/,
	error503: /^503 text\/html <html>[^]*503 Service Temporarily Unavailable/,
	error504: /^504 text\/html <html>[^]*504 Gateway Time-out/,
	error500AfterWork: /^500 text\/html <html>/,
	error502AfterWork: /^502 text\/html <html>/,
	error503AfterWork: /^503 text\/html <html>/,
	error504AfterWork: /^504 text\/html <html>/,
	dropBeforeWork: /^closed$/,
	dropAfterWork: /^closed$/,
	stallBeforeWork: /^nothing$/,
	stallAfterWork: /^nothing$/,
	lateBeforeWork: DONE,
	lateAfterWork: DONE,
	halfBody: /^201 broken off$/,
	wrongJson: /^201 application\/json \{"this is": not JSON$/,
	emptyBody: /^201 null $/,
	notSuccess: /^200 application\/json \{"is_success":false,"message":"The/,
	notSuccessCreated: /^201 application\/json \{"is_success":false,"message":"The/,
	notSuccessAfterWork: /^201 application\/json \{"is_success":false,"message":"The/,
	tokensExpire: /^401 application\/json.*"error_code":"APIGW.0307"/,
};

describe('the catalogue of faults', () => {
	const start = eachWithSimulator();

	it.each(FAULT_KINDS)('%s does the work or not, as it says', async (kind) => {
		const simulator = await start();
		simulator.failNext(kind);
		expect(await outcome(simulator, kind)).toMatch(SEEN[kind]);
		expect(simulator.connections()).toHaveLength(FAULTS[kind].worked ? 1 : 0);
		expect(simulator.requests).toMatchObject([{ note: expect.stringContaining(kind) as unknown }]);
		expect(simulator.stats()).toMatchObject({ requests: 1, faults: 1 });
	});

	it.each(FAULT_KINDS.filter((kind) => kind !== 'tokensExpire'))(
		'%s is over with its request',
		async (kind) => {
			const simulator = await start();
			simulator.failNext(kind, undefined, { lateMs: 1 });
			await outcome(simulator, kind);
			expect(await outcome(simulator, 'lateAfterWork')).toMatch(DONE);
		},
	);

	it('wait for the requests they are for, as many as told', async () => {
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

	it('has no others', async () => {
		const simulator = await start();
		for (const kind of ['nothing', 'toString']) {
			expect(() => simulator.failNext(kind as FaultKind)).toThrow(`"${kind}"`);
		}
	});

	it.each([
		['throttled', null],
		['throttledRetryAfter', '7'],
		['throttledUntilDate', 'Sun, 22 Nov 2026 01:02:11 GMT'],
	] as const)('%s tells when to ask again', async (kind, header) => {
		const simulator = await start({ now: () => new Date('2026-11-22T01:02:03.400Z') });
		simulator.failNext(kind, undefined, { retryAfterSeconds: 7 });
		const response = await ask(simulator, BASIC);
		expect(response.headers.get('retry-after')).toBe(header);
		const body = (await response.json()) as { request_id: string };
		expect(body.request_id).toBe(response.headers.get('x-request-id'));
	});

	it.each(['halfBody', 'wrongJson', 'emptyBody', 'notSuccessAfterWork'] as const)(
		'%s also where the cloud has nothing to say',
		async (kind) => {
			const simulator = await start({ switches: { dataArtsDeleteAnswer: 204 } });
			const { id } = simulator.seed.dataArts({ item: ITEM });
			simulator.failNext(kind);
			const response = await fetch(`${simulator.url}${DATA_ARTS}/${id}`, {
				method: 'DELETE',
				headers: { 'x-auth-token': 'simulator-token-project-a', workspace: WORKSPACE },
			});
			expect(response.status).toBe(kind === 'emptyBody' ? 204 : 200);
			const text = await response.text().catch(() => 'broken off');
			expect(text === '').toBe(kind === 'emptyBody');
			expect(text === 'broken off').toBe(kind === 'halfBody');
			expect(simulator.connections()).toEqual([]);
		},
	);

	it('announces a whole body and sends half of it', async () => {
		const simulator = await start();
		const whole = await (await ask(simulator, BASIC)).text();
		simulator.failNext('halfBody');
		const response = await ask(simulator, BASIC);
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

describe('waiting faults', () => {
	const start = eachWithSimulator();

	it.each([
		['lateBeforeWork', 0],
		['lateAfterWork', 1],
	] as const)('%s comes as late as told', async (kind, doneMeanwhile) => {
		const simulator = await start();
		simulator.failNext(kind, { method: 'POST' }, { lateMs: 1000 });
		const begin = Date.now();
		const asked = ask(simulator, BASIC, { body: BASIC_BODY });
		while (simulator.stats().faults === 0) await ask(simulator, BASIC);
		await ask(simulator, BASIC);
		expect(simulator.connections()).toHaveLength(doneMeanwhile);
		expect((await asked).status).toBe(201);
		expect(Date.now() - begin).toBeGreaterThanOrEqual(995);
	});

	it('do the work even if nobody waits for the answer', async () => {
		const simulator = await start();
		simulator.failNext('lateBeforeWork', { method: 'POST' }, { lateMs: 1000 });
		const asked = ask(simulator, BASIC, { body: BASIC_BODY, patienceMs: 200 });
		await expect(asked).rejects.toThrow();
		expect(simulator.connections()).toEqual([]);
		const deadline = Date.now() + 4000;
		while (simulator.connections().length === 0 && Date.now() < deadline) {
			await ask(simulator, BASIC);
		}
		expect(simulator.connections()).toHaveLength(1);
	});

	it.each([
		['stallBeforeWork', 'reset'],
		['stallAfterWork', 'reset'],
		['lateBeforeWork', 'reset'],
		['lateAfterWork', 'reset'],
		['stallBeforeWork', 'close'],
		['lateBeforeWork', 'close'],
		['stallAfterWork', 'restart'],
		['lateBeforeWork', 'restart'],
	] as const)('%s ends unanswered with a %s', async (kind, end) => {
		const simulator = await start();
		simulator.failNext(kind, undefined, { lateMs: 60_000 });
		const asked = outcomeOf(ask(simulator, BASIC, { body: BASIC_BODY }));
		while (simulator.stats().faults === 0) await ask(simulator, '/__simulator/stats');
		await simulator[end]();
		expect(await asked).toBe('closed');
		// What had been done stays, unless all was reset; what had not is not done any more.
		const isKept = end === 'restart' && kind === 'stallAfterWork';
		expect(simulator.connections()).toHaveLength(isKept ? 1 : 0);
	});

	it('are logged as unanswered when the client has gone', async () => {
		const lines: string[] = [];
		const simulator = await start({ log: (line) => lines.push(line) });
		simulator.failNext('stallAfterWork');
		await expect(ask(simulator, BASIC, { patienceMs: 400 })).rejects.toThrow();
		while (lines.length === 0) await ask(simulator, '/__simulator/stats');
		expect(lines[0]).toMatch(/^--- GET .*\(fault: stallAfterWork\)$/);
		expect(simulator.stats().inFlight).toBe(0);
	});
});

async function outcomeOf(asked: Promise<Response>): Promise<string> {
	return await asked.then(
		({ status }) => String(status),
		() => 'closed',
	);
}

describe('expiring tokens', () => {
	const start = eachWithSimulator();

	it('ends all of them, those of sign-ins and others', async () => {
		const simulator = await start();
		const [user] = simulator.world.users;
		const { domainId, name: userName } = user!;
		simulator.world.tokens.push({ value: 'signed-in', domainId, userName });
		simulator.failNext('tokensExpire', { path: /enhanced/ });
		expect((await call(simulator, { path: BASIC })).status).toBe(200);
		await call(simulator, { path: BASIC.replace('datasource', 'datasource/enhanced') });
		expect(simulator.world.tokens.every(({ ended }) => ended)).toBe(true);
		expect((await call(simulator, { path: BASIC })).status).toBe(401);
		simulator.reset();
		expect((await call(simulator, { path: BASIC })).status).toBe(200);
	});
});
