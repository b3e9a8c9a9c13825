import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits until something holds, and fails when it takes too long.
 * @param {() => boolean | Promise<boolean>} condition
 * @param {{ seconds?: number, pause?: number }} [limits] `pause`: milliseconds between two looks
 */
export async function until(condition, { seconds = 60, pause = 200 } = {}) {
	const deadline = Date.now() + seconds * 1000;
	while (!(await condition())) {
		assert.ok(Date.now() < deadline, `not within ${seconds} seconds: ${condition}`);
		await wait(pause);
	}
}
