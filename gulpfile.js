const { dest, src } = require('gulp');

/** Copies the icons to where the build puts them; `encoding: false` keeps their bytes as they are. */
function copyIcons() {
	return src('{credentials,nodes}/**/*.{png,svg}', { encoding: false, base: '.' }).pipe(
		dest('dist'),
	);
}

exports['build:icons'] = copyIcons;
exports.default = copyIcons;
