import type { ApiError } from '../../../../nodes/HuaweiDataConnections/client/responses';
import type { Clock } from '../../../../nodes/HuaweiDataConnections/client/clock';
import {
	accessKeyMethod,
	clockSkewHint,
	withSignature,
} from '../../../../nodes/HuaweiDataConnections/client/auth/accessKey';
import { hintFor as hintForError } from '../../../../nodes/HuaweiDataConnections/client/errorHints';

const MINUTE = 60_000;
const SERVER_TIME = new Date('2026-11-22T01:02:03Z');

function clockAt(milliseconds: number): Clock {
	return { now: () => milliseconds, random: () => 0, sleep: async () => {} };
}

function hintFor(skewMinutes: number): string {
	const error = { status: 401, code: '', message: '', requestId: '', serverTime: SERVER_TIME };
	return clockSkewHint(error, clockAt(SERVER_TIME.getTime() + skewMinutes * MINUTE));
}

describe('the hint about clocks', () => {
	it.each([
		[14, '14 minutes ahead of'],
		[600, '600 minutes ahead of'],
		[-14, '14 minutes behind'],
		[-60, '60 minutes behind'],
	])('names a difference of %i minutes', (minutes, difference) => {
		expect(hintFor(minutes)).toMatch(
			`This n8n server's clock is ${difference} Huawei Cloud's, and a signature is valid for 15 minutes only.`,
		);
	});

	it.each([0, 13.4, -13.4])('ignores a difference of %d minutes', (minutes) => {
		expect(hintFor(minutes)).toBe('');
	});

	it('needs the time of the server', () => {
		const error = { status: 401, code: '', message: '', requestId: '' };
		expect(clockSkewHint(error, clockAt(0))).toBe('');
	});
});

it('dates a signature by the clock, in UTC and whole seconds', () => {
	const credential = {
		region: 'cn-north-4',
		accessKeyId: 'AKEXAMPLE0000000000A',
		secretAccessKey: 'SkExample+Secret/Key=0123456789abcdefABCDEF',
	};
	const options = { url: 'https://dli.example.com/' };
	const signedAt = (time: string) =>
		withSignature(credential, options, clockAt(Date.parse(time))).headers ?? {};
	const headers = signedAt('2026-11-22T02:02:03.999+01:00');
	expect(headers['X-Sdk-Date']).toBe('20261122T010203Z');
	expect(signedAt('2026-11-22T01:02:03Z')).toEqual(headers);
	expect(signedAt('2026-11-22T01:02:04Z').Authorization).not.toBe(headers.Authorization);
});

it('puts the address that it has signed under both names that n8n has for it, if there were both', () => {
	const credential = { region: 'cn-north-4', accessKeyId: 'A', secretAccessKey: 'S' };
	const url = 'https://dli.example.com/';
	const signed = (options: object) =>
		withSignature(credential, { url, qs: { limit: 1 }, ...options }, clockAt(0));
	expect(signed({ uri: url })).toMatchObject({ url: `${url}?limit=1`, uri: `${url}?limit=1` });
	expect(signed({})).not.toHaveProperty('uri');
});

describe('a refusal', () => {
	const refusal = { status: 401, code: '', message: '', requestId: '' };
	const hint = (error: Partial<ApiError>) =>
		hintForError({ ...refusal, ...error }, accessKeyMethod.hints);
	const longAgo = new Date(Date.now() - 20 * MINUTE);

	it('of a signature asks to check the key', () => {
		expect(hint({})).toBe(
			'Huawei Cloud did not accept the signature. Check Access Key ID and Secret Access Key in the credential. A temporary access key also needs its Security Token and expires with it.',
		);
		expect(hint({ serverTime: new Date() })).toBe(hint({}));
	});

	it('of a signature asks to set the clock if the clocks differ too much', () => {
		expect(hint({ serverTime: longAgo })).toContain('20 minutes ahead of');
	});

	it('of something else has nothing to do with the clocks', () => {
		expect(hint({ status: 403, serverTime: longAgo })).toContain('lacks a permission');
		expect(hint({ status: 400, serverTime: longAgo })).toBe('');
	});

	it('of too many wrong signatures asks to wait', () => {
		expect(hint({ message: 'Failed to reach the limit' })).toBe(
			'This access key is temporarily blocked because of too many invalid signatures. Correct Access Key ID and Secret Access Key in the credential, then wait a few minutes.',
		);
	});
});
