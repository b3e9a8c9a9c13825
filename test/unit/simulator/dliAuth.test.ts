import type { AuthBody, Switches } from '../../simulator';
import createCss from '../../simulator/examples/dli-auth-create-css.json';
import createKafka from '../../simulator/examples/dli-auth-create-kafka-ssl.json';
import createKrb from '../../simulator/examples/dli-auth-create-krb.json';
import { call, OTHER_PROJECT, OTHER_TOKEN, PROJECT, useSimulators } from './helpers';

const AUTH = `/v3/${PROJECT}/datasource/auth-infos`;
const CSS = createCss.request.body;
const KRB = createKrb.request.body;
const KAFKA = createKafka.request.body;
const NAME = CSS.auth_info_name;
const invalid = (part: string) => ({
	status: 400,
	body: { error_code: 'DLI.0001', error_msg: `The parameter ${part} is invalid.` },
});

describe('create of an authentication', () => {
	const start = useSimulators();

	it.each<[string, object]>([
		['the longest name', { ...CSS, auth_info_name: 'a'.repeat(128) }],
		['a name that begins with a digit', { ...CSS, auth_info_name: '1_a' }],
		['only name and type', { auth_info_name: NAME, datasource_type: 'passwd' }],
		['a certificate in capitals', { ...CSS, certificate_location: 'obs://b/C.CER' }],
	])('accepts %s', async (_, body) => {
		const simulator = await start();
		const response = await call(simulator, { path: AUTH, body });
		expect(response).toMatchObject({
			status: 200,
			body: { is_success: true, message: 'Upload success.' },
		});
		expect(simulator.connections()).toMatchObject([{ kind: 'dliAuth', body }]);
	});

	it.each<[string, object, string]>([
		['no name', { ...CSS, auth_info_name: undefined }, 'auth_info_name'],
		['an underscore first', { ...CSS, auth_info_name: '_a' }, 'auth_info_name'],
		['only digits', { ...CSS, auth_info_name: '12' }, 'auth_info_name'],
		['a hyphen', { ...CSS, auth_info_name: 'a-b' }, 'auth_info_name'],
		['a long name', { ...CSS, auth_info_name: 'a'.repeat(129) }, 'auth_info_name'],
		['no type', { ...CSS, datasource_type: undefined }, 'datasource_type'],
		['an unknown type', { ...CSS, datasource_type: 'css' }, 'datasource_type'],
		['another file', { ...CSS, certificate_location: 'obs://b/c.pem' }, 'certificate_location'],
		['a path outside OBS', { ...KRB, keytab: '/user.keytab' }, 'keytab'],
		['a bucket without object', { ...KRB, krb5_conf: 'obs://b/' }, 'krb5_conf'],
		['an empty password', { ...KAFKA, key_password: '' }, 'key_password'],
		['an unknown key', { ...CSS, username: 'a' }, 'username'],
	])('rejects %s', async (_, body, part) => {
		const simulator = await start();
		expect(await call(simulator, { path: AUTH, body })).toMatchObject(invalid(part));
		expect(simulator.connections()).toEqual([]);
	});

	it('rejects a name that is in use, in the same project', async () => {
		const simulator = await start();
		await call(simulator, { path: AUTH, body: CSS });
		expect(await call(simulator, { path: AUTH, body: CSS })).toMatchObject({
			status: 400,
			body: { error_code: 'DLI.0006' },
		});
		const path = AUTH.replace(PROJECT, OTHER_PROJECT);
		const headers = { 'x-auth-token': OTHER_TOKEN };
		expect(await call(simulator, { path, headers, body: CSS })).toMatchObject({ status: 200 });
	});

	it('has the status of the switch', async () => {
		const simulator = await start({ switches: { authCreateStatus: 201 } });
		expect((await call(simulator, { path: AUTH, body: CSS })).status).toBe(201);
	});

	it('notes the deprecated path', async () => {
		const simulator = await start();
		const path = AUTH.replace('/v3/', '/v2.0/');
		expect((await call(simulator, { path, body: CSS })).status).toBe(200);
		expect(simulator.requests[0]?.note).toBe('a deprecated path');
	});
});

describe('the list of authentications', () => {
	const start = useSimulators();
	const seed = async (switches: Partial<Switches> = {}) => {
		const simulator = await start({ switches });
		for (const name of ['sales', 'sales_2', 'orders']) {
			simulator.seed.dliAuth({ createTime: 1639983326292, body: { auth_info_name: name } });
		}
		const list = async (query: Record<string, string> = {}) => {
			const { status, body } = await call(simulator, { path: AUTH, query });
			const infos = (body.auth_infos ?? []) as AuthBody[];
			return { status, count: body.count, names: infos.map((one) => one.auth_info_name) };
		};
		return { simulator, list };
	};

	it('has no secrets', async () => {
		const { simulator } = await seed();
		simulator.seed.dliAuth({ body: KAFKA });
		const { text, body } = await call(simulator, {
			path: AUTH,
			query: { auth_info_name: KAFKA.auth_info_name },
		});
		expect(text).not.toContain('password');
		expect(body.auth_infos).toEqual([
			{
				auth_info_name: 'kafka_ssl',
				datasource_type: 'Kafka_SSL',
				truststore_location: KAFKA.truststore_location,
				keystore_location: KAFKA.keystore_location,
				owner: 'IAMUser',
				create_time: expect.any(Number) as number,
				update_time: expect.any(Number) as number,
			},
		]);
	});

	it.each([
		['fuzzy', ['sales', 'sales_2']],
		['exact', ['sales']],
	] as const)('filters names: %s', async (authNameFilter, names) => {
		const { list } = await seed({ authNameFilter });
		expect((await list({ auth_info_name: 'sales' })).names).toEqual(names);
		expect((await list()).names).toHaveLength(3);
	});

	it.each([
		['total', 3],
		['page', 1],
	] as const)('counts the %s', async (authCount, count) => {
		const { list } = await seed({ authCount });
		expect(await list({ limit: '1', offset: '1' })).toMatchObject({ count, names: ['sales_2'] });
	});

	it('needs a name, if switched on', async () => {
		const { list } = await seed({ authListNeedsName: true });
		expect((await list()).status).toBe(400);
		expect((await list({ auth_info_name: '' })).status).toBe(400);
		expect((await list({ auth_info_name: 'orders' })).names).toEqual(['orders']);
	});

	it('lags behind and has the times of the switches', async () => {
		const { simulator, list } = await seed({
			createTimeOffsetSeconds: 10,
			createTimePrecision: 'seconds',
		});
		const { body } = await call(simulator, { path: AUTH });
		expect(body.auth_infos).toMatchObject([
			{ create_time: 1639983336000, update_time: 1639983336000 },
			{},
			{},
		]);
		simulator.switches.listLagMs = 60_000;
		await call(simulator, { path: AUTH, body: CSS });
		expect((await list()).names).not.toContain(NAME);
	});

	it.each([{ limit: 'all' }, { offset: '-1' }, { name: 'sales' }])(
		'rejects the query %j',
		async (query) => {
			const { list } = await seed();
			expect((await list(query as unknown as Record<string, string>)).status).toBe(400);
		},
	);
});

describe('update of an authentication', () => {
	const start = useSimulators();
	const update = async (switches: Partial<Switches>, stored: AuthBody, changes: object) => {
		const simulator = await start({ switches });
		simulator.seed.dliAuth({ createTime: 1, body: stored });
		const body = { auth_info_name: stored.auth_info_name, ...changes };
		const response = await call(simulator, { method: 'PUT', path: AUTH, body });
		const [auth] = simulator.connections();
		return { response, auth };
	};

	it('keeps the keys that it does not name', async () => {
		const { response, auth } = await update({}, CSS, { user_name: 'b' });
		expect(response).toMatchObject({ status: 200, body: { is_success: true, message: '' } });
		expect(auth).toMatchObject({ body: { ...CSS, user_name: 'b' } });
		expect(auth).toMatchObject({ createTime: 1, updateTime: expect.any(Number) as number });
	});

	it('drops them, if switched off, except for those that it does not accept', async () => {
		const switches = { authUpdateKeepsOmitted: false };
		const { auth } = await update(switches, { ...CSS, key_password: 'k' }, { user_name: 'b' });
		expect((auth as { body?: AuthBody }).body).toEqual({
			auth_info_name: NAME,
			datasource_type: 'CSS',
			certificate_location: CSS.certificate_location,
			key_password: 'k',
			user_name: 'b',
		});
		const passwd = { auth_info_name: 'p', datasource_type: 'passwd', password: 'p' };
		const other = await update(switches, passwd, { user_name: 'b' });
		expect((other.auth as { body?: AuthBody }).body).toEqual({
			auth_info_name: 'p',
			datasource_type: 'passwd',
			user_name: 'b',
		});
	});

	it.each([
		['datasource_type', 'CSS'],
		['certificate_location', 'obs://b/c.cer'],
		['key_password', 'k'],
	])('does not accept %s', async (key, value) => {
		const { response } = await update({}, CSS, { [key]: value });
		expect(response).toMatchObject(invalid(key));
	});

	it('does not find an unknown name', async () => {
		const simulator = await start();
		const body = { auth_info_name: 'gone' };
		expect(await call(simulator, { method: 'PUT', path: AUTH, body })).toMatchObject({
			status: 400,
			body: { error_code: 'DLI.0001' },
		});
	});
});

describe('delete of an authentication', () => {
	const start = useSimulators();

	it('removes it, once', async () => {
		const simulator = await start();
		simulator.seed.dliAuth({ body: CSS });
		const remove = async () => await call(simulator, { method: 'DELETE', path: `${AUTH}/${NAME}` });
		expect(await remove()).toMatchObject({ status: 200, body: { message: 'Deleted success.' } });
		expect(simulator.connections()).toEqual([]);
		expect(await remove()).toMatchObject({ status: 400, body: { error_code: 'DLI.0001' } });
		expect((await call(simulator, { path: AUTH, body: CSS })).status).toBe(200);
	});
});
