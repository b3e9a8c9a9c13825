import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until a condition holds.
 * @template T
 * @param {() => T | Promise<T>} condition
 * @param {{ seconds?: number, intervalMs?: number }} [options] the time limit, and the time between two
 *   checks
 * @returns {Promise<T>} the condition's first truthy value
 * @throws {Error} after the time limit
 */
export async function waitUntil(condition, { seconds = 60, intervalMs = 100 } = {}) {
	const deadline = Date.now() + seconds * 1000;
	for (;;) {
		const value = await condition();
		if (value) return value;
		if (Date.now() > deadline) {
			throw new Error(`This was not the case within ${seconds} seconds: ${condition}`);
		}
		await sleep(intervalMs);
	}
}
