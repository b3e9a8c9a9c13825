import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from './paths.mjs';
import { run, runForOutput } from './processes.mjs';

/**
 * Packs the built package as npm would publish it.
 * @param {string} destination a folder for the tarball; it is created if missing
 * @returns {Promise<string>} the tarball's path
 */
export async function packPackage(destination) {
	mkdirSync(destination, { recursive: true });
	const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', destination];
	const output = await runForOutput('npm', args, { cwd: rootFolder, what: 'Packing the package' });
	const report = JSON.parse(output);
	// npm 11 and older print a list, later versions an object by package name.
	const [{ filename }] = Object.values(report);
	return join(destination, filename);
}

/** Unpacks a tarball of npm into a folder, without the `package/` that all its paths start with. */
export async function unpackPackage(tarball, folder) {
	mkdirSync(folder, { recursive: true });
	const args = ['-xzf', tarball, '-C', folder, '--strip-components=1'];
	await run('tar', args, { what: `Unpacking ${tarball}` });
}
