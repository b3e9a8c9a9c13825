import { join } from 'node:path';
import { cacheFolder } from './paths.mjs';

/**
 * The arguments of dependency-cruiser. The check of the imports and the map use the same, so that the
 * second finds what the first has read in the cache.
 */
export const CRUISE = [
	...['nodes', 'credentials', 'test/simulator'],
	...['--cache', join(cacheFolder, 'imports'), '--cache-strategy', 'content'],
];
