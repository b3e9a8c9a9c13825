const { execFileSync } = require('node:child_process');
const { join } = require('node:path');
const { root } = require('./package');

it('the map in CONTRIBUTING.md shows the imports between the folders', () => {
	const map = join(root, 'scripts', 'map.mjs');
	// A map that is out of date ends this with an error that says so.
	execFileSync(process.execPath, [map, '--check'], { stdio: 'pipe' });
});
