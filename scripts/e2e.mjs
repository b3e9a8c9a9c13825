import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { rootFolder } from './lib/paths.mjs';
import { runMain, startProcess } from './lib/processes.mjs';
import { withRealN8n } from './lib/realN8n.mjs';
import { formatDuration, headline, showProgress } from './lib/terminal.mjs';

const SCREENSHOTS = '--pictures';
const FOLDER = join('test', 'e2e');
/** Loaded before each test, so that an interrupted test stops what it has started. */
const INTERRUPTION = `./${join(FOLDER, 'lib', 'interruption.mjs')}`;
const RUN_FILES = join(FOLDER, 'lib', 'runFiles.mjs');
const GRACE_MILLISECONDS = 25_000;
/** Groups have their own ports and folders. More than two at a time would wait for the processor. */
const CONCURRENCY = 2;
/**
 * These run only if they are asked for: an AI gets what the other tests test, and little of it changes;
 * triggers wait for their times.
 */
const ON_REQUEST = /^(ai|trigger)/;
/** The test that installs the package itself, so that it need not wait until a template is prepared. */
const WITHOUT_TEMPLATE = /^start/;
/**
 * Which tests share a process, and with it an n8n and a browser: the first group that fits. The groups start
 * in this order, and are so divided that the first one takes as long as all others together.
 */
const GROUPS = [
	/editor|^(examples|form|secrets|upgrades)/i,
	WITHOUT_TEMPLATE,
	/^(?!queueMode|start|trigger)/,
	/^queueMode/,
	/^triggerQueue/,
	/^trigger/,
];

// `npm run test:e2e`: the tests that need a real n8n with the packed package. Arguments select tests by
// their file names: `npm run test:e2e -- editor queue`. Without any, those of AI and of the trigger are left out. With
// `--pictures` the editor's test takes all screenshots in docs/images again; without it, only missing ones.
await runMain(
	async () =>
		await withRealN8n(import.meta.url, async () => {
			const groups = selectGroups(process.argv.slice(2).filter((name) => name !== SCREENSHOTS));
			if (process.argv.includes(SCREENSHOTS)) process.env.UPDATE_PICTURES = '1';
			const template = await prepare();
			return await runGroups(groups, template);
		}),
);

/** Groups of files. The files of a group run in one process, which starts n8n only once. */
function selectGroups(names) {
	const files = readdirSync(join(rootFolder, FOLDER)).filter((file) => file.endsWith('.test.mjs'));
	const isSelected = (file) =>
		names.length === 0 ? !ON_REQUEST.test(file) : names.some((name) => file.includes(name));
	const selected = files.filter(isSelected).sort();
	if (selected.length === 0) {
		throw new Error(`No test has this name. The tests are:\n  ${files.sort().join('\n  ')}`);
	}
	const groupOf = (file) => GROUPS.find((pattern) => pattern.test(file));
	const groups = GROUPS.map((pattern) => selected.filter((file) => groupOf(file) === pattern));
	return groups.filter((group) => group.length > 0);
}

/** @returns {Promise<{ done: Promise<string> }>} when the package is packed: `done` is its template */
async function prepare() {
	const startedAt = Date.now();
	headline('Preparing: Debian packages, build, an n8n with the package');
	const { E2E_PACKAGES, ensureDebianPackages } = await import('./lib/debian.mjs');
	await ensureDebianPackages(E2E_PACKAGES);
	const { buildPackage } = await import('./lib/build.mjs');
	await buildPackage();
	const { preparePackage, prepareTemplate } = await import('../test/e2e/lib/testN8n.mjs');
	const folder = mkdtempSync(join(tmpdir(), 'n8n-template-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	await preparePackage(folder);
	console.log(`   Packed in ${formatDuration(Date.now() - startedAt)}.`);
	return { done: prepareTemplate(folder) };
}

/**
 * Node's own test runner could run the files too, but it exits at an interruption before its tests have
 * stopped n8n.
 */
async function runGroups(groups, template) {
	const queue = groups.values();
	const running = new Set();
	const failed = [];
	const stopProgress = showProgress(() => `running ${[...running].join(' and ')}`);
	let interruptionCode = 0;
	const worker = async () => {
		for (const files of queue) {
			const name = files.map((file) => basename(file, '.test.mjs')).join(', ');
			running.add(name);
			if (!files.every((file) => WITHOUT_TEMPLATE.test(file))) await template.done;
			const { code, output, duration } = await runGroup(files);
			running.delete(name);
			// After a signal this process is about to end, too.
			if (code > 128) interruptionCode = code;
			if (interruptionCode) return;
			if (code !== 0) failed.push(name);
			headline(`${code === 0 ? 'Passed' : 'FAILED'} in ${duration}: ${name}`);
			console.log(output);
		}
	};
	await Promise.all(Array.from({ length: CONCURRENCY }, worker));
	stopProgress();
	for (const name of failed) console.error(`Failed: ${name}`);
	return interruptionCode || (failed.length === 0 ? 0 : 1);
}

/** Collects the output, because the lines of two groups would otherwise be mixed. */
async function runGroup(files) {
	const startedAt = Date.now();
	const paths = files.map((file) => join(FOLDER, file));
	const { child, done } = startProcess(
		process.execPath,
		['--import', INTERRUPTION, '--test-reporter=spec', RUN_FILES, ...paths],
		{ cwd: rootFolder, grace: GRACE_MILLISECONDS, stdio: ['ignore', 'pipe', 'pipe'] },
	);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text) => (output += text));
	}
	const closed = new Promise((resolve) => child.once('close', resolve));
	const code = await done;
	await closed;
	return { code, output: output.trimEnd(), duration: formatDuration(Date.now() - startedAt) };
}
