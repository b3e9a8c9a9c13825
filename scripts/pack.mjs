import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage } from './lib/pack.mjs';
import { runMain } from './lib/processes.mjs';

// Packs what is in dist/ and prints the tarball's path. Argument: the folder for it (default: a new
// temporary one).
await runMain(async () => {
	const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'data-connections-pack-'));
	console.log(await packPackage(folder));
});
