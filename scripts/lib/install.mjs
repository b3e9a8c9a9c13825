import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled, noteInstalled, packagesOf } from './installed.mjs';
import { n8nFolder, logsFolder, rootFolder } from './paths.mjs';
import { lastLines, run } from './processes.mjs';
import { formatDuration, headline, showProgress } from './terminal.mjs';

/** Installs the tools that build and test the package, unless they are installed. */
export async function ensurePackageTools() {
	await ensureInstalled(rootFolder, {
		withDev: true,
		name: 'tools',
		announcement:
			'Installing the tools that build and test the package (1.1 GB, one to two minutes)',
	});
}

/** Installs only Node.js 24 for this machine, unless it is installed. */
export async function ensureNode24Package() {
	await ensureInstalled(n8nFolder, {
		withDev: false,
		name: 'node24',
		announcement: 'Installing Node.js 24 for this project (190 MB, about ten seconds)',
	});
}

/** Installs n8n together with Node.js 24, unless they are installed. */
export async function ensureN8n() {
	await ensureInstalled(n8nFolder, {
		withDev: true,
		name: 'n8n',
		announcement: 'Installing n8n, once (3 GB, three to four minutes with a fast connection)',
	});
}

async function ensureInstalled(folder, { withDev, name, announcement }) {
	if (isInstalled(folder, { withDev })) return;
	headline(announcement);
	const startedAt = Date.now();
	const stopProgress = showProgress(() => countInstalled(folder, { withDev }));
	try {
		await run('npm', npmArguments(withDev), {
			cwd: folder,
			env: npmEnvironment(),
			log: join(logsFolder, `install-${name}.log`),
			what: `Installing in ${folder}`,
			explain: npmErrors,
		});
	} finally {
		stopProgress();
	}
	noteInstalled(folder, { withDev });
	console.log(`   Done in ${formatDuration(Date.now() - startedAt)}.`);
}

/** Arguments that override the user's npm settings, such as NODE_ENV=production. */
function npmArguments(withDev) {
	const kinds = withDev ? ['--include=dev'] : ['--omit=dev'];
	return ['ci', '--ignore-scripts', '--include=optional', ...kinds, '--no-audit', '--no-fund'];
}

/** The environment without the variables that npm sets for the scripts of this package. */
function npmEnvironment() {
	const local = /^npm_(package|lifecycle|command$|config_local_prefix$)/;
	const entries = Object.entries(process.env).filter(([name]) => !local.test(name));
	return { ...Object.fromEntries(entries), npm_config_update_notifier: 'false' };
}

/** The errors that npm reports, without its warnings and its help. */
function npmErrors(log) {
	const [beforeHelp] = readFileSync(log, 'utf8').split('npm error Usage:');
	const errors = beforeHelp.split('\n').filter((line) => line.startsWith('npm error '));
	return errors.slice(0, 30).join('\n') || lastLines(log);
}

function countInstalled(folder, { withDev }) {
	const paths = packagesOf(folder, { withDev }).map(([path]) => path);
	const present = paths.filter((path) => existsSync(join(folder, path, 'package.json')));
	return `${present.length} of ${paths.length} packages unpacked`;
}
