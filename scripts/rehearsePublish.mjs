import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, rootFolder } from './lib/paths.mjs';
import { run, runForOutput, runMain } from './lib/processes.mjs';
import { findPlaceholders, stepsOf } from './lib/publishing.cjs';
import { headline } from './lib/terminal.mjs';

const WORKFLOW = join('.github', 'workflows', 'publish.yml');

// `npm run publish:rehearse`: does what the workflow does when a version is tagged, and publishes
// nothing. With `--check` it only looks for placeholders, as the workflow does too.
await runMain(async () => {
	const placeholders = findPlaceholders(rootFolder);
	if (placeholders.length > 0) {
		console.error(`These placeholders have to be replaced first, see docs/publishing.md:
${placeholders.map((place) => `   ${place}`).join('\n')}`);
		return 1;
	}
	if (process.argv.includes('--check')) return 0;
	await requireCommit();
	for (const step of stepsOf(readFileSync(join(rootFolder, WORKFLOW), 'utf8'))) {
		headline(step);
		const [command, ...args] = step.split(' ');
		await run(command, args, { cwd: rootFolder });
	}
	const { version } = readJson(join(rootFolder, 'package.json'));
	const tag = version.includes('-') ? 'next' : 'latest';
	headline(`npm publish --dry-run --tag ${tag}`);
	// The statement of provenance can only be made in the workflow.
	const env = { ...process.env, RELEASE_MODE: 'true', NPM_CONFIG_PROVENANCE: 'false' };
	await run('npm', ['publish', '--dry-run', '--tag', tag], { cwd: rootFolder, env });
	console.log(`\nNothing was published. To publish ${version}, push the tag v${version}.`);
	return 0;
});

/** The workflow publishes what is committed, so anything else would be rehearsed in vain. */
async function requireCommit() {
	const changes = await runForOutput('git', ['status', '--porcelain'], { cwd: rootFolder });
	if (changes) throw new Error(`These files are not committed:\n${changes}`);
}
