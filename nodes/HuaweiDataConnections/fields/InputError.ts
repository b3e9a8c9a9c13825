import { UserFacingError } from '../client/UserFacingError';

/** The input of an item is wrong, and only the user can correct it: running the item again fails again. */
export class InputError extends UserFacingError {
	override name = 'InputError';
}
