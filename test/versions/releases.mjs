import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_PACKAGE } from '../../scripts/lib/node24.mjs';
import { cacheFolder, logsFolder, n8nFolder, readJson } from '../../scripts/lib/paths.mjs';
import { run } from '../../scripts/lib/processes.mjs';
import { INSTALLED } from '../e2e/lib/n8nInstance.mjs';

/**
 * A version of n8n, and a version of Node.js that it supports.
 * @typedef {{ n8n: string, node: string }} Version
 *
 * The same, installed.
 * @typedef {Version & { nodeProgram: string, program: string }} Release
 */

const { devDependencies, optionalDependencies } = readJson(join(n8nFolder, 'package.json'));

/** The version of the other end-to-end tests, which is installed. */
const PINNED = { n8n: devDependencies.n8n, node: optionalDependencies[NODE_PACKAGE] };

/** The oldest version in which everything works, the last 1.x, and some of 2.x. */
export const VERSIONS = [
	{ n8n: '1.94.1', node: '20.19.5' },
	{ n8n: '1.123.81', node: '22.20.0' },
	{ n8n: '2.0.3', node: '22.20.0' },
	{ n8n: '2.20.12', node: '24.21.0' },
	PINNED,
];

/** Packages that the registry lacks, or whose newest version does not work with older versions of n8n. */
const OVERRIDES = { linkedom: '0.18.13', xlsx: '0.18.5' };

/**
 * Installs n8n with its Node.js, unless it is installed.
 * @param {Version} version
 * @returns {Promise<Release>}
 */
export async function ensureRelease({ n8n, node }) {
	if (n8n === PINNED.n8n && node === PINNED.node) return { n8n, node, ...INSTALLED };
	const folder = join(cacheFolder, 'n8n', `${n8n}-on-${node}`);
	if (!existsSync(folder)) {
		const unfinished = `${folder}.${process.pid}`;
		await install(unfinished, { n8n, node });
		renameSync(unfinished, folder);
	}
	const program = join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
	return { n8n, node, program, nodeProgram: join(nodePackage(folder), 'bin', 'node') };
}

function nodePackage(folder) {
	return join(folder, 'node_modules', NODE_PACKAGE);
}

async function install(folder, { n8n, node }) {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const dependencies = { n8n, [NODE_PACKAGE]: node };
	const manifest = { name: 'other-n8n', private: true, dependencies, overrides: OVERRIDES };
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
	const quiet = ['--no-audit', '--no-fund', '--no-package-lock'];
	await run('npm', ['install', '--ignore-scripts', ...quiet], {
		cwd: folder,
		log: join(logsFolder, `install-n8n-${n8n}.log`),
		what: `Installing n8n ${n8n}`,
	});
	// n8n's database module has to be built by the Node.js that loads it.
	const nodeFolder = nodePackage(folder);
	await run('npm', ['rebuild', '--foreground-scripts', 'sqlite3'], {
		cwd: folder,
		env: {
			...process.env,
			PATH: `${join(nodeFolder, 'bin')}:${process.env.PATH}`,
			npm_config_build_from_source: 'true',
			npm_config_nodedir: nodeFolder,
		},
		log: join(logsFolder, `build-sqlite3-${n8n}.log`),
		what: `Building the database module of n8n ${n8n}`,
	});
}
