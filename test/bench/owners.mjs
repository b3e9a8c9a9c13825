import { pathToFileURL } from 'node:url';

/** What V8 calls time that belongs to no script. */
const NATIVE = new Map([
	['(idle)', 'idle'],
	['(garbage collector)', 'garbage collection'],
]);

const GROUPS = [
	[/node_modules\/axios\//, 'axios'],
	[/node_modules\/(n8n-[\w-]+|@n8n\/[\w-]+)\//, 'n8n'],
	[/node_modules\//, 'other packages of n8n'],
	[/\/test\/bench\//, 'the benchmark'],
];

/** Whose code a frame of a CPU profile is. */
export function ownerOf({ functionName, url }, packageFolder) {
	const native = NATIVE.get(functionName);
	if (native) return native;
	if (!url || url.startsWith('node:')) return 'Node.js';
	if (url.startsWith(pathToFileURL(packageFolder).href)) return 'this node';
	return GROUPS.find(([pattern]) => pattern.test(url))?.[1] ?? 'other';
}
