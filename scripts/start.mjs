import { runMain } from './lib/processes.mjs';
import { withRealN8n } from './lib/realN8n.mjs';

const USAGE = `npm start            creates every type of connection in a simulated Huawei Cloud with a
                     real n8n, shows the result, and serves n8n's editor with all examples until Ctrl-C
npm start -- --once  does the same without the editor, and fails if a connection is missing`;

await runMain(async () => {
	const args = process.argv.slice(2);
	const unknown = args.filter((argument) => argument !== '--once');
	if (unknown.length > 0) {
		console.log(USAGE);
		return unknown.includes('--help') ? 0 : 1;
	}
	return await withRealN8n(import.meta.url, async () => {
		const { demonstrate } = await import('./lib/demonstration.mjs');
		return await demonstrate({ once: args.includes('--once') });
	});
});
