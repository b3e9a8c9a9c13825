import { join } from 'node:path';
import { logsFolder } from './paths.mjs';
import { runTool } from './tools.mjs';

const what = 'Building the package';

/**
 * Builds the package into dist/, as `npm run build` does.
 * @throws {Error} with the compiler's messages
 */
export async function buildPackage() {
	const compiled = { what, log: join(logsFolder, 'build.log') };
	await runTool(join('.bin', 'n8n-node'), ['build'], compiled);
	const bundled = { what, log: join(logsFolder, 'bundle.log') };
	await runTool(join('.bin', 'rolldown'), ['-c'], bundled);
}
