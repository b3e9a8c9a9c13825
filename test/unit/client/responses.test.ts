import {
	parseApiError,
	parseRetryAfter,
} from '../../../nodes/HuaweiDataConnections/client/responses';

const response = (statusCode: number, body: unknown, headers = {}) => ({
	statusCode,
	headers,
	body,
});

describe('Retry-After', () => {
	const now = Date.parse('2026-03-01T12:00:00.250Z');

	it.each([
		['seconds', '120', 120_000],
		['a fraction of a second', '0.5', 500],
		['zero', '0', 0],
		['a date', 'Sun, 01 Mar 2026 12:00:10 GMT', 9750],
		['a date in the past', 'Sun, 01 Mar 2026 11:00:00 GMT', 0],
		['negative seconds', '-5', 0],
		['something else', 'soon', undefined],
		['an empty header', ' ', undefined],
		['no header', undefined, undefined],
	])('may be %s', (_what, header, milliseconds) => {
		expect(parseRetryAfter(header, now)).toBe(milliseconds);
	});

	it('is read from an error response', () => {
		const headers = { 'retry-after': 'Sun, 01 Mar 2026 12:00:10 GMT' };
		const throttled = response(429, {}, headers);
		expect(parseApiError(throttled, { isChange: false }, now)?.retryAfterMs).toBe(9750);
	});

	it("is counted by the service's own clock", () => {
		const headers = {
			'retry-after': 'Sun, 01 Mar 2026 15:00:10 GMT',
			date: 'Sun, 01 Mar 2026 15:00:03 GMT',
		};
		const throttled = response(429, {}, headers);
		expect(parseApiError(throttled, { isChange: false }, now)?.retryAfterMs).toBe(7000);
	});
});

describe('An error response', () => {
	it.each([
		['the gateway', { error_code: 'APIGW.0301', error_msg: 'No' }, 'APIGW.0301'],
		['DataArts Studio', { errors: [{ error_code: 'DAYU.1010', error_msg: 'No' }] }, 'DAYU.1010'],
		['DataArts Security', { errorCode: 'DLS.1', errorMsg: 'No' }, 'DLS.1'],
		['CDM', { errCode: 'Cdm.0001', externalMessage: 'No' }, 'Cdm.0001'],
		['VPC', { code: 'VPC.0101', message: 'No' }, 'VPC.0101'],
		['IAM', { error: { code: 401, message: 'No', title: 'Unauthorized' } }, '401'],
		['KMS', { error: { error_code: 'KMS.0205', error_msg: 'No' } }, 'KMS.0205'],
		['a proxy', { error: 'No' }, ''],
	])('of %s has code and message', (_service, body, code) => {
		expect(parseApiError(response(400, body))).toMatchObject({ status: 400, code, message: 'No' });
	});

	it('may be a text or empty', () => {
		const nothing = { status: 502, code: '', message: '', requestId: '' };
		expect(parseApiError(response(502, '<html>'))).toMatchObject(nothing);
		expect(parseApiError(response(502, undefined))).toMatchObject(nothing);
	});

	it('has a request ID in the body or in a header', () => {
		const headers = { 'x-request-id': 'from-header' };
		expect(parseApiError(response(400, {}, headers))?.requestId).toBe('from-header');
		const body = { request_id: 'from-body' };
		expect(parseApiError(response(400, body, headers))?.requestId).toBe('from-body');
	});

	it('has the time of the service', () => {
		const headers = { date: 'Sun, 01 Mar 2026 12:00:10 GMT' };
		const { serverTime } = parseApiError(response(401, {}, headers)) ?? {};
		expect(serverTime?.toISOString()).toBe('2026-03-01T12:00:10.000Z');
		expect(parseApiError(response(401, {}))?.serverTime).toBeUndefined();
	});

	it.each([false, 'false', 'False'])('may have a success status and is_success: %p', (flag) => {
		const body = { is_success: flag, message: 'Quota exceeded' };
		const error = parseApiError(response(200, body));
		expect(error).toMatchObject({ message: 'Quota exceeded' });
		expect(error?.isUnconfirmed).toBeUndefined();
	});

	it.each([
		{ error_code: 'DLI.0001', error_msg: 'No' },
		{ errors: [{ error_code: 'DLI.0001', error_msg: 'No' }] },
		{ is_success: true, errorCode: 'DLI.0001', errorMsg: 'No' },
	])('may have a success status and an error code: %j', (body) => {
		expect(parseApiError(response(200, body))).toMatchObject({ code: 'DLI.0001', message: 'No' });
	});
});

describe('A documented success flag', () => {
	const NO_FLAG = [
		{},
		{ message: 'cannot reach' },
		{ is_success: null },
		{ is_success: 1 },
		{ is_success: { toString: 1 } },
	];
	const change = { hasSuccessFlag: true, isChange: true } as const;
	const read = { hasSuccessFlag: true, isChange: false } as const;

	it.each([true, 'true'])('may be %p', (flag) => {
		for (const expected of [change, read]) {
			expect(parseApiError(response(200, { is_success: flag }), expected)).toBeUndefined();
		}
	});

	it.each(NO_FLAG)('%j confirms no change, and refuses none', (body) => {
		expect(parseApiError(response(200, body), change)?.isUnconfirmed).toBe(true);
	});

	it.each(NO_FLAG)('%j is the failure of a request that changes nothing', (body) => {
		const error = parseApiError(response(200, body), read);
		expect(error).toBeDefined();
		expect(error?.isUnconfirmed).toBeUndefined();
	});

	it.each([[[]], [''], ['<html>']])(
		'is not looked for in %j, which is an error of its own',
		(body) => {
			expect(parseApiError(response(200, body), change)).toBeUndefined();
		},
	);
});

it.each([{ is_success: true }, {}, [], '', undefined])('%j with status 200 is no error', (body) => {
	expect(parseApiError(response(200, body))).toBeUndefined();
});

describe('A success', () => {
	const CHANGE = { isChange: true, hasSuccessFlag: true } as const;

	it.each([
		[199, false],
		[200, true],
		[299, true],
		[300, false],
	])('may have HTTP %i: %s', (status, isSuccess) => {
		expect(parseApiError(response(status, {})) === undefined).toBe(isSuccess);
	});

	it('may have an empty list of errors, but no error in it', () => {
		expect(parseApiError(response(200, { errors: [] }))).toBeUndefined();
		expect(parseApiError(response(200, { errors: [{}] }))).toMatchObject({ status: 200 });
	});

	it('may have an empty code, and not one under another name', () => {
		expect(parseApiError(response(200, { error_code: '' }))).toBeUndefined();
		expect(parseApiError(response(200, { error_code: '', errorCode: 'X.1' }))?.code).toBe('X.1');
		expect(parseApiError(response(200, { error_code: 0 }))?.code).toBe('0');
	});

	it('cannot be unconfirmed where the service refused', () => {
		for (const refused of [response(400, {}), response(200, { is_success: false })]) {
			expect(parseApiError(refused, CHANGE)?.isUnconfirmed).toBeUndefined();
		}
	});
});
