import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// Runs test files in this process, so that they can share an n8n. Arguments: the files.
for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href);
