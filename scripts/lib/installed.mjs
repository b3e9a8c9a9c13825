import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, readJson } from './paths.mjs';

/**
 * Lists the packages that an install of a folder's lock file may bring.
 * @param {{ withDev: boolean }} options `withDev`: also what only development needs
 * @returns {[string, object][]} path inside the folder and the lock file's entry
 */
export function packagesOf(folder, { withDev }) {
	const { packages } = readJson(join(folder, 'package-lock.json'));
	return Object.entries(packages).filter(
		([path, entry]) =>
			path &&
			!entry.extraneous &&
			(withDev || !(entry.dev || entry.devOptional)) &&
			!isForOtherMachines(entry),
	);
}

/**
 * Tells whether a folder's node_modules holds what its lock file says: either these scripts have
 * installed it and left a note, or it fits the lock file that npm writes into node_modules. npm does
 * that last, and empties node_modules first: an install that was cut short has neither.
 * @param {{ withDev: boolean }} options as for `packagesOf`
 */
export function isInstalled(folder, { withDev }) {
	const record = join(folder, 'node_modules', '.package-lock.json');
	if (!existsSync(record)) return false;
	const notes = [noteFor(folder, { withDev }), noteFor(folder, { withDev: true })];
	if (notes.includes(readNote(folder))) return true;
	const installed = readJson(record).packages;
	return packagesOf(folder, { withDev }).every(([path, wanted]) => fits(installed[path], wanted));
}

/**
 * Leaves a note that an install is complete. It is needed because npm's versions differ in which
 * peers they leave out, so that not every lock file fits what npm has rightly installed.
 * @param {{ withDev: boolean }} options what was installed
 */
export function noteInstalled(folder, { withDev }) {
	writeFileSync(noteFile(folder), noteFor(folder, { withDev }));
}

function noteFile(folder) {
	return join(folder, 'node_modules', '.installed-lock');
}

function readNote(folder) {
	return existsSync(noteFile(folder)) ? readFileSync(noteFile(folder), 'utf8') : undefined;
}

function noteFor(folder, { withDev }) {
	const lock = hashOf(join(folder, 'package-lock.json'));
	return `${lock} ${process.platform}-${process.arch} ${withDev ? 'everything' : 'without dev'}\n`;
}

function fits(found, wanted) {
	// An optional package without a platform, or for one C library, may rightly have been left out.
	if (!found) return wanted.optional === true && (wanted.libc || !(wanted.os || wanted.cpu));
	return found.version === wanted.version && found.integrity === wanted.integrity;
}

function isForOtherMachines({ optional, os, cpu }) {
	if (!optional) return false;
	return !includes(os, process.platform) || !includes(cpu, process.arch);
}

function includes(allowed, own) {
	return allowed === undefined || allowed.includes(own);
}
