import { benchmarkPage } from '../bench/page';
import type { Limit, Measured, ProfiledRun, Row } from '../bench/results';
import { evaluateTargets } from '../bench/targets';

const LIMIT: Limit = { requests: 50, seconds: 1, burst: 50 };

/** By default, one item per millisecond. */
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
			blocks: [],
			...changes,
		},
		stats: { requests: items, throttled: 0, mostConnections: contender === 'http' ? 100 : 5 },
	};
}

function profiledRun(items: number): ProfiledRun {
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
	profiledRuns: [profiledRun(100), profiledRun(200)],
	comparedItems: 100,
	loading: {
		start: {
			ours: { min: 8, median: 9, max: 12 },
			databricks: { min: 28, median: 30, max: 32 },
		},
		firstUse: {
			ours: { min: 30, median: 33, max: 40 },
			databricks: { min: 18, median: 20, max: 22 },
		},
		files: 100,
	},
	tarballBytes: 100_000,
	delayMs: 20,
	machine: { cpu: 'A processor', cores: 2, memory: 4, node: 'v24' },
	versions: { 'n8n-core': '1.2.3' },
};

it('shows which targets are missed', () => {
	const missed = evaluateTargets(measured).filter(({ met }) => met === false);
	expect(missed.map(({ what, measured: value }) => [what, value])).toEqual([
		['Get, 100 items, 50 requests/s, The ours: items lost', '1 (HTTP Request: 50)'],
		[
			'Get, 100 items, 50 requests/s, The ours: rate after the burst, relative to the limit',
			'0.50',
		],
	]);
});

it('has a table for each rate limit, and explains missed targets', () => {
	const page = benchmarkPage(measured, evaluateTargets(measured));
	expect(page.match(/^## .*/gm)).toEqual([
		'## Targets',
		'## Get, no rate limit',
		'## Get, 50 requests per second, burst of 50',
		'## Whose code runs',
	]);
	expect(page).toContain(': items lost. The first loss: refused.\n');
	expect(page).toMatch(/^\| 100 +\| The http +\| 500 +\| 0.10 s +\| 50 +\|/m);
});
