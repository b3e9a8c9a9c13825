import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMain } from './lib/processes.mjs';
import { cacheFolder, rootFolder } from './lib/paths.mjs';
import { withRealN8n } from './lib/realN8n.mjs';

// `npm run bench`: compares the node with n8n's HTTP Request node in n8n's engine, and writes
// docs/benchmark.md. It takes about six minutes on a machine that must be idle. With `-- --quick` it
// measures few items and only prints the page. All numbers are in .cache/benchmark.json.
await runMain(
	async () =>
		await withRealN8n(import.meta.url, async () => {
			const quick = process.argv.includes('--quick');
			const folder = mkdtempSync(join(tmpdir(), 'data-connections-bench-'));
			process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
			const { buildPackage } = await import('./lib/build.mjs');
			const { register } = await import('tsx/esm/api');
			register();
			const { benchmark } = await import('../test/bench/benchmark.mjs');
			await buildPackage();
			const { page, measured } = await benchmark({ folder, quick });
			mkdirSync(cacheFolder, { recursive: true });
			writeFileSync(join(cacheFolder, 'benchmark.json'), JSON.stringify(measured, null, '\t'));
			console.log(`\n${page}`);
			if (!quick) writeFileSync(join(rootFolder, 'docs', 'benchmark.md'), page);
			return 0;
		}),
);
