import { table } from '../../scripts/lib/markdown';
import {
	cpuMsPerItem,
	describeOwners,
	itemsPerSecond,
	longestBlockMs,
	type Measured,
	type ProfiledRun,
	type Row,
	type Scenario,
} from './results';
import type { Target } from './targets';

const NOTICE = '<!-- Written by `npm run bench`. Manual changes will be overwritten. -->';

/** How many of our functions the page lists. */
const MAX_FUNCTIONS = 12;

/** Describes a run of the benchmark as a Markdown page. */
export function benchmarkPage(measured: Measured, targets: readonly Target[]): string {
	const paragraphs = [
		'# Benchmark',
		NOTICE,
		...introduction(measured),
		'## Targets',
		targetTable(targets),
		...missedTargets(targets),
		...groupRows(measured.rows).flatMap(([title, rows]) => [`## ${title}`, rowTable(rows)]),
		'## Whose code runs',
		...measured.profiledRuns.flatMap(profileParagraphs),
	];
	return `${paragraphs.join('\n\n')}\n`;
}

function introduction({ machine, versions, delayMs }: Measured): string[] {
	const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
	return [
		`One run on ${machine.cpu}, ${machine.cores} cores, ${machine.memory} GB, Node.js ${machine.node}, with ${packages.join(', ')}. All contenders were measured side by side against the same simulated Huawei Cloud, which runs in its own process on the same machine and waits ${delayMs} ms before each response. Each contender had its own process and ran 20 items before the measurement. The tables show the run with the median time of three, and the only run where one takes over five seconds.`,
		'All nodes ran in n8n-core with a token credential and the setting Continue, so that every item has a result. Reading the credential costs nothing here. In n8n each read is a query and a decryption: one per run of this node, several per item of the HTTP Request node. **HTTP Request** is the node that comes with n8n, version 4.2, with default options unless stated otherwise. The rate limit rejects requests with status 429 and no Retry-After. A plan compares a list with connections that are as it says, 50 in each workspace: one list for each workspace, and one request for each connection. The script does the same.',
		'Items/s counts items with a result. Lost are those without one, or with an error. Heap and Memory are the highest usage above that at the start of the run, of the heap in use and of the whole process (RSS). CPU is that of the whole process. Longest block is the longest work during which no timer could run, whatever code did it.',
	];
}

function targetTable(targets: readonly Target[]): string {
	const rows = targets.map(({ what, measured, target, met }) => {
		const result = met ? 'yes' : '**no**';
		return [what, measured, target, met === undefined ? '' : result];
	});
	return table(['What', 'Measured', 'Target', 'Met'], rows);
}

function missedTargets(targets: readonly Target[]): string[] {
	const missed = targets.filter(({ met }) => met === false);
	if (missed.length === 0) return [];
	const list = missed.map(({ what, why }) => `- ${what}. ${why}`);
	return ['Why targets were missed:', list.join('\n')];
}

/** Groups rows by operation and rate limit, each group with a title. */
function groupRows(rows: readonly Row[]): Array<[title: string, rows: Row[]]> {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const title = titleOf(row.scenario);
		groups.set(title, [...(groups.get(title) ?? []), row]);
	}
	return [...groups];
}

function titleOf({ operation, limit }: Scenario): string {
	const name = { get: 'Get', create: 'Create', plan: 'Plan of a connection set' }[operation];
	if (!limit) return `${name}, no rate limit`;
	const unit = limit.seconds === 1 ? 'second' : 'minute';
	return `${name}, ${limit.requests} requests per ${unit}, burst of ${limit.burst}`;
}

const COLUMNS: Array<[heading: string, cell: (row: Row) => string]> = [
	['Items', ({ scenario }) => String(scenario.items)],
	['Contender', ({ name }) => name],
	['Items/s', (row) => itemsPerSecond(row).toFixed(itemsPerSecond(row) < 10 ? 1 : 0)],
	['Time', ({ report }) => `${report.seconds.toFixed(2)} s`],
	['Lost', ({ report }) => String(report.lost)],
	['Requests', ({ stats }) => String(stats.requests)],
	['TCP connections', ({ stats }) => String(stats.mostConnections)],
	['Heap', ({ report }) => megabytes(report.heapGrowth)],
	['Memory', ({ report }) => megabytes(report.rssGrowth)],
	['CPU per item', (row) => `${cpuMsPerItem(row).toFixed(2)} ms`],
	['Longest block', (row) => `${longestBlockMs(row).toFixed(0)} ms`],
];

function rowTable(rows: readonly Row[]): string {
	return table(
		COLUMNS.map(([heading]) => heading),
		rows.map((row) => COLUMNS.map(([, cell]) => cell(row))),
	);
}

function profileParagraphs({ items, plain, profiled }: ProfiledRun): string[] {
	const { heapGrowth, rssGrowth, seconds } = plain.report;
	const { owners = {}, functions = [] } = profiled.report.profile ?? {};
	const facts = [
		`${seconds.toFixed(2)} s`,
		`heap ${megabytes(heapGrowth)}`,
		`memory ${megabytes(rssGrowth)}`,
		`longest block ${longestBlockMs(plain).toFixed(0)} ms`,
	];
	const perItem = (ms: number) => `${((ms * 1000) / items).toFixed(0)} µs`;
	return [
		`Get, ${items} items, ${plain.name}, responses after 5 ms: ${facts.join(', ')}. In a second run, with a CPU profile: ${describeOwners(owners)}. Our slowest functions, per item:`,
		table(
			['Function', 'Self', 'Total'],
			functions
				.slice(0, MAX_FUNCTIONS)
				.map(({ name, self, total }) => [`\`${name}\``, perItem(self), perItem(total)]),
		),
	];
}

function megabytes(bytes: number): string {
	return `${(bytes / 1e6).toFixed(1)} MB`;
}
