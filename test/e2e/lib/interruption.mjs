import { constants } from 'node:os';
import { stopAll } from '../../../scripts/lib/processes.mjs';

// `npm run test:e2e` loads this before each test file. When a test is interrupted its hooks do not
// run, and what it had started would live on.

const stops = new Set();
let interrupted = false;

/**
 * Does something when the test is interrupted, beside stopping all processes.
 * @param {() => Promise<void>} stop
 */
export function whenInterrupted(stop) {
	stops.add(stop);
}

async function end(signal) {
	// A signal may come twice, from the terminal and from npm.
	if (interrupted) return;
	interrupted = true;
	// Who reads what the test still has to say may be gone.
	process.stdout.on('error', () => {});
	await Promise.allSettled([...[...stops].map(async (stop) => await stop()), stopAll()]);
	process.exit(128 + constants.signals[signal]);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
