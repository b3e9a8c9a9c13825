import { sleep } from 'n8n-workflow';

/**
 * Source of time and randomness for everything that waits or draws a random number. Tests replace
 * it, so that hours of retries take milliseconds and every random number is known.
 */
export interface Clock {
	/** The current time in milliseconds since the epoch. */
	now(): number;
	/** Resolves after this many milliseconds, or as soon as the signal is aborted. Never rejects. */
	sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
	/** A random number from 0 up to, but not including, 1. */
	random(): number;
}

/** The clock of the computer that n8n runs on. */
export const systemClock: Clock = {
	now: () => Date.now(),
	random: () => Math.random(),
	async sleep(milliseconds, signal) {
		if (signal?.aborted) return;
		if (!signal) return await sleep(milliseconds);
		// Many sleep at the same time, and Node.js warns when one signal has many listeners.
		const ownSignal = AbortSignal.any([signal]);
		let onAbort = () => {};
		// Before version 2.40, n8n's own sleep ignores the signal.
		const aborted = new Promise<void>((resolve) => (onAbort = resolve));
		ownSignal.addEventListener('abort', onAbort);
		await Promise.race([sleep(milliseconds, ownSignal).catch(() => undefined), aborted]);
		ownSignal.removeEventListener('abort', onAbort);
	},
};
