import { cpSync, existsSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { node24PackageFolder } from './node24.mjs';
import { n8nFolder, logsFolder } from './paths.mjs';
import { run, runForOutput } from './processes.mjs';
import { requireTools } from './requirements.mjs';
import { formatDuration, headline, showProgress } from './terminal.mjs';

/** The commands that the build of n8n's database module needs. */
export const SQLITE_BUILD_TOOLS = ['python3', 'make', 'g++'];

const nodeModules = join(n8nFolder, 'node_modules');
const PRODUCT = join('build', 'Release', 'node_sqlite3.node');

/** Whether the database module has been built; `ensureSqlite` also tries it. */
export function isSqliteBuilt() {
	return existsSync(join(nodeModules, 'sqlite3', PRODUCT));
}

/**
 * Builds n8n's database module (sqlite3) from source, unless the one that is there works. Runs on
 * Node.js 24 only, because the module is built for the Node.js that builds it.
 */
export async function ensureSqlite() {
	if (isSqliteBuilt() && (await loads())) return;
	requireTools(SQLITE_BUILD_TOOLS, 'to build the database module of n8n');
	headline("Building n8n's database module (sqlite3), one to two minutes. Once only.");
	const startedAt = Date.now();
	const log = join(logsFolder, 'build-sqlite3.log');
	const workshop = mkdtempSync(join(tmpdir(), 'data-connections-sqlite3-'));
	const stopProgress = showProgress(() => 'compiling');
	try {
		await build(workshop, log);
	} finally {
		stopProgress();
		rmSync(workshop, { recursive: true, force: true });
	}
	if (!(await loads())) {
		throw new Error(`sqlite3 was built, but Node 24 cannot load it. The build's output: ${log}`);
	}
	console.log(`   Done in ${formatDuration(Date.now() - startedAt)}.`);
}

/**
 * Builds a copy in a temporary folder: the makefiles do not work in a path with spaces, and a build
 * that is cut short leaves nothing behind that looks complete.
 */
async function build(workshop, log) {
	const source = join(workshop, 'node_modules', 'sqlite3');
	for (const name of ['sqlite3', 'node-addon-api']) {
		cpSync(join(nodeModules, name), join(workshop, 'node_modules', name), { recursive: true });
	}
	rmSync(join(source, 'build'), { recursive: true, force: true });
	const tools = join(workshop, 'tools');
	symlinkSync(nodeModules, tools);
	const headers = linkHeaders(workshop);
	const nodeGyp = join(tools, 'node-gyp', 'bin', 'node-gyp.js');
	// Without the two options, Node.js would give the tool its real path, which may have spaces.
	const plainPaths = ['--preserve-symlinks', '--preserve-symlinks-main'];
	await run(process.execPath, [...plainPaths, nodeGyp, 'rebuild', '-j', 'max', ...headers], {
		cwd: source,
		// One step of the build unpacks an archive with the package `tar`.
		env: { ...process.env, NODE_PATH: nodeModules },
		log,
		what: 'Building sqlite3',
	});
	const target = join(nodeModules, 'sqlite3', PRODUCT);
	cpSync(join(source, PRODUCT), `${target}.new`, { recursive: true });
	renameSync(`${target}.new`, target);
}

/** Names the folder with Node's headers, so that they need not be downloaded. */
function linkHeaders(workshop) {
	const candidates = [dirname(dirname(process.execPath)), node24PackageFolder()];
	const found = candidates.find((folder) => existsSync(join(folder, 'include', 'node', 'node.h')));
	if (!found) return [];
	const link = join(workshop, 'node');
	symlinkSync(found, link);
	return [`--nodedir=${link}`];
}

async function loads() {
	try {
		await runForOutput(process.execPath, ['-e', "require('sqlite3')"], { cwd: n8nFolder });
		return true;
	} catch {
		return false;
	}
}
