import { table } from '../../scripts/lib/markdown.ts';
import { CONTENDERS } from './contenders.mjs';
import { cpuPerItem, longestBlock, rate } from './derived.mjs';
import { DELAY_MS } from './scenarios.mjs';
import { ownersSentence } from './targets.mjs';

const NOTICE = '<!-- Written by `npm run bench`: what is changed here is lost. -->';

const COLUMNS = [
	'Items',
	'Who',
	'Items/s',
	'Time',
	'Lost',
	'Requests',
	'Connections at once',
	'Heap',
	'Memory',
	'CPU per item',
	'Longest block',
];

/**
 * The page about a run of the benchmark.
 * @param {import('./measureAll.mjs').Measured} measured
 * @param {import('./targets.mjs').Target[]} targets
 */
export function benchmarkPage(measured, targets) {
	const paragraphs = [
		'# Benchmark',
		NOTICE,
		...introduction(measured),
		'## Targets',
		targetTable(targets),
		...reasons(targets),
		...groupsOf(measured.rows).flatMap(([title, rows]) => [`## ${title}`, rowTable(rows)]),
		'## Whose code runs',
		...profileParagraphs(measured.large),
	];
	return `${paragraphs.join('\n\n')}\n`;
}

function introduction({ machine, versions }) {
	const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
	return [
		`One run on ${machine.cpu}, ${machine.cores} cores, ${machine.memory} GB, Node.js ${machine.node}, with ${packages.join(', ')}. All contenders ran side by side against the same simulated Huawei Cloud, a process of its own on the same machine, which waits ${DELAY_MS} ms before each answer. Each ran in a process of its own, after a run with 20 items that does not count; of three runs the one with the median time is shown, of long ones (over five seconds, or under a limit) the only one.`,
		'All nodes run in n8n-core, with the credential by token and with the setting Continue, so that every item has a result. Reading a credential costs nothing here, while n8n reads it from its database and decrypts it: once for a run of this node, several times for each item of the HTTP Request node. **HTTP Request** is the node that comes with n8n, version 4.2, with its default options where nothing else is said.',
		'Items/s counts items with an answer. Lost are those without one, or with an error. Heap and Memory (RSS) are the most above the start of the run. CPU is that of the whole process. Longest block is the longest time in which no timer could run, whosever code ran then.',
	];
}

function targetTable(targets) {
	const rows = targets.map(({ what, measured, target, met }) => [
		what,
		measured,
		target,
		met === undefined ? '' : met ? 'yes' : 'no',
	]);
	return table(['What', 'Measured', 'Target', 'Met'], rows);
}

function reasons(targets) {
	const missed = targets.filter(({ why }) => why);
	if (missed.length === 0) return [];
	const list = missed.map(({ what, why }) => `- ${what}: ${why}`);
	return ['What stands in the way of those that are not met:', list.join('\n')];
}

/** Rows by operation and limit, under a title. */
function groupsOf(rows) {
	const groups = new Map();
	for (const row of rows) {
		const title = titleOf(row.scenario);
		groups.set(title, [...(groups.get(title) ?? []), row]);
	}
	return [...groups];
}

function titleOf({ operation, limit }) {
	const name = operation === 'get' ? 'Get' : 'Create';
	if (!limit) return `${name}, no limit`;
	const unit = limit.seconds === 1 ? 'second' : 'minute';
	return `${name}, ${limit.requests} requests a ${unit}, ${limit.burst} at once`;
}

/** A table of rows with the same operation and limit. */
export function rowTable(rows) {
	return table(
		COLUMNS,
		rows.map((row) => {
			const { report, stats, scenario, contender } = row;
			return [
				String(scenario.items),
				CONTENDERS[contender].name,
				number(rate(row)),
				`${report.seconds.toFixed(2)} s`,
				String(report.lost),
				String(stats.requests),
				String(stats.mostConnections),
				megabytes(report.heapGrowth),
				megabytes(report.rssGrowth),
				`${cpuPerItem(row).toFixed(2)} ms`,
				`${longestBlock(row).toFixed(0)} ms`,
			];
		}),
	);
}

function profileParagraphs(large) {
	return large.flatMap(({ items, plain, profiled }) => {
		const { profile } = profiled.report;
		const { heapGrowth, rssGrowth } = plain.report;
		return [
			`${items} Gets of this node, Max Parallel Requests 50, with answers after 5 ms: heap ${megabytes(heapGrowth)}, memory ${megabytes(rssGrowth)}, longest block ${longestBlock(plain).toFixed(0)} ms. In a second run, with a CPU profile: ${ownersSentence(profile.owners)}. The functions of ours that took the longest, for each item:`,
			table(
				['Function', 'Itself', 'With what it calls'],
				profile.functions.slice(0, 12).map(({ name, self, total }) => {
					const [own, all] = [self, total].map((ms) => `${((ms * 1000) / items).toFixed(0)} µs`);
					return [`\`${name}\``, own, all];
				}),
			),
		];
	});
}

const number = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
