// Runs the simulator as a process of its own: node --import tsx test/simulator/serve.mjs [--port 0]
// It prints one line of JSON, {"url": "..."}, to stdout, and one line per request, without secrets,
// to stderr. SIGTERM or SIGINT stops it.
import { parseArgs } from 'node:util';
import { startSimulator } from './index.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const simulator = await startSimulator({
	port: Number(values.port),
	log: (line) => process.stderr.write(`${line}\n`),
});
process.stdout.write(`${JSON.stringify({ url: simulator.url })}\n`);

for (const signal of ['SIGTERM', 'SIGINT']) {
	process.once(signal, async () => {
		await simulator.close();
		process.exit(0);
	});
}
