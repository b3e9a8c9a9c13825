import { type Answer, answerFrom } from './answers';
import signatureWrong from './examples/gateway-401-signature.json';
import tokenExpired from './examples/gateway-401-token-expired.json';
import tokenUnknown from './examples/gateway-401-token.json';
import denied from './examples/gateway-403-denied.json';
import notPublished from './examples/gateway-404-api.json';
import throttled from './examples/gateway-429.json';
import type { RateLimit, Switches } from './switches';

/** Why a caller is not let in. */
export type AuthFailure =
	'missing' | 'tokenUnknown' | 'tokenExpired' | 'signature' | 'keyLocked' | 'foreignProject';

// APIGW-1 gives codes .0306 and .0310 only these meanings, no texts: the wording is ours.
const FOREIGN_TEXTS: Record<Switches['foreignProject'], string> = {
	'APIGW.0302': denied.response.body.error_msg,
	'APIGW.0306': 'Access denied.',
	'APIGW.0310': 'The project is unavailable.',
};

/** The gateway's answer to a failed authentication. */
export function authFailureAnswer(failure: AuthFailure, switches: Switches): Answer {
	switch (failure) {
		case 'missing':
			// APIGW-2 lists .0301 for wrong IAM authentication; no example without any: our wording.
			return answerFrom(tokenUnknown, {
				error_msg: 'Incorrect IAM authentication information: x-auth-token not found',
			});
		case 'tokenUnknown':
			return answerFrom(tokenUnknown);
		case 'tokenExpired':
			return answerFrom(tokenExpired);
		case 'signature':
			return answerFrom(signatureWrong);
		case 'keyLocked':
			// APIGW-1 .0301 lists this text, after too many wrong signatures.
			return answerFrom(signatureWrong, {
				error_msg:
					'Incorrect IAM authentication information: AK access failed to reach the limit,forbidden',
			});
		case 'foreignProject':
			return answerFrom(denied, {
				error_code: switches.foreignProject,
				error_msg: FOREIGN_TEXTS[switches.foreignProject],
			});
	}
}

/** Unknown path, or a known one with another method (APIGW-1/2: .0101). */
export function notPublishedAnswer(): Answer {
	return answerFrom(notPublished);
}

/** A body the gateway does not take in: over 12 MB (APIGW-1: .0201). Built on the 404's envelope. */
export function bodyTooLargeAnswer(): Answer {
	const envelope = answerFrom(notPublished, {
		error_code: 'APIGW.0201',
		error_msg: 'Request entity too large',
	});
	return { ...envelope, status: 413 };
}

/** Too many requests (APIGW-1: .0308); periods other than a minute are worded likewise. */
export function throttledAnswer(limit?: RateLimit): Answer {
	if (limit === undefined) return answerFrom(throttled);
	const { requests, seconds } = limit;
	const time = seconds === 60 ? '1 minute' : `${seconds} second`;
	return answerFrom(throttled, {
		error_msg: throttled.response.body.error_msg.replace(
			'limit:5,time:1 minute',
			`limit:${requests},time:${time}`,
		),
	});
}
