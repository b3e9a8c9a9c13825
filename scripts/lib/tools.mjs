import { join } from 'node:path';
import { rootFolder } from './paths.mjs';
import { run } from './processes.mjs';

/**
 * Runs a development tool of the project in the root folder, with the Node.js of this process.
 * @param {string} program its path below node_modules
 * @param {string[]} args
 * @param {object} [options] see `run`
 * @param {string[]} [options.nodeOptions] options of Node.js, which its child processes get too
 * @throws {Error} if it fails
 */
export async function runTool(program, args, { nodeOptions = [], ...options } = {}) {
	const file = join(rootFolder, 'node_modules', program);
	await run(process.execPath, [...nodeOptions, file, ...args], { cwd: rootFolder, ...options });
}
