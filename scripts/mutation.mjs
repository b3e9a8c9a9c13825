import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackageTools } from './lib/install.mjs';
import { continueOnNode24, requireNode24 } from './lib/node24.mjs';
import { cacheFolder, readJson, rootFolder } from './lib/paths.mjs';
import { runMain } from './lib/processes.mjs';
import { runTool } from './lib/tools.mjs';

const MIN_SCORE = 85;
const NODE = 'nodes/HuaweiDataConnections';

/** They are compared as a whole: with documents, with the form, and with recorded requests. */
const TABLES = ['apiPaths', 'credentialFields', 'regions', 'serviceLists', 'userAgent'];

/**
 * What is mutated together, and the tests that have to notice it: the unit tests of that code. A mutation of
 * what a module does when it loads runs all of these tests, so each part has only its own.
 */
const PARTS = [
	{
		code: ['client/redaction/*.ts'],
		tests: ['unit/client/redaction/*.test.ts', 'unit/execution/redactResult.test.ts'],
	},
	{ code: ['client/auth/*.ts'], tests: ['unit/client/auth/*.test.ts'] },
	{
		code: ['client/*.ts', ...TABLES.map((name) => `!client/${name}.ts`)],
		tests: ['unit/client/*.test.ts'],
	},
	{
		code: ['connections/*.ts', 'dataArts/diff.ts'],
		tests: ['unit/{connections,dataArts}/*.test.ts'],
	},
	{ code: ['execution/*.ts'], tests: ['unit/execution/*.test.ts'] },
	{
		code: ['plan', 'compare', 'marks', 'findDrift', 'guards'].map(
			(name) => `connectionSet/${name}.ts`,
		),
		tests: ['unit/connectionSet/*.test.ts'],
	},
	{
		code: ['compare', 'observe', 'snapshot', 'SnapshotStore', 'FailureReporter'].map(
			(name) => `trigger/${name}.ts`,
		),
		tests: ['unit/trigger/*.test.ts'],
	},
	{
		code: ['conclusion.ts', 'checks/judgements.ts', 'network/*.ts'].map(
			(path) => `dli/enhanced/diagnose/${path}`,
		),
		tests: ['unit/dli/{diagnoseConclusion,networkRules,network.properties}.test.ts'],
	},
];

async function stryker(args, env = {}) {
	await runTool('.bin/stryker', ['run', ...args], {
		what: 'Stryker',
		env: { ...process.env, ...env },
	});
}

async function mutateAll() {
	const files = {};
	for (const { code, tests } of PARTS) {
		const mutated = code.map((path) => path.replace(/^!?/, `$&${NODE}/`)).join(',');
		await stryker(['-m', mutated], { MUTATION_TESTS: tests.join(' ') });
		Object.assign(files, readJson(join(cacheFolder, 'mutation.json')).files);
	}
	return { files };
}

// `npm run test:mutation`: puts faults into the code, one at a time, to see whether the unit tests notice
// them, and writes docs/mutations.md. It takes about half an hour. With options of Stryker, such as
// `-- -m nodes/HuaweiDataConnections/client/retry.ts`, it only prints what they select.
await runMain(async () => {
	requireNode24();
	await ensurePackageTools();
	const code = await continueOnNode24(import.meta.url);
	if (code !== undefined) return code;

	const strykerArguments = process.argv.slice(2);
	if (strykerArguments.length > 0) {
		await stryker(strykerArguments);
		return 0;
	}
	const report = await mutateAll();
	const { register } = await import('tsx/esm/api');
	register();
	const { mutationPage } = await import('../test/mutation/page.ts');
	const { SURVIVOR_REASONS } = await import('../test/mutation/reasons.ts');
	const { page, score, unexplained, outdated } = mutationPage(report, SURVIVOR_REASONS);
	writeFileSync(join(rootFolder, 'docs', 'mutations.md'), page);
	for (const survivor of unexplained) console.error(`No test notices, and no reason: ${survivor}`);
	for (const reason of outdated) console.error(`A reason for nothing: ${reason}`);
	console.log(`\n${score.toFixed(1)} % noticed, ${MIN_SCORE} % required.`);
	return score >= MIN_SCORE && unexplained.length === 0 && outdated.length === 0 ? 0 : 1;
});
