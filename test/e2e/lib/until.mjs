import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

const LIMIT_SECONDS = 60;

/** Waits until something holds, and fails when it does not hold within a minute. */
export async function until(condition) {
	const deadline = Date.now() + LIMIT_SECONDS * 1000;
	while (!(await condition())) {
		assert.ok(Date.now() < deadline, `not within ${LIMIT_SECONDS} seconds: ${condition}`);
		await wait(200);
	}
}
