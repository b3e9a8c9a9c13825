const { readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { filesBelow, packedFile, root, unpackPackage } = require('./package');

const folder = unpackPackage();
const files = filesBelow(folder);

it('holds the compiled code of every source file, the icons, the codex and what npm adds', () => {
	const compiled = ['credentials', 'nodes'].flatMap((part) =>
		filesBelow(join(root, part)).map((file) => join('dist', part, file.replace(/\.ts$/, '.js'))),
	);
	expect(files).toEqual([...compiled, 'LICENSE.md', 'README.md', 'package.json'].sort());
});

it('names files that are there', () => {
	const { n8n } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	for (const file of [...n8n.nodes, ...n8n.credentials]) expect(files).toContain(file);
});

it('needs nothing but what n8n brings', () => {
	const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	expect(manifest.dependencies).toBeUndefined();
	expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
	const code = files.filter((file) => file.endsWith('.js'));
	const required = code.flatMap((file) =>
		[...readFileSync(join(folder, file), 'utf8').matchAll(/require\("([^"]+)"\)/g)].map(
			([, name]) => name,
		),
	);
	const foreign = required.filter((name) => !name.startsWith('.') && name !== 'n8n-workflow');
	expect(foreign.filter((name) => name !== 'node:crypto')).toEqual([]);
});

it('is small', () => {
	expect(statSync(packedFile()).size).toBeLessThanOrEqual(300_000);
});
