/**
 * Result of a check: `unknown` if what it needs cannot be read or judged, and `skipped` if it does not
 * apply.
 */
export type CheckResult = 'ok' | 'problem' | 'unknown' | 'skipped';

/** What a check has found. */
export interface Finding {
	result: CheckResult;
	/** What it has found, as a sentence without a full stop. */
	found: string;
	/** What to do about it. */
	advice?: string;
}

/** A finding with its check. */
export interface CheckedFinding<Name extends string = string> extends Finding {
	/** Name for workflows. */
	name: Name;
	/** Name for people. */
	title: string;
	/** The public page that describes what is checked. */
	source: string;
}

/** Nothing is wrong. */
export const ok = (found: string): Finding => ({ result: 'ok', found });

/** The reason has been found. */
export const problem = (found: string, advice: string): Finding => {
	return { result: 'problem', found, advice };
};

/** It cannot be told. */
export const unknown = (found: string): Finding => ({ result: 'unknown', found });

/** The check does not apply. */
export const skipped = (found: string): Finding => ({ result: 'skipped', found });

/** The finding of the first problem. */
export function firstProblem<T extends Finding>(findings: readonly T[]): T | undefined {
	return findings.find(({ result }) => result === 'problem');
}

/** Findings as an output has them. */
export function toChecks(findings: readonly CheckedFinding[]) {
	return findings.map(({ name, result, found, advice = '', source }) => {
		return { check: name, result, found, advice, source };
	});
}
