import { benchmarkPage } from '../bench/page';
import type { Limit, Measured, Pair, Row } from '../bench/results';
import { targetsOf } from '../bench/targets';

const LIMIT: Limit = { requests: 50, seconds: 1, burst: 50 };

/** One item a millisecond, but for what is changed. */
function row(contender: string, changes: Partial<Row['report']> = {}, limit?: Limit): Row {
	const items = 100;
	return {
		contender,
		name: `The ${contender}`,
		isOurs: contender.startsWith('ours'),
		scenario: { operation: 'get', items, limit },
		report: {
			items,
			lost: 0,
			seconds: 0.1,
			cpuMs: 200,
			heapGrowth: 1e6,
			rssGrowth: 2e6,
			stretches: [],
			...changes,
		},
		stats: { requests: items, throttled: 0, mostConnections: contender === 'http' ? 100 : 5 },
	};
}

function pair(items: number): Pair {
	const [plain, profiled] = [row('ours50', { items, rssGrowth: items * 3000 }), row('ours50')];
	return { items, plain, profiled };
}

const measured: Measured = {
	rows: [
		...['ours', 'ours50', 'http', 'helper', 'helperAll', 'bare', 'bareClosing'].map((key) =>
			row(key),
		),
		row('ours', { seconds: 2, lost: 1, firstLoss: 'refused' }, LIMIT),
		row('http', { lost: 50 }, LIMIT),
	],
	pairs: [pair(100), pair(200)],
	compared: 100,
	loading: { median: 12, least: 10, most: 15, files: 100 },
	tarballBytes: 100_000,
	delayMs: 20,
	machine: { cpu: 'A processor', cores: 2, memory: 4, node: 'v24' },
	versions: { 'n8n-core': '1.2.3' },
};

it('tells which targets are met', () => {
	const missed = targetsOf(measured).filter(({ met }) => met === false);
	expect(missed.map(({ what, measured: value }) => [what, value])).toEqual([
		['Get, 100 items, 50 requests/s, The ours: items lost', '1 (HTTP Request: 50)'],
		[
			"Get, 100 items, 50 requests/s, The ours: rate after the burst, as a part of the limit's",
			'0.50',
		],
	]);
});

it('has a table for each limit, and says what stands in the way', () => {
	const page = benchmarkPage(measured, targetsOf(measured));
	expect(page.match(/^## .*/gm)).toEqual([
		'## Targets',
		'## Get, no limit',
		'## Get, 50 requests a second, 50 at once',
		'## Whose code runs',
	]);
	expect(page).toContain(': items lost. The first loss: refused.\n');
	expect(page).toMatch(/^\| 100 +\| The http +\| 500 +\| 0.10 s +\| 50 +\|/m);
});
