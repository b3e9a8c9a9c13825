import type { IDataObject, INodeParameters } from 'n8n-workflow';
import nock from 'nock';

import nameTaken from '../simulator/examples/dataarts-error-name-taken.json';
import { credentialFor, useSimulator } from './account';
import { dliForm, hiveForm } from './forms';
import { reasonOf, runNode } from './runNode';
import { useVirtualTime } from './virtualTime';

const simulator = useSimulator();
useVirtualTime();

afterEach(() => {
	nock.cleanAll();
});
// Otherwise nock would stay between all requests of the suites that follow in the same process.
afterAll(() => nock.restore());

async function errorOf(parameters: INodeParameters, credential: IDataObject = {}) {
	const { error, run } = await runNode({
		parameters,
		credential: credentialFor(simulator().url, credential as never),
	});
	return { message: reasonOf(error), description: error?.description, error, run };
}

const respondWith = (status: number, body: unknown, headers?: Record<string, string>) =>
	simulator().respondNext({ match: { method: 'POST' }, status, body, headers });

/** Too short for a retry. */
const noRetry = { options: { timeLimit: 1 } };
const UNKNOWN =
	"'dws_conn' may or may not have been created. Check for it before you rerun this item";

it.each([
	[
		'DLI',
		{ error_code: 'DLI.0002', error_msg: 'There is no queue named q' },
		'There is no queue named q [DLI.0002]',
	],
	[
		'a list of errors',
		{ errors: [{ error_code: 'DAYU.1', error_msg: 'No asset.' }] },
		'No asset. [DAYU.1]',
	],
	[
		'IAM',
		{ error: { code: 400, message: 'The request body is invalid', title: 'Bad Request' } },
		'The request body is invalid [400]',
	],
	[
		'DataArts Security',
		{ errorCode: 'DLS.6036', errorMsg: 'No workspace' },
		'No workspace [DLS.6036]',
	],
	['a text alone', { message: 'Something is wrong' }, 'Something is wrong'],
])("reports the service's own message and code: %s", async (_shape, body, message) => {
	respondWith(400, body);
	const { message: reason, error } = await errorOf(dliForm());
	expect(reason).toBe(message);
	expect(error).toMatchObject({ httpCode: '400' });
});

it.each(['perSource', 'plain', 'errorsArray'] as const)(
	'reports a name conflict in every envelope: %s',
	async (errorShape) => {
		simulator().switches.errorShape = errorShape;
		await runNode({ parameters: hiveForm(), credential: credentialFor(simulator().url) });
		const { message, description } = await errorOf(hiveForm());
		expect(message).toBe(`${nameTaken.response.body.error_msg} [DAYU.1010]`);
		expect(description).toContain('unique in a workspace');
	},
);

it.each([
	['an expired token', { token: 'simulator-token-expired' }, 'APIGW.0307', 'has expired'],
	['an unknown token', { token: 'MIIunknown' }, 'APIGW.0301', 'not valid for this endpoint'],
	[
		'a token of another project',
		{ token: 'simulator-token-project-b' },
		'APIGW.0302',
		'is for the project cn-north-4_dev',
	],
	[
		'an unknown workspace',
		{ workspaceId: '00000000000000000000000000000000' },
		'DAYU.3601',
		'workspace does not exist',
	],
])('says what to do about %s', async (_case, credential, code, hint) => {
	const { message, description, error } = await errorOf(hiveForm(), credential);
	expect(message).toContain(`[${code}]`);
	expect(description).toContain(hint);
	expect(description).not.toContain('Request ID');
	expect(error).toMatchObject({ context: { data: { requestId: expect.stringMatching(/./) } } });
});

it('says what to do when Huawei Cloud throttles for longer than the time limit', async () => {
	const error_msg = 'The throttling threshold has been reached';
	simulator().respondNext({
		match: { method: 'POST' },
		status: 429,
		body: { error_code: 'APIGW.0308', error_msg },
		headers: { 'retry-after': '120' },
	});
	const { message, description } = await errorOf(dliForm(noRetry));
	expect(message).toBe(`${error_msg} [APIGW.0308]`);
	expect(description).toContain('limits the request rate');
});

it.each([500, 502, 503, 504])(
	'after a %i, reports that the connection may exist',
	async (status) => {
		respondWith(status, '<html><title>Bad gateway</title></html>', { 'content-type': 'text/html' });
		const { message, description } = await errorOf(dliForm(noRetry));
		expect(message).toBe(UNKNOWN);
		expect(description).toMatch(/returned HTTP 50\d without an error message/);
	},
);

it('does not count an HTML page as a success', async () => {
	respondWith(200, '<html>Sign in</html>', { 'content-type': 'text/html' });
	const { message, description } = await errorOf(dliForm(noRetry));
	expect(message).toBe(UNKNOWN);
	expect(description).toContain('returned a response that is not a JSON object');
});

it.each([[{}], [{ is_success: true }], [{ connection_id: null }]])(
	'does not count %j as a success, because it has no connection ID',
	async (body) => {
		respondWith(201, body);
		const { message, description } = await errorOf(dliForm(noRetry));
		expect(message).toBe(UNKNOWN);
		expect(description).toContain('has no connection ID');
	},
);

it('does not count is_success: false as a success', async () => {
	respondWith(200, { is_success: false, message: 'Quota exceeded' });
	expect((await errorOf(hiveForm())).message).toBe('Quota exceeded');
});

it('follows no redirect, because that would send the token to another host', async () => {
	const otherHost = nock('http://elsewhere.example.com').post(/.*/).reply(200, {});
	respondWith(307, undefined, { location: 'http://elsewhere.example.com/' });
	const { description } = await errorOf(dliForm());
	expect(description).toContain('redirects elsewhere');
	expect(otherHost.isDone()).toBe(false);
});

it('reports a refused network connection', async () => {
	const { message } = await errorOf(dliForm(noRetry), { dliEndpoint: 'http://127.0.0.1:9' });
	expect(message).toBe('127.0.0.1:9 cannot be reached');
});

it.each([
	['ENOTFOUND', 'cannot be found', false],
	['ECONNREFUSED', 'cannot be reached', false],
	['DEPTH_ZERO_SELF_SIGNED_CERT', 'is not trusted', false],
	['ERR_TLS_CERT_ALTNAME_INVALID', 'is not trusted', false],
	['ECONNRESET', 'closed the network connection', true],
	['ETIMEDOUT', 'did not respond in time', true],
	['EWHATEVER', 'could not be called', true],
])('explains %s', async (code, explanation, isOutcomeUnknown) => {
	nock('https://dli.cn-north-4.myhuaweicloud.com')
		.persist()
		.post(/.*/)
		.replyWithError(Object.assign(new Error(`connect ${code}`), { code }));
	nock('https://dli.cn-north-4.myhuaweicloud.com')
		.persist()
		.get(/.*/)
		.reply(200, { connections: [] });
	const { message, description } = await errorOf(dliForm(noRetry), { dliEndpoint: '' });
	if (isOutcomeUnknown) expect(message).toBe(UNKNOWN);
	const text = isOutcomeUnknown ? description : message;
	expect(text).toContain(`dli.cn-north-4.myhuaweicloud.com ${explanation}`);
});

describe('Secrets', () => {
	const PASSWORD = 'Geheim+17/ä"x';
	const form = hiveForm({ password: '={{ $json.password }}' });
	const credentialToken = 'simulator-token-project-a';

	/** Everything that n8n stores of a run, except the input of the test. */
	async function storedRun(onError?: 'continueRegularOutput') {
		const { run } = await runNode({
			parameters: form,
			items: [{ password: PASSWORD }],
			credential: credentialFor(simulator().url),
			onError,
		});
		const { Huawei } = run.data.resultData.runData;
		return JSON.stringify({ Huawei, error: run.data.resultData.error });
	}

	it('entered in the form are not in the error of a failed run', async () => {
		respondWith(400, { error_code: 'DAYU.4402', error_msg: `Bad ${PASSWORD}` });
		const { error } = await errorOf(hiveForm({ password: PASSWORD }));
		expect(error).toBeDefined();
		expect(JSON.stringify(error)).not.toContain('Geheim');
	});

	it.each([
		[
			'a success response that contains the body',
			() =>
				respondWith(200, {
					data_connection_id: 'x',
					dw_config: { dbPassword: PASSWORD, note: `is ${PASSWORD}` },
					token: credentialToken,
				}),
		],
		[
			'an error response that contains the password',
			() =>
				respondWith(400, {
					error_code: 'DAYU.4402',
					error_msg: `Bad password ${PASSWORD} for ${credentialToken}`,
				}),
		],
		['a closed network connection', () => simulator().dropNext()],
		['an HTML page', () => respondWith(200, `<html>${PASSWORD} ${credentialToken}</html>`)],
	])('are not in what n8n stores after %s', async (_case, prepareResponse) => {
		for (const onError of [undefined, 'continueRegularOutput'] as const) {
			simulator().reset();
			prepareResponse();
			const stored = await storedRun(onError);
			expect(stored).toContain('executionTime');
			expect(stored).not.toContain(JSON.stringify(PASSWORD).slice(1, -1));
			expect(stored).not.toContain('Geheim');
			expect(stored).not.toContain(credentialToken);
		}
	});
});
