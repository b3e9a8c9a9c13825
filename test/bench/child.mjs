// The process that is measured: it runs one contender as often as its parent requests. Its argument is
// the JSON of the options of `createN8nRun`. It replies to each `RunOrder` message with a `Report`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPERATIONS } from './contenders.mjs';
import { measureRun, profileRun } from './measureRun.mjs';

/**
 * @typedef {{ items: number, ids: string[], profiled?: boolean }} RunOrder
 * @typedef {import('./results.ts').Report} Report
 */

const MAX_BLOCKS = 5;
const MAX_ERROR_LENGTH = 200;

// n8n writes its settings into a user folder, which must not be that of the user's own n8n.
const userFolder = mkdtempSync(join(tmpdir(), 'n8n-bench-'));
process.on('exit', () => rmSync(userFolder, { recursive: true, force: true }));
process.env.N8N_USER_FOLDER = userFolder;
process.env.N8N_LOG_LEVEL = 'silent';

const options = JSON.parse(process.argv[2]);
const run = await createRun();

process.on('message', async (order) => process.send(await execute(order)));
process.on('disconnect', () => process.exit());
process.send('ready');

async function createRun() {
	if (options.contender.kind === 'bare') {
		return (await import('./bareLoop.mjs')).createBareLoop(options);
	}
	if (options.contender.kind === 'sdk') {
		return (await import('./sdkScript.mjs')).createSdkScript(options);
	}
	return (await import('./n8nEngine.mjs')).createN8nRun(options);
}

async function execute({ items, ids, profiled = false }) {
	const { item } = OPERATIONS[options.operation];
	const input = Array.from({ length: items }, (_, index) => item(index, ids));
	const measure = profiled ? profileRun : measureRun;
	const { result, measurement } = await measure(() => run(input), options.packageFolder);
	const failed = result.filter(({ error }) => error !== undefined);
	const missing = Math.max(0, items - result.length);
	const firstLoss = failed.length > 0 ? errorText(failed[0].error) : undefined;
	const blocks = measurement.blocks.slice(0, MAX_BLOCKS);
	return { ...measurement, blocks, items, lost: failed.length + missing, firstLoss };
}

function errorText(error) {
	return String(error.message ?? error).slice(0, MAX_ERROR_LENGTH);
}
