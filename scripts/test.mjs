import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePackageTools } from './lib/install.mjs';
import { continueOnNode24, requireNode24 } from './lib/node24.mjs';
import { runMain } from './lib/processes.mjs';
import { requireTools } from './lib/requirements.mjs';

// `npm test` runs every check of the project. `npm test -- retry` runs only the jest suites whose path
// contains "retry"; options of jest work too, such as `npm test -- retry -t deadline`.
await runMain(async () => {
	requireNode24();
	requireTools(['npm', 'tar'], 'to install and pack packages');
	await ensurePackageTools();
	const code = await continueOnNode24(import.meta.url);
	if (code !== undefined) return code;

	const { runChecks, runSuites } = await import('./lib/checks.mjs');
	const jestArguments = process.argv.slice(2);
	if (jestArguments.length > 0) return await runSuites(jestArguments);
	const folder = mkdtempSync(join(tmpdir(), 'data-connections-test-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	return await runChecks(folder);
});
