import type { CheckedFinding, Finding } from '../../connections/checks/Finding';
import type { OperationContext } from '../../execution/Operation';
import type { ObservedConnection } from '../observedConnection';

/** What the checks of a connection use. */
export interface AccessWorld {
	context: OperationContext;
	workspaceId: string;
	connection: ObservedConnection;
}

/** The name of a check, which workflows read. */
export type AccessCheckName = 'agent' | 'cluster' | 'kmsKey' | 'databases';

/** Something that a connection needs to work. */
export interface AccessCheck extends Pick<
	CheckedFinding<AccessCheckName>,
	'name' | 'title' | 'source'
> {
	/** @throws any error that makes the result unknown or ends the item; `findingOf` tells which */
	run(world: AccessWorld): Promise<Finding>;
}
