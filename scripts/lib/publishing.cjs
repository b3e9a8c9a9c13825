const { readdirSync, readFileSync } = require('node:fs');
const { join, relative } = require('node:path');

/** What stands where the publisher's own repository and address belong: nobody can have these. */
const PLACEHOLDERS =
	/github\.com\/huawei-data-connections\/|(?:@|https?:\/\/)[\w.-]+\.example\b(?!\.)/g;
/** What users of the package see. */
const PUBLISHED = ['package.json', 'README.md', 'credentials', 'nodes'];
/** A step of the workflow that checks or builds the package. */
const STEP = /^\s*- run: (npm (?:test|run \w+))$/gm;

/**
 * Lists the placeholders that are still in the package, each with its file and line.
 * @param {string} root the folder of the package
 */
function findPlaceholders(root) {
	return PUBLISHED.flatMap((entry) => filesAt(join(root, entry))).flatMap((file) =>
		readFileSync(file, 'utf8')
			.split('\n')
			.flatMap((line, index) =>
				placeholdersIn(line).map((found) => `${relative(root, file)}:${index + 1}: ${found}`),
			),
	);
}

/**
 * The placeholders in a text.
 * @param {string} text
 */
function placeholdersIn(text) {
	return [...text.matchAll(PLACEHOLDERS)].map(([found]) => found);
}

/**
 * The commands with which the workflow checks and builds the package before it publishes it.
 * @param {string} workflow the text of its file
 */
function stepsOf(workflow) {
	return [...workflow.matchAll(STEP)].map(([, command]) => command);
}

function filesAt(path) {
	if (/\.\w+$/.test(path)) return [path];
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
}

module.exports = { findPlaceholders, placeholdersIn, stepsOf };
