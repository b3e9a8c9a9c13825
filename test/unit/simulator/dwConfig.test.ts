import { AGENT, call, DATA_ARTS, useSimulators, HIVE_CONFIG } from './helpers';

const CLUSTER = { clusterId: 'c', clusterName: 'n' };
const KMS = { kmsId: 'k', kmsName: 'dlf/default' };
const HBASE = { ...CLUSTER, ...KMS, nsUserName: 'u', nsPassword: 'p' };
const HETU = {
	...CLUSTER,
	...KMS,
	manually: false,
	hsBrokerIps: '192.168.0.11,192.168.0.12',
	hsBrokerPort: '29860',
	dbUserName: 'u',
	dbPassword: 'p',
	rememberPassword: true,
	properties: '{"tenant":"default"}',
	cdmPropertyEnable: false,
	'metadata.enableRealtimeSync': false,
};
const without = (config: object, ...keys: string[]) =>
	Object.fromEntries(Object.entries(config).filter(([key]) => !keys.includes(key)));

describe('settings of a connection', () => {
	const start = useSimulators();
	const test = async (item: object, switches = {}) => {
		const simulator = await start({ switches });
		const body = { dw_name: 'name', ...item };
		const response = await call(simulator, { path: `${DATA_ARTS}/validation`, body });
		return { response, note: simulator.requests[0]?.note };
	};

	it.each<[string, string, object, object?]>([
		['no settings', 'DLI', {}],
		['the older spelling', 'DLI', { cdm_property_enable: 'true' }],
		['all keys with an agent', 'HIVE', HIVE_CONFIG, AGENT],
		['the default mode', 'HIVE', without(HIVE_CONFIG, 'mrsConnectionType'), AGENT],
		['direct mode without an agent', 'HIVE', { ...CLUSTER, mrsConnectionType: 'direct' }],
		[
			'connection string mode',
			'HIVE',
			{ ...without(HIVE_CONFIG, 'clusterId'), manually: true, managerIp: '10.0.0.2' },
			AGENT,
		],
		['its own user keys', 'HBASE', HBASE, AGENT],
		['all keys', 'HETUENGINE', HETU, AGENT],
		['a cluster without an agent', 'PRESTO', CLUSTER],
		['direct mode without an agent', 'SparkSQL', { mrsConnectionType: 'direct', clusterId: 'c' }],
	])('accepts %s of %s', async (_, dw_type, dw_config, agent = {}) => {
		expect((await test({ dw_type, dw_config, ...agent })).response.status).toBe(200);
	});

	it.each<[string, string, object, object?]>([
		['dw_config.cdm_property_enable', 'DLI', { cdm_property_enable: false }],
		['dw_config.cdmPropertyEnable', 'DLI', { cdmPropertyEnable: 'false' }],
		['dw_config.clusterId', 'HIVE', without(HIVE_CONFIG, 'clusterId'), AGENT],
		['dw_config.dbUserName', 'HIVE', without(HIVE_CONFIG, 'dbUserName'), AGENT],
		['dw_config.dbPassword', 'HIVE', { ...HIVE_CONFIG, dbPassword: '' }, AGENT],
		['dw_config.kmsName', 'HIVE', without(HIVE_CONFIG, 'kmsName'), AGENT],
		['dw_config.mrsConnectionType', 'HIVE', { ...HIVE_CONFIG, mrsConnectionType: 'proxy' }, AGENT],
		['dw_config.manually', 'HIVE', { ...HIVE_CONFIG, manually: 'true' }, AGENT],
		['dw_config.clusterName', 'HIVE', { mrsConnectionType: 'direct', clusterId: 'c' }],
		['agent_id', 'HIVE', HIVE_CONFIG],
		['dw_config.nsUserName', 'HBASE', { ...CLUSTER, ...KMS, dbUserName: 'u' }, AGENT],
		['dw_config.nsPassword', 'HBASE', without(HBASE, 'nsPassword'), AGENT],
		['agent_id', 'HBASE', HBASE],
		['dw_config.hsBrokerIps', 'HETUENGINE', without(HETU, 'hsBrokerIps'), AGENT],
		['dw_config.hsBrokerPort', 'HETUENGINE', { ...HETU, hsBrokerPort: 29860 }, AGENT],
		['dw_config.properties', 'HETUENGINE', { ...HETU, properties: '[]' }, AGENT],
		['dw_config.dbPassword', 'HETUENGINE', { ...HETU, dbPassword: null }, AGENT],
		['agent_id', 'DWS', {}],
		['agent_id', 'RDS', {}],
		['agent_id', 'SparkSQL', {}],
		['an address', 'RDS', { dbUserName: 'u' }, AGENT],
		['an address', 'SHELL', { ip: '' }, AGENT],
		['a cluster or an address', 'DWS', { kmsId: 'k' }, AGENT],
		['an address', 'HIVE', { ...HIVE_CONFIG, manually: true }, AGENT],
		['an address', 'HBASE', { ...HBASE, manually: true, ip: '' }, AGENT],
		['a cluster', 'PRESTO', { ip: '10.0.0.2' }],
	])('rejects an invalid or missing %s of %s', async (part, dw_type, dw_config, agent = {}) => {
		const { response } = await test({ dw_type, dw_config, ...agent });
		expect(response).toMatchObject({ status: 400, body: { error_code: 'DAYU.4402' } });
		expect(response.body.error_msg).toContain(part);
	});

	it('notes keys that cannot be verified', async () => {
		const documented = await test({ dw_type: 'DLI', dw_config: { other: 1, constructor: 1 } });
		expect(documented.response.status).toBe(200);
		expect(documented.note).toBe('dw_config accepted, unverified: other, constructor');
		const undocumented = await test({ dw_type: 'DWS', dw_config: { host: 'a' }, ...AGENT });
		expect(undocumented.response.status).toBe(200);
		expect(undocumented.note).toBe('dw_type DWS accepted, keys unverified');
	});

	it('rejects undocumented keys of a documented type, if switched on', async () => {
		const switches = { unknownConfigKeys: 'reject' };
		const documented = await test({ dw_type: 'DLI', dw_config: { other: 1 } }, switches);
		expect(documented.response.status).toBe(400);
		const undocumented = await test(
			{ dw_type: 'DWS', dw_config: { host: 'a' }, ...AGENT },
			switches,
		);
		expect(undocumented.response.status).toBe(200);
	});
});
