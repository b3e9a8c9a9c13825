import type { World } from './World';

/** The name of a check, which workflows read. */
export type CheckName =
	| 'connection'
	| 'newQueue'
	| 'network'
	| 'cidrOverlap'
	| 'agency'
	| 'securityGroup'
	| 'peering'
	| 'routeBack'
	| 'networkAcl'
	| 'hostNames'
	| 'connectivity';

/**
 * Result of a check: `unknown` if what it needs cannot be read or judged, and `skipped` if it does not
 * apply.
 */
export type CheckResult = 'ok' | 'problem' | 'unknown' | 'skipped';

/** What a check has found. */
export interface Finding {
	result: CheckResult;
	/** What it has found, as a sentence. */
	found: string;
	/** What to do about a problem. */
	advice?: string;
	/** Checks whose problem would cause this one, so that theirs is the one to name. */
	causedBy?: readonly CheckName[];
	/** True for a problem that there is not if the queue reaches the address all the same. */
	isDisprovedByTest?: true;
}

/** One possible reason why a queue does not reach an address. */
export interface Check {
	name: CheckName;
	/** Name for people. */
	title: string;
	/** The public page that describes the reason. */
	source: string;
	/**
	 * Reads what it needs and judges it.
	 *
	 * @throws any error that makes the result unknown or ends the item; `findingOf` tells which
	 */
	run(world: World): Promise<Finding>;
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
