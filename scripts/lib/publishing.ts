import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What stands where the publisher's own repository and address belong: nobody can have these. */
const PLACEHOLDERS =
	/github\.com\/huawei-data-connections\/|(?:@|https?:\/\/)[\w.-]+\.example\b(?!\.)/g;
/** What users of the package see. */
const PUBLISHED = ['package.json', 'README.md', 'credentials', 'nodes'];
/** A step of the workflow that checks or builds the package. */
const STEP = /^\s*- run: (npm (?:test|run \w+))$/gm;

/** Lists the placeholders that are still in the package, each with its file and line. */
export function findPlaceholders(root: string): string[] {
	return PUBLISHED.flatMap((entry) => filesAt(join(root, entry))).flatMap((file) =>
		readFileSync(file, 'utf8')
			.split('\n')
			.flatMap((line, index) =>
				placeholdersIn(line).map((found) => `${relative(root, file)}:${index + 1}: ${found}`),
			),
	);
}

/** The placeholders in a text. */
export function placeholdersIn(text: string): string[] {
	return [...text.matchAll(PLACEHOLDERS)].map(([found]) => found);
}

/** The commands with which the workflow checks and builds the package before it publishes it. */
export function stepsOf(workflow: string): string[] {
	return [...workflow.matchAll(STEP)].map(([, command]) => String(command));
}

function filesAt(path: string): string[] {
	if (/\.\w+$/.test(path)) return [path];
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
}
