import { table } from '../../scripts/lib/markdown';
import {
	cpuPerItem,
	longestBlock,
	ownersSentence,
	rate,
	type Measured,
	type Pair,
	type Row,
	type Scenario,
} from './results';
import type { Target } from './targets';

const NOTICE = '<!-- Written by `npm run bench`: what is changed here is lost. -->';

/** How many of our functions the page shows. */
const FUNCTIONS = 12;

/** The page about a run of the benchmark. */
export function benchmarkPage(measured: Measured, targets: readonly Target[]): string {
	const paragraphs = [
		'# Benchmark',
		NOTICE,
		...introduction(measured),
		'## Targets',
		targetTable(targets),
		...reasons(targets),
		...groupsOf(measured.rows).flatMap(([title, rows]) => [`## ${title}`, rowTable(rows)]),
		'## Whose code runs',
		...measured.pairs.flatMap(profileParagraphs),
	];
	return `${paragraphs.join('\n\n')}\n`;
}

function introduction({ machine, versions, delayMs }: Measured): string[] {
	const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
	return [
		`One run on ${machine.cpu}, ${machine.cores} cores, ${machine.memory} GB, Node.js ${machine.node}, with ${packages.join(', ')}. All were measured side by side against the same simulated Huawei Cloud, a process of its own on the same machine, which waits ${delayMs} ms before each answer. Each had a process of its own, and ran 20 items before anything counted. Of three runs the one with the median time is shown; of those over five seconds the only one.`,
		'All nodes ran in n8n-core with the credential by token, and with the setting Continue, so that every item has a result. Reading the credential costs nothing here. In n8n each reading is a query and a decryption: one for a run of this node, several for each item of the HTTP Request node. **HTTP Request** is the node that comes with n8n, version 4.2, with its default options where nothing else is said. A limit refuses with 429 and no Retry-After.',
		'Items/s counts items with an answer. Lost are those without one, or with an error. Heap and Memory are the most above the start of the run: of the heap in use, and of the whole process (RSS). CPU is that of the whole process. Longest block is the longest work during which no timer could run, whosever code it was.',
	];
}

function targetTable(targets: readonly Target[]): string {
	const rows = targets.map(({ what, measured, target, met }) => {
		const answer = met ? 'yes' : '**no**';
		return [what, measured, target, met === undefined ? '' : answer];
	});
	return table(['What', 'Measured', 'Target', 'Met'], rows);
}

function reasons(targets: readonly Target[]): string[] {
	const missed = targets.filter(({ met }) => met === false);
	if (missed.length === 0) return [];
	const list = missed.map(({ what, why }) => `- ${what}. ${why}`);
	return ['What stands in the way of those that were not met:', list.join('\n')];
}

/** Rows by operation and limit, under a title. */
function groupsOf(rows: readonly Row[]): Array<[title: string, rows: Row[]]> {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const title = titleOf(row.scenario);
		groups.set(title, [...(groups.get(title) ?? []), row]);
	}
	return [...groups];
}

function titleOf({ operation, limit }: Scenario): string {
	const name = operation === 'get' ? 'Get' : 'Create';
	if (!limit) return `${name}, no limit`;
	const unit = limit.seconds === 1 ? 'second' : 'minute';
	return `${name}, ${limit.requests} requests a ${unit}, ${limit.burst} at once`;
}

const COLUMNS: Array<[heading: string, cell: (row: Row) => string]> = [
	['Items', ({ scenario }) => String(scenario.items)],
	['Who', ({ name }) => name],
	['Items/s', (row) => (rate(row) < 10 ? rate(row).toFixed(1) : rate(row).toFixed(0))],
	['Time', ({ report }) => `${report.seconds.toFixed(2)} s`],
	['Lost', ({ report }) => String(report.lost)],
	['Requests', ({ stats }) => String(stats.requests)],
	['Connections at once', ({ stats }) => String(stats.mostConnections)],
	['Heap', ({ report }) => megabytes(report.heapGrowth)],
	['Memory', ({ report }) => megabytes(report.rssGrowth)],
	['CPU per item', (row) => `${cpuPerItem(row).toFixed(2)} ms`],
	['Longest block', (row) => `${longestBlock(row).toFixed(0)} ms`],
];

function rowTable(rows: readonly Row[]): string {
	return table(
		COLUMNS.map(([heading]) => heading),
		rows.map((row) => COLUMNS.map(([, cell]) => cell(row))),
	);
}

function profileParagraphs({ items, plain, profiled }: Pair): string[] {
	const { heapGrowth, rssGrowth, seconds } = plain.report;
	const { owners = {}, functions = [] } = profiled.report.profile ?? {};
	const facts = [
		`${seconds.toFixed(2)} s`,
		`heap ${megabytes(heapGrowth)}`,
		`memory ${megabytes(rssGrowth)}`,
		`longest block ${longestBlock(plain).toFixed(0)} ms`,
	];
	const perItem = (ms: number) => `${((ms * 1000) / items).toFixed(0)} µs`;
	return [
		`Get, ${items} items, ${plain.name}, answers after 5 ms: ${facts.join(', ')}. In a second run, with a CPU profile: ${ownersSentence(owners)}. What took the longest of our functions, for each item:`,
		table(
			['Function', 'Itself', 'With what it calls'],
			functions
				.slice(0, FUNCTIONS)
				.map(({ name, self, total }) => [`\`${name}\``, perItem(self), perItem(total)]),
		),
	];
}

function megabytes(bytes: number): string {
	return `${(bytes / 1e6).toFixed(1)} MB`;
}
