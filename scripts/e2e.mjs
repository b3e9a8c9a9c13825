import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from './lib/paths.mjs';
import { runMain, startProcess } from './lib/processes.mjs';
import { withRealN8n } from './lib/realN8n.mjs';

const PICTURES = '--pictures';
const FOLDER = join('test', 'e2e');
/** Loaded before a test: stops what the test has started when it is interrupted. */
const INTERRUPTION = `./${join(FOLDER, 'lib', 'interruption.mjs')}`;
const GRACE_MILLISECONDS = 25_000;

// `npm run test:e2e`: the tests that need a real n8n with the packed package installed. Arguments
// choose some of them: `npm run test:e2e -- editor queue`. With `--pictures` the editor's test takes
// all pictures in docs/images anew; without it, those that are missing.
await runMain(
	async () =>
		await withRealN8n(import.meta.url, async () => {
			const tests = chosenTests(process.argv.slice(2).filter((name) => name !== PICTURES));
			const { E2E_PACKAGES, ensureDebianPackages } = await import('./lib/debian.mjs');
			await ensureDebianPackages(E2E_PACKAGES);
			const { buildPackage } = await import('./lib/build.mjs');
			await buildPackage();
			if (process.argv.includes(PICTURES)) process.env.UPDATE_PICTURES = '1';
			return await runTests(tests);
		}),
);

function chosenTests(names) {
	const files = readdirSync(join(rootFolder, FOLDER)).filter((file) => file.endsWith('.test.mjs'));
	const tests = files.sort().map((file) => join(FOLDER, file));
	const chosen = tests.filter((file) => names.some((name) => file.includes(name)));
	if (names.length === 0) return tests;
	if (chosen.length > 0) return chosen;
	throw new Error(`There is no such test. There are:\n  ${tests.join('\n  ')}`);
}

/**
 * One file at a time: each runs an n8n of its own, and the queue mode test three. Without Node's test
 * runner between: it ends at once when it is interrupted, and its tests with it.
 */
async function runTests(tests) {
	const failed = [];
	for (const file of tests) {
		console.log(`\n== ${file}`);
		const args = ['--import', INTERRUPTION, file];
		const options = { cwd: rootFolder, grace: GRACE_MILLISECONDS };
		const code = await startProcess(process.execPath, args, options).done;
		// Ended by a signal: so will this be.
		if (code > 128) return code;
		if (code !== 0) failed.push(file);
	}
	for (const file of failed) console.error(`Failed: ${file}`);
	return failed.length === 0 ? 0 : 1;
}
