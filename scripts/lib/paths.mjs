import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, whatever the current folder is. */
export const rootFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * The folder with n8n and Node.js 24: a project of its own, so that the package's own stays small.
 * Its name starts with a dot, because n8n's build copies the images of every other folder.
 */
export const n8nFolder = join(rootFolder, 'test', 'e2e', '.n8n');

/** Files that the scripts keep between runs, such as logs. Safe to delete. */
export const cacheFolder = join(rootFolder, '.cache');

/**
 * Files that n8n keeps between runs. Safe to delete. They include JavaScript, so they are in a folder
 * that linters and test runners ignore. Installing another n8n deletes them, as it should.
 */
export const n8nCacheFolder = join(n8nFolder, 'node_modules', '.cache');

/** Where the output of commands goes that is only of interest when they fail. */
export const logsFolder = join(cacheFolder, 'logs');

/**
 * Reads a JSON file.
 * @throws {Error} that names the file when it is missing or is not JSON
 */
export function readJson(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		throw new Error(`Cannot read ${file}: ${error.message}`);
	}
}

/** The SHA-256 hash of a file's content, in hexadecimal. */
export function hashOf(file) {
	return createHash('sha256').update(readFileSync(file)).digest('hex');
}
