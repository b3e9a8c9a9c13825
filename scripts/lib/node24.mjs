import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureNode24Package } from './install.mjs';
import { n8nFolder, readJson } from './paths.mjs';
import { startProcess } from './processes.mjs';

const REQUIRED = 24;
const IS_RESTARTED = 'DATA_CONNECTIONS_ON_NODE_24';

/** Whether this very process runs on Node.js 24. */
export function runsOnNode24() {
	return Number(process.versions.node.split('.')[0]) === REQUIRED;
}

/** The npm package with Node.js for this platform. Its versions are those of Node.js. */
export const NODE_PACKAGE = `node-${process.platform}-${process.arch}`;

/** The folder of this package with Node.js 24. It may not exist. */
export function node24PackageFolder() {
	return join(n8nFolder, 'node_modules', NODE_PACKAGE);
}

/**
 * Checks that Node.js 24 can be installed on this platform, before anything slow starts.
 * @throws {Error} that explains what to do
 */
export function requireNode24() {
	const { optionalDependencies } = readJson(join(n8nFolder, 'package.json'));
	if (runsOnNode24() || NODE_PACKAGE in optionalDependencies) return;
	throw new Error(
		`Node.js 24 is required, but this is v${process.versions.node}. It is installed automatically on Linux ` +
			`(x64 and arm64), but not on ${process.platform} (${process.arch}).\n` +
			'Install it with your version manager (for example: nvm install 24), switch to it, and run the ' +
			'same command again.',
	);
}

/**
 * Runs a script again on Node.js 24, with the same arguments, unless it already runs there.
 * @param {string} scriptUrl the script's `import.meta.url`
 * @returns {Promise<number | undefined>} the exit code of the other run, or undefined if this process
 *   already runs on Node.js 24 and should continue
 */
export async function continueOnNode24(scriptUrl) {
	if (runsOnNode24()) {
		putNodeFirstInPath(process.execPath);
		return undefined;
	}
	if (process.env[IS_RESTARTED]) {
		throw new Error(`Node.js 24 is required, but this is v${process.versions.node}.`);
	}
	requireNode24();
	await ensureNode24Package();
	const program = join(node24PackageFolder(), 'bin', 'node');
	const args = [fileURLToPath(scriptUrl), ...process.argv.slice(2)];
	const env = { ...process.env, [IS_RESTARTED]: '1' };
	// The script needs time to stop the processes that it has started.
	return await startProcess(program, args, { env, grace: 30_000 }).done;
}

/** Makes child processes, and scripts that start with `#!/usr/bin/env node`, use this Node.js. */
function putNodeFirstInPath(program) {
	process.env.PATH = [dirname(program), process.env.PATH].filter(Boolean).join(delimiter);
}
