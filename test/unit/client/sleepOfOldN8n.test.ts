import { systemClock } from '../../../nodes/HuaweiDataConnections/client/clock';

// Before version 2.40, n8n's sleep ignores the signal. This one takes for ever.
jest.mock('n8n-workflow', () => ({
	sleep: async () => await new Promise(() => undefined),
}));

const { sleep: settle } = jest.requireActual<{ sleep: (ms: number) => Promise<void> }>(
	'n8n-workflow',
);

/** Whether a sleep ends without any time passing. */
async function ends(sleep: Promise<void>): Promise<boolean> {
	let hasEnded = false;
	void sleep.then(() => (hasEnded = true));
	await settle(0);
	return hasEnded;
}

it('wakes up when the signal is aborted, although the sleep of n8n goes on', async () => {
	const controller = new AbortController();
	const sleep = systemClock.sleep(1000, controller.signal);
	expect(await ends(sleep)).toBe(false);
	controller.abort();
	expect(await ends(sleep)).toBe(true);
});

it('does not sleep if the signal was aborted before', async () => {
	expect(await ends(systemClock.sleep(1000, AbortSignal.abort()))).toBe(true);
});

it('stops listening to the signal of a sleep that has ended', async () => {
	const remove = jest.spyOn(AbortSignal.prototype, 'removeEventListener');
	const controller = new AbortController();
	const sleep = systemClock.sleep(1000, controller.signal);
	controller.abort();
	await sleep;
	expect(remove).toHaveBeenCalledWith('abort', expect.any(Function));
	remove.mockRestore();
});
