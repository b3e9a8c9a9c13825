import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from '../../../scripts/lib/paths.mjs';
import { startProcess } from '../../../scripts/lib/processes.mjs';

const PROGRAM = join(rootFolder, 'scripts', 'start.mjs');
/** How long the script may take to stop what it has started, before it is killed. */
const GRACE_MILLISECONDS = 20_000;

/**
 * Runs `npm start` with a folder of its own for n8n.
 * @param {string} folder
 * @param {string[]} args
 * @returns {{ output: () => string, done: Promise<number>, interrupt: () => void }} `interrupt` does what
 *   Ctrl-C does
 */
export function runStart(folder, ...args) {
	const { child, done } = startProcess(process.execPath, [PROGRAM, ...args], {
		cwd: rootFolder,
		env: { ...process.env, DATA_CONNECTIONS_START_FOLDER: folder },
		stdio: ['ignore', 'pipe', 'pipe'],
		grace: GRACE_MILLISECONDS,
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text) => (output += text));
	}
	return { output: () => output, done, interrupt: () => child.kill('SIGINT') };
}

/**
 * What a run has left behind: the commands of its processes, which all have the folder in their
 * environment, and the file that locks the folder.
 */
export function leftBehind(folder) {
	const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
	const commands = ids.filter((id) => readProcess(id, 'environ').includes(folder));
	const lock = `${folder}.lock`;
	return [
		...commands.map((id) => readProcess(id, 'cmdline').replaceAll('\0', ' ')),
		...(existsSync(lock) ? [lock] : []),
	];
}

/** A file of a process; empty if it has ended meanwhile, or belongs to somebody else. */
function readProcess(id, file) {
	try {
		return readFileSync(join('/proc', id, file), 'utf8');
	} catch {
		return '';
	}
}
