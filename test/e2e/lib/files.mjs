import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Creates a folder that is deleted with its content when this process exits. */
export function temporaryFolder(prefix) {
	const folder = mkdtempSync(join(tmpdir(), prefix));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** Finds the files below a folder that contain one of these texts, except those of packages. */
export function filesWith(folder, ...texts) {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
		.map((entry) => join(entry.parentPath, entry.name));
	return files.filter((file) => {
		const content = readFileSync(file);
		return texts.some((text) => content.includes(text));
	});
}
