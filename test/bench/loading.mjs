import { globSync } from 'node:fs';
import { runForOutput } from '../../scripts/lib/processes.mjs';
import { filesOf, workflowFolder } from './n8nTree.mjs';

const TIMES = 11;

/** What a fresh process does: n8n has n8n-workflow loaded before it loads any package. */
const PROGRAM = `
	const [workflow, ...files] = process.argv.slice(1);
	require(workflow);
	const begun = process.hrtime.bigint();
	for (const file of files) for (const made of Object.values(require(file))) new made();
	console.log(Number(process.hrtime.bigint() - begun) / 1e6);
`;

/** How long our files take to load in a fresh process, in milliseconds; and how many they are. */
export async function measureLoading(packageFolder) {
	const times = [];
	while (times.length < TIMES) {
		const args = ['-e', PROGRAM, workflowFolder, ...filesOf(packageFolder)];
		times.push(Number(await runForOutput(process.execPath, args, { what: 'Loading our files' })));
	}
	times.sort((one, other) => one - other);
	const [least, median, most] = [0, Math.floor(TIMES / 2), TIMES - 1].map((at) => times[at]);
	return { least, median, most, files: countScripts(packageFolder) };
}

function countScripts(packageFolder) {
	return globSync('dist/**/*.js', { cwd: packageFolder }).length;
}
