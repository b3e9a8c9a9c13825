/**
 * What is measured: an operation with some number of items, under a limit, for each contender.
 * @typedef {object} Scenario
 * @property {'get' | 'create'} operation
 * @property {number} items
 * @property {RateLimit} [limit] of the simulated cloud
 * @property {string[]} contenders keys of `CONTENDERS`
 * @property {number} runs the median counts; one run when it takes long
 *
 * @typedef {{ requests: number, seconds: number, burst: number }} RateLimit
 */

/** Of the simulated cloud, before each answer. */
export const DELAY_MS = 20;

/** A run that takes longer is not repeated. */
export const LONG_RUN_SECONDS = 5;

export const PER_SECOND = { requests: 50, seconds: 1, burst: 50 };
export const PER_MINUTE = { requests: 10, seconds: 60, burst: 10 };

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
const limited = { limit: PER_SECOND, contenders: LIMITED, runs: 1 };

/** @type {Scenario[]} */
const FULL = [
	...[1, 50, 200, 1000].map((items) => get(items)),
	...[1, 10, 50].map((items) => ({ ...get(items), operation: 'create' })),
	...[200, 1000].map((items) => get(items, limited)),
	get(14, { ...limited, limit: PER_MINUTE, contenders: ['ours', 'http'] }),
	// What no node that uses n8n's HTTP helper can go below, and what a connection per request costs.
	get(1000, { contenders: ['helper', 'bareClosing'] }),
];

/** Every kind of scenario with few items, to try the benchmark itself. */
const QUICK = [
	get(50, { runs: 1 }),
	get(10, { operation: 'create', runs: 1 }),
	get(100, limited),
	get(50, { contenders: ['helper', 'bareClosing'], runs: 1 }),
];

/** Sizes of the run that is watched for memory and for times in which the event loop is blocked. */
const FULL_SIZES = { compared: 1000, small: 1000, large: 10_000 };
const QUICK_SIZES = { compared: 50, small: 50, large: 200 };

/** All that one run of the benchmark measures. */
export function plan({ quick }) {
	return quick ? { scenarios: QUICK, ...QUICK_SIZES } : { scenarios: FULL, ...FULL_SIZES };
}
