import { UserFacingError } from '../client/UserFacingError';

/** The wait of an item ended because another item failed and stopped the run. */
export class RunStoppedError extends UserFacingError {
	override name = 'RunStoppedError';

	constructor() {
		super('The node stopped waiting because another item failed');
	}
}
