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

/** The advice of a test whose failure another problem explains. */
const TEST_AGAIN = 'Solve the problem above first, then test again.';

/**
 * The findings without the problems that are only consequences of others, and without those that the
 * connectivity test disproves.
 */
export function weigh(findings: readonly Diagnosed[]): Diagnosed[] {
	const isReached = findings.some(({ name, result }) => name === 'connectivity' && result === 'ok');
	const valid = findings.map((finding) => {
		const isDisproved = finding.result === 'problem' && finding.isDisprovedByTest && isReached;
		return isDisproved ? withoutAdvice(finding, 'ok', finding.found) : finding;
	});
	const problems = valid.filter(({ result }) => result === 'problem');
	return valid.map((finding) => {
		if (finding.result !== 'problem') return finding;
		if (finding.name === 'connectivity' && problems.length > 1) {
			return { ...finding, advice: TEST_AGAIN };
		}
		const cause = problems.find(({ name }) => finding.causedBy?.includes(name));
		if (!cause) return finding;
		const found = `${finding.found}. The cause is below: ${cause.title}`;
		return withoutAdvice(finding, 'skipped', found);
	});
}

function withoutAdvice(
	{ name, title, source }: Diagnosed,
	result: CheckResult,
	found: string,
): Diagnosed {
	return { name, title, source, result, found };
}

/** Concludes from weighed findings, in the order of likelihood. */
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
