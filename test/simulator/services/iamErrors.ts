import type { AuthFailure } from '../auth';
import throttledExample from '../examples/iam-throttled.json';
import invalidTokenRequestExample from '../examples/iam-token-bad-body.json';
import { authFailureResponse } from '../gatewayErrors';
import { fromExample, type HttpResponse } from '../responses';
import type { Switches } from '../switches';

type IamCode =
	| 'IAM.0001'
	| 'IAM.0003'
	| 'IAM.0004'
	| 'IAM.0009'
	| 'IAM.0011'
	| 'IAM.0061'
	| 'IAM.0066'
	| 'IAM.0067'
	| 'IAM.0081';

// IAM-zh 错误码: status and meaning of each code; the messages are made up.
const IAM_ERRORS: Record<IamCode, { status: number; message: string }> = {
	'IAM.0001': { status: 401, message: 'The request is not authenticated.' },
	'IAM.0003': { status: 403, message: 'Policy does not allow the action.' },
	'IAM.0004': { status: 404, message: 'The project cannot be found.' },
	'IAM.0009': { status: 400, message: 'The X-Subject-Token is invalid.' },
	'IAM.0011': { status: 400, message: 'The request parameter is invalid.' },
	'IAM.0061': { status: 401, message: 'The account is locked.' },
	'IAM.0066': { status: 401, message: 'The token has expired.' },
	'IAM.0067': { status: 401, message: 'The token is invalid.' },
	'IAM.0081': { status: 403, message: 'The user has console access only.' },
};

const TITLES = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found' };

/** An error in the envelope of most IAM requests: `{error_code, error_msg}` (IAM-zh). */
export function iamErrorResponse(code: IamCode): HttpResponse {
	const { status, message } = IAM_ERRORS[code];
	return { ...fromExample(throttledExample, { error_code: code, error_msg: message }), status };
}

/** The error of the token request: `{error: {code, message, title}}` (IAM-zh). */
export function invalidTokenRequestResponse(): HttpResponse {
	return fromExample(invalidTokenRequestExample);
}

/**
 * For a sign-in by password of a user with login protection (GitHub issue
 * opentelekomcloud/python-otcextensions#336: status and message).
 */
export function mfaRequiredResponse(): HttpResponse {
	return tokenErrorResponse(401, 'mfa totp code verify fail');
}

/** For a sign-in for a project that is unknown or not the user's. The message is made up. */
export function wrongScopeResponse({ wrongScope: status }: Switches): HttpResponse {
	return status === 400
		? invalidTokenRequestResponse()
		: tokenErrorResponse(status, 'The project in the scope cannot be found.');
}

function tokenErrorResponse(status: keyof typeof TITLES, message: string): HttpResponse {
	const error = { code: status, message, title: TITLES[status] };
	return { ...fromExample(invalidTokenRequestExample, { error }), status };
}

/** For a failed authentication on an IAM path, rejected by the gateway or by IAM itself. */
export function iamAuthFailureResponse({ kind }: AuthFailure, switches: Switches): HttpResponse {
	// IAM-zh has no code for a wrong signature, so the gateway always rejects it.
	const isSignatureFailure = kind === 'signature' || kind === 'keyLocked';
	if (switches.iamAuthErrors === 'gateway' || isSignatureFailure) {
		return authFailureResponse(kind, switches);
	}
	if (kind === 'tokenExpired') return iamErrorResponse('IAM.0066');
	return iamErrorResponse(kind === 'tokenUnknown' ? 'IAM.0067' : 'IAM.0001');
}
