import { UserFacingError } from '../client/UserFacingError';

/** A connection is not what it was when it was read, so that a change could undo that of someone else. */
export class ChangedMeanwhileError extends UserFacingError {
	/**
	 * @param name of the connection
	 * @param different what differs, in the words of the user
	 */
	constructor(name: string, different: readonly string[]) {
		super(
			`'${name}' was changed by someone else in the meantime`,
			`Different now: ${different.join(', ')}. Nothing was overwritten: run the item again.`,
		);
	}
}
