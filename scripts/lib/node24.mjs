import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureNode24Package } from './install.mjs';
import { n8nFolder, readJson } from './paths.mjs';
import { startProcess } from './processes.mjs';

const WANTED = 24;
const SECOND_TURN = 'DATA_CONNECTIONS_ON_NODE_24';

/** Whether this very process runs on Node.js 24. */
export function runsOnNode24() {
	return Number(process.versions.node.split('.')[0]) === WANTED;
}

/** The folder of the npm package that brings Node.js 24 for this platform; it may be missing. */
export function node24PackageFolder() {
	return join(n8nFolder, 'node_modules', `node-${process.platform}-${process.arch}`);
}

/**
 * Makes sure that this platform can have Node.js 24, before anything long is started.
 * @throws {Error} that says what to do
 */
export function requireNode24() {
	const { optionalDependencies } = readJson(join(n8nFolder, 'package.json'));
	if (runsOnNode24() || basename(node24PackageFolder()) in optionalDependencies) return;
	throw new Error(
		`This needs Node 24, found v${process.versions.node}. It is installed by itself on Linux ` +
			`(x64 and arm64), but not on ${process.platform} (${process.arch}).\n` +
			'Install Node 24 with your version manager (for example: nvm install 24), switch to it, and run ' +
			'the same command again.',
	);
}

/**
 * Runs a script again on Node.js 24, with the same arguments, unless it already runs there.
 * @param {string} scriptUrl the script's `import.meta.url`
 * @returns {Promise<number | undefined>} the other run's exit code; undefined: go on here
 */
export async function continueOnNode24(scriptUrl) {
	if (runsOnNode24()) {
		putNodeFirstInPath(process.execPath);
		return undefined;
	}
	if (process.env[SECOND_TURN]) {
		throw new Error(`This needs Node 24, found v${process.versions.node}.`);
	}
	requireNode24();
	await ensureNode24Package();
	const program = join(node24PackageFolder(), 'bin', 'node');
	const args = [fileURLToPath(scriptUrl), ...process.argv.slice(2)];
	const env = { ...process.env, [SECOND_TURN]: '1' };
	// It needs time to stop what it has started; ended too early, it would leave that behind.
	return await startProcess(program, args, { env, grace: 30_000 }).done;
}

/** Lets every child, and every script that starts with `#!/usr/bin/env node`, find this Node.js. */
function putNodeFirstInPath(program) {
	process.env.PATH = [dirname(program), process.env.PATH].filter(Boolean).join(delimiter);
}
