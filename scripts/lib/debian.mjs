import { globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { logsFolder } from './paths.mjs';
import { run } from './processes.mjs';
import { formatDuration, headline } from './terminal.mjs';

/** The programs that the end-to-end tests run besides n8n, with their Debian packages. */
export const E2E_PACKAGES = {
	'/usr/bin/chromium': 'chromium',
	'redis-server': 'redis-server',
	// Debian installs it outside the PATH, so that several versions can coexist.
	'/usr/lib/postgresql/*/bin/postgres': 'postgresql',
};

/**
 * Installs the Debian packages whose programs are missing. Runs on Node.js 24 only.
 * @param {Record<string, string>} packages the package of each program, which is a name or a glob pattern
 *   of its path
 * @throws {Error} with the missing packages and how to install them, if this process may not do so
 */
export async function ensureDebianPackages(packages) {
	const missing = missingPrograms(packages);
	if (missing.length === 0) return;
	const names = [...new Set(missing.map(([, name]) => name))];
	const install = ['install', '--yes', '--no-install-recommends', ...names];
	const isRoot = process.getuid?.() === 0;
	if (!isRoot || !isInstalled('apt-get')) throw new Error(installationHint(missing, install));

	headline(`Installing Debian packages, one to three minutes: ${names.join(', ')}`);
	const startedAt = Date.now();
	await aptGet('update');
	await aptGet(...install);
	const stillMissing = missingPrograms(packages).map(([program]) => program);
	if (stillMissing.length > 0) {
		throw new Error(`apt-get has not installed: ${stillMissing.join(', ')}`);
	}
	console.log(`   Done in ${formatDuration(Date.now() - startedAt)}.`);
}

function missingPrograms(packages) {
	return Object.entries(packages).filter(([program]) => !isInstalled(program));
}

function isInstalled(program) {
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

function installationHint(missing, install) {
	const list = missing.map(([program, name]) => `  - ${program} (Debian package ${name})`);
	return [
		'The end-to-end tests need these programs, which are not installed:',
		...list,
		'Only root can install them. On Debian and its derivatives:',
		`  sudo apt-get update && sudo apt-get ${install.join(' ')}`,
		'Then run the same command again.',
	].join('\n');
}
