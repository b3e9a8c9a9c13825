import { join } from 'node:path';
import { logsFolder, rootFolder } from './paths.mjs';
import { run } from './processes.mjs';

/**
 * Builds the package into dist/, as `npm run build` does.
 * @throws {Error} with the compiler's messages
 */
export async function buildPackage() {
	await tool(['n8n-node', 'build'], { log: join(logsFolder, 'build.log') });
	await tool(['rolldown', '-c'], { log: join(logsFolder, 'bundle.log') });
}

async function tool([name, ...args], options) {
	const program = join(rootFolder, 'node_modules', '.bin', name);
	const what = 'Building the package';
	await run(process.execPath, [program, ...args], { cwd: rootFolder, what, ...options });
}
