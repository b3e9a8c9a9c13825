import { NodeApiError, type INode } from 'n8n-workflow';

import {
	buildApiError,
	buildAuthenticationError,
	buildInvalidResponseError,
	buildNetworkError,
	copyApiError,
	httpStatusOf,
	newApiError,
	requestIdOf,
	reword,
	unknownOutcomeSentAt,
	type FailedRequest,
} from '../../../nodes/HuaweiDataConnections/client/errors';
import { Redactor } from '../../../nodes/HuaweiDataConnections/client/redaction/Redactor';
import type { ApiError } from '../../../nodes/HuaweiDataConnections/client/responses';
import { UserFacingError } from '../../../nodes/HuaweiDataConnections/client/UserFacingError';

const NODE = {
	name: 'Huawei',
	typeVersion: 1,
	parameters: { resource: 'r', operation: 'o', password: 'secret-17' },
} as unknown as INode;
const EFFECT = "'sales' was created";
const NOT_KNOWN = `It is not known whether ${EFFECT}. Check before you rerun this item.`;

const failedRequest = (unknownSince?: number, effect: string | undefined = EFFECT) =>
	({
		node: NODE,
		itemIndex: 3,
		host: 'dli.example.com',
		request: { service: 'dli', method: 'POST', path: '/', effect },
		unknownSince,
		redactor: new Redactor(),
	}) satisfies FailedRequest;
const response = (changes: Partial<ApiError> = {}): ApiError => ({
	status: 400,
	code: 'DLI.1',
	message: 'Refused',
	requestId: 'r-1',
	...changes,
});
const apiError = (changes: Partial<ApiError> = {}, failed: FailedRequest = failedRequest()) =>
	buildApiError(failed, response(changes), 'Do this.');

describe('the error of a response', () => {
	it('has message, code, hint, status, and request ID', () => {
		const error = apiError();
		expect(error).toMatchObject({
			message: 'Refused [DLI.1]',
			httpCode: '400',
			context: { itemIndex: 3, errorCode: 'DLI.1' },
		});
		expect(error.description).toContain('Do this.');
		expect(requestIdOf(error)).toBe('r-1');
		expect(unknownOutcomeSentAt(error)).toBeUndefined();
	});

	it('has only its message without a code', () => {
		expect(apiError({ code: '' }).message).toBe('Refused');
	});

	it.each([
		[199, undefined, 'an error message'],
		[200, undefined, 'confirming success'],
		[299, undefined, 'confirming success'],
		[300, undefined, 'an error message'],
		[500, undefined, 'an error message'],
		[500, true, 'confirming success'],
	])('says what is missing in one with HTTP %i, unconfirmed: %s', (status, isUnconfirmed, what) => {
		const error = apiError({ status, isUnconfirmed, code: '', message: '' });
		expect(error.message).toBe(`dli.example.com returned HTTP ${status} without ${what}`);
	});

	it.each([
		[401, 'credential-invalid'],
		[429, 'rate-limited'],
		[500, 'temporarily-unavailable'],
		[503, 'temporarily-unavailable'],
		[499, 'configuration-invalid'],
		[400, 'configuration-invalid'],
	])('tells n8n why: HTTP %i is %s', (status, cause) => {
		expect(apiError({ status }).failure).toEqual({ cause });
	});

	it('says when the outcome is not known', () => {
		const error = apiError({}, failedRequest(17));
		expect(error.description).toContain(`Do this. ${NOT_KNOWN}`);
		expect(unknownOutcomeSentAt(error)).toBe(17);
	});

	it('of a request that changes nothing never has an unknown outcome', () => {
		const error = apiError(
			{},
			{ ...failedRequest(17), request: { ...failedRequest().request, effect: undefined } },
		);
		expect(error.description).not.toContain('not known');
		expect(unknownOutcomeSentAt(error)).toBeUndefined();
	});
});

describe('other errors', () => {
	const reason = { message: 'Closed', description: 'Check the network.' };

	it('of the network', () => {
		const error = buildNetworkError(failedRequest(17), reason);
		expect(error).toMatchObject({
			message: 'Closed',
			description: `${NOT_KNOWN} Check the network.`,
			failure: { cause: 'temporarily-unavailable' },
		});
		expect(unknownOutcomeSentAt(error)).toBe(17);
		expect(buildNetworkError(failedRequest(), reason).description).toBe('Check the network.');
	});

	it('of the authentication', () => {
		expect(
			buildAuthenticationError(failedRequest(17), new UserFacingError('No', 'Log in.')),
		).toMatchObject({
			message: 'No',
			description: `${NOT_KNOWN} Log in.`,
			failure: { cause: 'credential-invalid' },
		});
		const short = buildAuthenticationError(failedRequest(17), new UserFacingError('No'));
		expect(short.description).toBe(NOT_KNOWN);
	});

	it('of a response that is no JSON object', () => {
		const page = buildInvalidResponseError(failedRequest(), { statusCode: 200, body: '<html>' });
		expect(page).toMatchObject({
			message: 'dli.example.com returned a response that is not a JSON object',
			description: expect.stringMatching(/^A proxy may have responded/) as string,
			httpCode: '200',
		});
		const empty = buildInvalidResponseError(failedRequest(), { statusCode: 200, body: '' });
		expect(empty.message).toBe('dli.example.com returned an empty response');
	});
});

describe('a copy of an error', () => {
	it('has its status, reason, and context, other texts, and no parameters', () => {
		const error = apiError({ status: 503 });
		const context = { ...error.context, itemIndex: 4 };
		const copy = copyApiError(error, { message: 'Other', description: 'Text', context });
		expect(copy).toBeInstanceOf(NodeApiError);
		expect(copy).toMatchObject({
			message: 'Other',
			description: 'Text',
			httpCode: '503',
			failure: { cause: 'temporarily-unavailable' },
			context: { itemIndex: 4, errorCode: 'DLI.1' },
			node: { name: 'Huawei', parameters: { resource: 'r', operation: 'o' } },
		});
		expect(error.message).toBe('Refused [DLI.1]');
		expect(copy.node.parameters).not.toHaveProperty('password');
	});

	it('may have neither status nor description', () => {
		const error = buildNetworkError(failedRequest(), { message: 'Closed', description: '' });
		const copy = copyApiError(error, { ...error, message: 'x', description: null });
		expect(copy.httpCode ?? undefined).toBeUndefined();
		expect(copy.description ?? undefined).toBeUndefined();
	});
});

it('other words keep what is known of a response, and make any other error one for users', () => {
	const error = apiError();
	expect(reword(error, 'Other', 'Text')).toBe(error);
	expect(error).toMatchObject({ message: 'Other', description: 'Text', httpCode: '400' });
	const other = reword(new Error('x'), 'Other', 'Text');
	expect(other).toBeInstanceOf(UserFacingError);
	expect(other).toMatchObject({ message: 'Other', description: 'Text' });
});

it('a message that names a system error stays as it is', () => {
	expect(newApiError(NODE, 'ECONNREFUSED for dli', {}).message).toBe('ECONNREFUSED for dli');
});

it('an error without a response has the status 0', () => {
	expect(httpStatusOf(apiError({ status: 404 }))).toBe(404);
	expect(httpStatusOf(buildNetworkError(failedRequest(), { message: 'x', description: '' }))).toBe(
		0,
	);
	expect(httpStatusOf(new Error('404'))).toBe(0);
});

it('an error that is not about a request has no ID of one, and no unknown outcome', () => {
	expect(requestIdOf(newApiError(NODE, 'x', {}))).toBeUndefined();
	expect(unknownOutcomeSentAt(new Error('x'))).toBeUndefined();
});
