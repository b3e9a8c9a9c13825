import { Redactor } from '../../../../nodes/HuaweiDataConnections/client/redaction/Redactor';

const redactorOf = (...secrets: string[]) => {
	const redactor = new Redactor();
	redactor.add(secrets);
	return redactor;
};
const nest = (value: unknown, depth: number): unknown => {
	let nested = value;
	for (let level = 0; level < depth; level++) nested = level % 2 ? [nested] : { nested };
	return nested;
};

describe('a text', () => {
	it('has one mask for secrets that overlap, touch, or contain each other', () => {
		expect(redactorOf('abc', 'abcd').text('abcd abc xabcx')).toBe('*** *** x***x');
		expect(redactorOf('abcab').text('xabcabcaby')).toBe('x***y');
		expect(redactorOf('abc', 'def').text('abcdef')).toBe('***');
		expect(redactorOf('a.c').text('a.c abc')).toBe('*** abc');
	});

	it.each([
		['JSON', 'got {"p":"a\\"b\\/c \\u00E4\\u003d"}'],
		['JSON in JSON', 'got {\\"p\\":\\"a\\\\\\"b/c \\\\u00e4=\\"}'],
		['escapes of every character', '\\u0061\\u0022\\u0062\\u002f\\u0063\\u0020\\u00e4\\u003D'],
		['a URL', 'x=a%22b%2Fc%20%C3%A4%3D'],
		['a URL with small digits', 'x=a%22b%2fc%20%c3%a4%3d'],
		['a URL in a URL', 'x=a%2522b%252Fc%2520%25C3%25A4%253D'],
		['a form', 'x=a%22b%2Fc+%C3%A4%3D'],
		['HTML', '<b>a&quot;b/c &#228;&#61;</b>'],
		['HTML in HTML', '<b>a&amp;quot;b&amp;#x2F;c &#xE4;=</b>'],
		['base64', `"${Buffer.from('a"b/c ä=').toString('base64')}"`],
		['base64 with the user', `Basic ${Buffer.from('user:a"b/c ä=').toString('base64')}`],
		['base64 for URLs', Buffer.from('x?a"b/c ä=').toString('base64url')],
		['hexadecimal digits', Buffer.from('a"b/c ä=').toString('hex')],
		['capital hexadecimal digits', Buffer.from('a"b/c ä=').toString('hex').toUpperCase()],
	])('has no secret as in %s', (_encoding, text) => {
		const redacted = redactorOf('a"b/c ä=').text(text);
		expect(redacted).toContain('***');
		expect(redacted.replace('***', '').length).toBeLessThan(17);
	});

	it.each([
		['ab\\', '{"p":"ab\\\\"}', '{"p":"***"}'],
		['\\ä', '{"p":"\\\\\\u00e4"}', '{"p":"***"}'],
		['a%b', 'a%b a%25b a%2525b', '*** *** ***'],
		['a%25x', 'a%25x a%2525x', '*** ***'],
		['a&b', 'a&b a&amp;b a&#38;b', '*** *** ***'],
		['a\nb', '{"p":"a\\nb"}', '{"p":"***"}'],
		['😀 x', '\\ud83d\\ude00 x %F0%9F%98%80%20x &#128512; x', '*** *** ***'],
		['a\ud800b', 'a\ud800b a\\ud800b a\ufffdb', '*** *** ***'],
		[' padded ', 'is "padded"', 'is "***"'],
	])('has no secret %j in %j', (secret, text, expected) => {
		expect(redactorOf(secret).text(text)).toBe(expected);
	});

	it('has a secret of one or two characters masked only as a whole word', () => {
		const text = 'password p of app, sales-p, p.q, v1.p and "p".';
		expect(redactorOf('p').text(text)).toBe('password *** of app, sales-p, p.q, v1.p and "***".');
		expect(redactorOf('1').text('x-1 10 1.5 (1)')).toBe('x-1 10 1.5 (***)');
		expect(redactorOf('ä').text('Bär ä %C3%A4')).toBe('Bär *** ***');
	});

	it('has no rest of a secret that contains another one', () => {
		expect(redactorOf('abcd', 'bc').text('abcd')).toBe('***');
	});

	it('stays as it is where a secret is blank', () => {
		expect(redactorOf('', ' ', '  ').text('a b')).toBe('a b');
	});

	it.each([
		['login of https://etl:Geheim@db/x', 'login of https://etl:***@db/x'],
		['sent Authorization: Basic ZXRsOkdlaGVpbQ==', 'sent Authorization: ***'],
	])('keeps what is around a secret that it names: %s', (text, masked) => {
		expect(redactorOf().text(text)).toBe(masked);
	});

	it('of exactly the longest length is not cut off', () => {
		expect(redactorOf().text('abcde', 5)).toBe('abcde');
		expect(redactorOf().text('abcdef', 5)).toBe('abcde ...');
	});

	it('is cut off only after it was masked, so that no half of a secret is left', () => {
		const text = `${'x'.repeat(15)}Geheim-17 and more`;
		expect(redactorOf('Geheim-17').text(text, 20)).toBe(`${'x'.repeat(15)}*** a ...`);
	});

	it('keeps a code of Huawei Cloud, and no other code with a secret', () => {
		expect(redactorOf('1010').errorCode('DAYU.1010')).toBe('DAYU.1010');
		expect(redactorOf('Geheim').errorCode('E-Geheim')).toBe('E-***');
		expect(redactorOf('x').errorCode('a'.repeat(500))).toHaveLength(104);
		expect(redactorOf('Geheim').errorCode('DAYU.1 Geheim')).toBe('DAYU.1 ***');
		expect(redactorOf('Geheim').errorCode('Geheim DAYU.1')).toBe('*** DAYU.1');
	});
});

describe('a JSON value', () => {
	it('has a number masked if it is a secret of four digits or more', () => {
		expect(redactorOf('4711', '471').json({ a: 4711, b: 471, c: 5712 })).toEqual({
			a: '***',
			b: 471,
			c: 5712,
		});
	});

	it('is redacted by key and by value, and stays as it is otherwise', () => {
		const response = {
			id: 'x1',
			dbPassword: 'other',
			text: 'is geheim',
			list: [{ flag: true, token: 7, none: null }],
		};
		expect(redactorOf('geheim').json(response)).toEqual({
			id: 'x1',
			dbPassword: '***',
			text: 'is ***',
			list: [{ flag: true, token: '***', none: null }],
		});
	});

	it('keeps keys, switches and small numbers, whatever the secret is', () => {
		for (const secret of ['a', '1', 'true', 'name', 'null']) {
			const value = { a: true, name: 1, nested: { true: [null, false, 21] }, text: '{"name":1}' };
			expect(redactorOf(secret).json(value)).toEqual(value);
		}
		expect(redactorOf('12345678').json({ pin: 12345678, count: 8 })).toEqual({
			pin: '***',
			count: 8,
		});
	});

	it('stays an object if a key is __proto__', () => {
		const value = JSON.parse('{"__proto__":{"note":"geheim"},"x":"geheim"}') as object;
		const redacted = redactorOf('geheim').json(value);
		expect(JSON.stringify(redacted)).toBe('{"__proto__":{"note":"***"},"x":"***"}');
		expect(Object.getPrototypeOf(redacted)).toBe(Object.prototype);
	});

	it('is cut off where it is nested too deep, also inside texts', () => {
		const redactor = redactorOf('geheim');
		for (const depth of [99, 101, 3_000, 100_000]) {
			const redacted = JSON.stringify(redactor.json({ nested: nest('is geheim', depth) }));
			expect(redacted).toContain(depth < 100 ? 'is ***' : '"***"');
			expect(redacted).not.toContain('geheim');
		}
		const text = `${'['.repeat(50_000)}"geheim"${']'.repeat(50_000)}`;
		expect(JSON.stringify(redactor.json({ text }))).not.toContain('geheim');
	});

	it('may have half a surrogate pair anywhere', () => {
		const redactor = redactorOf('a\ud800b', '\udfff');
		expect(redactor.json({ name: 'x\ud800', note: 'a\ud800b' })).toEqual({
			name: 'x\ud800',
			note: '***',
		});
	});
});

describe('a redactor with a parent', () => {
	it('knows the secrets of both, also those that the parent learns later', () => {
		const parent = redactorOf('abcde');
		const child = new Redactor(parent);
		child.collect({ dbPassword: 'defgh' });
		parent.add(['token-1']);
		expect(child.text('abcdefgh token-1')).toBe('*** ***');
		expect(parent.text('defgh')).toBe('defgh');
	});
});
