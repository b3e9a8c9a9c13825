/** A request that got no answer: what happened, what to do, and whether it may have been carried out. */
export interface NetworkError {
	message: string;
	description: string;
	/** False only when the request certainly never reached the service. */
	mayHaveExecuted: boolean;
	/** True when the same request may get an answer a moment later. */
	isTransient: boolean;
}

type Entry = [codes: RegExp, failure: Omit<NetworkError, 'message'> & { what: string }];

const CERTIFICATE =
	'The address may be wrong, or a proxy or private cloud uses a certificate that this n8n does not know: set NODE_EXTRA_CA_CERTS on the server to its CA.';

/** Node's codes, and what they mean to someone who did not write the network stack. */
const FAILURES: Entry[] = [
	[
		/ENOTFOUND|EAI_AGAIN/,
		{
			what: 'cannot be found',
			description: 'Check region and endpoints in the credential, and the DNS of this n8n.',
			mayHaveExecuted: false,
			isTransient: false,
		},
	],
	[
		/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL/,
		{
			what: 'cannot be reached',
			description:
				'Check the endpoints in the credential, and that this n8n may connect to that address.',
			mayHaveExecuted: false,
			isTransient: true,
		},
	],
	[
		/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|EPROTO|TLS|SSL/,
		{
			what: 'is not trusted',
			description: CERTIFICATE,
			mayHaveExecuted: false,
			isTransient: false,
		},
	],
	[
		/SSRF/i,
		{
			what: 'is not allowed by this n8n',
			description:
				'The SSRF protection of this n8n blocks private addresses: its administrator can allow this one with N8N_SSRF_ALLOWED_IP_RANGES or N8N_SSRF_ALLOWED_HOSTNAMES.',
			mayHaveExecuted: false,
			isTransient: false,
		},
	],
	[
		/ECONNABORTED|ETIMEDOUT/,
		{
			what: 'did not answer in time',
			description: 'Try again later.',
			mayHaveExecuted: true,
			isTransient: true,
		},
	],
	[
		/ERR_CANCELED/,
		{
			what: 'was not waited for, because the execution was cancelled',
			description: 'Run the workflow again when it is to go on.',
			mayHaveExecuted: true,
			isTransient: false,
		},
	],
	[
		/ECONNRESET|EPIPE|ERR_BAD_RESPONSE/,
		{
			what: 'closed the connection without an answer',
			description: 'Try again later.',
			mayHaveExecuted: true,
			isTransient: true,
		},
	],
];

const UNKNOWN_NETWORK_ERROR: Entry[1] = {
	what: 'could not be called',
	description: 'Check the endpoints in the credential, and the proxy of this n8n.',
	mayHaveExecuted: true,
	isTransient: true,
};

/**
 * Explains why a request got no answer.
 *
 * @param host what was called, for the message
 * @param error what the HTTP helper threw: the code sits on it or on one of its causes
 */
export function explainNetworkError(host: string, error: unknown): NetworkError {
	const signs = errorCodesOf(error);
	const [, failure] = FAILURES.find(([codes]) => codes.test(signs)) ?? [
		undefined,
		UNKNOWN_NETWORK_ERROR,
	];
	const { what, ...rest } = failure;
	return { message: `${host} ${what}`, ...rest };
}

/** Names and codes along the chain of causes. Messages are left out: they may hold headers. */
function errorCodesOf(error: unknown): string {
	const signs: string[] = [];
	for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth++) {
		signs.push(cause.name, 'code' in cause ? String(cause.code) : '');
		cause = cause.cause;
	}
	return signs.join(' ');
}
