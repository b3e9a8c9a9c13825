import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage, unpackPackage } from './lib/pack.mjs';
import { rootFolder } from './lib/paths.mjs';
import { runMain } from './lib/processes.mjs';

// Runs n8n's scanner for community packages, as n8n does before it verifies a package, but over the
// files here: over the sources, then over what the packed package holds. Needs a built package.
await runMain(async () => {
	const folder = mkdtempSync(join(tmpdir(), 'data-connections-scan-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	// The scanner makes a temporary folder of its own and leaves it behind: keep it inside ours.
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
