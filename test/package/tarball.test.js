const { readFileSync, statSync } = require('node:fs');
const { join } = require('node:path');
const { filesBelow, packedFile, root, unpackPackage } = require('./package');

const folder = unpackPackage();
const files = filesBelow(folder);

it('holds the code that n8n asks for and what it shares, icons, codex, schemas and what npm adds', () => {
	const { n8n } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const code = [...n8n.nodes, ...n8n.credentials, 'dist/nodes/HuaweiDataConnections/shared.js'];
	const others = ['credentials', 'nodes']
		.flatMap((part) => filesBelow(join(root, part)).map((file) => join('dist', part, file)))
		.filter((file) => !file.endsWith('.ts'));
	const added = ['LICENSE.md', 'README.md', 'package.json'];
	expect(files).toEqual([...code, ...others, ...added].sort());
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
