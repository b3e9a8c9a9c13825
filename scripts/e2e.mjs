import { join } from 'node:path';
import { rootFolder } from './lib/paths.mjs';
import { run, runMain } from './lib/processes.mjs';
import { withRealN8n } from './lib/realN8n.mjs';

// `npm run test:e2e`: the tests that need a real n8n with the packed package installed.
await runMain(
	async () =>
		await withRealN8n(import.meta.url, async () => {
			const { E2E_PACKAGES, ensureDebianPackages } = await import('./lib/debian.mjs');
			await ensureDebianPackages(E2E_PACKAGES);
			const { buildPackage } = await import('./lib/build.mjs');
			await buildPackage();
			const tests = join('test', 'e2e', '*.test.mjs');
			// One file at a time: each runs an n8n of its own, and the queue mode test three.
			const options = ['--test', '--test-concurrency=1'];
			await run(process.execPath, [...options, tests], { cwd: rootFolder });
			return 0;
		}),
);
