import { join } from 'node:path';
import { logsFolder } from './paths.mjs';
import { runTool } from './tools.mjs';

/**
 * Builds the package into dist/, as `npm run build` does.
 * @throws {Error} with the compiler's messages
 */
export async function buildPackage() {
	await runTool(join('.bin', 'n8n-node'), ['build'], {
		what: 'Building the package',
		log: join(logsFolder, 'build.log'),
	});
}
