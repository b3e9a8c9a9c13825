import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePackageTools } from './lib/install.mjs';
import { continueOnNode24, requireNode24 } from './lib/node24.mjs';
import { runMain } from './lib/processes.mjs';
import { requireTools } from './lib/requirements.mjs';

// `npm test`: every check of the project. Arguments go to jest: `npm test -- retry` runs the suites
// whose path contains "retry", after the other checks.
await runMain(async () => {
	requireNode24();
	requireTools(['npm', 'tar'], 'to install and pack packages');
	await ensurePackageTools();
	const code = await continueOnNode24(import.meta.url);
	if (code !== undefined) return code;

	const { runChecks } = await import('./lib/checks.mjs');
	const folder = mkdtempSync(join(tmpdir(), 'data-connections-test-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	return await runChecks(folder, process.argv.slice(2));
});
