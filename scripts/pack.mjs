import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackage } from './lib/build.mjs';
import { packPackage } from './lib/pack.mjs';
import { runMain } from './lib/processes.mjs';

// Builds and packs the package, and prints the path of the tarball. Argument: the folder for it
// (default: a new temporary one).
await runMain(async () => {
	const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'data-connections-pack-'));
	await buildPackage();
	console.log(await packPackage(folder));
});
