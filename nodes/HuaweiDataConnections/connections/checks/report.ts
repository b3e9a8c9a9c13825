import type { CheckedFinding, CheckResult } from './Finding';

const MARKS: Record<CheckResult, string> = {
	ok: '✅ OK',
	problem: '❌ Problem',
	unknown: '❓ Unknown',
	skipped: '➖ Skipped',
};

/**
 * Findings for people, in Markdown: the verdict, what to do, and a table of all checks.
 *
 * @param subject the line below the verdict, such as the connection
 */
export function toReport(
	verdict: string,
	subject: string,
	findings: readonly CheckedFinding[],
): string {
	const problems = findings.filter(({ result }) => result === 'problem');
	const rows = findings.map(
		({ title, result, found }) => `| ${title} | ${MARKS[result]} | ${escapeText(found)} |`,
	);
	return [
		`**${escapeText(verdict)}**`,
		escapeText(subject),
		...(problems.length > 0 ? [problems.map(toAdvice).join('\n')] : []),
		['| Check | Result | Found |', '| --- | --- | --- |', ...rows].join('\n'),
	].join('\n\n');
}

function toAdvice({ title, advice = '', source }: CheckedFinding): string {
	return `- **${title}**: ${escapeText(advice)} ([source](${source}))`;
}

/** Text of Huawei Cloud must not break the table, nor become a link or an image. */
function escapeText(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]|<>]/g, '\\$&');
}
