import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder that is removed with all it holds when this process ends. */
export function temporaryFolder(prefix) {
	const folder = mkdtempSync(join(tmpdir(), prefix));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** All files below a folder that hold one of these texts; packages are left out. */
export function filesWith(folder, ...texts) {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
		.map((entry) => join(entry.parentPath, entry.name));
	return files.filter((file) => {
		const content = readFileSync(file);
		return texts.some((text) => content.includes(text));
	});
}
