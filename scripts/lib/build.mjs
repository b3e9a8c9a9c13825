import { join } from 'node:path';
import { logsFolder, readJson, rootFolder } from './paths.mjs';
import { runTool } from './tools.mjs';

/**
 * Builds the package into dist/, with the steps of `npm run build`.
 * @throws {Error} with the compiler's messages
 */
export async function buildPackage() {
	const { scripts } = readJson(join(rootFolder, 'package.json'));
	for (const [name, ...args] of scripts.build.split(' && ').map((step) => step.split(' '))) {
		await runTool(join('.bin', name), args, {
			what: 'Building the package',
			log: join(logsFolder, `${name}.log`),
		});
	}
}
