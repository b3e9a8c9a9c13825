// The process that is measured: runs one contender, as often as it is told to. Its argument is the
// JSON of what `makeN8nRun` takes. Every message to it is an `Order`, each answered with a `Report`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPERATIONS } from './operations.mjs';
import { profile } from './profile.mjs';
import { watch } from './sampling.mjs';

/**
 * @typedef {{ items: number, ids: string[], profiled?: boolean }} Order
 * @typedef {import('./results.ts').Report} Report
 */

// n8n writes its settings into a user folder: never the user's own.
const userFolder = mkdtempSync(join(tmpdir(), 'n8n-bench-'));
process.on('exit', () => rmSync(userFolder, { recursive: true, force: true }));
process.env.N8N_USER_FOLDER = userFolder;
process.env.N8N_LOG_LEVEL = 'silent';

const options = JSON.parse(process.argv[2]);
const run = await makeRun();

process.on('message', async (order) => process.send(await carryOut(order)));
process.on('disconnect', () => process.exit());
process.send('ready');

async function makeRun() {
	if (options.contender.kind === 'bare')
		return (await import('./bareRun.mjs')).makeBareRun(options);
	return (await import('./n8nRun.mjs')).makeN8nRun(options);
}

async function carryOut({ items, ids, profiled = false }) {
	const { item } = OPERATIONS[options.operation];
	const input = Array.from({ length: items }, (_, index) => item(index, ids));
	const measure = profiled ? profile : watch;
	const { result, watched } = await measure(() => run(input), options.packageFolder);
	const losses = result.filter(({ error }) => error !== undefined);
	const missing = Math.max(0, items - result.length);
	const firstLoss = losses.length > 0 ? textOf(losses[0].error) : undefined;
	// The first stretches are the longest; the others are of no interest.
	const stretches = watched.stretches.slice(0, 5);
	return { ...watched, stretches, items, lost: losses.length + missing, firstLoss };
}

function textOf(error) {
	return String(error.message ?? error).slice(0, 200);
}
