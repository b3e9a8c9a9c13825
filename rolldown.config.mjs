import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';

// Loading many small files takes n8n longer at its start than all that stands in them. So what
// n8n's tool compiled is replaced by a file for each of those that n8n asks for, and one for what
// they share. Nothing is shortened: what is published can be read.

const { n8n } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'));
const entries = [...n8n.credentials, ...n8n.nodes].map((file) =>
	file.slice('dist/'.length, -'.js'.length),
);

export default defineConfig({
	input: Object.fromEntries(entries.map((entry) => [entry, `${entry}.ts`])),
	external: ['n8n-workflow', /^node:/],
	platform: 'node',
	plugins: [{ name: 'remove-compiled', buildStart: removeCompiled }],
	output: {
		dir: 'dist',
		format: 'cjs',
		entryFileNames: '[name].js',
		chunkFileNames: 'nodes/HuaweiDataConnections/[name].js',
		codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] },
	},
});

function removeCompiled() {
	const files = readdirSync('dist', { recursive: true }).filter((file) => file.endsWith('.js'));
	for (const file of files) rmSync(join('dist', file));
}
