const { execFileSync } = require('node:child_process');
const { mkdtempSync, readdirSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, relative } = require('node:path');

const root = join(__dirname, '..', '..');

/** All files below a folder, with their paths from it. */
function filesBelow(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)))
		.sort();
}

let packed;

/** The packed package, which `npm test` has built before. */
function packedFile() {
	const folder = () => mkdtempSync(join(tmpdir(), 'tarball-'));
	const pack = join(root, 'scripts', 'pack.mjs');
	packed ??=
		process.env.PACKED_TARBALL ??
		execFileSync(process.execPath, [pack, folder()], { encoding: 'utf8' });
	return packed.trim();
}

/** Unpacks it into a new folder. */
function unpackPackage() {
	const folder = mkdtempSync(join(tmpdir(), 'packed-'));
	execFileSync('tar', ['-xzf', packedFile(), '-C', folder]);
	return join(folder, 'package');
}

module.exports = { filesBelow, packedFile, root, unpackPackage };
