import {
	isSecretKey,
	redactText,
	replaceSecrets,
	collectSecrets,
	redact,
} from '../../../nodes/HuaweiDataConnections/client/redact';

it.each([
	'dbPassword',
	'nsPassword',
	'passwd',
	'userPwd',
	'clientSecret',
	'sk',
	'obs.sk',
	'securityKey',
	'accessToken',
	'keyPair',
	'passphrase',
	'obsSk',
	'privateKey',
	'apiKey',
	'Authorization',
])('knows %s as a secret', (key) => {
	expect(isSecretKey(key)).toBe(true);
});

it.each(['dbUserName', 'kmsId', 'task', 'disk', 'clusterName', 'ak', 'port'])(
	'does not take %s for a secret',
	(key) => {
		expect(isSecretKey(key)).toBe(false);
	},
);

it('finds secrets at any depth, numbers too', () => {
	const settings = {
		a: 1,
		dbPassword: 'one',
		nested: { sk: ['two', 3], name: 'four' },
		token: null,
	};
	expect(collectSecrets(settings)).toEqual(['one', 'two', '3']);
});

it('masks every occurrence, and of nested secrets the longer one', () => {
	expect(redactText('abcd abc xabcx', ['abc', 'abcd'])).toBe('*** *** x***x');
	expect(redactText('a.c abc', ['a.c'])).toBe('*** abc');
});

it('masks a very short secret only where it stands alone', () => {
	expect(redactText('password p of app', ['p'])).toBe('password *** of app');
});

it('masks an answer by key and by value, and leaves the rest as it is', () => {
	const answer = {
		id: 'x1',
		dbPassword: 'other',
		text: 'is geheim',
		list: [{ flag: true, token: 7 }],
	};
	expect(redact(answer, ['geheim'])).toEqual({
		id: 'x1',
		dbPassword: '***',
		text: 'is ***',
		list: [{ flag: true, token: '***' }],
	});
});

it('finds and masks secrets inside JSON that travels as text', () => {
	const settings = { properties: '{"password":"inside","tenant":"t"}', note: '{not JSON' };
	expect(collectSecrets(settings)).toEqual(['inside']);
	expect(redact(settings, [])).toEqual({
		properties: '{"password":"***","tenant":"t"}',
		note: '{not JSON',
	});
});

it('masks a secret also where it was escaped', () => {
	expect(redactText('got {"p":"a\\"b/c"} and a%22b%2Fc', ['a"b/c'])).toBe(
		'got {"p":"***"} and ***',
	);
});

it('replaces or leaves out secrets at any depth, but no switches', () => {
	const settings = {
		ldap: { password: 'x' },
		authToken: 12345678,
		rememberPassword: true,
		list: [{ sk: 'y' }],
	};
	expect(replaceSecrets(settings, (key) => `<${key}>`)).toEqual({
		ldap: { password: '<password>' },
		authToken: '<authToken>',
		rememberPassword: true,
		list: [{ sk: '<sk>' }],
	});
	expect(replaceSecrets(settings, () => undefined)).toEqual({
		ldap: {},
		rememberPassword: true,
		list: [{}],
	});
});
