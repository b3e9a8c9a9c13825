const { execFileSync } = require('node:child_process');
const { cpSync, mkdtempSync, readFileSync, symlinkSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { filesBelow, root } = require('./package');

// The build copies every picture there is, those of the documents too; they are not packed.
const isIcon = (file) => /^(credentials|nodes)\/.*\.(png|svg)$/.test(file);

it('gulp build:icons puts the same icons in dist as the build', () => {
	const project = mkdtempSync(join(tmpdir(), 'gulp-'));
	for (const part of ['credentials', 'nodes', 'gulpfile.js']) {
		cpSync(join(root, part), join(project, part), { recursive: true });
	}
	symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
	execFileSync(
		process.execPath,
		[join(root, 'node_modules', 'gulp', 'bin', 'gulp.js'), 'build:icons'],
		{
			cwd: project,
		},
	);
	const [built, copied] = [join(root, 'dist'), join(project, 'dist')];
	const icons = filesBelow(built).filter(isIcon);
	expect(icons.length).toBeGreaterThan(0);
	expect(filesBelow(copied)).toEqual(icons);
	for (const icon of icons) {
		expect(readFileSync(join(copied, icon))).toEqual(readFileSync(join(built, icon)));
	}
});
