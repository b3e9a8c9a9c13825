import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from './lib/paths.mjs';
import { writeTypePages } from './lib/docsFolder.mjs';
import { withCurrentTables } from './lib/typeTables.ts';

// Writes what documents say of the service types: the tables in the README, and a page for each type
// in docs/. Run it after a change of a service type; a test fails while the documents are behind.
const readme = join(rootFolder, 'README.md');
writeFileSync(readme, withCurrentTables(readFileSync(readme, 'utf8')));
writeTypePages();
