/**
 * Something that the user can put right: the message names the field as the form shows it, the
 * description says how. What the form alone tells is refused before any request goes out.
 */
export class UserFacingError extends Error {
	constructor(
		message: string,
		readonly description?: string,
	) {
		super(message);
		this.name = 'InputError';
	}
}
