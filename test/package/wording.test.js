const { spawnSync } = require('node:child_process');
const { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { root } = require('./package');

const NODE = 'nodes/HuaweiDataConnections/HuaweiDataConnections.node';
const CREDENTIAL = 'credentials/HuaweiCloudTokenApi.credentials';
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

it("the whole form follows n8n's wording rules, except for the name DataArts", () => {
	const { HuaweiDataConnections } = require(join(root, NODE));
	const { description } = new HuaweiDataConnections();
	const source = `export class HuaweiDataConnections implements INodeType {\n\tdescription: INodeTypeDescription = ${literal(description)};\n}\n`;
	expect(lint(`${NODE}.ts`, source)).toEqual([
		'n8n-nodes-base/node-param-operation-option-action-miscased: action: "Create DataArts connection",',
	]);
});

it("the credential follows n8n's wording rules", () => {
	const { HuaweiCloudTokenApi } = require(join(root, CREDENTIAL));
	const { properties, ...rest } = new HuaweiCloudTokenApi();
	const members = Object.entries({ ...rest, properties }).map(
		([name, value]) => `\t${name} = ${literal(value)};`,
	);
	const source = `export class HuaweiCloudTokenApi implements ICredentialType {\n${members.join('\n')}\n}\n`;
	expect(lint(`${CREDENTIAL}.ts`, source)).toEqual([]);
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
