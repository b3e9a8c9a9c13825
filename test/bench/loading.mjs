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

/** How long our files take to load, in milliseconds: the median of fresh processes. */
export async function measureLoading(packageFolder) {
	const times = [];
	while (times.length < TIMES) {
		const args = ['-e', PROGRAM, workflowFolder, ...filesOf(packageFolder)];
		times.push(Number(await runForOutput(process.execPath, args, { what: 'Loading our files' })));
	}
	times.sort((one, other) => one - other);
	return { median: times[Math.floor(TIMES / 2)], least: times[0], most: times[TIMES - 1] };
}
