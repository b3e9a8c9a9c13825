import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CHINESE } from './lib/chinese/language.ts';
import { PAGE_FOLDERS, docsPages } from './lib/docsPages.ts';
import { rootFolder } from './lib/paths.mjs';
import { ENGLISH } from './lib/readmeLanguage.ts';
import { withCurrentTables } from './lib/readmeTables.ts';

// Generates what documents say about the types of connections: the tables of both READMEs, and the
// pages in docs/. Run it after changing a type. A test fails while the documents are out of date.
for (const [file, language] of [
	['README.md', ENGLISH],
	['README.zh-CN.md', CHINESE],
]) {
	const readme = join(rootFolder, file);
	writeFileSync(readme, withCurrentTables(readFileSync(readme, 'utf8'), language));
}

const docs = join(rootFolder, 'docs');
const pages = docsPages();
for (const path of generatedFiles().filter((file) => !pages.has(file))) rmSync(join(docs, path));
for (const [path, text] of pages) {
	mkdirSync(dirname(join(docs, path)), { recursive: true });
	writeFileSync(join(docs, path), text);
}

/** The pages in the generated folders, which may include those of types that no longer exist. */
function generatedFiles() {
	const folders = PAGE_FOLDERS.filter((folder) => existsSync(join(docs, folder)));
	return folders.flatMap((folder) =>
		readdirSync(join(docs, folder)).map((file) => `${folder}/${file}`),
	);
}
