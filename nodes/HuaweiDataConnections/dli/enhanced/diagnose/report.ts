import type { CheckedFinding, Conclusion } from './conclusion';
import type { CheckResult } from './Check';

const MARKS: Record<CheckResult, string> = {
	ok: '✅ OK',
	problem: '❌ Problem',
	unknown: '❓ Unknown',
	skipped: '➖ Skipped',
};

/** A diagnosis for people: the verdict, what to do, and a table of all checks, in Markdown. */
export function toReport(
	{ verdict }: Conclusion,
	findings: readonly CheckedFinding[],
	connection: string,
): string {
	const problems = findings.filter(({ result }) => result === 'problem');
	return [
		`**${escapeText(verdict)}**`,
		`Connection: ${escapeText(connection)}`,
		...(problems.length > 0 ? [problems.map(toAdvice).join('\n')] : []),
		[
			'| Check | Result | Found |',
			'| --- | --- | --- |',
			...findings.map(
				({ title, result, found }) => `| ${title} | ${MARKS[result]} | ${escapeText(found)} |`,
			),
		].join('\n'),
	].join('\n\n');
}

function toAdvice({ title, advice = '', source }: CheckedFinding): string {
	return `- **${title}**: ${escapeText(advice)} ([source](${source}))`;
}

/** Text of Huawei Cloud must not break the table, nor become a link or an image. */
function escapeText(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]|<>]/g, '\\$&');
}
