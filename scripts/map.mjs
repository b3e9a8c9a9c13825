import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withCurrentMap } from './lib/map.mjs';
import { continueOnNode24 } from './lib/node24.mjs';
import { rootFolder } from './lib/paths.mjs';
import { runMain } from './lib/processes.mjs';

// `npm run map`: draws the map of the code in CONTRIBUTING.md again. With `-- --check` it writes
// nothing, and fails when the map is out of date.
await runMain(async () => {
	const code = await continueOnNode24(import.meta.url);
	if (code !== undefined) return code;
	const file = join(rootFolder, 'CONTRIBUTING.md');
	const text = readFileSync(file, 'utf8');
	const current = await withCurrentMap(text);
	if (!process.argv.includes('--check')) writeFileSync(file, current);
	else if (text !== current)
		throw new Error('The map in CONTRIBUTING.md is out of date: npm run map');
	return 0;
});
