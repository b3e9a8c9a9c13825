const TICK_MS = 5;
const MEMORY_EVERY = 4;

/**
 * Watches this process while an action runs.
 * @template T
 * @param {() => Promise<T>} action
 * @returns {Promise<{ result: T, watched: Watched }>}
 *
 * @typedef {object} Watched
 * @property {number} seconds
 * @property {number} from time at the start, as of a stretch
 * @property {number} to time at the end
 * @property {number} cpuMs processor time of all threads
 * @property {number} heapGrowth most bytes of the heap in use, above the start
 * @property {number} rssGrowth most bytes of memory, above the start
 * @property {Stretch[]} stretches when no timer could run, the longest first
 *
 * @typedef {{ from: number, to: number, ms: number }} Stretch `from` and `to` by the clock that
 *   `performance.now` and `process.hrtime` read, `ms` of it at work; all in milliseconds
 */
export async function watch(action) {
	// Only with --expose-gc: growth counts from what is really in use.
	globalThis.gc?.();
	const before = process.memoryUsage();
	const peak = { heap: before.heapUsed, rss: before.rss };
	const look = () => {
		const { heapUsed, rss } = process.memoryUsage();
		peak.heap = Math.max(peak.heap, heapUsed);
		peak.rss = Math.max(peak.rss, rss);
	};
	const probe = startProbe(look);
	const cpu = process.cpuUsage();
	const from = now();
	const result = await action();
	const to = now();
	const { user, system } = process.cpuUsage(cpu);
	look();
	const watched = {
		seconds: (to - from) / 1000,
		from,
		to,
		cpuMs: (user + system) / 1000,
		heapGrowth: peak.heap - before.heapUsed,
		rssGrowth: peak.rss - before.rss,
		stretches: probe.stop(),
	};
	return { result, watched };
}

/** Ticks, and notes the longer times in which it could not. */
function startProbe(look) {
	const stretches = [];
	let ticks = 0;
	let last = now();
	let lastCpu = process.cpuUsage();
	const tick = () => {
		const at = now();
		const cpu = process.cpuUsage();
		// Without its own work it only waited for a processor.
		const work = (cpu.user + cpu.system - lastCpu.user - lastCpu.system) / 1000;
		const ms = Math.min(at - last - TICK_MS, work);
		if (ms > TICK_MS) stretches.push({ from: last, to: at, ms });
		[last, lastCpu] = [at, cpu];
		if (ticks++ % MEMORY_EVERY === 0) look();
	};
	const timer = setInterval(tick, TICK_MS);
	return {
		stop() {
			// What the action did last is a stretch as well.
			tick();
			clearInterval(timer);
			return stretches.sort((one, other) => other.ms - one.ms);
		},
	};
}

const now = () => Number(process.hrtime.bigint()) / 1e6;
