import {
	cpuMsPerItem,
	describeOwners,
	findRow,
	itemsPerSecond,
	longestBlockMs,
	type Loading,
	type Measured,
	type ProfiledRun,
	type Row,
	type Spread,
} from './results';

/** A measured number, usually with a target. */
export interface Target {
	what: string;
	measured: string;
	/** Empty for a number without a target. */
	target: string;
	met?: boolean;
	/** Why the target is missed, with a measurement. Shown only if it is. */
	why?: string;
}

/** Compares a run of the benchmark with its targets. */
export function evaluateTargets(measured: Measured): Target[] {
	const limited = measured.rows.filter(
		({ isOurs, scenario }) =>
			isOurs && scenario.operation === 'get' && scenario.limit?.seconds === 1,
	);
	return [
		...speedTargets(measured),
		...limited.flatMap((row) => limitTargets(measured, row)),
		...measured.rows
			.filter(({ isOurs, scenario }) => isOurs && scenario.operation === 'plan')
			.map((row) => planTarget(measured, row)),
		...['ours', 'ours50'].map((contender) => cpuTarget(measured, contender)),
		...loadingTargets(measured),
		tarballTarget(measured),
		...measured.profiledRuns.map(blockingTarget),
		memoryPerItem(measured),
	];
}

function speedTargets(measured: Measured): Target[] {
	const items = measured.comparedItems;
	const ours = findRow(measured, 'ours50', items);
	const http = findRow(measured, 'http', items);
	const ratio = itemsPerSecond(ours) / itemsPerSecond(http);
	const ourConnections = ours.stats.mostConnections;
	const httpConnections = http.stats.mostConnections;
	return [
		{
			what: `Get, ${items} items, ${ours.name}: items/s, relative to the HTTP Request node`,
			measured: `${ratio.toFixed(2)} (${itemsPerSecond(ours).toFixed(0)} of ${itemsPerSecond(http).toFixed(0)})`,
			target: 'at least 0.9',
			met: ratio >= 0.9,
			why: describeLowerBounds(measured),
		},
		{
			what: `Get, ${items} items, ${ours.name}: concurrent TCP connections, relative to the HTTP Request node`,
			measured: `${(ourConnections / httpConnections).toFixed(3)} (${ourConnections} of ${httpConnections})`,
			target: 'at most 0.05',
			met: ourConnections * 20 <= httpConnections,
			why: `The HTTP Request node had no more than ${httpConnections} concurrent TCP connections for its ${items} requests: the first requests were complete before it had opened the last connections.`,
		},
	];
}

function limitTargets(measured: Measured, row: Row): Target[] {
	const { report, stats, scenario } = row;
	const { items, limit = { requests: 0, seconds: 1, burst: 0 } } = scenario;
	const http = findRow(measured, 'http', items, limit);
	const perSecond = limit.requests / limit.seconds;
	const minSeconds = (items - limit.burst) / perSecond;
	const share = minSeconds / report.seconds;
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
			what: `${what}: rate after the burst, relative to the limit`,
			measured: share.toFixed(2),
			target: 'at least 0.95',
			met: share >= 0.95,
			why: `The run took ${report.seconds.toFixed(2)} s, and the limit allows ${minSeconds.toFixed(2)} s. ${stats.throttled} of ${stats.requests} requests were throttled. For the rest of the time no request was sent although one would have succeeded.`,
		},
	];
}

/** A plan beside a script: how much faster it is, or what either of them loses to a limit. */
function planTarget(measured: Measured, row: Row): Target {
	const { report, scenario, name } = row;
	const script = findRow(measured, 'sdk', scenario.items, scenario.limit, 'plan');
	const what = `Plan of ${scenario.items} connections, ${name}`;
	if (!scenario.limit) {
		const ratio = script.report.seconds / report.seconds;
		return {
			what: `${what}: speed, relative to a script on Huawei Cloud's SDK`,
			measured: `${ratio.toFixed(1)} (${report.seconds.toFixed(1)} s, script ${script.report.seconds.toFixed(1)} s)`,
			target: 'at least 5',
			met: ratio >= 5,
			why: `${row.stats.requests} requests, at most ${row.stats.mostConnections} at once.`,
		};
	}
	return {
		what: `${what}, ${scenario.limit.requests} requests/s: connections that could not be compared`,
		measured: `${report.lost} (script: ${script.report.lost})`,
		target: '0',
		met: report.lost === 0,
		why: `The first one: ${report.firstLoss ?? 'a connection without a row'}.`,
	};
}

function cpuTarget(measured: Measured, contender: string): Target {
	const items = measured.comparedItems;
	const row = findRow(measured, contender, items);
	const ours = cpuMsPerItem(row);
	const http = cpuMsPerItem(findRow(measured, 'http', items));
	return {
		what: `Get, ${items} items, ${row.name}: CPU per item, relative to the HTTP Request node`,
		measured: `${(ours / http).toFixed(2)} (${ours.toFixed(2)} ms of ${http.toFixed(2)} ms)`,
		target: 'at most 1.3',
		met: ours / http <= 1.3,
		why: describeLowerBounds(measured),
	};
}

function loadingTargets({ loading: { start, firstUse, files } }: Measured): Target[] {
	const perFile = milliseconds(firstUse.ours.median / files);
	return [
		loadingTarget(
			"A start of n8n: its loader reads this package, relative to a package of n8n's Databricks node without lists (dist/known, dist/types)",
			start,
			'`npm run build` writes the lists. Without them n8n loads the code of all nodes.',
		),
		loadingTarget(
			"First use: loading this package's nodes and credentials, relative to n8n's Databricks node and its credentials",
			firstUse,
			`Node.js finds, reads and compiles ${files} files, one after the other: ${perFile} for each.`,
		),
	];
}

/** Compares medians of fresh processes. */
function loadingTarget(what: string, { ours, databricks }: Loading['start'], why: string): Target {
	const ratio = ours.median / databricks.median;
	const range = ({ min, max }: Spread) => `${milliseconds(min)} to ${milliseconds(max)}`;
	return {
		what,
		measured: `${ratio.toFixed(2)} (${milliseconds(ours.median)} of ${milliseconds(databricks.median)}; ${range(ours)}, Databricks ${range(databricks)})`,
		target: 'at most 2',
		met: ratio <= 2,
		why,
	};
}

function tarballTarget({ tarballBytes }: Measured): Target {
	return {
		what: 'Packed tarball',
		measured: `${Math.ceil(tarballBytes / 1000)} kB`,
		target: 'at most 300 kB',
		met: tarballBytes <= 300_000,
		why: '`npm pack --dry-run` lists the size of each file.',
	};
}

function blockingTarget({ items, plain, profiled }: ProfiledRun): Target {
	const longest = profiled.report.profile?.longest;
	const block = longestBlockMs(plain);
	// Our code alone cannot have blocked for longer than all code together in the run without a profile.
	const ours = Math.min(longest?.ours ?? 0, block);
	return {
		what: `Get, ${items} items: longest blocking of the event loop by our code and what it calls`,
		measured: `${milliseconds(ours)} (all code: ${milliseconds(block)})`,
		target: 'at most 50 ms',
		met: ours <= 50,
		why: `In the longest such block of the run with a profile, ${milliseconds(longest?.ms ?? 0)}, ran: ${describeOwners(longest?.owners ?? {})}.`,
	};
}

function memoryPerItem({ profiledRuns: [few, many] }: Measured): Target {
	const growth = (key: 'heapGrowth' | 'rssGrowth') => {
		const bytes = (many.plain.report[key] - few.plain.report[key]) / (many.items - few.items);
		return `${(bytes / 1000).toFixed(1)} kB`;
	};
	return {
		what: `Get, from ${few.items} to ${many.items} items: memory for each additional item`,
		measured: `${growth('rssGrowth')} (heap in use: ${growth('heapGrowth')})`,
		target: '',
	};
}

/** What no node that uses n8n's HTTP helper can exceed, and what the machine does without n8n. */
function describeLowerBounds(measured: Measured): string {
	const speed = (contender: string) => {
		const row = findRow(measured, contender, measured.comparedItems);
		return `${itemsPerSecond(row).toFixed(0)} items/s (${cpuMsPerItem(row).toFixed(2)} ms of CPU per item)`;
	};
	return `n8n's HTTP helper alone, which every node has to use, reaches ${speed('helper')} with 50 concurrent requests and ${speed('helperAll')} with all at once. Without n8n, 50 concurrent requests reach ${speed('bareClosing')} with a TCP connection for each request, as the helper opens them, and ${speed('bare')} with reused TCP connections.`;
}

function milliseconds(value: number): string {
	return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
}
