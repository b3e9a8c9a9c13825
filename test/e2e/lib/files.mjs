import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
