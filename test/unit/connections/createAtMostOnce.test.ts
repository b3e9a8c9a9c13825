import type { INode, NodeApiError } from 'n8n-workflow';

import {
	buildApiError,
	buildNetworkError,
	type FailedRequest,
} from '../../../nodes/HuaweiDataConnections/client/errors';
import { RequestNotSentError } from '../../../nodes/HuaweiDataConnections/client/retry';
import type { ExistingConnection } from '../../../nodes/HuaweiDataConnections/connections/connectionLookup';
import {
	createAtMostOnce,
	isNameTaken,
	waitUntilListed,
	type CreateRequest,
} from '../../../nodes/HuaweiDataConnections/connections/createAtMostOnce';
import type { OperationContext } from '../../../nodes/HuaweiDataConnections/execution/Operation';
import { Redactor } from '../../../nodes/HuaweiDataConnections/client/redaction/Redactor';
import { MissingConnectionIdError } from '../../../nodes/HuaweiDataConnections/execution/output';

const NODE = { name: 'Huawei', typeVersion: 1, parameters: {} } as INode;
const START = Date.UTC(2026, 0, 1);
const CREATED = { connectionId: 'new', action: 'created' };
const UNKNOWN_OUTCOME =
	"'sales' may or may not have been created. Check for it before you rerun this item";

const failedRequest = (unknownSince?: number): FailedRequest => ({
	node: NODE,
	itemIndex: 0,
	host: 'dli.example.com',
	request: { service: 'dli', method: 'POST', path: '/', effect: "'sales' was created" },
	unknownSince,
	redactor: new Redactor(),
});
const apiError = (code: string, message: string) =>
	buildApiError(failedRequest(), { status: 400, code, message, requestId: 'r1' }, '');

const refusal = () => apiError('DLI.1028', 'Quota insufficient');
const nameConflict = () => apiError('DAYU.1010', 'The name is in use');
const lostResponse = (sentAt: number) =>
	buildNetworkError(failedRequest(sentAt), {
		message: 'The connection was closed',
		description: '',
	});
const serviceFailed = () =>
	buildApiError(
		failedRequest(START),
		{ status: 502, code: 'APIGW.9', message: 'Bad gateway', requestId: 'r9' },
		'',
	);

/** An observed connection: its age is relative to the start of the test, by the server's clock. */
const connection = (id: string, createdAfterMs: number, size = 'small'): ExistingConnection => ({
	id,
	name: 'sales',
	response: { createdAfterMs, size },
});

interface Scenario extends Partial<Pick<CreateRequest, 'isUnique' | 'timeLimitSeconds' | 'noun'>> {
	/** What each attempt at the create does, in order. The last one repeats. */
	attempts: Array<() => Error | undefined>;
	/** What each lookup observes, in order. The last one repeats. */
	lookups?: Array<ExistingConnection[] | Error>;
	/** How far the server's clock is ahead of the local one. */
	clockSkewMs?: number;
	/** How long an attempt waits in the queue before it is sent. */
	queuedMs?: number;
	/** When the run ends, after which nothing waits any longer. */
	endsAtMs?: number;
	/** What every random number is. */
	random?: number;
}

/** Runs a scenario on a clock that jumps forward whenever something sleeps. */
async function run({
	attempts,
	lookups = [[]],
	clockSkewMs = 0,
	queuedMs = 0,
	endsAtMs = Infinity,
	isUnique = false,
	noun,
	timeLimitSeconds = 300,
	random = 0,
}: Scenario) {
	let time = START;
	const calls = { sent: 0, lookedUp: 0 };
	const skip = async (milliseconds: number) => {
		time += milliseconds;
	};
	const unused = async () => {
		throw new Error('Only the functions of the request send anything');
	};
	const context: OperationContext = {
		send: unused,
		memoize: unused,
		runExclusive: unused,
		continueOnFail: false,
		hasInvalidItems: () => false,
		projectId: () => '',
		clock: { now: () => time, sleep: skip, random: () => random },
		earliestServerTime: (localTime) => localTime + clockSkewMs,
		sleep: async (milliseconds) => {
			if (time + milliseconds > START + endsAtMs) throw new Error('The run ended');
			await skip(milliseconds);
		},
		identify: () => undefined,
		recordChange: () => undefined,
		failPart: () => undefined,
	};
	const pick = <T>(values: T[], index: number) => values[Math.min(index, values.length - 1)] as T;
	const result = await createAtMostOnce(context, {
		name: 'sales',
		isUnique,
		noun,
		timeLimitSeconds,
		async send() {
			await skip(queuedMs);
			const error = pick(attempts, calls.sent++)();
			if (error) throw error;
			return CREATED;
		},
		async find() {
			const observed = pick(lookups, calls.lookedUp++);
			if (observed instanceof Error) throw observed;
			return observed;
		},
		createdAt: ({ response }) => START + clockSkewMs + Number(response.createdAfterMs),
		async matches({ response }) {
			if (response.size === 'unreadable') throw new Error('No permission');
			return await Promise.resolve(response.size === 'small');
		},
		adopt: ({ id }) => ({ connectionId: id, action: 'created' }),
	}).catch((error: Error) => error);
	return { result, ...calls, elapsedMs: time - START };
}

const succeeds = () => undefined;
const isLost = () => lostResponse(START);

it('returns the output of a create that succeeds, without a lookup', async () => {
	expect(await run({ attempts: [succeeds] })).toMatchObject({ result: CREATED, lookedUp: 0 });
});

it('throws the error of a create that was not executed, without a lookup', async () => {
	const { result, sent, lookedUp } = await run({ attempts: [refusal] });
	expect(result).toMatchObject({ message: 'Quota insufficient [DLI.1028]' });
	expect({ sent, lookedUp }).toEqual({ sent: 1, lookedUp: 0 });
});

it.each([
	['during a lookup', { endsAtMs: 5000 }],
	['before the next attempt', { isUnique: true, timeLimitSeconds: 1, endsAtMs: 1500 }],
])('reports that the outcome is unknown when the run ends %s', async (_when, scenario) => {
	const { result, sent } = await run({ attempts: [isLost], ...scenario });
	expect(result).toMatchObject({
		message: expect.stringContaining("'sales' may or may not have been created"),
		description: expect.stringContaining('The run ended.'),
	});
	expect(sent).toBe(1);
});

describe('after a lost response', () => {
	it('adopts the connection that a lookup finds', async () => {
		const { result, sent, elapsedMs } = await run({
			attempts: [isLost],
			lookups: [[connection('new', 0)]],
		});
		expect(result).toEqual(CREATED);
		expect({ sent, elapsedMs }).toEqual({ sent: 1, elapsedMs: 0 });
	});

	it('adopts a connection that appears later', async () => {
		const { result, sent, lookedUp, elapsedMs } = await run({
			attempts: [isLost],
			lookups: [[], [], [connection('new', 500)]],
		});
		expect(result).toEqual(CREATED);
		expect({ sent, lookedUp, elapsedMs }).toEqual({ sent: 1, lookedUp: 3, elapsedMs: 2500 });
	});

	it.each([
		['for 60 seconds', 300, 60_000],
		['for the time limit if that is shorter', 7, 7000],
	])('looks for the connection %s', async (_time, timeLimitSeconds, expectedMs) => {
		const { result, sent, elapsedMs } = await run({ attempts: [isLost], timeLimitSeconds });
		expect(result).toMatchObject({
			message: UNKNOWN_OUTCOME,
			description: expect.stringContaining('The connection was closed'),
		});
		expect({ sent, elapsedMs }).toEqual({ sent: 1, elapsedMs: expectedMs });
	});

	it('reports an unknown outcome when the lookup fails', async () => {
		const { result, sent } = await run({ attempts: [isLost], lookups: [refusal()] });
		expect(result).toMatchObject({ message: UNKNOWN_OUTCOME });
		expect(sent).toBe(1);
	});

	it.each([
		['is older', connection('other', -60_000)],
		['has other settings', connection('other', 1, 'large')],
	])('adopts no connection that %s, but goes on looking for its own', async (_reason, other) => {
		const { result } = await run({ attempts: [isLost], lookups: [[other]] });
		expect(result).toMatchObject({ message: UNKNOWN_OUTCOME });
		const later = [[other], [other], [other, connection('new', 1)]];
		expect((await run({ attempts: [isLost], lookups: later })).result).toEqual(CREATED);
	});

	it.each([
		['its settings cannot be read', connection('it', 1, 'unreadable'), 'No permission'],
		['its time is not known', connection('it', NaN), 'not known when'],
	])('reports an unknown outcome with the ID when %s', async (_reason, observed, text) => {
		const { result, sent } = await run({ attempts: [isLost], lookups: [[observed]] });
		expect(result).toMatchObject({
			message: UNKNOWN_OUTCOME,
			description: expect.stringContaining('A connection of that name exists (it)') as string,
		});
		expect((result as { description: string }).description).toContain(text);
		expect(sent).toBe(1);
	});

	it.each([
		['of another kind', 'sales', 'A login of that name exists and has these settings, but'],
		['with an ID', 'l1', 'A login of that name exists (l1) and has these settings, but'],
	])('calls what is no connection by its noun: %s', async (_what, id, text) => {
		const scenario = { attempts: [isLost], isUnique: true, noun: 'login' };
		const old = await run({ ...scenario, lookups: [[connection(id, -60_000)]] });
		expect((old.result as { description: string }).description).toContain(text);
		const other = await run({ ...scenario, lookups: [[connection(id, 1, 'large')]] });
		expect((other.result as Error).message).toMatch(/^A login named 'sales' already exists/);
	});

	it('keeps status, code and request ID in an unknown outcome', async () => {
		const { result } = await run({ attempts: [serviceFailed] });
		expect(result).toMatchObject({
			message: UNKNOWN_OUTCOME,
			httpCode: '502',
			context: { errorCode: 'APIGW.9', data: { requestId: 'r9' } },
		});
	});

	it('tells its own connection apart from an older one with the same name', async () => {
		const lookups = [[connection('other', -60_000), connection('new', 0)]];
		expect((await run({ attempts: [isLost], lookups })).result).toEqual(CREATED);
	});

	it('finds its own one whatever is listed behind it', async () => {
		const undated = connection('undated', Number.NaN);
		const lookups = [[connection('new', 0), undated]];
		expect((await run({ attempts: [isLost], lookups })).result).toEqual(CREATED);
	});
});

describe('the creation time of a connection', () => {
	const adopts = async (createdAfterMs: number, changes: Partial<Scenario> = {}) => {
		const lookups = [[connection('new', createdAfterMs)]];
		const { result } = await run({ attempts: [isLost], lookups, ...changes });
		return !(result instanceof Error);
	};

	it.each([600_000, 0, -600_000])(
		'is by a server clock that is %i ms ahead',
		async (clockSkewMs) => {
			expect(await adopts(1, { clockSkewMs })).toBe(true);
			expect(await adopts(-1, { clockSkewMs })).toBe(false);
		},
	);

	it('is compared with the time at which the request was sent, not when it was queued', async () => {
		const queued = { queuedMs: 30_000, attempts: [() => lostResponse(START + 30_000)] };
		expect(await adopts(30_001, queued)).toBe(true);
		expect(await adopts(29_999, queued)).toBe(false);
	});

	it('may have whole seconds only', async () => {
		const sentLate = { attempts: [() => lostResponse(START + 5999)] };
		expect(await adopts(5000, sentLate)).toBe(true);
		expect(await adopts(4000, sentLate)).toBe(false);
		expect(await adopts(5001, sentLate)).toBe(false);
	});
});

describe('a response without a connection ID', () => {
	const hasNoId = () => new MissingConnectionIdError('sales');

	it('counts as lost', async () => {
		const lookups = [[connection('new', 0)]];
		expect((await run({ attempts: [hasNoId], lookups })).result).toEqual(CREATED);
	});

	it('does not make an older connection its own', async () => {
		const lookups = [[connection('other', -1001)]];
		const { result } = await run({ attempts: [hasNoId], lookups });
		expect(result).toMatchObject({ message: UNKNOWN_OUTCOME });
	});

	it('leads to an unknown outcome when no lookup finds the connection', async () => {
		const { result, sent } = await run({ attempts: [hasNoId] });
		expect(result).toMatchObject({
			message: UNKNOWN_OUTCOME,
			description: expect.stringContaining(hasNoId().message),
		});
		expect(sent).toBe(1);
	});
});

describe('where names are unique', () => {
	const unique = (changes: Scenario) => run({ isUnique: true, ...changes });

	it('sends the create again when ten seconds of lookups find nothing', async () => {
		const { result, sent, elapsedMs } = await unique({ attempts: [isLost, succeeds] });
		expect(result).toEqual(CREATED);
		expect({ sent, elapsedMs }).toEqual({ sent: 2, elapsedMs: 11_000 });
	});

	it('gives up after four attempts, which are further and further apart', async () => {
		const { result, sent, elapsedMs } = await unique({ attempts: [isLost] });
		expect(result).toMatchObject({ message: UNKNOWN_OUTCOME });
		expect({ sent, elapsedMs }).toEqual({ sent: 4, elapsedMs: 3 * 10_000 + 7000 + 60_000 });
	});

	it('waits up to twice as long at random, so that two runs do not keep meeting', async () => {
		const { elapsedMs } = await unique({ attempts: [isLost, succeeds], random: 0.5 });
		expect(elapsedMs).toBe(11_500);
	});

	it('finds its own in a list that lags, and sends nothing again', async () => {
		const lookups = [[], [], [], [connection('new', 1)]];
		const { result, sent } = await unique({ attempts: [isLost], lookups });
		expect(result).toEqual(CREATED);
		expect(sent).toBe(1);
	});

	it('does not send the create again when the lookup fails', async () => {
		const { result, sent } = await unique({ attempts: [isLost], lookups: [refusal()] });
		expect(result).toMatchObject({ message: UNKNOWN_OUTCOME });
		expect(sent).toBe(1);
	});

	it.each([1, -60_000])(
		'reports a connection that has other settings, created at %i',
		async (at) => {
			const lookups = [[connection('other', at, 'large')]];
			const { result } = await unique({ attempts: [isLost], lookups });
			expect(result).toMatchObject({
				message: "A connection named 'sales' already exists (other)",
			});
		},
	);

	it.each([
		['is older', -1, 'older than the request'],
		['is from the future', 60_001, 'in the future'],
	])('claims nothing about a connection like it that %s', async (_what, createdAfterMs, text) => {
		const lookups = [[connection('like', createdAfterMs)]];
		const { result, sent } = await unique({ attempts: [isLost], lookups });
		expect(result).toMatchObject({ message: UNKNOWN_OUTCOME });
		expect(isNameTaken(result as Error, 'DAYU.1010')).toBe(true);
		const { description } = result as NodeApiError;
		expect(description).toContain('A connection of that name exists (like) and has these settings');
		expect(description).toContain(text);
		expect(sent).toBe(1);
	});

	it('keeps status, request ID and time of the create when a connection like it is older', async () => {
		const failed = () => {
			const error = serviceFailed();
			return Object.assign(error, { context: { ...error.context, unknownOutcomeSentAt: START } });
		};
		const lookups = [[connection('like', -1)]];
		const { result } = await unique({ attempts: [failed], lookups });
		expect(result).toMatchObject({
			message: UNKNOWN_OUTCOME,
			httpCode: '502',
			context: { data: { requestId: 'r9' }, unknownOutcomeSentAt: START },
		});
	});

	it('takes a creation time that is a minute ahead for that of a clock that is fast', async () => {
		const lookups = [[connection('new', 60_000)]];
		expect((await unique({ attempts: [isLost], lookups })).result).toEqual(CREATED);
	});

	it.each([0, 6, 25])(
		'takes a name conflict after a lost response for the lost create, after %i more lookups',
		async (lag) => {
			const { result, sent } = await unique({
				attempts: [isLost, nameConflict],
				lookups: [...Array<[]>(6 + lag).fill([]), [connection('new', 1)]].slice(0, 30),
				queuedMs: 5000,
			});
			expect(sent).toBe(2);
			if (lag < 25) expect(result).toEqual(CREATED);
			else expect(result).toMatchObject({ message: UNKNOWN_OUTCOME });
		},
	);

	it('does not adopt another connection after such a name conflict', async () => {
		const { result } = await unique({
			attempts: [isLost, nameConflict],
			lookups: [...Array<[]>(6).fill([]), [connection('other', -60_000, 'large')]],
		});
		expect(result).toMatchObject({ message: "A connection named 'sales' already exists (other)" });
	});

	it.each([
		['refused', refusal, 'Quota insufficient [DLI.1028]'],
		['throttled', () => apiError('APIGW.0308', 'Too many'), 'Too many [APIGW.0308]'],
	])(
		'does not take a second attempt that is %s for the whole truth',
		async (_what, second, text) => {
			const { result, sent } = await unique({ attempts: [isLost, second] });
			expect(result).toMatchObject({
				message: UNKNOWN_OUTCOME,
				description: expect.stringContaining(text) as string,
			});
			expect(sent).toBe(2);
			const lookups = [...Array<[]>(8).fill([]), [connection('new', 1)]];
			expect((await unique({ attempts: [isLost, second], lookups })).result).toEqual(CREATED);
		},
	);

	it('throws a name conflict of the first attempt unchanged', async () => {
		const { result, lookedUp } = await unique({ attempts: [nameConflict] });
		expect(result).toMatchObject({ message: 'The name is in use [DAYU.1010]' });
		expect(lookedUp).toBe(0);
	});
});

describe('when writes are aborted', () => {
	const isAborted = () => new RequestNotSentError();

	it('passes on that nothing was sent', async () => {
		const { result, lookedUp } = await run({ attempts: [isAborted] });
		expect(result).toBeInstanceOf(RequestNotSentError);
		expect(lookedUp).toBe(0);
	});

	it('still reports the unknown outcome of an attempt that was sent', async () => {
		const { result } = await run({ isUnique: true, attempts: [isLost, isAborted] });
		expect(result).toMatchObject({
			message: UNKNOWN_OUTCOME,
			description: 'The connection was closed. The run was stopped.',
		});
	});
});

describe('a refusal with a success status', () => {
	const refusalWith = (status: number) => () =>
		buildApiError(failedRequest(), { status, code: '', message: 'No', requestId: '' }, '');
	const contradiction = refusalWith(201);

	it.each([
		[199, false],
		[200, true],
		[299, true],
		[300, false],
	])('is one with HTTP %i: %s, and only that is looked up', async (status, isLookedUp) => {
		const { lookedUp } = await run({ attempts: [refusalWith(status)] });
		expect(lookedUp > 0).toBe(isLookedUp);
	});

	it('is a success after all when the connection is there', async () => {
		const lookups = [[], [], [connection('new', 1)]];
		const { result, sent } = await run({ attempts: [contradiction], lookups });
		expect(result).toEqual(CREATED);
		expect(sent).toBe(1);
	});

	it('is believed when the connection does not appear for ten seconds', async () => {
		const { result, sent, elapsedMs } = await run({ attempts: [contradiction], isUnique: true });
		expect(result).toMatchObject({ message: 'No' });
		expect({ sent, elapsedMs }).toEqual({ sent: 1, elapsedMs: 10_000 });
	});
});

describe('a name that is taken', () => {
	const wait = async (listedAfterMs: number, timeLimitSeconds: number) => {
		let time = START;
		const context = {
			clock: { now: () => time },
			sleep: async (milliseconds: number) => await Promise.resolve(void (time += milliseconds)),
		} as unknown as OperationContext;
		const find = async () =>
			await Promise.resolve(time >= START + listedAfterMs ? [connection('it', 0)] : []);
		const found = await waitUntilListed(context, find, timeLimitSeconds);
		return { ids: found.map(({ id }) => id), seconds: (time - START) / 1000 };
	};

	it.each([
		['at once', 0, 300, { ids: ['it'], seconds: 0 }],
		['as soon as the list shows it', 1000, 300, { ids: ['it'], seconds: 1 }],
		['for a minute at most', 90_000, 300, { ids: [], seconds: 60 }],
		['within the time limit', 90_000, 5, { ids: [], seconds: 5 }],
	])('is looked for: %s', async (_when, listedAfterMs, timeLimitSeconds, expected) => {
		expect(await wait(listedAfterMs, timeLimitSeconds)).toEqual(expected);
	});
});
