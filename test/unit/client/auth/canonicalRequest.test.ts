import {
	authorizationHeader,
	type CanonicalInput,
} from '../../../../nodes/HuaweiDataConnections/client/auth/signature';

const KEY = { id: 'AK', secret: 'SK' };

function sign(input: Partial<Omit<CanonicalInput, 'url'>> & { url?: string } = {}): string {
	const { url = 'https://a.example.com/x', ...rest } = input;
	return authorizationHeader(KEY, '20261122T010203Z', {
		method: 'POST',
		url: new URL(url),
		headers: {},
		body: '',
		...rest,
	});
}

it.each(['X-Sdk-Content-Sha256', 'x-sdk-content-sha256'])(
	'the header %s is signed instead of the body',
	(name) => {
		const headers = { [name]: 'UNSIGNED-PAYLOAD' };
		expect(sign({ headers, body: 'a' })).toBe(sign({ headers, body: 'b' }));
		expect(sign({ headers: { [name]: 'another' } })).not.toBe(sign({ headers }));
	},
);

it('the body is signed if no header replaces it', () => {
	expect(sign({ body: 'a' })).not.toBe(sign({ body: 'b' }));
	expect(sign({ body: 'a' })).toBe(sign({ body: Buffer.from('a') }));
});

it('headers are signed without the spaces around them, which are lost on the way', () => {
	const signature = sign({ headers: { 'X-A': ' b  c ' } });
	expect(signature).toBe(sign({ headers: { 'X-A': 'b  c' } }));
	expect(signature).not.toBe(sign({ headers: { 'X-A': 'b c' } }));
});

it('a percent sign that encodes nothing is signed as it is', () => {
	const signature = sign({ url: 'https://a.example.com/100%/x' });
	expect(signature).toBe(sign({ url: 'https://a.example.com/100%25/x' }));
	expect(signature).not.toBe(sign({ url: 'https://a.example.com/undefined/x' }));
});
