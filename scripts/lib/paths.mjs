import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, whatever the current folder is. */
export const rootFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * The folder with n8n and Node.js 24: a project of its own, so that the package's own stays small.
 * Its name is hidden, because the package's build takes pictures from every other folder.
 */
export const n8nFolder = join(rootFolder, 'test', 'e2e', '.n8n');

/** What the scripts keep between runs, such as logs. Safe to delete. */
export const cacheFolder = join(rootFolder, '.cache');

/**
 * What n8n keeps between runs. Safe to delete. It holds JavaScript, so it is in a folder that linters
 * and test runners leave alone; and it goes when another n8n is installed, which suits it.
 */
export const n8nCacheFolder = join(n8nFolder, 'node_modules', '.cache');

/** Where the output of commands goes that is only of interest when they fail. */
export const logsFolder = join(cacheFolder, 'logs');

/**
 * Reads a JSON file.
 * @throws {Error} that names the file when it is missing or no JSON.
 */
export function readJson(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		throw new Error(`Cannot read ${file}: ${error.message}`);
	}
}

/** The SHA-256 of a file's content, in hexadecimal digits. */
export function hashOf(file) {
	return createHash('sha256').update(readFileSync(file)).digest('hex');
}
