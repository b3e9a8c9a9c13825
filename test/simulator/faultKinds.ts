import type { Fault } from './faults';
import { throttledAnswer } from './gatewayAnswers';

/** The request that meets a fault, and what the fault leaves open. */
export interface Hit {
	requestId: string;
	/** The cloud's time. */
	now: Date;
	lateMs?: number;
	retryAfterSeconds?: number;
}

interface FaultSpec {
	/**
	 * Whether the cloud does what the request asks for, provided that the request is one it would
	 * have served: so whether sending it again would do it twice.
	 */
	worked: boolean;
	fault(hit: Hit): Fault;
}

const LATE_MS = 200;
const RETRY_AFTER_SECONDS = 1;

const STATUS_TEXTS = {
	500: 'Internal Server Error',
	502: 'Bad Gateway',
	503: 'Service Temporarily Unavailable',
	504: 'Gateway Time-out',
};

/** The page of a proxy (nginx's wording) that could not get the service's own answer. */
function htmlError(status: keyof typeof STATUS_TEXTS, afterWork: boolean): FaultSpec {
	const title = `${status} ${STATUS_TEXTS[status]}`;
	const body = [
		'<html>',
		`<head><title>${title}</title></head>`,
		'<body>',
		`<center><h1>${title}</h1></center>`,
		'</body>',
		'</html>',
		'',
	].join('\r\n');
	const headers = { 'content-type': 'text/html' };
	const fault: Fault = { kind: 'answer', status, headers, body, afterWork };
	return { worked: afterWork, fault: () => fault };
}

/** The gateway's 429, with a Retry-After header (RFC 9110 10.2.3) or without. */
function throttled(retryAfter: (seconds: number, now: Date) => string | undefined): FaultSpec {
	return {
		worked: false,
		fault: ({ requestId, now, retryAfterSeconds = RETRY_AFTER_SECONDS }) => {
			const { status, body } = throttledAnswer();
			const wait = retryAfter(retryAfterSeconds, now);
			const headers = { 'x-request-id': requestId, ...(wait && { 'retry-after': wait }) };
			return {
				kind: 'answer',
				status,
				headers,
				body: { ...(body as object), request_id: requestId },
			};
		},
	};
}

/** An HTTP date has no fractions: rounded up, it never tells to wait less. */
function httpDate(seconds: number, now: Date): string {
	return new Date(Math.ceil(now.getTime() / 1000 + seconds) * 1000).toUTCString();
}

/** What DLI answers to a create that it refuses (`dli-basic-create-refused.json`). */
const NOT_SUCCESS = { is_success: false, message: 'The simulated operation failed.' };

function notSuccess(status: 200 | 201): FaultSpec {
	return {
		worked: false,
		fault: ({ requestId }) => ({
			kind: 'answer',
			status,
			headers: { 'x-request-id': requestId },
			body: NOT_SUCCESS,
		}),
	};
}

/**
 * Every way in which a request can fail that has nothing to do with the request, by name. A test can
 * go through them all.
 */
export const FAULTS = {
	throttled: throttled(() => undefined),
	throttledRetryAfter: throttled(String),
	throttledUntilDate: throttled(httpDate),
	error500: htmlError(500, false),
	error502: htmlError(502, false),
	error503: htmlError(503, false),
	error504: htmlError(504, false),
	error500AfterWork: htmlError(500, true),
	error502AfterWork: htmlError(502, true),
	error503AfterWork: htmlError(503, true),
	error504AfterWork: htmlError(504, true),
	dropBeforeWork: { worked: false, fault: () => ({ kind: 'drop', when: 'before' }) },
	dropAfterWork: { worked: true, fault: () => ({ kind: 'drop', when: 'after' }) },
	stallBeforeWork: { worked: false, fault: () => ({ kind: 'stall', when: 'before' }) },
	stallAfterWork: { worked: true, fault: () => ({ kind: 'stall', when: 'after' }) },
	// Done even if the client does not wait: a cloud does not notice that one has gone.
	lateBeforeWork: {
		worked: true,
		fault: ({ lateMs = LATE_MS }) => ({ kind: 'late', when: 'before', ms: lateMs }),
	},
	lateAfterWork: {
		worked: true,
		fault: ({ lateMs = LATE_MS }) => ({ kind: 'late', when: 'after', ms: lateMs }),
	},
	halfBody: { worked: true, fault: () => ({ kind: 'half' }) },
	// These two come with the cloud's own status.
	wrongJson: {
		worked: true,
		fault: () => ({
			kind: 'answer',
			headers: { 'content-type': 'application/json' },
			body: '{"this is": not JSON',
			afterWork: true,
		}),
	},
	emptyBody: { worked: true, fault: () => ({ kind: 'answer', afterWork: true }) },
	notSuccess: notSuccess(200),
	notSuccessCreated: notSuccess(201),
	// With the cloud's own status.
	notSuccessAfterWork: {
		worked: true,
		fault: () => ({ kind: 'answer', body: NOT_SUCCESS, afterWork: true }),
	},
	// A signed request has no token: this one alone does it no harm.
	tokensExpire: { worked: false, fault: () => ({ kind: 'expire' }) },
} satisfies Record<string, FaultSpec>;

/** The name of a fault. */
export type FaultKind = keyof typeof FAULTS;

/** The names of all faults. */
export const FAULT_KINDS = Object.keys(FAULTS) as readonly FaultKind[];

/** What a fault of the catalogue does to one request. */
export function faultEffect(kind: FaultKind, hit: Hit): Fault {
	const spec: FaultSpec = FAULTS[kind];
	return spec.fault(hit);
}
