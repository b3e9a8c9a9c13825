const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { findPlaceholders, placeholdersIn, stepsOf } = require('../../scripts/lib/publishing.cjs');
const { root } = require('./package');

const { repository, author, scripts } = JSON.parse(
	readFileSync(join(root, 'package.json'), 'utf8'),
);
const workflow = readFileSync(join(root, '.github', 'workflows', 'publish.yml'), 'utf8');
const page = readFileSync(join(root, 'docs', 'publishing.md'), 'utf8');

it.each([
	['"url": "https://github.com/huawei-data-connections/n8n-nodes-x#readme"', 1],
	['"email": "maintainers@huawei-data-connections.example"', 1],
	['"url": "https://github.com/someone/n8n-nodes-huawei-data-connections/issues"', 0],
	['"email": "someone@company.com"', 0],
	['placeholder: `e.g. https://${host}.example.com`', 0],
	['https://docs.company.example', 1],
	['host mysql.example.internal, or address.example', 0],
])('finds placeholders: %s', (text, count) => {
	expect(placeholdersIn(text)).toHaveLength(count);
});

it('the rehearsal stops for every placeholder in the metadata of the package', () => {
	const inMetadata = [repository.url, author.email].flatMap(placeholdersIn);
	const found = findPlaceholders(root).filter((place) => place.startsWith('package.json:'));
	expect(found.length > 0).toBe(inMetadata.length > 0);
});

it('every file with a placeholder is on the page that says what to set', () => {
	const files = findPlaceholders(root).map((place) => place.split(':')[0]);
	for (const file of new Set(files)) {
		const [folder] = file.split('/');
		expect(page).toContain(file.endsWith('.credentials.ts') ? `${folder}/` : file);
	}
});

it('the rehearsal runs the steps of the workflow, which looks for placeholders itself', () => {
	const steps = stepsOf(workflow);
	expect(steps).toEqual(['npm run lint', 'npm run build', 'npm test']);
	for (const [, name] of steps.join('\n').matchAll(/npm (?:run )?(\w+)/g)) {
		expect(scripts).toHaveProperty(name);
	}
	expect(workflow).toContain('npm run publish:rehearse -- --check');
});

it('the workflow removes the other README before npm could show it', () => {
	const [before] = workflow.split('npm publish --tag');
	expect(before).toContain('run: rm README.zh-CN.md\n');
});
