import {
	isSecretKey,
	maskSecrets,
	secretValues,
	withoutSecrets,
} from '../../nodes/HuaweiDataConnections/secrets';

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
	expect(secretValues(settings)).toEqual(['one', 'two', '3']);
});

it('masks every occurrence, and of nested secrets the longer one', () => {
	expect(maskSecrets('abcd abc xabcx', ['abc', 'abcd'])).toBe('*** *** x***x');
	expect(maskSecrets('a.c abc', ['a.c'])).toBe('*** abc');
});

it('masks a very short secret only where it stands alone', () => {
	expect(maskSecrets('password p of app', ['p'])).toBe('password *** of app');
});

it('masks an answer by key and by value, and leaves the rest as it is', () => {
	const answer = {
		id: 'x1',
		dbPassword: 'other',
		text: 'is geheim',
		list: [{ flag: true, token: 7 }],
	};
	expect(withoutSecrets(answer, ['geheim'])).toEqual({
		id: 'x1',
		dbPassword: '***',
		text: 'is ***',
		list: [{ flag: true, token: '***' }],
	});
});
