import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildPackage } from './build.mjs';
import { packPackage } from './pack.mjs';
import { readJson, rootFolder } from './paths.mjs';
import { run } from './processes.mjs';
import { formatDuration, formatTable, headline } from './terminal.mjs';
import { runTool } from './tools.mjs';

/**
 * Runs every check in order and stops at the first that fails. Ends with a line `N passed, N failed`
 * that counts the tests.
 * @param {string} folder an empty folder for what the checks produce
 * @param {string[]} jestArguments passed to jest
 * @returns {Promise<number>} the exit code
 */
export async function runChecks(folder, jestArguments) {
	const report = join(folder, 'jest.json');
	const steps = checkSteps(folder, report, jestArguments);
	const results = [];
	for (const { name, action } of steps) {
		headline(name);
		const startedAt = Date.now();
		const error = await action().then(
			() => undefined,
			(reason) => reason,
		);
		const duration = formatDuration(Date.now() - startedAt);
		results.push([name, error ? 'FAILED' : 'ok', duration]);
		console.log(error ? `\n${error.message}` : `   ok, ${duration}`);
		if (error) break;
	}
	const skipped = steps.slice(results.length).map(({ name }) => [name, 'not run', '']);
	headline('Summary');
	console.log(formatTable(['check', 'result', 'time'], [...results, ...skipped]));
	const failed = results.some(([, result]) => result === 'FAILED');
	if (existsSync(report)) console.log(`\n${describeTests(readJson(report))}`);
	return failed ? 1 : 0;
}

function checkSteps(folder, report, jestArguments) {
	const jest = join('jest', 'bin', 'jest.js');
	const jestOptions = ['--json', `--outputFile=${report}`, ...jestArguments];
	return [
		{ name: 'Lint (n8n-node lint)', action: () => runTool(join('.bin', 'n8n-node'), ['lint']) },
		{ name: 'Types of the tests', action: () => runTool(...TYPE_CHECK) },
		{ name: 'Formatting (prettier)', action: () => runTool(...FORMATTING) },
		{ name: 'Build', action: () => buildPackage() },
		{ name: 'Pack', action: () => packForTests(join(folder, 'package')) },
		{ name: "n8n's package scanner", action: () => script('scan.mjs') },
		{ name: 'Tests (jest)', action: () => runTool(jest, jestOptions) },
	];
}

const TYPE_CHECK = [
	join('typescript', 'bin', 'tsc'),
	['-p', join('test', 'tsconfig.json'), '--noEmit'],
];
const FORMATTING = [join('prettier', 'bin', 'prettier.cjs'), ['--check', '.']];

/** Tells the scanner and the tests where the tarball is, so that they need not pack it again. */
async function packForTests(destination) {
	process.env.PACKED_TARBALL = await packPackage(destination);
}

async function script(name) {
	await run(process.execPath, [join(rootFolder, 'scripts', name)], { cwd: rootFolder });
}

/** Counts a suite that could not run at all as one failed test. */
function describeTests(results) {
	const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
	const skipped = results.numPendingTests + results.numTodoTests;
	const line = `${results.numPassedTests} passed, ${failed} failed`;
	return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
