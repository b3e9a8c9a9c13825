import { pollUntil } from '../../../nodes/HuaweiDataConnections/client/polling';
import { VirtualClock } from '../../support/VirtualClock';

/** Polls until the check with this number is done, and notes when each check is made. */
function poll(timeoutSeconds: number, doneAt: number, checkMs = 0) {
	const clock = new VirtualClock();
	const checkedAt: number[] = [];
	const result = pollUntil(
		timeoutSeconds,
		async (milliseconds) => await clock.sleep(milliseconds),
		async () => {
			checkedAt.push(clock.now());
			if (checkMs > 0) await clock.sleep(checkMs);
			return checkedAt.length;
		},
		(checks) => checks >= doneAt,
		clock,
	);
	return { clock, checkedAt, result: clock.runUntilSettled(result) };
}

it('makes the first check at once', async () => {
	const { checkedAt, result } = poll(60, 1);
	expect(await result).toEqual({ value: 1, done: true });
	expect(checkedAt).toEqual([0]);
});

it('makes further checks at growing intervals of at most 15 seconds', async () => {
	const { checkedAt, result } = poll(300, 12);
	expect(await result).toEqual({ value: 12, done: true });
	const intervals = checkedAt.slice(1).map((time, index) => time - (checkedAt[index] ?? 0));
	expect(intervals.slice(0, 4)).toEqual([1000, 1500, 2250, 3375]);
	expect(intervals.slice(-3)).toEqual([15_000, 15_000, 15_000]);
});

it.each([
	[10, [0, 1000, 2500, 4750, 8125, 10_000]],
	[5, [0, 1000, 2500, 4750, 5000]],
])('makes the last check at the deadline, after %i s', async (timeoutSeconds, times) => {
	const { checkedAt, result } = poll(timeoutSeconds, Infinity);
	expect(await result).toEqual({ value: times.length, done: false });
	expect(checkedAt).toEqual(times);
});

it('can still be done at the deadline', async () => {
	expect(await poll(10, 6).result).toEqual({ value: 6, done: true });
});

it('counts slow responses towards the time', async () => {
	const { checkedAt, result } = poll(10, Infinity, 4000);
	expect(await result).toMatchObject({ done: false });
	expect(checkedAt).toEqual([0, 5000, 10_000]);
});

it('ends when the wait is aborted', async () => {
	const cancelled = new Error('cancelled');
	const check = jest.fn(async () => await Promise.resolve(false));
	const sleep = jest.fn().mockResolvedValueOnce(undefined).mockRejectedValueOnce(cancelled);
	await expect(pollUntil(60, sleep, check, Boolean, new VirtualClock())).rejects.toBe(cancelled);
	expect(check).toHaveBeenCalledTimes(2);
});

it('ends when a check fails', async () => {
	const failed = new Error('failed');
	const check = async () => await Promise.reject<boolean>(failed);
	const sleep = jest.fn();
	await expect(pollUntil(60, sleep, check, Boolean, new VirtualClock())).rejects.toBe(failed);
	expect(sleep).not.toHaveBeenCalled();
});
