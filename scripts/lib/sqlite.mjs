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

/** Whether the database module has been built. `ensureSqlite` also tries to load it. */
export function isSqliteBuilt() {
	return existsSync(join(nodeModules, 'sqlite3', PRODUCT));
}

/**
 * Builds n8n's database module (sqlite3) from source, unless it exists and works. This requires
 * Node.js 24, because the module only works with the Node.js version that builds it.
 */
export async function ensureSqlite() {
	if (isSqliteBuilt() && (await canLoad())) return;
	requireTools(SQLITE_BUILD_TOOLS, 'to build the database module of n8n');
	headline("Building n8n's database module (sqlite3), one to two minutes. Once only.");
	const startedAt = Date.now();
	const log = join(logsFolder, 'build-sqlite3.log');
	const buildFolder = mkdtempSync(join(tmpdir(), 'data-connections-sqlite3-'));
	const stopProgress = showProgress(() => 'compiling');
	try {
		await build(buildFolder, log);
	} finally {
		stopProgress();
		rmSync(buildFolder, { recursive: true, force: true });
	}
	if (!(await canLoad())) {
		throw new Error(`sqlite3 was built, but Node 24 cannot load it. The build's output: ${log}`);
	}
	console.log(`   Done in ${formatDuration(Date.now() - startedAt)}.`);
}

/**
 * Builds a copy in a temporary folder, because the makefiles do not work in a path with spaces, and an
 * interrupted build must not leave files that look complete.
 */
async function build(buildFolder, log) {
	const source = join(buildFolder, 'node_modules', 'sqlite3');
	for (const name of ['sqlite3', 'node-addon-api']) {
		cpSync(join(nodeModules, name), join(buildFolder, 'node_modules', name), { recursive: true });
	}
	rmSync(join(source, 'build'), { recursive: true, force: true });
	const tools = join(buildFolder, 'tools');
	symlinkSync(nodeModules, tools);
	const headerOptions = linkHeaders(buildFolder);
	const nodeGyp = join(tools, 'node-gyp', 'bin', 'node-gyp.js');
	// Without these options Node.js would pass the real path to the tool, which may have spaces.
	const symlinkOptions = ['--preserve-symlinks', '--preserve-symlinks-main'];
	await run(
		process.execPath,
		[...symlinkOptions, nodeGyp, 'rebuild', '-j', 'max', ...headerOptions],
		{
			cwd: source,
			// One step of the build unpacks an archive with the package `tar`.
			env: { ...process.env, NODE_PATH: nodeModules },
			log,
			what: 'Building sqlite3',
		},
	);
	const target = join(nodeModules, 'sqlite3', PRODUCT);
	cpSync(join(source, PRODUCT), `${target}.new`, { recursive: true });
	renameSync(`${target}.new`, target);
}

/** Points to the headers of Node.js, which would otherwise be downloaded. */
function linkHeaders(buildFolder) {
	const candidates = [dirname(dirname(process.execPath)), node24PackageFolder()];
	const found = candidates.find((folder) => existsSync(join(folder, 'include', 'node', 'node.h')));
	if (!found) return [];
	const link = join(buildFolder, 'node');
	symlinkSync(found, link);
	return [`--nodedir=${link}`];
}

async function canLoad() {
	try {
		await runForOutput(process.execPath, ['-e', "require('sqlite3')"], { cwd: n8nFolder });
		return true;
	} catch {
		return false;
	}
}
