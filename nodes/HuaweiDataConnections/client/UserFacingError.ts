/**
 * An error whose text is written for the user. The message says what happened, in terms of the
 * form where a field is involved; the description says what to do next. Both reach the user as
 * they are, so they must never contain a secret.
 */
export class UserFacingError extends Error {
	override name = 'UserFacingError';

	constructor(
		message: string,
		readonly description?: string,
	) {
		super(message);
	}
}
