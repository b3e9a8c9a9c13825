import { globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { logsFolder } from './paths.mjs';
import { run } from './processes.mjs';
import { formatDuration, headline } from './terminal.mjs';

/** What the end-to-end tests run beside n8n: the Debian package by the program in it. */
export const E2E_PACKAGES = {
	'/usr/bin/chromium': 'chromium',
	'redis-server': 'redis-server',
	// Not on the PATH, because Debian lets several versions live side by side.
	'/usr/lib/postgresql/*/bin/postgres': 'postgresql',
};

/**
 * Installs the Debian packages whose programs are missing. Runs on Node.js 24 only.
 * @param {Record<string, string>} packages the package by program: its name, or its path, in which
 *   `*` stands for anything
 * @throws {Error} that names what is missing and how to install it, without the right to do so
 */
export async function ensureDebianPackages(packages) {
	const missing = missingOf(packages);
	if (missing.length === 0) return;
	const names = [...new Set(missing.map(([, name]) => name))];
	const install = ['install', '--yes', '--no-install-recommends', ...names];
	const isRoot = process.getuid?.() === 0;
	if (!isRoot || !isThere('apt-get')) throw new Error(advice(missing, install));

	headline(`Installing Debian packages, one to three minutes: ${names.join(', ')}`);
	const startedAt = Date.now();
	await aptGet('update');
	await aptGet(...install);
	const still = missingOf(packages).map(([program]) => program);
	if (still.length > 0) throw new Error(`apt-get has not installed: ${still.join(', ')}`);
	console.log(`   Done in ${formatDuration(Date.now() - startedAt)}.`);
}

function missingOf(packages) {
	return Object.entries(packages).filter(([program]) => !isThere(program));
}

function isThere(program) {
	if (program.includes('/')) return globSync(program).length > 0;
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return folders.some((folder) => globSync(join(folder, program)).length > 0);
}

async function aptGet(...args) {
	await run('apt-get', args, {
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		log: join(logsFolder, `apt-get-${args[0]}.log`),
		what: `apt-get ${args.join(' ')}`,
	});
}

function advice(missing, install) {
	const list = missing.map(([program, name]) => `  - ${program} (Debian package ${name})`);
	return [
		'Missing on this machine, and needed by the end-to-end tests:',
		...list,
		'Installing them needs root. On Debian and its relatives:',
		`  sudo apt-get update && sudo apt-get ${install.join(' ')}`,
		'Then run the same command again.',
	].join('\n');
}
