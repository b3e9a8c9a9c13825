import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildPackage } from './build.mjs';
import { CRUISE } from './imports.mjs';
import { packPackage } from './pack.mjs';
import { cacheFolder, logsFolder, readJson } from './paths.mjs';
import { lastLines } from './processes.mjs';
import { formatDuration, formatTable, headline } from './terminal.mjs';
import { runTool } from './tools.mjs';

const JEST = join('jest', 'bin', 'jest.js');
/** Every suite loads its modules anew. With more room for young objects, that takes a tenth less time. */
const JEST_NODE_OPTIONS = ['--max-semi-space-size=64'];
const MAX_SHOWN_LINES = 400;

/**
 * Runs every check: first those that only read the code, two at a time, then the tests, which have
 * the machine to themselves because some of them depend on time. A failed check stops no other. Ends
 * with a line `N passed, N failed`.
 * @param {string} folder an empty folder for what the checks produce
 * @returns {Promise<number>} the exit code
 */
export async function runChecks(folder) {
	const report = join(folder, 'jest.json');
	headline('Checks of the code');
	const results = await Promise.all(codeChecks(folder).map(runInOrder));
	headline('Tests');
	const jestArguments = ['--json', `--outputFile=${report}`];
	results.push(await runInOrder([['Tests (jest)', () => runJest(jestArguments)]]));

	const rows = results.flat();
	headline('Summary');
	console.log(formatTable(['check', 'result', 'time'], rows));
	const failures = rows.filter(([, result]) => result === 'FAILED').map(([name]) => name);
	const tests = existsSync(report) ? readJson(report) : undefined;
	console.log(`\n${countResults(tests, failures)}`);
	return failures.length === 0 ? 0 : 1;
}

/**
 * Runs only the jest suites whose path matches, for quick feedback during a change.
 * @param {string[]} jestArguments patterns of paths, and options of jest
 * @returns {Promise<number>} the exit code
 */
export async function runSuites(jestArguments) {
	// Jest reports failures itself.
	return await runJest(jestArguments).then(
		() => 0,
		() => 1,
	);
}

async function runJest(jestArguments) {
	await runTool(JEST, jestArguments, { what: 'jest', nodeOptions: JEST_NODE_OPTIONS });
}

/** Two lists that run side by side, and take about the same time. */
function codeChecks(folder) {
	const cachedIn = (name) => join(cacheFolder, name);
	return [
		[
			['Lint (n8n-node lint)', tool('.bin/n8n-node', 'lint')],
			[
				'Types (tsc)',
				tool(
					...['.bin/tsc', '--project', 'test/tsconfig.json', '--incremental'],
					...['--tsBuildInfoFile', cachedIn('test.tsbuildinfo')],
				),
			],
		],
		[
			['Build and pack', async () => await packForTests(join(folder, 'package'))],
			["n8n's package scanner", tool('../scripts/scan.mjs')],
			[
				'Formatting (prettier)',
				tool('.bin/prettier', '--check', '.', '--cache', '--cache-location', cachedIn('prettier')),
			],
			['Imports (dependency-cruiser)', tool('.bin/depcruise', ...CRUISE)],
		],
	];
}

/** A tool whose output is only shown when it fails, because others run at the same time. */
function tool(program, ...args) {
	const log = join(logsFolder, `check-${basename(program)}.log`);
	const explain = (file) => lastLines(file, MAX_SHOWN_LINES);
	return async () => await runTool(program, args, { what: basename(program), log, explain });
}

/** Tells the scanner and the tests where the tarball is, so that they need not pack it again. */
async function packForTests(destination) {
	await buildPackage();
	process.env.PACKED_TARBALL = await packPackage(destination);
}

/** Runs checks one after the other, and returns a row for each: name, result, time. */
async function runInOrder(checks) {
	const rows = [];
	for (const [name, action] of checks) {
		const startedAt = Date.now();
		const error = await action().then(
			() => undefined,
			(reason) => reason,
		);
		const duration = formatDuration(Date.now() - startedAt);
		rows.push([name, error ? 'FAILED' : 'ok', duration]);
		console.log(`   ${name}: ${rows.at(-1).slice(1).join(', ')}`);
		if (error) console.log(`\n${error.message}\n`);
	}
	return rows;
}

/** Counts a suite that could not run at all, and any other failed check, as one failed test. */
function countResults(tests, failures) {
	if (!tests) return `0 passed, ${failures.length} failed`;
	const otherChecks = failures.filter((name) => name !== 'Tests (jest)').length;
	const failed = tests.numFailedTests + tests.numRuntimeErrorTestSuites + otherChecks;
	const skipped = tests.numPendingTests + tests.numTodoTests;
	const line = `${tests.numPassedTests} passed, ${failed} failed`;
	return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
