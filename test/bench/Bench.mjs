import { join } from 'node:path';
import { rootFolder } from '../../scripts/lib/paths.mjs';
import { startProcess } from '../../scripts/lib/processes.mjs';
import { simulatorCredential } from '../e2e/lib/simulator.mjs';
import { CONTENDERS } from './contenders.mjs';
import { MOST_CONNECTIONS } from './operations.mjs';
import { DELAY_MS, LONG_RUN_SECONDS } from './scenarios.mjs';

const PROGRAM = join(rootFolder, 'test', 'bench', 'child.mjs');

/** So many items, before anything counts, so that loading and compiling do not. */
const WARM_UP = 20;

/** @typedef {import('./results.ts').Row} Row */

/** Runs contenders against a simulator, each in a process of its own. */
export class Bench {
	/**
	 * @param {object} simulator as `startSimulator` gives it
	 * @param {string} packageFolder where our package is installed
	 */
	constructor(simulator, packageFolder) {
		this.simulator = simulator;
		this.packageFolder = packageFolder;
	}

	/** Of several runs, the one with the median time. @returns {Promise<Row>} */
	async measure(contender, scenario) {
		return await this.withChild(contender, scenario.operation, async (child) => {
			const runs = [];
			do runs.push(await this.run(child, scenario));
			while (runs.length < scenario.runs && runs[0].report.seconds < LONG_RUN_SECONDS);
			runs.sort((one, other) => one.report.seconds - other.report.seconds);
			return { ...rowHead(contender, scenario), ...runs[Math.floor(runs.length / 2)] };
		});
	}

	/** One run, with a profile if it is wanted. @returns {Promise<Row>} */
	async once(contender, scenario, { profiled = false } = {}) {
		return await this.withChild(contender, scenario.operation, async (child) => ({
			...rowHead(contender, scenario),
			...(await this.run(child, scenario, profiled)),
		}));
	}

	async withChild(contender, operation, action) {
		const { url } = this.simulator;
		const { packageFolder } = this;
		const credential = simulatorCredential(url).data;
		const options = { contender: CONTENDERS[contender], operation, credential, url, packageFolder };
		const { child, done, stop } = startProcess(
			process.execPath,
			['--expose-gc', PROGRAM, JSON.stringify(options)],
			{ stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
		);
		const failed = done.then((code) => {
			throw new Error(`The process of "${contender}" ended by itself (exit code ${code}).`);
		});
		try {
			const measured = async () => {
				await messageOf(child);
				await this.run(child, { operation, items: WARM_UP });
				return await action(child);
			};
			return await Promise.race([measured(), failed]);
		} finally {
			failed.catch(() => {});
			await stop();
		}
	}

	async run(child, { operation, items, limit = null, delayMs = DELAY_MS }, profiled = false) {
		const { simulator } = this;
		await again(async () => await simulator.reset());
		await simulator.switches({ record: false, delayMs, rateLimit: limit });
		const seed = { kind: 'dataArts', count: MOST_CONNECTIONS };
		const ids = operation === 'get' ? await simulator.seed(seed) : [];
		const answered = messageOf(child);
		child.send({ items, ids, profiled });
		const report = await answered;
		return { report, stats: await again(async () => await simulator.stats()) };
	}
}

function rowHead(contender, scenario) {
	const { name, kind } = CONTENDERS[contender];
	return { contender, name, isOurs: kind === 'ours', scenario };
}

/** The first request after a pause may meet a connection that the simulator is just closing. */
async function again(ask) {
	return await ask().catch(ask);
}

async function messageOf(child) {
	return await new Promise((resolve) => child.once('message', resolve));
}
