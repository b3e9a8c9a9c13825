import { constants } from 'node:os';
import { stopAll } from '../../../scripts/lib/processes.mjs';

// `npm run test:e2e` loads this before each test file. The hooks of an interrupted test do not run, so
// the processes that it has started would otherwise keep running.

const handlers = new Set();
let interrupted = false;

/**
 * Registers a handler for the case that the test is interrupted. Processes are stopped in any case.
 * @param {() => Promise<void>} handler
 */
export function onInterruption(handler) {
	handlers.add(handler);
}

async function end(signal) {
	// The same signal can come from the terminal and from npm.
	if (interrupted) return;
	interrupted = true;
	// The process that reads the output may be gone.
	process.stdout.on('error', () => {});
	await Promise.allSettled([...[...handlers].map(async (handler) => await handler()), stopAll()]);
	process.exit(128 + constants.signals[signal]);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
