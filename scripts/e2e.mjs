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
const GRACE_MILLISECONDS = 25_000;
/** Tests have their own ports and folders. More than two at a time would wait for the processor. */
const CONCURRENCY = 2;
/** The tests that take longest start first. */
const LONGEST = ['editor.test.mjs', 'queueMode.test.mjs', 'signIn.test.mjs'];

// `npm run test:e2e`: the tests that need a real n8n with the packed package. Arguments select tests by
// their file names: `npm run test:e2e -- editor queue`. With `--pictures` the editor's test takes all
// screenshots in docs/images again; without it, only missing ones.
await runMain(
	async () =>
		await withRealN8n(import.meta.url, async () => {
			const tests = selectTests(process.argv.slice(2).filter((name) => name !== SCREENSHOTS));
			if (process.argv.includes(SCREENSHOTS)) process.env.UPDATE_PICTURES = '1';
			await prepare();
			return await runTests(tests);
		}),
);

function selectTests(names) {
	const rank = (file) => (LONGEST.includes(file) ? LONGEST.indexOf(file) : LONGEST.length);
	const files = readdirSync(join(rootFolder, FOLDER))
		.filter((file) => file.endsWith('.test.mjs'))
		.sort((a, b) => rank(a) - rank(b));
	const selected = files.filter((file) => names.some((name) => file.includes(name)));
	if (names.length === 0) return files;
	if (selected.length > 0) return selected;
	throw new Error(`No test has this name. The tests are:\n  ${files.join('\n  ')}`);
}

async function prepare() {
	const startedAt = Date.now();
	headline('Preparing: Debian packages, build, an n8n with the package');
	const { E2E_PACKAGES, ensureDebianPackages } = await import('./lib/debian.mjs');
	await ensureDebianPackages(E2E_PACKAGES);
	const { buildPackage } = await import('./lib/build.mjs');
	await buildPackage();
	const { prepareTemplate } = await import('../test/e2e/lib/testN8n.mjs');
	const folder = mkdtempSync(join(tmpdir(), 'n8n-template-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	await prepareTemplate(folder);
	console.log(`   Done in ${formatDuration(Date.now() - startedAt)}.`);
}

/**
 * Node's own test runner would start the files too, but it exits at an interruption before its tests
 * have stopped n8n.
 */
async function runTests(files) {
	const waiting = [...files];
	const running = new Set();
	const failed = [];
	const stopProgress = showProgress(() => `running ${[...running].join(' and ')}`);
	let interruptedWith = 0;
	const worker = async () => {
		for (let file = waiting.shift(); file && !interruptedWith; file = waiting.shift()) {
			running.add(basename(file, '.test.mjs'));
			const { code, output, duration } = await runTest(join(FOLDER, file));
			running.delete(basename(file, '.test.mjs'));
			// A test that was ended by a signal means that this process is about to end, too.
			if (code > 128) interruptedWith = code;
			if (code !== 0) failed.push(file);
			headline(`${code === 0 ? 'Passed' : 'FAILED'}: ${file}, ${duration}`);
			console.log(output);
		}
	};
	await Promise.all(Array.from({ length: CONCURRENCY }, worker));
	stopProgress();
	if (interruptedWith) return interruptedWith;
	console.log(`${files.length - failed.length} files passed, ${failed.length} failed`);
	for (const file of failed) console.error(`Failed: ${file}`);
	return failed.length === 0 ? 0 : 1;
}

/** Collects the output, because lines of two tests would otherwise be mixed. */
async function runTest(file) {
	const startedAt = Date.now();
	const { child, done } = startProcess(
		process.execPath,
		['--import', INTERRUPTION, '--test-reporter=spec', file],
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
