/** Rate limit of the simulated cloud. */
export interface Limit {
	requests: number;
	seconds: number;
	burst: number;
}

/** An operation on some number of items, with or without a rate limit. */
export interface Scenario {
	operation: 'get' | 'create' | 'plan';
	items: number;
	limit?: Limit;
}

/** Work during which no timer could run, in milliseconds. */
export interface Block {
	ms: number;
}

/** Whose code ran, according to a CPU profile. All times are in milliseconds. */
export interface Profile {
	/** Time by owner of the code. */
	owners: Record<string, number>;
	/** Our functions, sorted by their time including what they call. */
	functions: Array<{ name: string; self: number; total: number }>;
	/** The block in which our code, including what it calls, took the longest. */
	longest?: { ms: number; ours: number; owners: Record<string, number> };
}

/** A run as measured by the process that ran it. */
export interface Report {
	items: number;
	/** Items without a result, or with an error. */
	lost: number;
	firstLoss?: string;
	seconds: number;
	/** Processor time of all threads. */
	cpuMs: number;
	/** Highest usage above that at the start, in bytes, of the heap and of the whole process. */
	heapGrowth: number;
	rssGrowth: number;
	/** The longest first. */
	blocks: Block[];
	profile?: Profile;
}

/** One contender in one scenario. */
export interface Row {
	/** Key of the contender. */
	contender: string;
	name: string;
	/** Whether it is our node, with whatever settings. */
	isOurs: boolean;
	scenario: Scenario;
	report: Report;
	/** Counted by the simulated cloud. */
	stats: { requests: number; throttled: number; mostConnections: number };
}

/** Two runs with the same number of items, the second with a CPU profile. */
export interface ProfiledRun {
	items: number;
	plain: Row;
	profiled: Row;
}

/** Smallest, median and largest of several measurements, in milliseconds. */
export interface Spread {
	min: number;
	median: number;
	max: number;
}

/** How long our package and one with n8n's Databricks node take in fresh processes. */
export interface Loading {
	/** For n8n's own loader, when n8n starts. */
	start: Record<'ours' | 'databricks', Spread>;
	/** For the code of the nodes and credentials, which n8n loads when they are first used. */
	firstUse: Record<'ours' | 'databricks', Spread>;
	/** Number of our JavaScript files. */
	files: number;
}

/** Everything that a run of the benchmark has measured. */
export interface Measured {
	rows: Row[];
	/** With few items and with many. */
	profiledRuns: [few: ProfiledRun, many: ProfiledRun];
	/** Number of items in the runs that the targets compare. */
	comparedItems: number;
	loading: Loading;
	tarballBytes: number;
	delayMs: number;
	machine: { cpu: string; cores: number; memory: number; node: string };
	versions: Record<string, string>;
}

/** Finds the row of a contender. Throws if it was not measured. */
export function findRow(
	{ rows }: Measured,
	contender: string,
	items: number,
	limit?: Limit,
	operation: Scenario['operation'] = 'get',
): Row {
	const found = rows.find(
		({ contender: key, scenario }) =>
			key === contender &&
			scenario.operation === operation &&
			scenario.items === items &&
			scenario.limit?.seconds === limit?.seconds,
	);
	if (!found) throw new Error(`"${contender}" has not been measured with ${items} items`);
	return found;
}

/** Items per second, without the lost ones. */
export function itemsPerSecond({ report: { items, lost, seconds } }: Row): number {
	return (items - lost) / seconds;
}

/** Milliseconds of processor time per item. */
export function cpuMsPerItem({ report: { cpuMs, items } }: Row): number {
	return cpuMs / items;
}

/** The longest work during which no timer could run, in milliseconds. */
export function longestBlockMs({ report: { blocks } }: Row): number {
	return blocks[0]?.ms ?? 0;
}

/** Lists whose code took how long, the longest first. */
export function describeOwners(owners: Record<string, number>): string {
	return Object.entries(owners)
		.filter(([, ms]) => ms >= 0.5)
		.sort(([, a], [, b]) => b - a)
		.map(([owner, ms]) => `${owner} ${ms.toFixed(0)} ms`)
		.join(', ');
}
