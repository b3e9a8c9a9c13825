import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The source files that the scanner reads, and those that must be among them. */
export const SOURCE = {
	patterns: SOURCE_FILE_PATTERNS,
	expected: ['package.json', 'nodes/**/*.node.ts', 'credentials/*.credentials.ts'],
};

/** The files of a published package that the scanner reads, and those that must be among them. */
export const PACKED = {
	patterns: ['**/*.js', 'package.json'],
	expected: ['package.json', 'dist/nodes/**/*.node.js', 'dist/credentials/*.credentials.js'],
};

/**
 * Scans a folder.
 * @param {string} title names the folder in the findings
 * @param {typeof SOURCE} selection `SOURCE` or `PACKED`
 * @returns {Promise<string[]>} the findings; empty when there are none
 */
export async function scan(title, folder, { patterns, expected }) {
	const missing = expected.filter((pattern) => globSync(pattern, { cwd: folder }).length === 0);
	if (missing.length > 0) return [`${title}: nothing to scan at ${missing.join(', ')}`];
	const { passed, message, details = '' } = await analyzePackage(folder, patterns);
	if (!passed) return [`${title}: ${message}\n${details}`];
	// The scanner does not read installed packages either.
	const files = globSync(patterns, { cwd: folder, exclude: (path) => path === 'node_modules' });
	console.log(`   ${title}: ${files.length} files, nothing found`);
	return [];
}

/**
 * Makes sure that the scanner works: it also reports success when it has read no file at all.
 * @param {string} folder a new folder, for a package with a violation in each kind of file
 * @throws {Error} that names the files whose violation the scanner missed
 */
export async function checkScanner(folder) {
	const violation = "console.log('violation');\n";
	const sources = ['nodes/Canary/Canary.node.ts', 'credentials/CanaryApi.credentials.ts'];
	const packed = ['dist/nodes/Canary/Canary.node.js', 'dist/credentials/CanaryApi.credentials.js'];
	for (const path of [...sources, ...packed]) write(join(folder, path), violation);
	write(join(folder, 'package.json'), JSON.stringify({ name: 'canary', overrides: {} }));
	await expectFindings(folder, SOURCE, [...sources, 'package.json']);
	await expectFindings(folder, PACKED, [...packed, 'package.json']);
}

async function expectFindings(folder, { patterns }, paths) {
	const { details = '' } = await analyzePackage(folder, patterns);
	const missed = paths.filter((path) => !details.includes(path));
	if (missed.length === 0) return;
	throw new Error(`The scanner misses violations in files like ${missed.join(', ')}.`);
}

function write(file, text) {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}
