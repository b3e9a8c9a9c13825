import { join } from 'node:path';
import { logsFolder, rootFolder } from './paths.mjs';
import { run } from './processes.mjs';

/**
 * Builds the package into dist/ with n8n's own tool.
 * @throws {Error} with the compiler's messages
 */
export async function buildPackage() {
	await run(process.execPath, [join(rootFolder, 'node_modules', '.bin', 'n8n-node'), 'build'], {
		cwd: rootFolder,
		log: join(logsFolder, 'build.log'),
		what: 'Building the package',
	});
}
