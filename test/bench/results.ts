/** How many requests the simulated cloud takes. */
export interface Limit {
	requests: number;
	seconds: number;
	burst: number;
}

/** An operation with some number of items, under a limit or none. */
export interface Scenario {
	operation: 'get' | 'create';
	items: number;
	limit?: Limit;
}

/** Work during which no timer could run, in milliseconds. */
export interface Stretch {
	ms: number;
}

/** Whose code ran, by a CPU profile; all times in milliseconds. */
export interface Profile {
	/** By owner of the code. */
	owners: Record<string, number>;
	/** Functions of ours, those first that took the longest with what they call. */
	functions: Array<{ name: string; self: number; total: number }>;
	/** The stretch in which our code, with what it called, took the longest. */
	longest?: { ms: number; ours: number; owners: Record<string, number> };
}

/** What a run was like, seen by the process that ran it. */
export interface Report {
	items: number;
	/** Items without an answer, or with an error. */
	lost: number;
	firstLoss?: string;
	seconds: number;
	/** Processor time of all threads. */
	cpuMs: number;
	/** The most bytes above the start: of the heap in use, and of the process. */
	heapGrowth: number;
	rssGrowth: number;
	/** The longest first. */
	stretches: Stretch[];
	profile?: Profile;
}

/** One contender in one scenario. */
export interface Row {
	/** Key and name. */
	contender: string;
	name: string;
	/** Whether it is a setting of our node. */
	isOurs: boolean;
	scenario: Scenario;
	report: Report;
	/** Counted by the simulated cloud. */
	stats: { requests: number; throttled: number; mostConnections: number };
}

/** A run with so many items, and a second one with a CPU profile. */
export interface Pair {
	items: number;
	plain: Row;
	profiled: Row;
}

/** Everything that a run of the benchmark has measured. */
export interface Measured {
	rows: Row[];
	/** Of few items and of many. */
	pairs: [few: Pair, many: Pair];
	/** How many items the comparisons of contenders are about. */
	compared: number;
	/** How long our files take to load, in milliseconds. */
	loading: { median: number; least: number; most: number; files: number };
	tarballBytes: number;
	delayMs: number;
	machine: { cpu: string; cores: number; memory: number; node: string };
	versions: Record<string, string>;
}

/** Finds the row of a contender. Fails if it was not measured. */
export function rowOf({ rows }: Measured, contender: string, items: number, limit?: Limit): Row {
	const found = rows.find(
		({ contender: key, scenario }) =>
			key === contender &&
			scenario.operation === 'get' &&
			scenario.items === items &&
			scenario.limit?.seconds === limit?.seconds,
	);
	if (!found) throw new Error(`"${contender}" has not been measured with ${items} items`);
	return found;
}

/** Items in a second; the lost ones do not count. */
export function rate({ report: { items, lost, seconds } }: Row): number {
	return (items - lost) / seconds;
}

/** Milliseconds of processor time for an item. */
export function cpuPerItem({ report: { cpuMs, items } }: Row): number {
	return cpuMs / items;
}

/** The longest work during which no timer could run, in milliseconds. */
export function longestBlock({ report: { stretches } }: Row): number {
	return stretches[0]?.ms ?? 0;
}

/** Whose code took how long, the longest first. */
export function ownersSentence(owners: Record<string, number>): string {
	return Object.entries(owners)
		.filter(([, ms]) => ms >= 0.5)
		.sort(([, one], [, other]) => other - one)
		.map(([owner, ms]) => `${owner} ${ms.toFixed(0)} ms`)
		.join(', ');
}
