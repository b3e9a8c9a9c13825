import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const TOOLS = {
	npm: 'npm 10 or newer, which comes with Node.js',
	python3: 'Python 3',
	make: 'make',
	'g++': 'a C++ compiler',
	tar: 'tar',
};

/**
 * Checks that commands are available, before anything slow starts.
 * @param {string[]} names
 * @param {string} reason why they are needed, as a phrase such as "to build n8n"
 * @throws {Error} that names the missing commands and what to install
 */
export function requireTools(names, reason) {
	const missing = names.filter((name) => !isOnPath(name));
	if (missing.length === 0) return;
	const list = missing.map((name) => `  - ${name} (${TOOLS[name] ?? name})`).join('\n');
	throw new Error(`These commands are missing, and needed ${reason}:\n${list}\n${advice(missing)}`);
}

function isOnPath(name) {
	return (process.env.PATH ?? '').split(delimiter).some((folder) => {
		try {
			const file = join(folder || '.', name);
			accessSync(file, constants.X_OK);
			return statSync(file).isFile();
		} catch {
			return false;
		}
	});
}

function advice(missing) {
	const lines = [];
	if (missing.includes('npm')) lines.push('Install Node.js together with npm.');
	const rest = missing.filter((name) => name !== 'npm');
	if (rest.length === 0) return lines.join('\n');
	const mac = 'xcode-select --install';
	const linux = `Debian or Ubuntu: apt-get install ${rest.join(' ')}`;
	lines.push(process.platform === 'darwin' ? `Install the command line tools: ${mac}` : linux);
	lines.push('Then run the same command again.');
	return lines.join('\n');
}
