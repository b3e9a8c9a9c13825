import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackageTools } from './lib/install.mjs';
import { continueOnNode24, requireNode24 } from './lib/node24.mjs';
import { cacheFolder, readJson, rootFolder } from './lib/paths.mjs';
import { runMain } from './lib/processes.mjs';
import { runTool } from './lib/tools.mjs';

const MIN_SCORE = 85;

// `npm run test:mutation`: puts faults into the code, one at a time, to see whether the unit tests notice
// them, and writes docs/mutations.md. It takes about half an hour. With options of Stryker, such as
// `-- -m nodes/HuaweiDataConnections/client/retry.ts`, it only prints what they select.
await runMain(async () => {
	requireNode24();
	await ensurePackageTools();
	const code = await continueOnNode24(import.meta.url);
	if (code !== undefined) return code;

	const strykerArguments = process.argv.slice(2);
	const isWhole = strykerArguments.length === 0;
	await runTool('.bin/stryker', ['run', ...strykerArguments], { what: 'Stryker' });
	if (!isWhole) return 0;
	const { register } = await import('tsx/esm/api');
	register();
	const { mutationPage } = await import('../test/mutation/page.ts');
	const { SURVIVOR_REASONS } = await import('../test/mutation/reasons.ts');
	const report = readJson(join(cacheFolder, 'mutation.json'));
	const { page, score, unexplained, outdated } = mutationPage(report, SURVIVOR_REASONS);
	writeFileSync(join(rootFolder, 'docs', 'mutations.md'), page);
	for (const survivor of unexplained) console.error(`No test notices, and no reason: ${survivor}`);
	for (const reason of outdated) console.error(`A reason for nothing: ${reason}`);
	console.log(`\n${score.toFixed(1)} % noticed, ${MIN_SCORE} % required.`);
	return score >= MIN_SCORE && unexplained.length === 0 && outdated.length === 0 ? 0 : 1;
});
