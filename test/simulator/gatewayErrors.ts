import signatureExample from './examples/gateway-401-signature.json';
import expiredTokenExample from './examples/gateway-401-token-expired.json';
import unknownTokenExample from './examples/gateway-401-token.json';
import forbiddenExample from './examples/gateway-403-denied.json';
import apiNotFoundExample from './examples/gateway-404-api.json';
import throttledExample from './examples/gateway-429.json';
import { fromExample, type HttpResponse } from './responses';
import type { RateLimit, Switches } from './switches';

/** The reasons for a failed authentication. */
export type AuthFailureKind =
	'missing' | 'tokenUnknown' | 'tokenExpired' | 'signature' | 'keyLocked' | 'foreignProject';

// APIGW-1 documents only the meaning of .0306 and .0310, so their texts are made up.
const FOREIGN_PROJECT_MESSAGES: Record<Switches['foreignProject'], string> = {
	'APIGW.0302': forbiddenExample.response.body.error_msg,
	'APIGW.0306': 'Access forbiddenExample.',
	'APIGW.0310': 'The project is unavailable.',
};

/** The gateway's response to a failed authentication. */
export function authFailureResponse(failure: AuthFailureKind, switches: Switches): HttpResponse {
	switch (failure) {
		case 'missing':
			// APIGW-2 lists .0301 for wrong authentication, but has no example without any: the text is
			// made up.
			return fromExample(unknownTokenExample, {
				error_msg: 'Incorrect IAM authentication information: x-auth-token not found',
			});
		case 'tokenUnknown':
			return fromExample(unknownTokenExample);
		case 'tokenExpired':
			return fromExample(expiredTokenExample);
		case 'signature':
			return fromExample(signatureExample);
		case 'keyLocked':
			// APIGW-1 .0301: the text after too many wrong signatures.
			return fromExample(signatureExample, {
				error_msg:
					'Incorrect IAM authentication information: AK access failed to reach the limit,forbidden',
			});
		case 'foreignProject':
			return fromExample(forbiddenExample, {
				error_code: switches.foreignProject,
				error_msg: FOREIGN_PROJECT_MESSAGES[switches.foreignProject],
			});
	}
}

/** For an unknown path or method (APIGW-1/2: .0101). */
export function apiNotFoundResponse(): HttpResponse {
	return fromExample(apiNotFoundExample);
}

/** For a body of more than 12 MB (APIGW-1: .0201), in the envelope of the 404. */
export function bodyTooLargeResponse(): HttpResponse {
	const envelope = fromExample(apiNotFoundExample, {
		error_code: 'APIGW.0201',
		error_msg: 'Request entity too large',
	});
	return { ...envelope, status: 413 };
}

/**
 * For a request beyond the rate limit (APIGW-1: .0308). Periods other than a minute are made up.
 */
export function throttledResponse({ requests, seconds }: RateLimit): HttpResponse {
	const period = seconds === 60 ? '1 minute' : `${seconds} second`;
	return fromExample(throttledExample, {
		error_msg: throttledExample.response.body.error_msg.replace(
			'limit:5,time:1 minute',
			`limit:${requests},time:${period}`,
		),
	});
}
