import { ensureN8n, ensurePackageTools } from './install.mjs';
import { continueOnNode24, requireNode24 } from './node24.mjs';
import { requireTools } from './requirements.mjs';
import { ensureSqlite, isSqliteBuilt, SQLITE_BUILD_TOOLS } from './sqlite.mjs';

/**
 * Installs what a real n8n needs, unless it is there, and goes on with Node.js 24.
 * @param {string} scriptUrl `import.meta.url` of the script that is run again on Node.js 24
 * @param {() => Promise<number>} action what to do there
 * @returns {Promise<number>} the exit code
 */
export async function withRealN8n(scriptUrl, action) {
	requireNode24();
	const buildTools = isSqliteBuilt() ? [] : SQLITE_BUILD_TOOLS;
	requireTools(['npm', 'tar', ...buildTools], 'to install n8n');
	await ensurePackageTools();
	await ensureN8n();
	const code = await continueOnNode24(scriptUrl);
	if (code !== undefined) return code;

	await ensureSqlite();
	return await action();
}
