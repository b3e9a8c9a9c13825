import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootFolder } from './lib/paths.mjs';
import { withCurrentTables } from './lib/typeTables.ts';

// Writes the tables of service types into the README. Run it after a change of a service type; a
// test fails while the README is behind.
const readme = join(rootFolder, 'README.md');
writeFileSync(readme, withCurrentTables(readFileSync(readme, 'utf8')));
