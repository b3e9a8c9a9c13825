const { execFileSync } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join, posix, relative } = require('node:path');
const { filesBelow, root } = require('./package');

const read = (file) => readFileSync(join(root, file), 'utf8');

/** Sources and documents in git, and new ones that are not committed yet. */
const files = execFileSync(
	'git',
	['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.ts', '*.?js', '*.js', '*.md'],
	{ cwd: root, encoding: 'utf8' },
)
	.split('\0')
	.filter((file) => file && existsSync(join(root, file)));
const documents = files.filter((file) => file.endsWith('.md'));
/** This file has wrong references on purpose. */
const others = files.filter((file) => file !== relative(root, __filename));

/** Why a reference to a file, with or without an anchor, leads nowhere; undefined when it does. */
function problem(reference) {
	const [file, anchor] = reference.split('#');
	if (!existsSync(join(root, file))) return `${reference}: no such file`;
	if (anchor === undefined || anchorsIn(read(file)).has(anchor)) return undefined;
	return `${reference}: no such heading`;
}

/** The anchors that GitHub gives the headings of a Markdown document. */
function anchorsIn(document) {
	const found = new Set();
	const withoutCode = document.replace(/^```.*?^```$/gms, '');
	for (const [, title] of withoutCode.matchAll(/^#{1,6} +(.+?) *$/gm)) {
		const anchor = title
			.toLowerCase()
			.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
			.replaceAll(' ', '-');
		// GitHub numbers headings that would have the same anchor.
		let unique = anchor;
		for (let count = 1; found.has(unique); count++) unique = `${anchor}-${count}`;
		found.add(unique);
	}
	return found;
}

/** Every match of a pattern in these files that `check` finds a problem with. */
function problems(candidates, pattern, check) {
	return candidates.flatMap((file) =>
		[...oneLineComments(read(file)).matchAll(pattern)]
			.map((match) => check(match, file))
			.filter(Boolean)
			.map((found) => `${file}: ${found}`),
	);
}

/** The text with comments of several lines on one line, because a citation can be broken. */
function oneLineComments(text) {
	return text.replace(/\n\s*(?:\*(?!\/)|\/\/) */g, ' ');
}

describe('references', () => {
	it('name a document and a heading in docs', () => {
		const pattern = /(?<![\w/.-])docs\/[\w./-]+\.md(?:#[\w-]*)?/g;
		expect(problems(others, pattern, ([reference]) => problem(reference))).toEqual([]);
	});

	it('of links in documents lead to files and headings', () => {
		const pattern = /\]\((?!https?:)([^)\s]+)\)/g;
		const check = ([, target], file) =>
			problem(target.startsWith('#') ? file + target : posix.join(dirname(file), target));
		expect(problems(documents, pattern, check)).toEqual([]);
	});

	it('name no specification outside the repository', () => {
		const pattern = /\b(?:spec:? \(?(?:auth|dataarts|dli|lookups|pages)|(?:the|of) spec\b)/gi;
		expect(problems(others, pattern, ([citation]) => citation)).toEqual([]);
	});

	it.each([
		['docs/api/none.md', 'no such file'],
		['docs/api/lookups.md#none', 'no such heading'],
	])('are checked: %s', (reference, reason) => {
		expect(problem(reference)).toBe(`${reference}: ${reason}`);
	});
});

describe('the sources of docs/api', () => {
	/** Abbreviations in the first column of the legend's tables. */
	const [, legend] = read('docs/api/README.md').split('\n## Sources\n');
	const rows = legend.split('\n').filter((line) => /^\| (?!Source |-)/.test(line));
	const sources = rows.map((row) => row.split('|')[1].trim());

	/** Capitals at the start of a parenthesis that are no source. */
	const ACRONYMS = ['RFC', 'VPC', 'WCAG'];

	it('have an address each', () => {
		expect(sources).toEqual(expect.arrayContaining(['TF', 'LAT', 'HC-zh', 'OTC SDK']));
		expect(new Set(sources).size).toBe(sources.length);
		const withoutAddress = rows.filter((row) => !/https:\/\/|^\| GK /.test(row));
		expect(withoutAddress).toEqual([]);
	});

	it('include every abbreviation that tests and the simulator cite', () => {
		const tests = files.filter((file) => /^test\/.*js$|^test\/.*ts$/.test(file));
		const comments = tests.flatMap((file) =>
			[...read(file).matchAll(/(?<!:)\/\/.*|\/\*[^]*?\*\//g)].map(([comment]) => comment),
		);
		// A source stands in a parenthesis, or its form shows that it is one; codes have a period.
		const pattern =
			/(?<=\()[A-Z][A-Z\d]+(?:-[A-Za-z\d]+)*\b(?!\.\d)|\b(?:SEED|HCD?|IAM|OTC|APIGW|TF)-[A-Za-z\d]+\b|\b(?:OTC SDK|TF|PY|PYCORE|CORE|NODE|LAT|HCMCP|GK)\b/g;
		const cited = new Set(comments.flatMap((comment) => comment.match(pattern) ?? []));
		expect(cited.size).toBeGreaterThan(10);
		expect([...cited].filter((source) => ![...sources, ...ACRONYMS].includes(source))).toEqual([]);
	});

	it('are named for every exchange of the simulator', () => {
		const named = read('docs/api/examples.md').match(/(?<=^\| `)[\w-]+\.json(?=`)/gm) ?? [];
		const present = filesBelow(join(root, 'test', 'simulator', 'examples'));
		expect(named.sort()).toEqual(present);
	});
});
