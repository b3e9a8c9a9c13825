const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { DATA_ARTS_TYPES } = require('../../nodes/HuaweiDataConnections/connectionTypes/dataArts');
const { DLI_SERVICES } = require('../../nodes/HuaweiDataConnections/connectionTypes/dliServices');
const { CHINESE } = require('../../scripts/lib/chinese/language');
const dataArts = require('../../scripts/lib/dataArtsPage');
const dli = require('../../scripts/lib/dliPage');
const { PAGE_FOLDERS, docsPages } = require('../../scripts/lib/docsPages');
const { prose, table } = require('../../scripts/lib/markdown');
const { describeConfidence, exampleOf } = require('../../scripts/lib/pageParts');
const { ENGLISH } = require('../../scripts/lib/readmeLanguage');
const { TABLE_NAMES, withCurrentTables } = require('../../scripts/lib/readmeTables');
const { credentialFor, useSimulator } = require('../contract/account');
const { runNode } = require('../contract/runNode');
const { filesBelow, root } = require('./package');

const read = (file) => readFileSync(join(root, file), 'utf8');

describe('documents that `npm run tables` writes', () => {
	it.each([
		['README.md', ENGLISH],
		['README.zh-CN.md', CHINESE],
	])('the tables of %s are those of the service types', (file, language) => {
		const readme = read(file);
		const tables = [...readme.matchAll(/<!-- table: (.+?) -->/g)].map(([, name]) => name);
		expect(tables.sort()).toEqual([...TABLE_NAMES].sort());
		expect(readme).toBe(withCurrentTables(readme, language));
	});

	it.each([...docsPages()])('docs/%s is up to date', (path, text) => {
		expect(existsSync(join(root, 'docs', path)) && read(join('docs', path))).toBe(text);
	});

	it('docs has no page for a type that does not exist', () => {
		const present = PAGE_FOLDERS.flatMap((folder) =>
			filesBelow(join(root, 'docs', folder)).map((file) => `${folder}/${file}`),
		);
		const expected = [...docsPages().keys()].filter((path) => path.includes('/'));
		expect(present.sort()).toEqual(expected.sort());
	});

	it('the index links to every page', () => {
		const index = docsPages().get('README.md');
		const links = [...index.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link);
		const others = [...docsPages().keys()].filter((path) => path !== 'README.md');
		expect(links).toEqual(expect.arrayContaining([...others, 'api/README.md']));
	});

	it('a confidence links to its sources', () => {
		const source = 'docs/api/dataarts-settings.md#dli and docs/api/lookups.md';
		expect(describeConfidence('observed', source)).toBe(
			'observed, [source](../api/dataarts-settings.md#dli), [source](../api/lookups.md)',
		);
		expect(describeConfidence('inferred', '')).toBe('inferred');
	});
});

describe('the examples of the pages', () => {
	const simulator = useSimulator();

	/** The body that the node sends for a form, with the name that the pages write. */
	async function bodySent(parameters) {
		const { error } = await runNode({
			parameters: { operation: 'create', connectionName: 'documented', ...parameters },
			credential: credentialFor(simulator().url),
		});
		// A create may look for its name first.
		const request = simulator().requests.find(({ method }) => method === 'POST');
		if (!request) throw new Error(`Nothing was sent: ${error?.message}`);
		return JSON.parse(JSON.stringify(request.body).replace('documented', '<connection-name>'));
	}

	it.each(DATA_ARTS_TYPES.map((type) => [type.value, type]))(
		'%s: a form with these values sends this body',
		async (dataArtsType, type) => {
			const values = type.fields.map((field) => [field.name, exampleOf(field)]);
			const chosen = { resource: 'dataArtsConnection', dataArtsType };
			const form = { ...chosen, ...Object.fromEntries(values) };
			expect(await bodySent(form)).toEqual(dataArts.exampleBody(type));
		},
	);

	it.each(DLI_SERVICES.map((service) => [service.value, service]))(
		'%s: a form with this address sends this body',
		async (dliService, service) => {
			const address = { __rl: true, mode: 'address', value: service.address.example };
			const form = { dliService, [`${service.parameterPrefix}Address`]: address };
			const ids = { securityGroupId: 'group', networkId: 'network' };
			const sent = await bodySent({ resource: 'dliDatasourceConnection', ...form, ...ids });
			expect({
				...sent,
				security_group_id: '<security-group-id>',
				network_id: '<network-id>',
			}).toEqual(dli.exampleBody(service));
		},
	);
});

describe('the page of an MRS type', () => {
	const pageOf = (value) =>
		dataArts.dataArtsPage(DATA_ARTS_TYPES.find((type) => type.value === value));

	it.each([
		['HIVE', '_Authentication Method_.'],
		['SparkSQL', '_Authentication Method_, _MRS Version_, _Component Name_.'],
		['HBASE', '_Authentication Method_.'],
		['ClickHouse', '_Authentication Method_.'],
		['IMPALA', '_Authentication Method_.'],
		['KAFKA', '_Authentication Method_.'],
	])('%s names what connection string mode has no field for', (value, names) => {
		expect(pageOf(value)).toContain(
			`In Connection String Mode, the console also asks for ${names} The node has no field for that`,
		);
		expect(pageOf(value)).toContain('**Additional Settings**');
	});

	it('says what is sent for a choice that is sent as a boolean, and what hides a field', () => {
		expect(pageOf('HBASE')).toContain('Connection String Mode = `true` (Unverified: ');
		expect(pageOf('HBASE')).toContain('yes, unless _Cluster_ is Connection String Mode');
		expect(pageOf('HIVE')).toContain(
			'yes, when _Connection Type_ is Proxy and _Cluster_ is Connection String Mode',
		);
	});

	it.each(['PRESTO', 'DORIS', 'HETUENGINE', 'RANGER'])('%s names nothing of the kind', (value) => {
		expect(pageOf(value)).not.toContain('the console also asks');
	});
});

describe('Markdown', () => {
	it('escapes characters that Markdown would interpret', () => {
		expect(prose('_sys_ a_b tsd.*.port [a] `b` c\\d')).toBe(
			'\\_sys\\_ a_b tsd.\\*.port \\[a\\] \\`b\\` c\\\\d',
		);
	});

	it('aligns columns by the width on screen, and escapes bars inside cells', () => {
		expect(table(['A', 'B'], [['数据', 'a|b']])).toBe(
			['| A    | B    |', '| ---- | ---- |', '| 数据 | a\\|b |'].join('\n'),
		);
	});
});

it('the changelog has an entry for this version', () => {
	const { version } = JSON.parse(read('package.json'));
	expect(read('CHANGELOG.md')).toContain(`## ${version}`);
});
