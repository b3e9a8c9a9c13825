import { Session } from 'node:inspector/promises';
import { pathToFileURL } from 'node:url';

const TICK_MS = 5;
/** Memory is read at every fourth tick, because reading it takes time itself. */
const TICKS_PER_MEMORY_SAMPLE = 4;
const PROFILE_INTERVAL_MICROSECONDS = 500;
const MAX_FUNCTIONS = 25;

/**
 * Measures this process while an action runs.
 * @template T
 * @param {() => Promise<T>} action
 * @returns {Promise<{ result: T, measurement: Measurement }>}
 *
 * @typedef {object} Measurement
 * @property {number} seconds
 * @property {number} startMs time at the start, by the same clock as in a block
 * @property {number} endMs time at the end
 * @property {number} cpuMs processor time of all threads
 * @property {number} heapGrowth highest heap usage above that at the start, in bytes
 * @property {number} rssGrowth highest memory usage above that at the start, in bytes
 * @property {Block[]} blocks when no timer could run, the longest first
 *
 * @typedef {{ startMs: number, endMs: number, ms: number }} Block `ms` is the part of the time that
 *   was spent working; times are those of `process.hrtime`
 */
export async function measureRun(action) {
	// Exists only with --expose-gc. Without garbage at the start, growth is not underestimated.
	globalThis.gc?.();
	const initial = process.memoryUsage();
	const peak = { heap: initial.heapUsed, rss: initial.rss };
	const sampleMemory = () => {
		const { heapUsed, rss } = process.memoryUsage();
		peak.heap = Math.max(peak.heap, heapUsed);
		peak.rss = Math.max(peak.rss, rss);
	};
	const ticker = startTicker(sampleMemory);
	const cpu = process.cpuUsage();
	const startMs = now();
	const result = await action();
	const endMs = now();
	const { user, system } = process.cpuUsage(cpu);
	sampleMemory();
	const measurement = {
		seconds: (endMs - startMs) / 1000,
		startMs,
		endMs,
		cpuMs: (user + system) / 1000,
		heapGrowth: peak.heap - initial.heapUsed,
		rssGrowth: peak.rss - initial.rss,
		blocks: ticker.stop(),
	};
	return { result, measurement };
}

/** A timer that records when it could not run on time. */
function startTicker(sampleMemory) {
	const blocks = [];
	let ticks = 0;
	let last = now();
	let lastCpu = process.cpuUsage();
	const tick = () => {
		const time = now();
		const cpu = process.cpuUsage();
		// A process that does no work of its own only waits for a free processor.
		const workMs = (cpu.user + cpu.system - lastCpu.user - lastCpu.system) / 1000;
		const ms = Math.min(time - last - TICK_MS, workMs);
		if (ms > TICK_MS) blocks.push({ startMs: last, endMs: time, ms });
		[last, lastCpu] = [time, cpu];
		if (ticks++ % TICKS_PER_MEMORY_SAMPLE === 0) sampleMemory();
	};
	const timer = setInterval(tick, TICK_MS);
	return {
		stop() {
			// The action may have blocked until its end.
			tick();
			clearInterval(timer);
			return blocks.sort((a, b) => b.ms - a.ms);
		},
	};
}

const now = () => Number(process.hrtime.bigint()) / 1e6;

/**
 * Measures in the same way and also records whose code ran, which makes the run slower.
 * @param {() => Promise<unknown>} action
 * @param {string} packageFolder where our package is installed
 * @returns {Promise<{ result: unknown, measurement: Measurement & { profile: Profile } }>}
 *
 * @typedef {import('./results.ts').Profile} Profile
 */
export async function profileRun(action, packageFolder) {
	const session = new Session();
	session.connect();
	await session.post('Profiler.enable');
	await session.post('Profiler.setSamplingInterval', { interval: PROFILE_INTERVAL_MICROSECONDS });
	await session.post('Profiler.start');
	const { result, measurement } = await measureRun(action);
	const { profile: recorded } = await session.post('Profiler.stop');
	session.disconnect();
	const { startMs, endMs, blocks } = measurement;
	const samples = toSamples(recorded, packageFolder).filter(
		({ time }) => time >= startMs && time <= endMs,
	);
	return { result, measurement: { ...measurement, profile: summarize(samples, blocks) } };
}

/** The samples of a CPU profile: time and duration in milliseconds, owner, our functions on the stack. */
function toSamples({ nodes, samples, timeDeltas, startTime }, packageFolder) {
	const stacks = stacksById(nodes, packageFolder);
	let micros = startTime;
	const times = timeDeltas.map((delta) => (micros += delta));
	return samples.map((id, index) => ({
		time: times[index] / 1000,
		ms: Math.max(0, (times[index + 1] ?? times[index]) - times[index]) / 1000,
		...stacks.get(id),
	}));
}

/** The owner of each node of the call tree, and our functions from there up to the root. */
function stacksById(nodes, packageFolder) {
	const parents = new Map(
		nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
	);
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const ourFunctions = (id) => {
		const names = [];
		for (let current = id; current !== undefined; current = parents.get(current)) {
			const { callFrame } = byId.get(current);
			if (ownerOf(callFrame, packageFolder) !== OUR_NODE) continue;
			const file = callFrame.url.split('/').at(-1);
			names.push(
				`${callFrame.functionName || '(anonymous)'} (${file}:${callFrame.lineNumber + 1})`,
			);
		}
		return names;
	};
	return new Map(
		nodes.map(({ id, callFrame }) => [
			id,
			{ owner: ownerOf(callFrame, packageFolder), ourFunctions: ourFunctions(id) },
		]),
	);
}

const OUR_NODE = 'this node';

/** V8's names for time that belongs to no script. */
const NATIVE_OWNERS = new Map([
	['(idle)', 'idle'],
	['(garbage collector)', 'garbage collection'],
]);

const OWNERS_BY_PATH = [
	[/node_modules\/axios\//, 'axios'],
	[/node_modules\/(n8n-[\w-]+|@n8n\/[\w-]+)\//, 'n8n'],
	[/node_modules\//, 'other packages of n8n'],
	[/\/test\/bench\//, 'the benchmark'],
];

function ownerOf({ functionName, url }, packageFolder) {
	const native = NATIVE_OWNERS.get(functionName);
	if (native) return native;
	if (!url || url.startsWith('node:')) return 'Node.js';
	if (url.startsWith(pathToFileURL(packageFolder).href)) return OUR_NODE;
	return OWNERS_BY_PATH.find(([pattern]) => pattern.test(url))?.[1] ?? 'other';
}

/** @returns {Profile} */
function summarize(samples, blocks) {
	const functions = new Map();
	for (const { ms, ourFunctions, owner } of samples) {
		for (const name of new Set(ourFunctions)) {
			const entry = functions.get(name) ?? { name, self: 0, total: 0 };
			functions.set(name, entry);
			entry.total += ms;
			if (name === ourFunctions[0] && owner === OUR_NODE) entry.self += ms;
		}
	}
	const [longest] = blocks
		.map(({ startMs, endMs, ms }) => {
			const inside = samples.filter(({ time }) => time >= startMs && time <= endMs);
			const ours = totalMs(inside.filter(({ ourFunctions }) => ourFunctions.length > 0));
			return { ms, ours: Math.min(ms, ours), owners: msByOwner(inside) };
		})
		.sort((a, b) => b.ours - a.ours);
	const sorted = [...functions.values()].sort((a, b) => b.total - a.total);
	return { owners: msByOwner(samples), functions: sorted.slice(0, MAX_FUNCTIONS), longest };
}

function msByOwner(samples) {
	const owners = {};
	for (const { owner, ms } of samples) owners[owner] = (owners[owner] ?? 0) + ms;
	return owners;
}

const totalMs = (samples) => samples.reduce((total, { ms }) => total + ms, 0);
