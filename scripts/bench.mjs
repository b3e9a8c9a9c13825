import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runMain } from './lib/processes.mjs';
import { rootFolder } from './lib/paths.mjs';
import { withRealN8n } from './lib/realN8n.mjs';

// `npm run bench`: measures the node beside n8n's HTTP Request node, in n8n's own engine, and writes
// docs/benchmark.md. It needs a machine that has nothing else to do, for about six minutes. With
// `-- --quick` it measures few items and only prints.
await runMain(
	async () =>
		await withRealN8n(import.meta.url, async () => {
			const quick = process.argv.includes('--quick');
			const folder = mkdtempSync(join(tmpdir(), 'data-connections-bench-'));
			process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
			const { buildPackage } = await import('./lib/build.mjs');
			const { benchmark } = await import('../test/bench/benchmark.mjs');
			await buildPackage();
			const { page, measured } = await benchmark({ folder, quick });
			if (process.env.BENCH_JSON) writeFileSync(process.env.BENCH_JSON, JSON.stringify(measured));
			console.log(`\n${page}`);
			if (!quick) writeFileSync(join(rootFolder, 'docs', 'benchmark.md'), page);
			return 0;
		}),
);
