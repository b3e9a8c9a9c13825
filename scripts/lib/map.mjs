import { join } from 'node:path';
import parts from './layers.cjs';
import { rootFolder } from './paths.mjs';
import { runForOutput } from './processes.mjs';

const START = '<!-- map -->';
const END = '<!-- end of map -->';
const CODE = ['nodes', 'credentials'];
const EACH_PART = '^(credentials|nodes/[^/]+/[^/]+)';

/**
 * Replaces the map between the markers of a document by the current one.
 * @param {string} document the text of CONTRIBUTING.md
 * @returns {Promise<string>} the text with the current map
 * @throws {Error} when the markers are missing, or a folder is not in `layers.cjs`
 */
export async function withCurrentMap(document) {
	const [start, end] = [document.indexOf(START), document.indexOf(END)];
	if (start < 0 || end < start) throw new Error(`CONTRIBUTING.md needs ${START} and ${END}.`);
	const map = drawMap(await readImports());
	return `${document.slice(0, start)}${START}\n\n${map}\n\n${document.slice(end)}`;
}

/** The parts that each part imports, as dependency-cruiser reads them from the sources. */
async function readImports() {
	const program = join(rootFolder, 'node_modules', '.bin', 'depcruise');
	const only = ['--include-only', `^(${CODE.join('|')})/`, '--collapse', EACH_PART];
	const args = [program, ...CODE, ...only, '--output-type', 'json'];
	const output = await runForOutput(process.execPath, args, { cwd: rootFolder });
	const { modules } = JSON.parse(output);
	return new Map(
		modules.map(({ source, dependencies }) => [
			source,
			dependencies.map(({ resolved }) => resolved).filter((other) => other !== source),
		]),
	);
}

/** Draws imports as a Mermaid flowchart, with the parts in the order of the table. */
function drawMap(imports) {
	const names = parts.map(({ path }) => path.replace(/\/$/, ''));
	const unknown = [...imports.keys()].filter((name) => !names.includes(name));
	if (unknown.length > 0) throw new Error(`Not in scripts/lib/layers.cjs: ${unknown.join(', ')}`);
	const present = parts.filter((_, index) => imports.has(names[index]));
	const nodes = present.map(({ path, purpose }) => {
		const label = `<b>${path
			.split('/')
			.slice(path.endsWith('/') ? -2 : -1)
			.join('/')}</b>`;
		return `\t${idOf(path)}["${label}<br>${purpose}"]`;
	});
	const edges = present.flatMap(({ path }) => {
		const name = path.replace(/\/$/, '');
		const shown = withoutImplied(imports.get(name), imports);
		return shown.sort().map((other) => `\t${idOf(path)} --> ${idOf(other)}`);
	});
	return ['```mermaid', 'flowchart TD', ...nodes, ...edges, '```'].join('\n');
}

/** Leaves out a part that another imported part imports too, because its arrow is implied. */
function withoutImplied(imported, imports) {
	return imported.filter(
		(part) => !imported.some((other) => reachableFrom(other, imports).has(part)),
	);
}

function reachableFrom(start, imports, found = new Set()) {
	for (const next of imports.get(start) ?? []) {
		if (found.has(next)) continue;
		found.add(next);
		reachableFrom(next, imports, found);
	}
	return found;
}

function idOf(path) {
	return path.replace(/\/$/, '').split('/').at(-1).split('.')[0];
}
