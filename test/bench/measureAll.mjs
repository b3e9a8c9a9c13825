import { statSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { packPackage } from '../../scripts/lib/pack.mjs';
import { startSimulator } from '../e2e/lib/simulator.mjs';
import { Bench } from './Bench.mjs';
import { measureLoading } from './loading.mjs';
import { installPackage, versions } from './n8nTree.mjs';
import { DELAY_MS, plan } from './scenarios.mjs';

/** Of the simulated cloud, where only this machine's own work is of interest. */
const SHORT_DELAY_MS = 5;

/**
 * Measures all.
 * @param {{ folder: string, quick: boolean, say: (what: string) => void }} options `folder`: an empty
 *   one; `quick`: few items, to try the benchmark; `say`: is told what is measured
 * @returns {Promise<import('./results.ts').Measured>}
 */
export async function measureAll({ folder, quick, say }) {
	const tarball = await packPackage(join(folder, 'tarball'));
	const packageFolder = await installPackage(tarball, join(folder, 'installed'));
	const { scenarios, compared, few, many } = plan({ quick });
	const simulator = await startSimulator();
	try {
		const bench = new Bench(simulator, packageFolder);
		say('Loading');
		const loading = await measureLoading(packageFolder);
		const pairs = [];
		for (const items of [few, many]) {
			say(`Event loop and memory, ${items} items`);
			pairs.push(await measurePair(bench, items));
		}
		const rows = [];
		for (const scenario of scenarios) {
			say(describe(scenario));
			for (const key of scenario.contenders) rows.push(await bench.measure(key, scenario));
		}
		const tarballBytes = statSync(tarball).size;
		return {
			rows,
			pairs,
			compared,
			loading,
			tarballBytes,
			delayMs: DELAY_MS,
			machine: machine(),
			versions: versions(),
		};
	} finally {
		await simulator.stop();
	}
}

async function measurePair(bench, items) {
	const scenario = { operation: 'get', items, delayMs: SHORT_DELAY_MS };
	return {
		items,
		plain: await bench.once('ours50', scenario),
		profiled: await bench.once('ours50', scenario, { profiled: true }),
	};
}

function describe({ operation, items, limit }) {
	const under = limit ? `, ${limit.requests} requests in ${limit.seconds} s` : '';
	return `${operation}, ${items} items${under}`;
}

function machine() {
	const [{ model }] = cpus();
	const memory = Math.round(totalmem() / 2 ** 30);
	return { cpu: model, cores: cpus().length, memory, node: process.version };
}
