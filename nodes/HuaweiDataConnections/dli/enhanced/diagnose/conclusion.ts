import {
	firstProblem,
	type CheckedFinding,
	type CheckResult,
} from '../../../connections/checks/Finding';
import type { CheckName, WeighedFinding } from './Check';

/** A finding of a diagnosis with its check. */
export type Diagnosed = CheckedFinding<CheckName> & WeighedFinding;

/** What all checks come to. */
export interface Conclusion {
	/** Whether the queue reaches the address. Without a test, only a problem answers that. */
	reachable: boolean | 'unknown';
	/** The check of the first problem, which is the one to solve first; undefined if there is none. */
	firstProblem?: CheckName;
	verdict: string;
}

/**
 * The findings without the problems that are only consequences of others, and without those that the
 * connectivity test disproves.
 */
export function weigh(findings: readonly Diagnosed[]): Diagnosed[] {
	const isProblem = (name: CheckName) =>
		findings.some((finding) => finding.name === name && finding.result === 'problem');
	const isReached = findings.some(({ name, result }) => name === 'connectivity' && result === 'ok');
	return findings.map((finding) => {
		if (finding.result !== 'problem') return finding;
		const { found } = finding;
		if (finding.isDisprovedByTest && isReached) return withoutAdvice(finding, 'ok', found);
		const cause = findings.find(({ name }) => finding.causedBy?.includes(name) && isProblem(name));
		if (!cause) return finding;
		return withoutAdvice(finding, 'skipped', `${found}. The cause is below: ${cause.title}`);
	});
}

function withoutAdvice(
	{ name, title, source }: Diagnosed,
	result: CheckResult,
	found: string,
): Diagnosed {
	return { name, title, source, result, found };
}

/**
 * Concludes from weighed findings, in the order of likelihood.
 *
 * @param subject such as "q1" for "q1 reaches ..."
 */
export function conclude(
	findings: readonly Diagnosed[],
	{ queue, address }: { queue: string; address: string },
): Conclusion {
	const first = firstProblem(findings);
	const test = findings.find(({ name }) => name === 'connectivity')?.result;
	const reachable =
		test === 'ok' ? true : test === 'problem' || first ? false : ('unknown' as const);
	const open = findings.filter(({ result }) => result === 'unknown').map(({ title }) => title);
	const sentences = [
		reachable === true && `${queue} reaches ${address}`,
		reachable === false && `${queue} does not reach ${address}`,
		reachable === 'unknown' && `It is not known whether ${queue} reaches ${address}`,
		first && `${first.title}: ${first.found}`,
		reachable !== true && open.length > 0 && `Not known: ${open.join(', ')}`,
	].filter((sentence) => typeof sentence === 'string');
	return { reachable, firstProblem: first?.name, verdict: `${sentences.join('. ')}.` };
}
