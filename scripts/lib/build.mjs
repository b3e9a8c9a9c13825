import { join } from 'node:path';
import { logsFolder } from './paths.mjs';
import { runTool } from './tools.mjs';

/**
 * Both come with n8n. The second writes the lists of nodes and credentials with which n8n starts without
 * loading their code.
 */
const STEPS = [['n8n-node', 'build'], ['n8n-generate-metadata']];

/**
 * Builds the package into dist/, as `npm run build` does.
 * @throws {Error} with the compiler's messages
 */
export async function buildPackage() {
	for (const [name, ...args] of STEPS) {
		await runTool(join('.bin', name), args, {
			what: 'Building the package',
			log: join(logsFolder, `${name}.log`),
		});
	}
}
