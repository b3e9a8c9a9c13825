import {
	cpuPerItem,
	longestBlock,
	ownersSentence,
	rate,
	rowOf,
	type Measured,
	type Pair,
	type Row,
} from './results';

/** A number that was aimed at. */
export interface Target {
	what: string;
	measured: string;
	/** Empty where the number is only told. */
	target: string;
	met?: boolean;
	/** What stands in the way, with a measurement; told where it is not met. */
	why?: string;
}

/** How this run did. */
export function targetsOf(measured: Measured): Target[] {
	const limited = measured.rows.filter(
		({ isOurs, scenario }) => isOurs && scenario.limit?.seconds === 1,
	);
	return [
		...speedTargets(measured),
		...limited.flatMap((row) => limitTargets(measured, row)),
		...['ours', 'ours50'].map((contender) => cpuTarget(measured, contender)),
		...sizeTargets(measured),
		...measured.pairs.map(loopTarget),
		memoryFact(measured),
	];
}

function speedTargets(measured: Measured): Target[] {
	const items = measured.compared;
	const ours = rowOf(measured, 'ours50', items);
	const http = rowOf(measured, 'http', items);
	const ratio = rate(ours) / rate(http);
	const own = ours.stats.mostConnections;
	const its = http.stats.mostConnections;
	return [
		{
			what: `Get, ${items} items, ${ours.name}: items/s, as a part of the HTTP Request node's`,
			measured: `${ratio.toFixed(2)} (${rate(ours).toFixed(0)} of ${rate(http).toFixed(0)})`,
			target: 'at least 0.9',
			met: ratio >= 0.9,
			why: floorSentence(measured),
		},
		{
			what: `Get, ${items} items, ${ours.name}: connections at once, as a part of the HTTP Request node's`,
			measured: `${(own / its).toFixed(3)} (${own} of ${its})`,
			target: 'at most 0.05',
			met: own * 20 <= its,
			why: `The HTTP Request node had no more than ${its} connections at once for its ${items} requests: the first were answered while it was still opening others.`,
		},
	];
}

function limitTargets(measured: Measured, row: Row): Target[] {
	const { report, stats, scenario } = row;
	const { items, limit = { requests: 0, seconds: 1, burst: 0 } } = scenario;
	const http = rowOf(measured, 'http', items, limit);
	const perSecond = limit.requests / limit.seconds;
	const least = (items - limit.burst) / perSecond;
	const share = least / report.seconds;
	const what = `Get, ${items} items, ${limit.requests} requests/s, ${row.name}`;
	return [
		{
			what: `${what}: items lost`,
			measured: `${report.lost} (HTTP Request: ${http.report.lost})`,
			target: '0',
			met: report.lost === 0,
			why: `The first loss: ${report.firstLoss ?? 'an item without a result'}.`,
		},
		{
			what: `${what}: rate after the burst, as a part of the limit's`,
			measured: share.toFixed(2),
			target: 'at least 0.95',
			met: share >= 0.95,
			why: `The run took ${report.seconds.toFixed(2)} s, and the limit allows it in ${least.toFixed(2)} s. ${stats.throttled} of ${stats.requests} requests were refused; for the rest of the time nothing was asked although something would have been answered.`,
		},
	];
}

function cpuTarget(measured: Measured, contender: string): Target {
	const items = measured.compared;
	const row = rowOf(measured, contender, items);
	const own = cpuPerItem(row);
	const its = cpuPerItem(rowOf(measured, 'http', items));
	return {
		what: `Get, ${items} items, ${row.name}: CPU per item, as a part of the HTTP Request node's`,
		measured: `${(own / its).toFixed(2)} (${own.toFixed(2)} ms of ${its.toFixed(2)} ms)`,
		target: 'at most 1.3',
		met: own / its <= 1.3,
		why: floorSentence(measured),
	};
}

function sizeTargets({ loading, tarballBytes }: Measured): Target[] {
	const [least, median, most] = [loading.least, loading.median, loading.most].map(milliseconds);
	return [
		{
			what: 'Loading our files when n8n-workflow is loaded, median of fresh processes',
			measured: `${median} (${least} to ${most})`,
			target: 'at most 20 ms',
			met: loading.median <= 20,
			why: `Node.js finds, reads and compiles ${loading.files} files, one after the other: ${milliseconds(loading.median / loading.files)} for each.`,
		},
		{
			what: 'Packed tarball',
			measured: `${Math.ceil(tarballBytes / 1000)} kB`,
			target: 'at most 300 kB',
			met: tarballBytes <= 300_000,
			why: '`npm pack --dry-run` tells the size of each file.',
		},
	];
}

function loopTarget({ items, plain, profiled }: Pair): Target {
	const longest = profiled.report.profile?.longest;
	const block = longestBlock(plain);
	// Without the profile nothing can have been blocked for longer than it was blocked in all.
	const ours = Math.min(longest?.ours ?? 0, block);
	return {
		what: `Get, ${items} items: longest work of our code, with what it calls, without a timer between`,
		measured: `${milliseconds(ours)} (all code: ${milliseconds(block)})`,
		target: 'at most 50 ms',
		met: ours <= 50,
		why: `In the longest such work of the run with a profile, ${milliseconds(longest?.ms ?? 0)}, ran: ${ownersSentence(longest?.owners ?? {})}.`,
	};
}

function memoryFact({ pairs: [few, many] }: Measured): Target {
	const grown = (key: 'heapGrowth' | 'rssGrowth') => {
		const bytes = (many.plain.report[key] - few.plain.report[key]) / (many.items - few.items);
		return `${(bytes / 1000).toFixed(1)} kB`;
	};
	return {
		what: `Get, from ${few.items} to ${many.items} items: memory for each item more`,
		measured: `${grown('rssGrowth')} (heap in use: ${grown('heapGrowth')})`,
		target: '',
	};
}

/** What no node can go below that uses n8n's HTTP helper, and what the machine could do without it. */
function floorSentence(measured: Measured): string {
	const told = (contender: string) => {
		const row = rowOf(measured, contender, measured.compared);
		return `${rate(row).toFixed(0)} items/s (${cpuPerItem(row).toFixed(2)} ms of CPU per item)`;
	};
	return `n8n's HTTP helper alone, which every node has to use, does ${told('helper')} with 50 requests at once and ${told('helperAll')} with all at once. Without n8n, 50 at once are ${told('bareClosing')} with a connection for each request, as the helper opens them, and ${told('bare')} with connections that are used again.`;
}

function milliseconds(value: number): string {
	return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}
