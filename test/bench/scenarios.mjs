/**
 * What is measured. `contenders` are keys of `CONTENDERS`. With several `runs` the median counts; a
 * long run is not repeated.
 * @typedef {import('./results.ts').Scenario & { contenders: string[], runs: number }} PlannedScenario
 */

/** Delay before each response of the simulated cloud. */
export const DELAY_MS = 20;

/** A run that takes longer than this is not repeated. */
export const LONG_RUN_SECONDS = 5;

const PER_SECOND = { requests: 50, seconds: 1, burst: 50 };
const PER_MINUTE = { requests: 10, seconds: 60, burst: 10 };

const ALL = ['ours', 'ours50', 'http', 'httpBatch', 'oneByOne', 'bare'];
// The other two say nothing about a rate limit: one stays below it, the other ignores it.
const LIMITED = ['ours', 'ours50', 'http', 'httpBatch'];

const get = (items, changes) => ({
	operation: 'get',
	items,
	contenders: ALL,
	runs: 3,
	...changes,
});
const limited = { limit: PER_SECOND, contenders: LIMITED };

const PLANNERS = ['ours', 'ours50', 'sdk'];

/** The plan of a list whose connections are all as it says. */
const planned = (items) => [
	get(items, { operation: 'plan', contenders: PLANNERS, runs: 1 }),
	get(items, { operation: 'plan', contenders: PLANNERS, runs: 1, limit: PER_SECOND }),
];

/** @type {PlannedScenario[]} */
const FULL = [
	...[1, 50, 200, 1000].map((items) => get(items)),
	...[1, 10, 50].map((items) => get(items, { operation: 'create' })),
	...[200, 1000].map((items) => get(items, limited)),
	get(14, { ...limited, limit: PER_MINUTE, contenders: ['ours', 'http'] }),
	...planned(1000),
	// The lower bound of every node that uses n8n's HTTP helper, and the cost of a TCP connection for
	// each request.
	get(1000, { contenders: ['helper', 'helperAll', 'bareClosing'] }),
];

/** Every kind of scenario with few items, to try out the benchmark itself. */
const QUICK = [
	get(50, { runs: 1 }),
	get(10, { operation: 'create', runs: 1 }),
	get(100, { ...limited, runs: 1 }),
	...planned(100),
	get(50, { contenders: ['helper', 'helperAll', 'bareClosing'], runs: 1 }),
];

/**
 * Everything that one run of the benchmark measures. The targets compare runs of `comparedItems`
 * items; memory and blocking of the event loop are measured with `fewItems` and `manyItems`.
 */
export function plan({ quick }) {
	if (quick) return { scenarios: QUICK, comparedItems: 50, fewItems: 50, manyItems: 200 };
	return { scenarios: FULL, comparedItems: 1000, fewItems: 1000, manyItems: 10_000 };
}
