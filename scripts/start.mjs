import { runMain } from './lib/processes.mjs';
import { withRealN8n } from './lib/realN8n.mjs';

const USAGE = `npm start            creates every kind of connection in a simulated Huawei Cloud with a
                     real n8n, shows the result, and opens n8n's editor until Ctrl-C
npm start -- --once  the same without the editor; fails if anything was not created`;

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
