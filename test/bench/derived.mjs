/** Finds the row of a contender; undefined if it was not measured. */
export function rowOf({ rows }, contender, { operation = 'get', items, perSeconds }) {
	return rows.find(
		({ contender: key, scenario }) =>
			key === contender &&
			scenario.operation === operation &&
			scenario.items === items &&
			scenario.limit?.seconds === perSeconds,
	);
}

/** Items in a second; the lost ones do not count. */
export function rate({ report: { items, lost, seconds } }) {
	return (items - lost) / seconds;
}

/** Milliseconds of processor time for an item. */
export function cpuPerItem({ report: { cpuMs, items } }) {
	return cpuMs / items;
}

/** Items in a second after the burst, which every client gets at once. */
export function rateAfterBurst({ report: { items, seconds }, scenario: { limit } }) {
	return (items - limit.burst) / seconds;
}

/** The longest time in which no timer could run, in milliseconds. */
export function longestBlock({ report: { stretches } }) {
	return stretches[0]?.ms ?? 0;
}

/** How many bytes more each item took, from few to many. */
export function growthPerItem([small, large], key) {
	const more = large.plain.report[key] - small.plain.report[key];
	return more / (large.items - small.items);
}
