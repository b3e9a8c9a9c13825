import type { INode } from 'n8n-workflow';

import { newApiError } from '../../../nodes/HuaweiDataConnections/client/errors';
import { RequestNotSentError } from '../../../nodes/HuaweiDataConnections/client/retry';
import { waitUntilReady } from '../../../nodes/HuaweiDataConnections/dli/waitUntilReady';
import { VirtualClock } from '../../support/VirtualClock';

const NODE = { name: 'Huawei', parameters: {} } as INode;
const ACTIVE = { state: 'ACTIVE' };
const CREATING = { state: 'CREATING', reason: 'not bound yet: q' };

/** Waits while each check returns the next of these; the last one repeats. */
async function wait(...checks: Array<{ state: string; reason?: string } | Error>) {
	const clock = new VirtualClock();
	let count = 0;
	const waiting = waitUntilReady(
		{ clock, sleep: async (milliseconds) => await clock.sleep(milliseconds) },
		{
			seconds: 60,
			subject: "'sales' was created (id-1)",
			check: async () => {
				const next = checks[Math.min(count++, checks.length - 1)];
				return next instanceof Error ? await Promise.reject(next) : (next ?? ACTIVE);
			},
		},
	);
	const outcome = await clock.runUntilSettled(waiting.catch((error: Error) => error.message));
	return { outcome, count, seconds: clock.now() / 1000 };
}

const httpError = (httpCode?: string, errorCode?: string) => {
	const error = newApiError(NODE, 'Busy', { httpCode });
	return Object.assign(error, { context: { errorCode } });
};

it('ends when the connection is ready', async () => {
	expect(await wait(CREATING, CREATING, ACTIVE)).toMatchObject({ outcome: 'ACTIVE', count: 3 });
	expect(await wait(ACTIVE)).toMatchObject({ outcome: 'ACTIVE', count: 1, seconds: 0 });
});

it.each([
	[{ state: 'FAILED', reason: 'No route' }, 'but it failed: No route'],
	[{ state: 'FAILED' }, 'but it failed: Huawei Cloud gives no reason'],
	[{ state: 'DELETED' }, 'but it was deleted'],
])('ends when it never will be: %j', async (readiness, text) => {
	const { outcome, count } = await wait(CREATING, readiness);
	expect(outcome).toBe(`'sales' was created (id-1), ${text}`);
	expect(count).toBe(2);
});

it('ends in time', async () => {
	const { outcome, seconds } = await wait(CREATING);
	expect(outcome).toBe(
		"'sales' was created (id-1), but it is still CREATING after 60 s (not bound yet: q)",
	);
	expect(seconds).toBeLessThanOrEqual(60);
});

it.each<[string, Error]>([
	['throttling', httpError('429')],
	['HTTP 500', httpError('500')],
	['HTTP 503', httpError('503')],
	['no response', httpError()],
	['a connection that is not listed yet', httpError('400', 'DLI.0002')],
	['a request that was not sent', new RequestNotSentError()],
])('goes on after %s', async (_what, error) => {
	expect(await wait(error, ACTIVE)).toMatchObject({ outcome: 'ACTIVE', count: 2 });
});

it.each<[string, Error]>([
	['HTTP 400', httpError('400', 'DLI.0001')],
	['HTTP 401', httpError('401')],
	['HTTP 403', httpError('403', 'DLI.0003')],
	['an error of the node', new TypeError('Busy')],
])('ends after %s', async (_what, error) => {
	const { outcome, count } = await wait(error, ACTIVE);
	expect(outcome).toBe("'sales' was created (id-1), but its state cannot be read: Busy");
	expect(count).toBe(1);
});
