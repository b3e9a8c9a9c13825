import {
	anyOf,
	hintFor,
	messageMatches,
	statusIs,
} from '../../../nodes/HuaweiDataConnections/client/errorHints';
import { runInterruptibly } from '../../support/runInterruptibly';

const hintForMessage = (message: string) =>
	hintFor({ status: 403, code: '', message, requestId: '' });

it('names the permission that a message names', () => {
	for (const message of [
		'dli:queue:create_queue denied',
		'No policy-x for dli:queue:create_queue.',
	]) {
		expect(hintForMessage(message)).toContain('grant the permission dli:queue:create_queue to');
	}
	expect(hintForMessage('Denied: no')).toContain('lacks a permission');
});

it.each(['a-', 'aaaa', 'a: '])('searches a long message in linear time: %s', (part) => {
	const message = part.repeat(400_000 / part.length);
	expect(runInterruptibly(() => hintForMessage(message))).toContain('lacks a permission');
});

describe('a hint', () => {
	const hintOf = (status: number, code = '', message = '') =>
		hintFor({ status, code, message, requestId: '' });

	it.each([
		[404, 'APIGW.0101', 'This API does not exist at this address.'],
		[404, 'APIG.0101', 'This API does not exist at this address.'],
		[400, 'APIG.0308', 'Huawei Cloud limits the request rate.'],
		[400, 'APIGW.0308', 'Huawei Cloud limits the request rate.'],
		[400, 'IAM.0012', 'Huawei Cloud limits the request rate.'],
		[429, '', 'Huawei Cloud limits the request rate.'],
		[400, 'APIGW.0310', 'The project cannot be used.'],
		[403, 'DAYU.3601', 'DataArts Studio also returns this error'],
		[400, 'DAYU.1010', 'Connection names are unique in a workspace.'],
		[403, '', 'The user of the credential lacks a permission'],
		[301, '', 'The address redirects elsewhere.'],
		[308, '', 'The address redirects elsewhere.'],
		[500, '', 'The service failed.'],
		[504, '', 'The service failed.'],
	])('for HTTP %i %s', (status, code, text) => {
		expect(hintOf(status, code)).toMatch(new RegExp(`^${text}`));
	});

	it.each(['XAPIGW.0101', 'APIGW.01010', 'XDAYU.1010', 'DAYU.10101', 'XIAM.0012', 'IAM.00121'])(
		'is for a whole code only, not %s',
		(code) => expect(hintOf(400, code)).toBe(''),
	);
	it.each(['XAPIG.0308', 'APIG.03081', 'XAPIG.0310', 'APIG.03101', 'XDAYU.3601', 'DAYU.36011'])(
		'is for a whole code only, not %s',
		(code) => expect(hintOf(400, code)).toBe(''),
	);

	it('is that of the operation before that for all services, and may depend on the message', () => {
		const own = [
			[messageMatches(/quota/), 'Delete one.'],
			[anyOf(statusIs(400), messageMatches(/x/)), ({ code }: { code: string }) => `See ${code}.`],
		] as const;
		const hint = (status: number, message: string) =>
			hintFor(
				{ status, code: 'C', message, requestId: '' },
				own.map((one) => [...one]),
			);
		expect(hint(403, 'quota')).toBe('Delete one.');
		expect(hint(400, '')).toBe('See C.');
		expect(hint(500, 'x')).toBe('See C.');
		expect(hint(500, 'y')).toMatch(/^The service failed/);
	});
});
