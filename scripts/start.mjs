import { ensureN8n, ensurePackageTools } from './lib/install.mjs';
import { continueOnNode24, requireNode24 } from './lib/node24.mjs';
import { runMain } from './lib/processes.mjs';
import { requireTools } from './lib/requirements.mjs';
import { ensureSqlite, isSqliteBuilt, SQLITE_BUILD_TOOLS } from './lib/sqlite.mjs';

const USAGE = `npm start            creates every kind of connection in a simulated Huawei Cloud with a
                     real n8n, shows the result, and opens n8n's editor until Ctrl-C
npm start -- --once  the same without the editor; fails if anything was not created`;

await runMain(async () => {
	const args = process.argv.slice(2);
	const unknown = args.filter((argument) => argument !== '--once');
	if (unknown.length > 0) {
		console.log(USAGE);
		return unknown.includes('--help') ? 0 : 1;
	}
	requireNode24();
	const buildTools = isSqliteBuilt() ? [] : SQLITE_BUILD_TOOLS;
	requireTools(['npm', 'tar', ...buildTools], 'to install n8n');
	await ensurePackageTools();
	await ensureN8n();
	const code = await continueOnNode24(import.meta.url);
	if (code !== undefined) return code;

	await ensureSqlite();
	const { demonstrate } = await import('./lib/demonstration.mjs');
	return await demonstrate({ once: args.includes('--once') });
});
