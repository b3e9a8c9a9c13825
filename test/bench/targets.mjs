import {
	cpuPerItem,
	growthPerItem,
	longestBlock,
	rate,
	rateAfterBurst,
	rowOf,
} from './derived.mjs';
import { CONTENDERS } from './contenders.mjs';

/**
 * A number that was aimed at.
 * @typedef {object} Target
 * @property {string} what
 * @property {string} measured
 * @property {string} target empty: only told
 * @property {boolean} [met]
 * @property {string} [why] what stands in the way, with a measurement; only if it is not met
 */

/** @returns {Target[]} */
export function targetsOf(measured) {
	return [
		...speedTargets(measured),
		...limitTargets(measured),
		...cpuTargets(measured),
		...sizeTargets(measured),
		...measured.large.map((large) => loopTarget(large)),
		...memoryFacts(measured),
	].map(({ why, ...target }) => (target.met === false ? { ...target, why } : target));
}

function speedTargets(measured) {
	const at = { items: measured.sizes.compared };
	const ours = rowOf(measured, 'ours50', at);
	const http = rowOf(measured, 'http', at);
	const ratio = rate(ours) / rate(http);
	const [own, its] = [ours, http].map(({ stats }) => stats.mostConnections);
	const what = `Get, ${at.items} items, Max Parallel Requests 50`;
	return [
		{
			what: `${what}: items/s of the HTTP Request node's`,
			measured: ratio.toFixed(2),
			target: 'at least 0.9',
			met: ratio >= 0.9,
			why: helperSentence(measured),
		},
		{
			what: `${what}: connections at once, of the HTTP Request node's`,
			measured: `${own} of ${its}`,
			target: 'at most a twentieth',
			met: own * 20 <= its,
			why: `The HTTP Request node had ${its} connections at once, not one for each of its ${at.items} requests: it was still opening some when others had been answered.`,
		},
	];
}

function limitTargets(measured) {
	const limited = measured.rows.filter(({ scenario }) => scenario.limit?.seconds === 1);
	const ours = limited.filter(({ contender }) => CONTENDERS[contender].kind === 'ours');
	return ours.flatMap((row) => {
		const { items, limit } = row.scenario;
		const http = rowOf(measured, 'http', { items, perSeconds: 1 });
		const share = rateAfterBurst(row) / (limit.requests / limit.seconds);
		const what = `${CONTENDERS[row.contender].name}: ${limit.requests} requests/s, ${items} items`;
		return [
			{
				what: `${what}: items lost`,
				measured: `${row.report.lost} (HTTP Request: ${http.report.lost})`,
				target: '0',
				met: row.report.lost === 0,
				why: row.report.firstLoss,
			},
			{
				what: `${what}: rate after the burst, of the limit's`,
				measured: share.toFixed(2),
				target: 'at least 0.95',
				met: share >= 0.95,
				why: `${row.stats.throttled} of ${row.stats.requests} requests were refused, and the run took ${row.report.seconds.toFixed(1)} s where the limit allows ${((items - limit.burst) / limit.requests) * limit.seconds} s: the rest is time in which permissions lay unused.`,
			},
		];
	});
}

function cpuTargets(measured) {
	const at = { items: measured.sizes.compared };
	const http = cpuPerItem(rowOf(measured, 'http', at));
	return ['ours', 'ours50'].map((contender) => {
		const own = cpuPerItem(rowOf(measured, contender, at));
		return {
			what: `${CONTENDERS[contender].name}: CPU for each Get of ${at.items}, of the HTTP Request node's`,
			measured: `${(own / http).toFixed(2)} (${own.toFixed(2)} ms of ${http.toFixed(2)} ms)`,
			target: 'at most 1.3',
			met: own / http <= 1.3,
			why: helperSentence(measured),
		};
	});
}

function sizeTargets({ loading, tarballBytes }) {
	return [
		{
			what: 'Loading our files, n8n-workflow being loaded: median of 11 processes',
			measured: `${loading.median.toFixed(1)} ms (${loading.least.toFixed(1)} to ${loading.most.toFixed(1)})`,
			target: 'at most 20 ms',
			met: loading.median <= 20,
			why: `The fastest of 11 processes took ${loading.least.toFixed(1)} ms.`,
		},
		{
			what: 'Packed tarball',
			measured: `${Math.ceil(tarballBytes / 1000)} kB`,
			target: 'at most 300 kB',
			met: tarballBytes <= 300_000,
			why: '`npm pack --dry-run` lists the files by size.',
		},
	];
}

function loopTarget({ items, plain, profiled }) {
	const { longest } = profiled.report.profile;
	const block = longestBlock(plain);
	const ours = longest?.ours ?? 0;
	return {
		what: `Get, ${items} items: longest time in which our code, with what it calls, kept timers from running`,
		measured: `${ours.toFixed(0)} ms (everybody's code: ${block.toFixed(0)} ms)`,
		target: 'at most 50 ms',
		met: Math.min(ours, block) <= 50,
		why: `In that time of ${longest?.ms.toFixed(0)} ms ran, by the CPU profile: ${ownersSentence(longest?.owners ?? {})}.`,
	};
}

function memoryFacts({ large }) {
	const [small, big] = large;
	const kilobytes = (key) => (growthPerItem(large, key) / 1000).toFixed(1);
	return [
		{
			what: `Memory for each item more, from ${small.items} to ${big.items} Gets`,
			measured: `${kilobytes('rssGrowth')} kB (heap in use: ${kilobytes('heapGrowth')} kB)`,
			target: '',
		},
	];
}

/** What no node can go below that uses n8n's HTTP helper. */
function helperSentence(measured) {
	const at = { items: measured.sizes.compared };
	const facts = ['helper', 'bareClosing', 'bare'].flatMap((contender) => {
		const row = rowOf(measured, contender, at);
		const cpu = row && cpuPerItem(row).toFixed(2);
		return row ? `${CONTENDERS[contender].name}: ${rate(row).toFixed(0)} items/s, ${cpu} ms` : [];
	});
	return `For comparison, items/s and CPU for each item. ${facts.join('; ')}.`;
}

/** Whose code took how long, the longest first. */
export function ownersSentence(owners) {
	return Object.entries(owners)
		.filter(([, ms]) => ms >= 0.5)
		.sort(([, one], [, other]) => other - one)
		.map(([owner, ms]) => `${owner} ${ms.toFixed(0)} ms`)
		.join(', ');
}
