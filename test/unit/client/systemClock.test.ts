import { systemClock } from '../../../nodes/HuaweiDataConnections/client/clock';

const HOUR = 3_600_000;

it('is the clock of this computer', () => {
	const before = Date.now();
	expect(systemClock.now()).toBeGreaterThanOrEqual(before);
	expect(systemClock.now()).toBeLessThanOrEqual(Date.now());
	expect(systemClock.random()).toBeGreaterThanOrEqual(0);
	expect(systemClock.random()).not.toBe(systemClock.random());
});

it('sleeps, with a signal and without one', async () => {
	const start = systemClock.now();
	await systemClock.sleep(10);
	await systemClock.sleep(10, new AbortController().signal);
	// A timer may be early by less than a millisecond.
	expect(systemClock.now() - start).toBeGreaterThanOrEqual(18);
});

it('wakes up when the signal is aborted, and does not sleep if it was', async () => {
	const controller = new AbortController();
	const sleep = systemClock.sleep(HOUR, controller.signal);
	controller.abort();
	await sleep;
	await systemClock.sleep(HOUR, controller.signal);
	expect(controller.signal.aborted).toBe(true);
});
