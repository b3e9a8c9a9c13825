/** Why a request got no response, and what to do. */
export interface NetworkError {
	message: string;
	description: string;
	/** False only when the request certainly never reached the service. */
	mayHaveExecuted: boolean;
	/** True when the same request may succeed a moment later. */
	isTransient: boolean;
}

interface KnownError extends Omit<NetworkError, 'message'> {
	/** Error codes of Node.js, axios and n8n. */
	codes: RegExp;
	/** Follows the host in the message. */
	summary: string;
}

const HOST_HINT =
	'Check Region and the endpoints in the credential, and the DNS settings of this n8n server.';

const KNOWN_ERRORS: KnownError[] = [
	{
		codes: /ENOTFOUND/,
		summary: 'cannot be found',
		description: HOST_HINT,
		mayHaveExecuted: false,
		isTransient: false,
	},
	{
		// The name server did not respond: nothing was sent yet.
		codes: /EAI_AGAIN/,
		summary: 'cannot be found at the moment',
		description: HOST_HINT,
		mayHaveExecuted: false,
		isTransient: true,
	},
	{
		codes: /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL/,
		summary: 'cannot be reached',
		description:
			'Check the endpoints in the credential, and that this n8n server is allowed to connect to that address.',
		mayHaveExecuted: false,
		isTransient: true,
	},
	{
		// Certificates are checked in the handshake, before anything is sent.
		codes: /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS_HANDSHAKE|SSLV3_ALERT_HANDSHAKE_FAILURE/,
		summary: 'is not trusted',
		description:
			'Check the endpoints in the credential. If a proxy or private cloud has a certificate authority of its own, set NODE_EXTRA_CA_CERTS on the n8n server to its certificate.',
		mayHaveExecuted: false,
		isTransient: false,
	},
	{
		// The same codes occur in a handshake and on an open connection.
		codes: /EPROTO|TLS|SSL/,
		summary: 'broke the encrypted connection',
		description:
			'Check the endpoints in the credential, which must use https, and the proxy settings of this n8n server.',
		mayHaveExecuted: true,
		isTransient: true,
	},
	{
		codes: /SSRF/i,
		summary: 'is not allowed by this n8n',
		description:
			"n8n's SSRF protection blocks private addresses. An administrator can allow this one with N8N_SSRF_ALLOWED_IP_RANGES or N8N_SSRF_ALLOWED_HOSTNAMES.",
		mayHaveExecuted: false,
		isTransient: false,
	},
	{
		codes: /ECONNABORTED|ETIMEDOUT/,
		summary: 'did not respond in time',
		description: 'Try again later.',
		mayHaveExecuted: true,
		isTransient: true,
	},
	{
		codes: /ERR_CANCELED/,
		summary: 'had not responded when the execution was cancelled',
		description: 'Run the workflow again to continue.',
		mayHaveExecuted: true,
		isTransient: false,
	},
	{
		codes: /ECONNRESET|EPIPE|ERR_BAD_RESPONSE/,
		summary: 'closed the network connection without a response',
		description: 'Try again later.',
		mayHaveExecuted: true,
		isTransient: true,
	},
];

const UNKNOWN_NETWORK_ERROR: Omit<KnownError, 'codes'> = {
	summary: 'could not be called',
	description: 'Check the endpoints in the credential, and the proxy settings of this n8n server.',
	mayHaveExecuted: true,
	isTransient: true,
};

/**
 * Explains why a request got no response.
 *
 * @param host the host that was called, for the message
 * @param error what the HTTP helper threw; it, or one of its causes, has the error code
 */
export function explainNetworkError(host: string, error: unknown): NetworkError {
	const errorCodes = errorCodesOf(error);
	const { summary, description, mayHaveExecuted, isTransient } =
		KNOWN_ERRORS.find(({ codes }) => codes.test(errorCodes)) ?? UNKNOWN_NETWORK_ERROR;
	return { message: `${host} ${summary}`, description, mayHaveExecuted, isTransient };
}

/** Names and codes along the chain of causes. Messages are left out: they may hold headers. */
function errorCodesOf(error: unknown): string {
	const codes: string[] = [];
	for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth++) {
		codes.push(cause.name, 'code' in cause ? String(cause.code) : '');
		cause = cause.cause;
	}
	return codes.join(' ');
}
