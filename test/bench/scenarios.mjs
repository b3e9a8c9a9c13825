/**
 * What is measured. `contenders`: keys of `CONTENDERS`; `runs`: the median counts, one run when it
 * takes long.
 * @typedef {import('./results.ts').Scenario & { contenders: string[], runs: number }} Planned
 */

/** Of the simulated cloud, before each answer. */
export const DELAY_MS = 20;

/** A run that takes longer is not repeated. */
export const LONG_RUN_SECONDS = 5;

const PER_SECOND = { requests: 50, seconds: 1, burst: 50 };
const PER_MINUTE = { requests: 10, seconds: 60, burst: 10 };

const ALL = ['ours', 'ours50', 'http', 'httpBatch', 'oneByOne', 'bare'];
// The others have nothing to say about a limit: one is below it, one ignores it.
const LIMITED = ['ours', 'ours50', 'http', 'httpBatch'];

const get = (items, changes) => ({
	operation: 'get',
	items,
	contenders: ALL,
	runs: 3,
	...changes,
});
const limited = { limit: PER_SECOND, contenders: LIMITED };

/** @type {Planned[]} */
const FULL = [
	...[1, 50, 200, 1000].map((items) => get(items)),
	...[1, 10, 50].map((items) => ({ ...get(items), operation: 'create' })),
	...[200, 1000].map((items) => get(items, limited)),
	get(14, { ...limited, limit: PER_MINUTE, contenders: ['ours', 'http'] }),
	// What no node that uses n8n's HTTP helper can go below, and what a connection per request costs.
	get(1000, { contenders: ['helper', 'helperAll', 'bareClosing'] }),
];

/** Every kind of scenario with few items, to try the benchmark itself. */
const QUICK = [
	get(50, { runs: 1 }),
	get(10, { operation: 'create', runs: 1 }),
	get(100, { ...limited, runs: 1 }),
	get(50, { contenders: ['helper', 'helperAll', 'bareClosing'], runs: 1 }),
];

/**
 * All that one run of the benchmark measures. `compared`: how many items the targets are about; `few`
 * and `many`: items of the runs that are watched for memory and for a blocked event loop
 */
export function plan({ quick }) {
	if (quick) return { scenarios: QUICK, compared: 50, few: 50, many: 200 };
	return { scenarios: FULL, compared: 1000, few: 1000, many: 10_000 };
}
