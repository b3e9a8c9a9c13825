import { code, table } from '../../scripts/lib/markdown';
import type { SurvivorReason } from './reasons';

/** The parts of Stryker's report that the page shows. Source: https://github.com/stryker-mutator/mutation-testing-elements */
export interface MutationReport {
	files: Record<string, { source: string; mutants: Mutant[] }>;
}

interface Mutant {
	status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'CompileError' | 'RuntimeError';
	replacement: string;
	location: { start: Position; end: Position };
}

/** Both count from 1. */
interface Position {
	line: number;
	column: number;
}

interface Survivor {
	file: string;
	/** The line of the code in which the mutation begins, trimmed. */
	line: string;
	original: string;
	replacement: string;
	reason?: string;
}

/** What the page says, and what decides whether the run has failed. */
export interface MutationResult {
	page: string;
	/** The percentage of mutations that a test noticed. */
	score: number;
	/** Mutations that no test noticed, and that have no reason. */
	unexplained: string[];
	/** Reasons whose mutation does not survive any more. */
	outdated: string[];
}

const NOTICE = '<!-- Written by `npm run test:mutation`. Manual changes will be overwritten. -->';
const FOLDER = 'nodes/HuaweiDataConnections/';
const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

/** Describes a run of Stryker as a Markdown page. */
export function mutationPage(
	report: MutationReport,
	reasons: readonly SurvivorReason[],
): MutationResult {
	const files = Object.entries(report.files).sort(([a], [b]) => (a < b ? -1 : 1));
	const rows = files.map(([file, { mutants }]) => [shortName(file), count(mutants)] as const);
	const total = rows.reduce(
		(sum, [, { noticed, all }]) => ({ noticed: sum.noticed + noticed, all: sum.all + all }),
		{ noticed: 0, all: 0 },
	);
	const used = new Set<SurvivorReason>();
	const survivors = files.flatMap(([file, { source, mutants }]) =>
		mutants
			.filter(({ status }) => UNNOTICED.includes(status))
			.map((mutant) => explain(describe(file, source, mutant), reasons, used)),
	);
	const score = percentage(total);
	const paragraphs = [
		'# Mutation testing',
		NOTICE,
		`Tests are worth what they notice. [Stryker](https://stryker-mutator.io) puts a fault into the code that has to keep the promises of the node, runs the unit tests that reach it, takes the fault out again, and goes on with the next one. Of ${total.all} faults the tests noticed ${total.noticed}: **${score.toFixed(1)} %**. Contract tests, which run the node in n8n against the simulator, are not counted.`,
		'`npm run test:mutation` runs all of it and writes this page. `npm run test:mutation -- -m FILE` tries one file.',
		'## Files',
		table(
			['File', 'Faults', 'Noticed', '%'],
			rows.map(([file, counted]) => [
				file,
				String(counted.all),
				String(counted.noticed),
				percentage(counted).toFixed(0),
			]),
		),
		'## Faults that no unit test notices',
		'Each is listed with the reason for which it stays.',
		...byFile(survivors),
	];
	return {
		page: `${paragraphs.join('\n\n')}\n`,
		score,
		unexplained: survivors.filter(({ reason }) => !reason).map(identify),
		outdated: reasons
			.filter((reason) => !used.has(reason))
			.map(({ file, line }) => `${file}: ${line}`),
	};
}

function count(mutants: readonly Mutant[]) {
	const noticed = mutants.filter(({ status }) => NOTICED.includes(status)).length;
	const unnoticed = mutants.filter(({ status }) => UNNOTICED.includes(status)).length;
	return { noticed, all: noticed + unnoticed };
}

function percentage({ noticed, all }: { noticed: number; all: number }): number {
	return all === 0 ? 100 : (100 * noticed) / all;
}

function describe(file: string, source: string, { location, replacement }: Mutant): Survivor {
	const lines = source.split('\n');
	const { start, end } = location;
	const covered = lines.slice(start.line - 1, end.line);
	const last = covered.length - 1;
	covered[last] = (covered[last] ?? '').slice(0, end.column - 1);
	covered[0] = (covered[0] ?? '').slice(start.column - 1);
	return {
		file: shortName(file),
		line: (lines[start.line - 1] ?? '').trim(),
		original: oneLine(covered.join('\n')),
		replacement: oneLine(replacement),
	};
}

function explain(
	survivor: Survivor,
	reasons: readonly SurvivorReason[],
	used: Set<SurvivorReason>,
): Survivor {
	const found = reasons.find(
		({ file, line, replacement }) =>
			file === survivor.file &&
			(line === undefined || survivor.line.includes(line)) &&
			(replacement === undefined || replacement === survivor.replacement),
	);
	if (!found) return survivor;
	used.add(found);
	return { ...survivor, reason: found.reason };
}

function byFile(survivors: readonly Survivor[]): string[] {
	const files = [...new Set(survivors.map(({ file }) => file))];
	return files.flatMap((file) => {
		const own = survivors.filter((survivor) => survivor.file === file);
		const rows = own.map(({ original, replacement, reason = '**None yet**' }) => [
			code(shorten(original)),
			code(shorten(replacement)),
			reason,
		]);
		return [`### ${file}`, table(['Code', 'Fault', 'Why it stays'], rows)];
	});
}

function identify({ file, line, original, replacement }: Survivor): string {
	return `${file}: ${line}\n    ${shorten(original)}  ->  ${shorten(replacement)}`;
}

function shortName(file: string): string {
	return file.replace(FOLDER, '');
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** A backtick would end the inline code. */
function shorten(text: string): string {
	const plain = text.replaceAll('`', "'");
	return plain.length > 60 ? `${plain.slice(0, 57)}...` : plain || ' ';
}
