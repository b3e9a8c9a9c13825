import { UserFacingError } from './UserFacingError';

/** Nothing can be sent, because Huawei Cloud does not accept the credential, or cannot say so at the moment. */
export class AuthenticationError extends UserFacingError {
	override name = 'AuthenticationError';

	constructor(
		message: string,
		description: string | undefined,
		/** Whether the same credential may work a moment later. */
		readonly isPassing: boolean,
	) {
		super(message, description);
	}
}
