import { mutationPage, type MutationReport } from '../mutation/page';

const FILE = 'nodes/HuaweiDataConnections/client/limits.ts';
const SOURCE = 'const isLate = now >= deadline;\nreturn isLate;\n';

const report: MutationReport = {
	files: {
		[FILE]: {
			source: SOURCE,
			mutants: [
				mutant('Killed', 'now < deadline'),
				mutant('Timeout', 'true'),
				mutant('Survived', 'now > deadline'),
				mutant('RuntimeError', 'false'),
			],
		},
	},
};

function mutant(status: 'Killed' | 'Timeout' | 'Survived' | 'RuntimeError', replacement: string) {
	const location = { start: { line: 1, column: 16 }, end: { line: 1, column: 31 } };
	return { status, replacement, location };
}

it('counts the faults that a test noticed, and those that ran into an endless loop', () => {
	const { score, page } = mutationPage(report, []);
	expect(score).toBeCloseTo(66.7, 1);
	expect(page).toMatch(/^\| client\/limits\.ts +\| 3 +\| 2 +\| 67 +\|$/m);
});

it('asks for a reason for every other fault', () => {
	const { unexplained, outdated } = mutationPage(report, []);
	expect(unexplained).toEqual([
		'client/limits.ts: const isLate = now >= deadline;\n    now >= deadline  ->  now > deadline',
	]);
	expect(outdated).toEqual([]);
});

it('shows the reason, and reports one whose fault is noticed now', () => {
	const reason = {
		file: 'client/limits.ts',
		line: 'now >= deadline',
		reason: 'No clock is exact.',
	};
	const unused = { file: 'client/limits.ts', line: 'gone', reason: 'None.' };
	const { unexplained, outdated, page } = mutationPage(report, [unused, reason]);
	expect(unexplained).toEqual([]);
	expect(outdated).toEqual(['client/limits.ts: gone']);
	expect(page).toContain('| `now >= deadline` | `now > deadline` | No clock is exact. |');
});
