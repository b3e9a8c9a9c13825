import { explainNetworkError } from '../../../nodes/HuaweiDataConnections/client/networkErrors';

const HOST = 'dli.example.com';
const failWith = (code: string) => Object.assign(new Error('secret-17'), { code });

/** What a user has to do, in the words that tell one error from another. */
const CASES: Array<
	[code: string, summary: string, action: string, sent: boolean, passes: boolean]
> = [
	['ENOTFOUND', 'cannot be found', 'Check Region', false, false],
	['EAI_AGAIN', 'cannot be found at the moment', 'Check Region', false, true],
	['ECONNREFUSED', 'cannot be reached', 'is allowed to connect', false, true],
	['EHOSTUNREACH', 'cannot be reached', 'is allowed to connect', false, true],
	['ENETUNREACH', 'cannot be reached', 'is allowed to connect', false, true],
	['EADDRNOTAVAIL', 'cannot be reached', 'is allowed to connect', false, true],
	['CERT_HAS_EXPIRED', 'is not trusted', 'NODE_EXTRA_CA_CERTS', false, false],
	['DEPTH_ZERO_SELF_SIGNED_CERT', 'is not trusted', 'NODE_EXTRA_CA_CERTS', false, false],
	['UNABLE_TO_VERIFY_LEAF', 'is not trusted', 'NODE_EXTRA_CA_CERTS', false, false],
	['EPROTO', 'broke the encrypted connection', 'must use https', true, true],
	['ERR_SSL_WRONG_VERSION', 'broke the encrypted connection', 'must use https', true, true],
	['ESSRFBLOCKED', 'is not allowed by this n8n', 'N8N_SSRF_ALLOWED', false, false],
	['ECONNABORTED', 'did not respond in time', 'Try again later', true, true],
	['ETIMEDOUT', 'did not respond in time', 'Try again later', true, true],
	['ERR_CANCELED', 'had not responded when the execution was cancelled', 'Run', true, false],
	['ECONNRESET', 'closed the network connection', 'Try again later', true, true],
	['EPIPE', 'closed the network connection', 'Try again later', true, true],
	['EWHATEVER', 'could not be called', 'proxy settings', true, true],
];

it.each(CASES)('%s: the host %s', (code, summary, action, mayHaveExecuted, isTransient) => {
	const explained = explainNetworkError(HOST, failWith(code));
	expect(explained).toMatchObject({ mayHaveExecuted, isTransient });
	expect(explained.message).toContain(`${HOST} ${summary}`);
	expect(explained.description).toContain(action);
	expect(JSON.stringify(explained)).not.toContain('secret-17');
});

/** An error with a code, as the cause of others. */
function nested(depth: number): Error {
	let error = failWith('ENOTFOUND');
	for (let level = 0; level < depth; level++) {
		error = Object.assign(new Error('outer', { cause: error }), { code: '' });
	}
	return error;
}

it('the code may be that of a cause, four levels down at most', () => {
	expect(explainNetworkError(HOST, nested(4)).message).toBe(`${HOST} cannot be found`);
	expect(explainNetworkError(HOST, nested(5)).message).toBe(`${HOST} could not be called`);
});

it('a circle of causes ends', () => {
	const error = new Error('x');
	error.cause = error;
	expect(explainNetworkError(HOST, error).message).toBe(`${HOST} could not be called`);
});

it('two names next to each other are not read as one', () => {
	const inner = Object.assign(new Error(), { name: 'FOUND', code: '' });
	const outer = Object.assign(new Error('x', { cause: inner }), { code: 'ENOT' });
	expect(explainNetworkError(HOST, outer).message).toBe(`${HOST} could not be called`);
});

it('anything may be thrown', () => {
	for (const thrown of ['text', undefined, null, { code: 'ENOTFOUND' }]) {
		expect(explainNetworkError(HOST, thrown).message).toBe(`${HOST} could not be called`);
	}
});
