const { dest, src } = require('gulp');

/**
 * Copies the icons to where the build puts them; `encoding: false` keeps their bytes as they are. Two
 * patterns, because one for both folders would have every other folder searched, too.
 */
function copyIcons() {
	return src(['credentials/**/*.{png,svg}', 'nodes/**/*.{png,svg}'], {
		encoding: false,
		base: '.',
	}).pipe(dest('dist'));
}

exports['build:icons'] = copyIcons;
exports.default = copyIcons;
