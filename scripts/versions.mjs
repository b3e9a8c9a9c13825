import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootFolder } from './lib/paths.mjs';
import { run, runMain } from './lib/processes.mjs';
import { withRealN8n } from './lib/realN8n.mjs';
import { formatDuration, headline } from './lib/terminal.mjs';

// `npm run test:versions`: installs the packed package in several versions of n8n as a user does, and uses it
// there, and writes the table of README.md. It takes half an hour and 12 GB the first time, because each
// version is installed. `npm run test:versions -- 2.15.0@24.21.0` only tries another version: n8n, and the
// Node.js for it.
await runMain(
	async () =>
		await withRealN8n(import.meta.url, async () => {
			const { ensureRelease, VERSIONS } = await import('../test/versions/releases.mjs');
			const { checkRelease, CHECKS } = await import('../test/versions/checks.mjs');
			const { buildPackage } = await import('./lib/build.mjs');
			const { packPackage } = await import('./lib/pack.mjs');

			const chosen = process.argv.slice(2).map(parseVersion);
			const versions = chosen.length > 0 ? chosen : VERSIONS;
			const folder = mkdtempSync(join(tmpdir(), 'package-for-versions-'));
			process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
			await buildPackage();
			const tarball = await packPackage(folder);
			const results = [];
			for (const version of versions) {
				headline(`n8n ${version.n8n} with Node.js ${version.node}`);
				const startedAt = Date.now();
				const problems = await checkRelease(await ensureRelease(version), tarball);
				for (const name of Object.keys(CHECKS)) {
					console.log(`   ${problems[name] ? 'FAILED' : 'passed'}  ${name}`);
					if (problems[name]) console.log(problems[name].replace(/^/gm, '      '));
				}
				console.log(`   Done in ${formatDuration(Date.now() - startedAt)}.`);
				const passed = Object.keys(CHECKS).filter((name) => !problems[name]);
				results.push({ ...version, passed, failed: Object.keys(problems) });
			}
			if (chosen.length === 0) await writeTable(results);
			return results.every(({ failed }) => failed.length === 0) ? 0 : 1;
		}),
);

async function writeTable(results) {
	writeFileSync(
		join(rootFolder, 'test', 'versions', 'results.json'),
		`${JSON.stringify(results, undefined, '\t')}\n`,
	);
	await run(process.execPath, ['--import', 'tsx', join('scripts', 'tables.mjs')], {
		cwd: rootFolder,
		what: 'Writing the table',
	});
}

/** @param {string} text such as `2.15.0@24.21.0`: the version of n8n, and that of Node.js */
function parseVersion(text) {
	const [, n8n, node] = /^(\d+\.\d+\.\d+)@(\d+\.\d+\.\d+)$/.exec(text) ?? [];
	if (n8n) return { n8n, node };
	throw new Error(`'${text}' is not a version of n8n and one of Node.js, such as 2.15.0@24.21.0.`);
}
