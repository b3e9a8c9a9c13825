import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { n8nFolder } from '../../../scripts/lib/paths.mjs';
import { lastLines } from '../../../scripts/lib/processes.mjs';

const START_MILLISECONDS = 30_000;

/** Loads a package of n8n's own tree, which has the clients of the services that n8n uses. */
export const requireFromN8n = createRequire(join(n8nFolder, 'package.json'));

/** Keeps other users of this machine out. */
export function newPassword() {
	return randomBytes(16).toString('hex');
}

/**
 * Waits until a service that was started answers.
 * @param {object} service
 * @param {string} service.name for the error
 * @param {string} service.log the file with its output
 * @param {Promise<number>} service.done its exit code
 * @param {() => Promise<unknown>} service.ask rejects as long as it is not ready
 * @throws {Error} with the end of its output, when it does not
 */
export async function untilReady({ name, log, done, ask }) {
	let ended = false;
	void done.catch(() => {}).finally(() => (ended = true));
	const deadline = Date.now() + START_MILLISECONDS;
	while (!ended && Date.now() < deadline) {
		const answered = await ask().then(
			() => true,
			() => false,
		);
		if (answered) return;
		await wait(100);
	}
	throw new Error(`${name} did not start.\n${lastLines(log)}`);
}
