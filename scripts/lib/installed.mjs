import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, readJson } from './paths.mjs';

/**
 * Lists the packages that installing from a folder's lock file may install on this machine.
 * @param {{ withDev: boolean }} options `withDev`: include development dependencies
 * @returns {[string, object][]} the path inside the folder, and the entry in the lock file
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
 * Whether a folder's node_modules matches its lock file. Either these scripts installed it and left a
 * note, or it matches the lock file that npm writes into node_modules. npm empties node_modules first
 * and writes that file last, so an interrupted install has neither.
 * @param {{ withDev: boolean }} options as for `packagesOf`
 */
export function isInstalled(folder, { withDev }) {
	const record = join(folder, 'node_modules', '.package-lock.json');
	if (!existsSync(record)) return false;
	const notes = [noteFor(folder, { withDev }), noteFor(folder, { withDev: true })];
	if (notes.includes(readNote(folder))) return true;
	const installed = readJson(record).packages;
	return packagesOf(folder, { withDev }).every(([path, locked]) =>
		matches(installed[path], locked),
	);
}

/**
 * Leaves a note that an install is complete. Versions of npm differ in the peer dependencies that they
 * leave out, so a complete install need not match the lock file.
 * @param {{ withDev: boolean }} options as for `packagesOf`
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

function matches(found, locked) {
	// npm may leave out an optional package that is for no platform, or for another C library.
	if (!found) return locked.optional === true && (locked.libc || !(locked.os || locked.cpu));
	return found.version === locked.version && found.integrity === locked.integrity;
}

function isForOtherMachines({ optional, os, cpu }) {
	if (!optional) return false;
	return !includes(os, process.platform) || !includes(cpu, process.arch);
}

function includes(allowed, value) {
	return allowed === undefined || allowed.includes(value);
}
