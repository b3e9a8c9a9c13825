import { statSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { packPackage } from '../../scripts/lib/pack.mjs';
import { rootFolder } from '../../scripts/lib/paths.mjs';
import { startProcess } from '../../scripts/lib/processes.mjs';
import { formatDuration, headline } from '../../scripts/lib/terminal.mjs';
import { accessKeyCredential, simulatorCredential, startSimulator } from '../e2e/lib/simulator.mjs';
import { CONTENDERS, MAX_CONNECTIONS } from './contenders.mjs';
import { measureLoading, unpackBesideN8n } from './loading.mjs';
import { n8nVersions } from './n8nEngine.mjs';
import { benchmarkPage } from './page.ts';
import { DELAY_MS, LONG_RUN_SECONDS, plan } from './scenarios.mjs';
import { evaluateTargets } from './targets.ts';

const CHILD = join(rootFolder, 'test', 'bench', 'child.mjs');

/** Items of a first run that does not count, because it includes loading and compiling. */
const WARM_UP_ITEMS = 20;

/** The simulated cloud's delay where only the work of this machine is of interest. */
const SHORT_DELAY_MS = 5;

/** @typedef {import('./results.ts').Row} Row */

/**
 * Measures everything and describes it on a page. A missed target is not a failure, because machines
 * differ.
 * @param {{ folder: string, quick: boolean }} options `folder` must be empty; with `quick` only few
 *   items are measured
 */
export async function benchmark(options) {
	const startedAt = Date.now();
	const report = (step) => headline(`${step} (after ${formatDuration(Date.now() - startedAt)})`);
	const measured = await measureEverything({ ...options, report });
	report('Done');
	return { measured, page: benchmarkPage(measured, evaluateTargets(measured)) };
}

/** @returns {Promise<import('./results.ts').Measured>} */
async function measureEverything({ folder, quick, report }) {
	const tarball = await packPackage(join(folder, 'tarball'));
	const packageFolder = await unpackBesideN8n(tarball, join(folder, 'installed'));
	const { scenarios, comparedItems, fewItems, manyItems } = plan({ quick });
	report('Loading');
	const loading = await measureLoading(packageFolder, join(folder, 'databricks'));
	const simulator = await startSimulator();
	try {
		const runner = new ScenarioRunner(simulator, packageFolder);
		const profiledRuns = [];
		for (const items of [fewItems, manyItems]) {
			report(`Event loop and memory, ${items} items`);
			profiledRuns.push(await measureWithProfile(runner, items));
		}
		const rows = [];
		for (const scenario of scenarios) {
			report(describeScenario(scenario));
			for (const key of scenario.contenders) rows.push(await runner.median(key, scenario));
		}
		return {
			rows,
			profiledRuns,
			comparedItems,
			loading,
			tarballBytes: statSync(tarball).size,
			delayMs: DELAY_MS,
			machine: describeMachine(),
			versions: n8nVersions(),
		};
	} finally {
		await simulator.stop();
	}
}

async function measureWithProfile(runner, items) {
	const scenario = { operation: 'get', items, delayMs: SHORT_DELAY_MS };
	return {
		items,
		plain: await runner.once('ours50', scenario),
		profiled: await runner.once('ours50', scenario, { profiled: true }),
	};
}

function describeScenario({ operation, items, limit }) {
	const rate = limit ? `, ${limit.requests} requests in ${limit.seconds} s` : '';
	return `${operation}, ${items} items${rate}`;
}

function describeMachine() {
	const [{ model }] = cpus();
	const memory = Math.round(totalmem() / 2 ** 30);
	return { cpu: model, cores: cpus().length, memory, node: process.version };
}

/** Runs contenders against a simulator, each in its own process. */
class ScenarioRunner {
	/**
	 * @param {object} simulator as returned by `startSimulator`
	 * @param {string} packageFolder where our package is installed
	 */
	constructor(simulator, packageFolder) {
		this.simulator = simulator;
		this.packageFolder = packageFolder;
	}

	/** Of several runs, the one with the median time. @returns {Promise<Row>} */
	async median(contender, scenario) {
		return await this.#withChild(contender, scenario.operation, async (child) => {
			const runs = [];
			do runs.push(await this.#run(child, scenario));
			while (runs.length < scenario.runs && runs[0].report.seconds < LONG_RUN_SECONDS);
			runs.sort((a, b) => a.report.seconds - b.report.seconds);
			return { ...rowHead(contender, scenario), ...runs[Math.floor(runs.length / 2)] };
		});
	}

	/** A single run, with a CPU profile if required. @returns {Promise<Row>} */
	async once(contender, scenario, { profiled = false } = {}) {
		return await this.#withChild(contender, scenario.operation, async (child) => ({
			...rowHead(contender, scenario),
			...(await this.#run(child, scenario, profiled)),
		}));
	}

	async #withChild(contender, operation, action) {
		const { url } = this.simulator;
		const { packageFolder } = this;
		const credential = simulatorCredential(url).data;
		const { accessKeyId, secretAccessKey } = accessKeyCredential(url).data;
		const accessKey = { accessKeyId, secretAccessKey };
		const contenderOptions = { contender: CONTENDERS[contender], operation };
		const options = { ...contenderOptions, credential, accessKey, url, packageFolder };
		const { child, done, stop } = startProcess(
			process.execPath,
			['--expose-gc', CHILD, JSON.stringify(options)],
			{ stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
		);
		const failed = done.then((code) => {
			throw new Error(`The process of "${contender}" ended early, with exit code ${code}.`);
		});
		try {
			const measured = async () => {
				await nextMessage(child);
				await this.#run(child, { operation, items: WARM_UP_ITEMS });
				return await action(child);
			};
			return await Promise.race([measured(), failed]);
		} finally {
			failed.catch(() => {});
			await stop();
		}
	}

	/** What an operation works on. @returns {Promise<string[]>} the IDs that its items are made with */
	async #seed(operation, items) {
		const { simulator } = this;
		const connections = { kind: 'dataArts', count: MAX_CONNECTIONS };
		if (operation === 'get') return await simulator.seed(connections);
		if (operation !== 'plan') return [];
		const count = Math.ceil(items / MAX_CONNECTIONS);
		const workspaces = await simulator.seed({ kind: 'workspaces', count });
		for (const workspaceId of workspaces) await simulator.seed({ ...connections, workspaceId });
		return workspaces;
	}

	async #run(child, { operation, items, limit = null, delayMs = DELAY_MS }, profiled = false) {
		const { simulator } = this;
		await retryOnce(async () => await simulator.reset());
		await simulator.switches({ record: false, delayMs, rateLimit: limit });
		const ids = await this.#seed(operation, items);
		const reply = nextMessage(child);
		child.send({ items, ids, profiled });
		const report = await reply;
		return { report, stats: await retryOnce(async () => await simulator.stats()) };
	}
}

function rowHead(contender, scenario) {
	const { name, kind } = CONTENDERS[contender];
	return { contender, name, isOurs: kind === 'ours', scenario };
}

/** After a pause, the first request may use a TCP connection that the simulator is just closing. */
async function retryOnce(request) {
	return await request().catch(request);
}

async function nextMessage(child) {
	return await new Promise((resolve) => child.once('message', resolve));
}
