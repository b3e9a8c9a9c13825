import { join } from 'node:path';
import { rootFolder } from './lib/paths.mjs';
import { run, runMain } from './lib/processes.mjs';
import { withRealN8n } from './lib/realN8n.mjs';

// `npm run test:e2e`: the tests that need a real n8n with the packed package installed.
await runMain(
	async () =>
		await withRealN8n(import.meta.url, async () => {
			const { buildPackage } = await import('./lib/build.mjs');
			await buildPackage();
			const tests = join('test', 'e2e', '*.test.mjs');
			await run(process.execPath, ['--test', tests], { cwd: rootFolder });
			return 0;
		}),
);
