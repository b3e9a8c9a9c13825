const { spawnSync } = require('node:child_process');
const { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { basename, dirname, join, relative } = require('node:path');
const { root } = require('./package');

const NODE_FILE = 'nodes/HuaweiDataConnections/HuaweiDataConnections.node.ts';
const TRIGGER_FILE = 'nodes/HuaweiDataConnections/HuaweiDataConnectionsTrigger.node.ts';
const BAD_FILE = 'nodes/Bad/Bad.node.ts';
const CREDENTIAL_FILES = readdirSync(join(root, 'credentials')).map(
	(file) => `credentials/${file}`,
);

// n8n's wording rules read source text, so they do not see a field that is built from a table. Here
// each class is written again with its final values as literals, and the rules read that.
const folder = mkdtempSync(join(root, 'test', 'package', 'literal-'));
afterAll(() => rmSync(folder, { recursive: true }));

function literal(value) {
	return JSON.stringify(value, null, '\t').replace(/^(\t*)"(\w+)":/gm, '$1$2:');
}

function nodeSource(file) {
	const [name] = basename(file).split('.');
	const { [name]: Node } = require(join(root, file));
	const { description } = new Node();
	return `export class ${name} implements INodeType {\n\tdescription: INodeTypeDescription = ${literal(description)};\n}\n`;
}

function credentialSource(file) {
	const [name] = basename(file).split('.');
	const { [name]: Credential } = require(join(root, file));
	const { properties, ...rest } = new Credential();
	const members = Object.entries({ ...rest, properties })
		.filter(([, value]) => typeof value !== 'function')
		.map(([key, value]) => `\t${key} = ${literal(value)};`);
	return `export class ${name} implements ICredentialType {\n${members.join('\n')}\n}\n`;
}

function badSource() {
	const field = {
		displayName: 'bad name',
		name: 'x',
		type: 'boolean',
		default: false,
		description: 'Bad.',
	};
	return `const field: INodeProperties = ${literal(field)};\n`;
}

/** Lints the sources, all in one process because ESLint takes long to start. */
function lint(sources) {
	cpSync(join(root, 'eslint.config.mjs'), join(folder, 'eslint.config.mjs'));
	for (const [file, text] of sources) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	}
	const eslint = join(root, 'node_modules', 'eslint', 'bin', 'eslint.js');
	const args = [eslint, '--format', 'json', ...sources.keys()];
	// When the rules see that they are tested, they treat every file as any kind of file.
	const { JEST_WORKER_ID, NODE_ENV, ...env } = process.env;
	const { stdout } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
	return new Map(
		JSON.parse(stdout).map(({ filePath, messages }) => {
			const file = relative(folder, filePath);
			const lines = sources.get(file).split('\n');
			const findings = messages
				.filter(({ ruleId }) => ruleId?.startsWith('n8n-nodes-base/'))
				.map(({ ruleId, line }) => `${ruleId}: ${lines[line - 1].trim()}`);
			return [file, findings];
		}),
	);
}

const findings = lint(
	new Map([
		...[NODE_FILE, TRIGGER_FILE].map((file) => [file, nodeSource(file)]),
		...CREDENTIAL_FILES.map((file) => [file, credentialSource(file)]),
		[BAD_FILE, badSource()],
	]),
);

// n8n's rule for operation texts would write "data arts". The product name is the only exception.
const productName = /node-param-operation-option-action-miscased: action: ".*DataArts/;

it("the whole form follows n8n's wording rules, except for the name DataArts", () => {
	const found = findings.get(NODE_FILE);
	expect(found.filter((finding) => !productName.test(finding))).toEqual([]);
	expect(found.some((finding) => productName.test(finding))).toBe(true);
});

it.each([TRIGGER_FILE, ...CREDENTIAL_FILES])("%s follows n8n's wording rules", (file) => {
	expect(findings.get(file)).toEqual([]);
});

it('the rules detect a mistake in such a literal', () => {
	const found = findings.get(BAD_FILE).join();
	expect(found).toContain('node-param-display-name-miscased');
	expect(found).toContain('node-param-description-boolean-without-whether');
});
