const { readdirSync } = require('node:fs');
const { join, relative } = require('node:path');

const root = join(__dirname, '..', '..');

/** All files below a folder, with their paths from it. */
function filesBelow(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)))
		.sort();
}

module.exports = { filesBelow, root };
