import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { continueOnNode24 } from './lib/node24.mjs';
import { packPackage, unpackPackage } from './lib/pack.mjs';
import { rootFolder } from './lib/paths.mjs';
import { runMain } from './lib/processes.mjs';

// Runs n8n's scanner for community packages, as n8n does before it verifies a package, but on local
// files: the sources, and the content of the packed package. The package must have been built.
await runMain(async () => {
	const code = await continueOnNode24(import.meta.url);
	if (code !== undefined) return code;
	const folder = mkdtempSync(join(tmpdir(), 'data-connections-scan-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	// The scanner leaves a temporary folder behind, so it gets one that is deleted here.
	process.env.TMPDIR = folder;
	const { checkScanner, scan, SOURCE, PACKED } = await import('./lib/scanner.mjs');

	const tarball = process.env.PACKED_TARBALL ?? (await packPackage(join(folder, 'tarball')));
	const unpacked = join(folder, 'unpacked');
	await unpackPackage(tarball, unpacked);

	await checkScanner(join(folder, 'canary'));
	const findings = [
		...(await scan('Sources', rootFolder, SOURCE)),
		...(await scan('Packed package', unpacked, PACKED)),
	];
	for (const finding of findings) console.error(`\n${finding}`);
	return findings.length === 0 ? 0 : 1;
});
