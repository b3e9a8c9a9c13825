import { statSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { packPackage } from '../../scripts/lib/pack.mjs';
import { startSimulator } from '../e2e/lib/simulator.mjs';
import { Bench } from './Bench.mjs';
import { measureLoading } from './loading.mjs';
import { installPackage, versions } from './n8nTree.mjs';
import { plan } from './scenarios.mjs';

/** Of the simulated cloud, where only this machine's own work is of interest. */
const SHORT_DELAY_MS = 5;

/**
 * Everything that the page tells.
 * @typedef {object} Measured
 * @property {import('./Bench.mjs').Row[]} rows
 * @property {{ median: number, least: number, most: number }} loading milliseconds
 * @property {number} tarballBytes
 * @property {Large[]} large of a few and of many items, with one contender
 * @property {{ compared: number, small: number, large: number }} sizes numbers of items
 * @property {{ cpu: string, cores: number, memory: number, node: string }} machine
 * @property {Record<string, string>} versions
 *
 * @typedef {object} Large
 * @property {number} items
 * @property {import('./Bench.mjs').Row} plain
 * @property {import('./Bench.mjs').Row} profiled a second run, with a CPU profile
 */

/**
 * Measures all.
 * @param {{ folder: string, quick: boolean, say: (what: string) => void }} options `folder`: an empty
 *   one; `quick`: few items, to try the benchmark; `say`: is told what is measured
 * @returns {Promise<Measured>}
 */
export async function measureAll({ folder, quick, say }) {
	const tarball = await packPackage(join(folder, 'tarball'));
	const packageFolder = await installPackage(tarball, join(folder, 'installed'));
	const { scenarios, ...sizes } = plan({ quick });
	const simulator = await startSimulator();
	try {
		const bench = new Bench(simulator, packageFolder);
		say('Loading');
		const loading = await measureLoading(packageFolder);
		const large = [];
		for (const items of [sizes.small, sizes.large]) {
			say(`Event loop and memory, ${items} items`);
			large.push(await measureLarge(bench, items));
		}
		const rows = [];
		for (const scenario of scenarios) {
			say(describe(scenario));
			for (const key of scenario.contenders) rows.push(await bench.measure(key, scenario));
		}
		const tarballBytes = statSync(tarball).size;
		return { rows, loading, large, sizes, tarballBytes, machine: machine(), versions: versions() };
	} finally {
		await simulator.stop();
	}
}

async function measureLarge(bench, items) {
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
