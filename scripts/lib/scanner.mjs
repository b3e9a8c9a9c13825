import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the scanner reads of a package's sources, and which files must be among it. */
export const SOURCE = {
	patterns: SOURCE_FILE_PATTERNS,
	expected: ['package.json', 'nodes/**/*.node.ts', 'credentials/*.credentials.ts'],
};

/** What the scanner reads of a published package, and which files must be among it. */
export const PACKED = {
	patterns: ['**/*.js', 'package.json'],
	expected: ['package.json', 'dist/nodes/**/*.node.js', 'dist/credentials/*.credentials.js'],
};

/**
 * Scans a folder.
 * @param {string} title what the folder is, for the findings
 * @param {typeof SOURCE} what `SOURCE` or `PACKED`
 * @returns {Promise<string[]>} the findings; empty when there are none
 */
export async function scan(title, folder, { patterns, expected }) {
	const absent = expected.filter((pattern) => globSync(pattern, { cwd: folder }).length === 0);
	if (absent.length > 0) return [`${title}: nothing to scan at ${absent.join(', ')}`];
	const { passed, message, details = '' } = await analyzePackage(folder, patterns);
	if (!passed) return [`${title}: ${message}\n${details}`];
	// Counted as the scanner does it: in a package's own folders, without those of installed ones.
	const files = globSync(patterns, { cwd: folder, exclude: (path) => path === 'node_modules' });
	console.log(`   ${title}: ${files.length} files, nothing found`);
	return [];
}

/**
 * Makes sure that the scanner finds anything at all: it answers "passed" when it has linted nothing.
 * @param {string} folder a new folder, to hold a package with one offence in each kind of file
 * @throws {Error} that names the files whose offence went unnoticed
 */
export async function checkScanner(folder) {
	const offence = "console.log('seen');\n";
	const sources = ['nodes/Canary/Canary.node.ts', 'credentials/CanaryApi.credentials.ts'];
	const packed = ['dist/nodes/Canary/Canary.node.js', 'dist/credentials/CanaryApi.credentials.js'];
	for (const path of [...sources, ...packed]) write(join(folder, path), offence);
	write(join(folder, 'package.json'), JSON.stringify({ name: 'canary', overrides: {} }));
	await expectFindings(folder, SOURCE, [...sources, 'package.json']);
	await expectFindings(folder, PACKED, [...packed, 'package.json']);
}

async function expectFindings(folder, { patterns }, paths) {
	const { details = '' } = await analyzePackage(folder, patterns);
	const unseen = paths.filter((path) => !details.includes(path));
	if (unseen.length === 0) return;
	throw new Error(`The scanner overlooks offences in files like ${unseen.join(', ')}.`);
}

function write(file, text) {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}
