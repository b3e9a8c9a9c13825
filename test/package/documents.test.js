const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { withCurrentTables } = require('../../scripts/lib/typeTables');
const { root } = require('./package');

const read = (file) => readFileSync(join(root, file), 'utf8');

it("the README's tables are those of the service types", () => {
	const readme = read('README.md');
	expect(readme.match(/<!-- table: /g)).toHaveLength(2);
	// `npm run tables` brings it up to date.
	expect(withCurrentTables(readme)).toBe(readme);
});

it('the changelog tells of this version', () => {
	const { version } = JSON.parse(read('package.json'));
	expect(read('CHANGELOG.md')).toContain(`## ${version}`);
});
