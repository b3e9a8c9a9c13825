import { type Answer, answerFrom } from './answers';
import type { AuthProblem } from './auth';
import badBody from './examples/iam-token-bad-body.json';
import throttled from './examples/iam-throttled.json';
import { authFailureAnswer } from './gatewayAnswers';
import type { Switches } from './switches';

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

// IAM-zh 错误码: status and meaning of each code; the wording is ours.
const REFUSALS: Record<IamCode, { status: number; text: string }> = {
	'IAM.0001': { status: 401, text: 'The request is not authenticated.' },
	'IAM.0003': { status: 403, text: 'Policy does not allow the action.' },
	'IAM.0004': { status: 404, text: 'The project cannot be found.' },
	'IAM.0009': { status: 400, text: 'The X-Subject-Token is invalid.' },
	'IAM.0011': { status: 400, text: 'The request parameter is invalid.' },
	'IAM.0061': { status: 401, text: 'The account is locked.' },
	'IAM.0066': { status: 401, text: 'The token has expired.' },
	'IAM.0067': { status: 401, text: 'The token is invalid.' },
	'IAM.0081': { status: 403, text: 'The user has console access only.' },
};

const TITLES = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found' };

/** An error in the envelope of most IAM calls: `{error_code, error_msg}` (IAM-zh). */
export function iamRefusal(code: IamCode): Answer {
	const { status, text } = REFUSALS[code];
	return { ...answerFrom(throttled, { error_code: code, error_msg: text }), status };
}

/** The error of the token call: `{error: {code, message, title}}` (IAM-zh). */
export function badTokenBody(): Answer {
	return answerFrom(badBody);
}

/**
 * A sign-in by password of a user with login protection (GitHub issue
 * opentelekomcloud/python-otcextensions#336: status and message).
 */
export function mfaMissing(): Answer {
	return tokenCallError(401, 'mfa totp code verify fail');
}

/** A sign-in for a project that is unknown or not the user's. The wording is ours. */
export function wrongScope({ wrongScope: status }: Switches): Answer {
	return status === 400
		? badTokenBody()
		: tokenCallError(status, 'The project in the scope cannot be found.');
}

function tokenCallError(status: keyof typeof TITLES, message: string): Answer {
	const error = { code: status, message, title: TITLES[status] };
	return { ...answerFrom(badBody, { error }), status };
}

/** A failed authentication on an IAM path, answered by the gateway or by IAM itself. */
export function iamAuthFailure({ failure }: AuthProblem, switches: Switches): Answer {
	// IAM-zh has no code for a wrong signature: that one is always the gateway's.
	const ofSignature = failure === 'signature' || failure === 'keyLocked';
	if (switches.iamAuthErrors === 'gateway' || ofSignature) {
		return authFailureAnswer(failure, switches);
	}
	if (failure === 'tokenExpired') return iamRefusal('IAM.0066');
	return iamRefusal(failure === 'tokenUnknown' ? 'IAM.0067' : 'IAM.0001');
}
