import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rootFolder } from './paths.mjs';
import { PAGE_FOLDERS, typePages } from './typePages.ts';

const docs = join(rootFolder, 'docs');

/** Writes the pages about types, and removes those of types that are gone. */
export function writeTypePages() {
	const pages = typePages();
	for (const path of presentPages().filter((page) => !pages.has(page))) rmSync(join(docs, path));
	for (const [path, text] of pages) {
		mkdirSync(dirname(join(docs, path)), { recursive: true });
		writeFileSync(join(docs, path), text);
	}
}

function presentPages() {
	const folders = PAGE_FOLDERS.filter((folder) => existsSync(join(docs, folder)));
	return folders.flatMap((folder) =>
		readdirSync(join(docs, folder)).map((file) => `${folder}/${file}`),
	);
}
