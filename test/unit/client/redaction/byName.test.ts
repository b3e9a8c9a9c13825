import type { IDataObject } from 'n8n-workflow';

import {
	collectSecrets,
	findPlaceholder,
	placeholderOf,
	replaceSecrets,
} from '../../../../nodes/HuaweiDataConnections/client/redaction/secretsByName';

const mask = (value: unknown) => replaceSecrets(value, () => '***');

describe('in objects', () => {
	const settings = {
		ldap: { password: 'x' },
		authToken: 12345678,
		rememberPassword: true,
		emptySecret: '',
		list: [{ sk: 'y' }],
	};

	it('secrets are replaced at any depth, but no switches and empty values', () => {
		expect(replaceSecrets(settings, (key) => `<${key}>`)).toEqual({
			ldap: { password: '<password>' },
			authToken: '<authToken>',
			rememberPassword: true,
			emptySecret: '',
			list: [{ sk: '<sk>' }],
		});
	});

	it('the path of a keytab in OBS is none, and a keytab is', () => {
		const path = { keytab: 'obs://bucket/user.keytab' };
		expect(mask(path)).toEqual(path);
		expect(mask({ keytab: 'BQIAAABH' })).toEqual({ keytab: '***' });
		expect(mask({ keytab: 'x obs://bucket' })).toEqual({ keytab: '***' });
		const hidden = { keytabPassword: 'obs://bucket/user.keytab' };
		expect(mask(hidden)).toEqual({ keytabPassword: '***' });
		expect(mask({ password: 'obs://x' })).toEqual({ password: '***' });
	});

	it('they are omitted if nothing replaces them', () => {
		expect(replaceSecrets(settings, () => undefined)).toEqual({
			ldap: {},
			rememberPassword: true,
			emptySecret: '',
			list: [{}],
		});
	});

	it('they are found in rows that name them', () => {
		const rows = (...entries: IDataObject[]) => ({ headers: entries });
		expect(
			mask(
				rows(
					{ name: 'Authorization', value: 'Basic abc' },
					{ key: 'dbPassword', value: 17 },
					{ Key: 'X-Auth-Token', Value: 'abc' },
					{ name: 'Accept', value: 'json' },
					{ name: 'password', ips: ['1.2.3.4'] },
				),
			),
		).toEqual(
			rows(
				{ name: 'Authorization', value: '***' },
				{ key: 'dbPassword', value: '***' },
				{ Key: 'X-Auth-Token', Value: '***' },
				{ name: 'Accept', value: 'json' },
				{ name: 'password', ips: ['1.2.3.4'] },
			),
		);
	});

	it.each([
		[
			{ name: 'dbPassword', val: 'x' },
			{ name: 'dbPassword', val: '***' },
		],
		[
			{ header: 'Cookie', VALUE: 'x' },
			{ header: 'Cookie', VALUE: '***' },
		],
		[
			{ name: 17, key: 'sk', value: 'x' },
			{ name: 17, key: 'sk', value: '***' },
		],
	])('they are found in the row %j', (row, masked) => {
		expect(mask(row)).toEqual(masked);
	});

	it.each([
		{ name: 'password', interval: 'x' },
		{ name: 'password', valid: 'x' },
		{ name: 'password', values: 'x' },
		{ username: 'password', value: 'x' },
		{ names: 'password', value: 'x' },
		{ keyword: 'password', value: 'x' },
		{ name: null, value: 'x' },
		{ rememberPassword: 'true', savePassword: 'false' },
	])('there is none in %j', (row) => {
		expect(mask(row)).toEqual(row);
	});

	it.each([
		['Basic  YWJj', ['Basic  YWJj', 'YWJj']],
		['bearer abc', ['bearer abc', 'abc']],
		['no Basic abc', ['no Basic abc']],
		['Basic abc def', ['Basic abc def']],
		['{"inner":"six"}', ['six', '{"inner":"six"}']],
	])('they are collected from the password %s', (password, secrets) => {
		expect(collectSecrets({ password })).toEqual(secrets);
	});

	it('they are collected with every part, numbers too', () => {
		const data = {
			a: 1,
			dbPassword: 'one',
			nested: { sk: ['two', 3], name: 'four' },
			credentials: { user: 'five', text: '{"inner":"six"}' },
			header: { name: 'Authorization', value: 'Bearer seven' },
			token: null,
		};
		expect(collectSecrets(data)).toEqual([
			'one',
			'two',
			'3',
			'five',
			'six',
			'{"inner":"six"}',
			'Bearer seven',
			'seven',
		]);
	});
});

describe('in texts', () => {
	it.each([
		['jdbc:mysql://etl:s3cr@t@db:3306/x?ssl=true', 'jdbc:mysql://etl:***@db:3306/x?ssl=true'],
		[
			'jdbc:mysql://db:3306/x?user=etl&password=s3cret&ssl=1',
			'jdbc:mysql://db:3306/x?user=etl&password=***&ssl=1',
		],
		[
			'jdbc:sqlserver://db:1433;user=sa;password={a b;c};ssl=1',
			'jdbc:sqlserver://db:1433;user=sa;password=***;ssl=1',
		],
		[
			'jdbc:hive2://db:10000/;trustStorePassword=abc;user=etl',
			'jdbc:hive2://db:10000/;trustStorePassword=***;user=etl',
		],
		['jdbc:oracle:thin:scott/tiger@//db:1521/x', 'jdbc:oracle:thin:scott/***@//db:1521/x'],
		['https://db:8443/path?a=b@c', 'https://db:8443/path?a=b@c'],
		[
			'Bad body: {"user":"etl","dbPassword":"a\\"b","x":',
			'Bad body: {"user":"etl","dbPassword":"***","x":',
		],
		['Bad body: {\\"dbPassword\\":\\"abc\\"}', 'Bad body: {\\"dbPassword\\":\\"***\\"}'],
		["Bad {'password': 'abc', 'a': 'b'}", "Bad {'password': '***', 'a': 'b'}"],
		['note="password=abc" rest', 'note="password=***" rest'],
		['Authorization: Basic YWJj and more\nHost: x', 'Authorization: ***\nHost: x'],
		['header X-Auth-Token: MIIabcdefghijklmnop', 'header X-Auth-Token: ***'],
		['sent Bearer abc.def-123', 'sent Bearer ***'],
		['sent Bearer  abc.def-123', 'sent Bearer  ***'],
		['Authorization: Bearer abc.def-123', 'Authorization: ***'],
		['X-Authorization: Basic YWJj', 'X-Authorization: ***'],
		['Proxy-Authorization: Basic YWJj', 'Proxy-Authorization: ***'],
		['Set-Cookie: sid=abcdefghijklmno1', 'Set-Cookie: ***'],
		['password = abc', 'password = ***'],
		['Bad body: {"dbPassword":"abc', 'Bad body: {"dbPassword":"***'],
		[
			'password=abc of jdbc:mysql://etl:def@db/x and token=ghi',
			'password=*** of jdbc:mysql://etl:***@db/x and token=***',
		],
		// The longer one of two that begin at the same place.
		['jdbc:mysql://my-token:abcdefghijklmnopq@db/x', 'jdbc:mysql://my-token:***'],
	])('the secret of %s is replaced', (text, expected) => {
		expect(mask({ text })).toEqual({ text: expected });
	});

	it.each([
		'Invalid token: it has expired',
		'The password is wrong: check it',
		"'Password' is missing: secrets are not copied",
		"'Settings (JSON): dbPassword' is still the placeholder <dbPassword>",
		'Bearer authentication is not supported',
		'jdbc:hive2://192.168.0.4:10000/default;user.principal=hive',
		'env=prod,team=data',
		'cookie_note: abcdefghijklmnopqrst',
	])('%s stays as it is', (text) => {
		expect(mask({ text })).toEqual({ text });
	});

	it('a token that no key names is that of an authorization', () => {
		const text = 'sent Bearer abc.def-123';
		expect(replaceSecrets({ text }, placeholderOf)).toEqual({
			text: 'sent Bearer <Authorization>',
		});
	});

	it('a text without replacement is omitted', () => {
		const copy = replaceSecrets(
			{ url: 'jdbc:x://h;password=abc', list: ['password=a', 'b'], port: 1 },
			() => undefined,
		);
		expect(copy).toEqual({ list: ['b'], port: 1 });
	});
});

describe('in JSON that is a text', () => {
	it('secrets are replaced and collected', () => {
		const settings = { properties: '{"password":"inside","tenant":"t"}', note: '{not JSON' };
		expect(collectSecrets(settings)).toEqual(['inside']);
		expect(mask(settings)).toEqual({
			properties: '{"password":"***","tenant":"t"}',
			note: '{not JSON',
		});
	});

	it('a text without secrets keeps its spaces', () => {
		const properties = '{ "tenant" : "t" }';
		expect(mask({ properties })).toEqual({ properties });
	});

	it('of equal keys, the earlier ones count too', () => {
		const properties = '{"password":"one","password":true}';
		expect(mask({ properties })).toEqual({ properties: '{"password":true}' });
	});
});

describe('a placeholder', () => {
	it('is no secret under its own key', () => {
		const settings = { dbPassword: '<dbPassword>', url: 'jdbc:x://h;password=<password>' };
		expect(mask(settings)).toEqual(settings);
		expect(collectSecrets(settings)).toEqual([]);
	});

	it.each([
		[{ a: { dbPassword: '<dbPassword>' } }, 'dbPassword'],
		[{ list: ['<any.key>'] }, 'any.key'],
		[{ properties: '{"tenant":"<tenant>"}' }, 'tenant'],
		[{ properties: '{"url":"jdbc:x://h;password=<password>"}' }, 'password'],
		[{ note: 'a <b> c', html: '<br/>' }, undefined],
		[{ note: 'see <any>' }, undefined],
		[{ note: '<any> text' }, undefined],
		[{ note: '<any>' }, 'any'],
	])('is found in %j', (settings, key) => {
		expect(findPlaceholder(settings)).toBe(key);
	});

	it('is found wherever one was put', () => {
		const settings = {
			properties: '{"password":"x"}',
			rows: [{ name: 'Authorization', value: 'x' }],
			url: 'jdbc:x://user:x@h',
		};
		for (const [key, value] of Object.entries(settings)) {
			const replaced = replaceSecrets({ [key]: value }, placeholderOf);
			expect(findPlaceholder(replaced)).toMatch(/^(password|Authorization)$/);
		}
	});
});
