import { ensureN8n, ensurePackageTools } from './install.mjs';
import { continueOnNode24, requireNode24 } from './node24.mjs';
import { requireTools } from './requirements.mjs';
import { ensureSqlite, isSqliteBuilt, SQLITE_BUILD_TOOLS } from './sqlite.mjs';

/**
 * Installs a real n8n unless it is installed, and runs the action on Node.js 24.
 * @param {string} scriptUrl `import.meta.url` of the script, which is run again on Node.js 24
 * @param {() => Promise<number>} action runs on Node.js 24
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
