import type { Finding } from '../../../connections/checks/Finding';
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

/** What a check has found, and how it relates to the others. */
export interface WeighedFinding extends Finding {
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
	run(world: World): Promise<WeighedFinding>;
}
