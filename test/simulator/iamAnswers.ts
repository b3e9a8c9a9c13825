import { type Answer, answerFrom } from './answers';
import type { AuthProblem } from './auth';
import badBody from './examples/iam-token-bad-body.json';
import throttled from './examples/iam-throttled.json';
import { authFailureAnswer } from './gatewayAnswers';
import type { Switches } from './switches';

type IamCode = 'IAM.0001' | 'IAM.0003' | 'IAM.0009' | 'IAM.0011' | 'IAM.0066' | 'IAM.0067';

// IAM-zh 错误码: status and meaning of each code; the wording is ours.
const REFUSALS: Record<IamCode, { status: number; text: string }> = {
	'IAM.0001': { status: 401, text: 'The request is not authenticated.' },
	'IAM.0003': { status: 403, text: 'Policy does not allow the action.' },
	'IAM.0009': { status: 400, text: 'The X-Subject-Token is invalid.' },
	'IAM.0011': { status: 400, text: 'The request parameter is invalid.' },
	'IAM.0066': { status: 401, text: 'The token has expired.' },
	'IAM.0067': { status: 401, text: 'The token is invalid.' },
};

/** An error in the envelope of most IAM calls: `{error_code, error_msg}` (IAM-zh). */
export function iamRefusal(code: IamCode): Answer {
	const { status, text } = REFUSALS[code];
	return { ...answerFrom(throttled, { error_code: code, error_msg: text }), status };
}

/** The error of the token call: `{error: {code, message, title}}` (IAM-zh). */
export function badTokenBody(): Answer {
	return answerFrom(badBody);
}

/** A failed authentication on an IAM path, answered by the gateway or by IAM itself. */
export function iamAuthFailure({ failure }: AuthProblem, switches: Switches): Answer {
	// IAM-zh has no code for a wrong signature: that one is always the gateway's.
	if (switches.iamAuthErrors === 'gateway' || failure === 'signature') {
		return authFailureAnswer(failure, switches);
	}
	if (failure === 'tokenExpired') return iamRefusal('IAM.0066');
	return iamRefusal(failure === 'tokenUnknown' ? 'IAM.0067' : 'IAM.0001');
}
