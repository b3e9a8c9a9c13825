import throttledExample from './examples/gateway-429.json';
import { fromExample } from './responses';

/** What a fault does to one request. */
export type Fault =
	| {
			kind: 'respond';
			/** Absent: the cloud's own status. */
			status?: number;
			headers?: Record<string, string>;
			body?: unknown;
			afterExecution?: boolean;
	  }
	| { kind: 'drop'; when: 'before' | 'after'; holdMs?: number }
	| { kind: 'hold'; onReached: () => void; released: Promise<void> }
	/** The request never gets a response. */
	| { kind: 'stall'; when: 'before' | 'after' }
	| { kind: 'delay'; when: 'before' | 'after'; ms: number }
	/** The cloud's own response, cut off in the middle of its body. */
	| { kind: 'truncate' }
	/** All existing tokens count as expired from now on. */
	| { kind: 'expireTokens' };

/** The request that a fault is created for, and the options of the fault. */
export interface FaultContext {
	requestId: string;
	/** The cloud's time. */
	now: Date;
	delayMs?: number;
	retryAfterSeconds?: number;
}

interface FaultDefinition {
	/**
	 * Whether the cloud executes the request, provided that the request is valid. If so, a retry
	 * executes it twice.
	 */
	executed: boolean;
	create(context: FaultContext): Fault;
}

const DEFAULT_DELAY_MS = 200;
const DEFAULT_RETRY_AFTER_SECONDS = 1;

const REASON_PHRASES = {
	500: 'Internal Server Error',
	502: 'Bad Gateway',
	503: 'Service Temporarily Unavailable',
	504: 'Gateway Time-out',
};

/** The error page of a proxy in front of the service, in nginx's wording. */
function htmlError(status: keyof typeof REASON_PHRASES, afterExecution: boolean): FaultDefinition {
	const title = `${status} ${REASON_PHRASES[status]}`;
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
	const fault: Fault = { kind: 'respond', status, headers, body, afterExecution };
	return { executed: afterExecution, create: () => fault };
}

/** The gateway's 429, with or without a Retry-After header (RFC 9110 10.2.3). */
function throttled(
	retryAfter: (seconds: number, now: Date) => string | undefined,
): FaultDefinition {
	return {
		executed: false,
		create: ({ requestId, now, retryAfterSeconds = DEFAULT_RETRY_AFTER_SECONDS }) => {
			const { status, body } = fromExample(throttledExample, { request_id: requestId });
			const header = retryAfter(retryAfterSeconds, now);
			const headers = { 'x-request-id': requestId, ...(header && { 'retry-after': header }) };
			return { kind: 'respond', status, headers, body };
		},
	};
}

/** An HTTP date has whole seconds. It is rounded up so that a client never retries too early. */
function httpDate(seconds: number, now: Date): string {
	return new Date(Math.ceil(now.getTime() / 1000 + seconds) * 1000).toUTCString();
}

/** DLI's response to a create that it rejects (`dli-basic-create-refused.json`). */
const NOT_SUCCESS = { is_success: false, message: 'The simulated operation failed.' };

function notSuccess(status: 200 | 201): FaultDefinition {
	return {
		executed: false,
		create: ({ requestId }) => ({
			kind: 'respond',
			status,
			headers: { 'x-request-id': requestId },
			body: NOT_SUCCESS,
		}),
	};
}

/** Every fault that can happen to a valid request, by name, so that a test can try all of them. */
export const FAULTS = {
	throttled: throttled(() => undefined),
	throttledRetryAfter: throttled(String),
	throttledUntilDate: throttled(httpDate),
	error500: htmlError(500, false),
	error502: htmlError(502, false),
	error503: htmlError(503, false),
	error504: htmlError(504, false),
	error500AfterExecution: htmlError(500, true),
	error502AfterExecution: htmlError(502, true),
	error503AfterExecution: htmlError(503, true),
	error504AfterExecution: htmlError(504, true),
	dropBeforeExecution: { executed: false, create: () => ({ kind: 'drop', when: 'before' }) },
	dropAfterExecution: { executed: true, create: () => ({ kind: 'drop', when: 'after' }) },
	stallBeforeExecution: { executed: false, create: () => ({ kind: 'stall', when: 'before' }) },
	stallAfterExecution: { executed: true, create: () => ({ kind: 'stall', when: 'after' }) },
	// Executed even if the client stops waiting, because a service does not notice that.
	delayBeforeExecution: {
		executed: true,
		create: ({ delayMs = DEFAULT_DELAY_MS }) => ({ kind: 'delay', when: 'before', ms: delayMs }),
	},
	delayAfterExecution: {
		executed: true,
		create: ({ delayMs = DEFAULT_DELAY_MS }) => ({ kind: 'delay', when: 'after', ms: delayMs }),
	},
	truncatedBody: { executed: true, create: () => ({ kind: 'truncate' }) },
	// The next two keep the cloud's own status.
	invalidJson: {
		executed: true,
		create: () => ({
			kind: 'respond',
			headers: { 'content-type': 'application/json' },
			body: '{"this is": not JSON',
			afterExecution: true,
		}),
	},
	emptyBody: { executed: true, create: () => ({ kind: 'respond', afterExecution: true }) },
	notSuccess: notSuccess(200),
	notSuccessCreated: notSuccess(201),
	// This one keeps the cloud's own status, too.
	notSuccessAfterExecution: {
		executed: true,
		create: () => ({ kind: 'respond', body: NOT_SUCCESS, afterExecution: true }),
	},
	// Signed requests are not affected, because they carry no token.
	tokensExpire: { executed: false, create: () => ({ kind: 'expireTokens' }) },
} satisfies Record<string, FaultDefinition>;

/** The name of a fault. */
export type FaultKind = keyof typeof FAULTS;

/** The names of all faults. */
export const FAULT_KINDS = Object.keys(FAULTS) as readonly FaultKind[];

/** Creates a fault of the catalog for one request. */
export function createFault(kind: FaultKind, context: FaultContext): Fault {
	const definition: FaultDefinition = FAULTS[kind];
	return definition.create(context);
}
