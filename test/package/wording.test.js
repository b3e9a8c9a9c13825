const { spawnSync } = require('node:child_process');
const { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { root } = require('./package');

const NODE = 'nodes/HuaweiDataConnections/HuaweiDataConnections.node';
const ESLINT = join(root, 'node_modules', 'eslint', 'bin', 'eslint.js');

// The rules read source text, so they see no field that is made from a table: the built
// description is written down as one literal, and they read that.
const workplace = mkdtempSync(join(root, 'test', 'package', 'literal-'));
cpSync(join(root, 'eslint.config.mjs'), join(workplace, 'eslint.config.mjs'));
afterAll(() => rmSync(workplace, { recursive: true }));

function lint(path, text) {
	mkdirSync(join(workplace, path, '..'), { recursive: true });
	writeFileSync(join(workplace, path), text);
	const args = [ESLINT, '--format', 'json', path];
	// The rules would take every file for any kind of file if they saw that they are tested.
	const { JEST_WORKER_ID, NODE_ENV, ...env } = process.env;
	const { stdout } = spawnSync(process.execPath, args, { cwd: workplace, env, encoding: 'utf8' });
	const [{ messages }] = JSON.parse(stdout);
	return messages
		.filter(({ ruleId }) => ruleId?.startsWith('n8n-nodes-base/'))
		.map(({ ruleId, line }) => `${ruleId}: ${text.split('\n')[line - 1].trim()}`);
}

function literal(value) {
	return JSON.stringify(value, null, '\t').replace(/^(\t*)"(\w+)":/gm, '$1$2:');
}

// n8n's rule for operation texts would write "data arts": the product's name is the one exception.
const productName = /node-param-operation-option-action-miscased: action: ".*DataArts/;

it("the whole form follows n8n's wording rules, except for the name DataArts", () => {
	const { HuaweiDataConnections } = require(join(root, NODE));
	const { description } = new HuaweiDataConnections();
	const source = `export class HuaweiDataConnections implements INodeType {\n\tdescription: INodeTypeDescription = ${literal(description)};\n}\n`;
	const found = lint(`${NODE}.ts`, source);
	expect(found.filter((finding) => !productName.test(finding))).toEqual([]);
	expect(found.some((finding) => productName.test(finding))).toBe(true);
});

it.each(readdirSync(join(root, 'credentials')))("%s follows n8n's wording rules", (file) => {
	const [name] = file.split('.');
	const { [name]: Credential } = require(join(root, 'credentials', file));
	const { properties, ...rest } = new Credential();
	const members = Object.entries({ ...rest, properties }).map(
		([key, value]) => `\t${key} = ${literal(value)};`,
	);
	const source = `export class ${name} implements ICredentialType {\n${members.join('\n')}\n}\n`;
	expect(lint(`credentials/${file}`, source)).toEqual([]);
});

it('the rules do see what is written down', () => {
	const field = {
		displayName: 'bad name',
		name: 'x',
		type: 'boolean',
		default: false,
		description: 'Bad.',
	};
	const found = lint(
		'nodes/Bad/Bad.node.ts',
		`const field: INodeProperties = ${literal(field)};\n`,
	);
	expect(found.join()).toContain('node-param-display-name-miscased');
	expect(found.join()).toContain('node-param-description-boolean-without-whether');
});
