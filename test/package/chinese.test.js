const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const {
	HuaweiDataConnections,
} = require('../../nodes/HuaweiDataConnections/HuaweiDataConnections.node.ts');
const { AUTH_METHODS } = require('../../nodes/HuaweiDataConnections/client/auth');
const { DATA_ARTS_TYPES } = require('../../nodes/HuaweiDataConnections/connectionTypes/dataArts');
const { DLI_SERVICES } = require('../../nodes/HuaweiDataConnections/connectionTypes/dliServices');
const { BY_NAME_TYPES } = require('../../scripts/lib/byNamePage');
const names = require('../../scripts/lib/chinese/consoleNames');
const { CHINESE } = require('../../scripts/lib/chinese/language');
const { SOURCES, sourceLinks } = require('../../scripts/lib/chinese/sources');
const { TEXTS } = require('../../scripts/lib/chinese/texts');
const { TABLE_NAMES, withCurrentTables } = require('../../scripts/lib/readmeTables');
const { root } = require('./package');

const ENGLISH_FILE = 'README.md';
const CHINESE_FILE = 'README.zh-CN.md';
const read = (file) => readFileSync(join(root, file), 'utf8');
const english = read(ENGLISH_FILE);
const chinese = read(CHINESE_FILE);
const HAN = /\p{Script=Han}/u;

const withoutCode = (document) => document.replace(/^ *```.*?^ *```$/gms, '');
const matches = (document, pattern) => [...document.matchAll(pattern)].map(([, found]) => found);

/** The tables of a document as their cells, without those that a language adds. */
const tablesOf = (document) =>
	document.match(/(?:^\|.*\n)+/gm).map((table) =>
		table
			.trim()
			.split('\n')
			.map((line) => line.split(/(?<!\\)\|/).slice(1, -1)),
	);

describe('README.zh-CN.md and README.md', () => {
	it('link to each other', () => {
		const firstLines = (document) => document.split('\n').slice(0, 3).join('\n');
		expect(firstLines(english)).toContain(`](${CHINESE_FILE})`);
		expect(firstLines(chinese)).toContain(`](${ENGLISH_FILE})`);
	});

	it.each([
		['headings of the same levels', (text) => matches(withoutCode(text), /^(#+) /gm)],
		['the same generated tables', (text) => matches(text, /<!-- table: (.+?) -->/g)],
		['the same blocks of code', (text) => text.match(/^ *```.*?^ *```$/gms)],
		['the same images of the same size', (text) => matches(text, /<img (.+?) alt="/g)],
		['tables of as many rows', (text) => tablesOf(text).map((rows) => rows.length)],
		['lists of as many items', (text) => matches(withoutCode(text), /^ *(-|\d+\.) /gm)],
		['as many links to other sites', (text) => matches(text, /\]\((https:)/g)],
		['as many links to their own headings', (text) => matches(text, /\]\((#)/g)],
		[
			'the same links to files',
			(text) =>
				matches(text, /\]\((?!https:|#)([^)]+)\)/g).filter(
					(file) => ![ENGLISH_FILE, CHINESE_FILE].includes(file),
				),
		],
	])('have %s', (_what, partsOf) => {
		const parts = partsOf(english);
		expect(parts.length).toBeGreaterThan(0);
		expect(partsOf(chinese)).toEqual(parts);
	});

	it('name the same options and the same fields of outputs', () => {
		const firstColumns = (document) =>
			tablesOf(document.replace(/<!-- table: .*?<!-- end of table -->/gs, '')).map((rows) =>
				rows.slice(2).map(([first]) => first.trim()),
			);
		expect(firstColumns(english).flat().length).toBeGreaterThan(15);
		expect(firstColumns(chinese)).toEqual(firstColumns(english));
	});

	it('say the same names and values in code', () => {
		const inCode = (document) => new Set(matches(withoutCode(document), /`([^`\n]+)`/g));
		expect([...inCode(chinese)].sort()).toEqual([...inCode(english)].sort());
	});
});

describe('the Chinese texts', () => {
	it('are those of the tables, with none left over', () => {
		const used = new Set();
		const text = (key) => {
			used.add(key);
			return CHINESE.text(key);
		};
		const marks = TABLE_NAMES.map((name) => `<!-- table: ${name} -->\n<!-- end of table -->`);
		withCurrentTables(marks.join('\n'), { ...CHINESE, text });
		expect([...used].sort()).toEqual(Object.keys(TEXTS).sort());
	});

	it('are Chinese', () => {
		expect(Object.values(TEXTS).filter((text) => !HAN.test(text) && !/：/.test(text))).toEqual([]);
	});

	it.each([
		['text', () => CHINESE.text('Never written'), 'texts.ts', 'Never written'],
		['type', () => CHINESE.consoleNames.type('NEVER'), 'consoleNames.ts', 'NEVER'],
		['service', () => CHINESE.consoleNames.service('NEVER'), 'consoleNames.ts', 'NEVER'],
	])('that are missing are an error: %s', (_what, act, file, key) => {
		expect(act).toThrow(`scripts/lib/chinese/${file} has no Chinese for '${key}'`);
	});
});

describe('the names on the Chinese console', () => {
	const inTables = [
		...Object.values(names.TYPE_NAMES),
		...Object.values(names.BY_NAME_FIELDS).flat(),
		...Object.values(names.DLI_SERVICE_NAMES).flatMap(({ service, host, port }) => [
			service,
			host,
			...(port ? [port] : []),
		]),
		...names.FORM_NAMES.flatMap((group) => Object.values(group.names)),
		...DATA_ARTS_TYPES.flatMap(({ value, fields, optionalFields }) =>
			[...fields, ...optionalFields].flatMap(
				({ name }) => names.dataArtsFieldName(value, name) ?? [],
			),
		),
	];

	it('come from sources with an address, all of which are used', () => {
		const used = new Set(inTables.map(({ source }) => source));
		expect([...used].sort()).toEqual(Object.keys(SOURCES).sort());
		for (const { url } of Object.values(SOURCES)) expect(new URL(url).protocol).toBe('https:');
	});

	it('are those of types and services that exist', () => {
		const valuesOf = (types) => types.map(({ value }) => value).sort();
		expect(Object.keys(names.TYPE_NAMES).sort()).toEqual(valuesOf(DATA_ARTS_TYPES));
		expect(Object.keys(names.DLI_SERVICE_NAMES).sort()).toEqual(valuesOf(DLI_SERVICES));
		expect(valuesOf(BY_NAME_TYPES)).toEqual(
			expect.arrayContaining(Object.keys(names.BY_NAME_FIELDS)),
		);
	});

	it('are those of choices that exist', () => {
		const fields = DATA_ARTS_TYPES.flatMap((type) =>
			type.fields.map((field) => [field, names.dataArtsFieldName(type.value, field.name)]),
		).filter(([, chineseName]) => chineseName?.values);
		expect(fields.length).toBeGreaterThan(0);
		for (const [{ options }, { values }] of fields) {
			expect(Object.keys(values).sort()).toEqual(options.map(({ value }) => value).sort());
		}
	});

	it('stand beside words of the form', () => {
		const words = new Set([
			...matches(
				JSON.stringify(new HuaweiDataConnections().description),
				/"(?:displayName|name)":"([^"]+)"/g,
			),
			...AUTH_METHODS.flatMap(({ fields }) => fields.map(({ field }) => field.displayName)),
		]);
		const unknown = names.FORM_NAMES.flatMap((group) => Object.keys(group.names)).filter(
			(word) => !words.has(word),
		);
		expect(unknown).toEqual([]);
	});

	it('link to each source once, with its date if it has one', () => {
		expect(sourceLinks(['doris', 'hive', 'doris'])).toBe(
			`[${SOURCES.doris.title}](${SOURCES.doris.url}) (2025-09-09), [${SOURCES.hive.title}](${SOURCES.hive.url})`,
		);
	});
});
