import { join } from 'node:path';
import { CRUISE } from './imports.mjs';
import parts from './layers.cjs';
import { rootFolder } from './paths.mjs';
import { runForOutput } from './processes.mjs';

const START = '<!-- map -->';
const END = '<!-- end of map -->';
const PART = /^(credentials|nodes\/[^/]+\/[^/]+)/;

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
	const args = [program, ...CRUISE, '--output-type', 'json'];
	const output = await runForOutput(process.execPath, args, { cwd: rootFolder });
	const imports = new Map();
	for (const { source, dependencies } of JSON.parse(output).modules) {
		const part = partOf(source);
		if (!part) continue;
		const others = dependencies.map(({ resolved }) => partOf(resolved));
		const before = imports.get(part) ?? [];
		const all = [...before, ...others].filter((other) => other && other !== part);
		imports.set(part, [...new Set(all)]);
	}
	return imports;
}

/** The part that a file belongs to; undefined for a file of others. */
function partOf(file) {
	return file.match(PART)?.[0];
}

/** Draws imports as a Mermaid flowchart, with the parts in the order of the table. */
function drawMap(imports) {
	const names = parts.map(({ path }) => path.replace(/\/$/, ''));
	const found = [...imports.keys()];
	const wrong = [
		...found.filter((name) => !names.includes(name)).map((name) => `${name} is missing`),
		...names.filter((name) => !found.includes(name)).map((name) => `${name} has no file`),
	];
	if (wrong.length > 0) throw new Error(`In scripts/lib/layers.cjs, ${wrong.join(', ')}.`);
	const nodes = parts.map(({ path, purpose }) => {
		const label = path.split('/').slice(path.endsWith('/') ? -2 : -1);
		return `\t${idOf(path)}["<b>${label.join('/')}</b><br>${purpose}"]`;
	});
	const order = (name) => names.indexOf(name);
	const arrows = names.flatMap((name) =>
		[...imports.get(name)]
			.sort((a, b) => order(a) - order(b))
			.filter((other) => !isImplied(name, other, imports, order))
			.map((other) => `\t${idOf(name)} --> ${idOf(other)}`),
	);
	const chart = ['```mermaid', 'flowchart TD', ...nodes, ...arrows, '```'];
	return [
		...chart,
		'',
		'An arrow is left out if a path of other arrows leads to the same part.',
	].join('\n');
}

/** Whether a path of other arrows leads there too. Only arrows that point down count. */
function isImplied(from, to, imports, order) {
	const below = (name) => imports.get(name).filter((other) => order(other) > order(name));
	const leadsTo = (name) => below(name).some((next) => next === to || leadsTo(next));
	return below(from).some((next) => next !== to && leadsTo(next));
}

function idOf(path) {
	return path.replace(/\/$/, '').split('/').at(-1).split('.')[0];
}
