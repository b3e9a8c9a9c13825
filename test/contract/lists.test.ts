import {
	NodeApiError,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INodeListSearchItems,
	type INodeParameters,
} from 'n8n-workflow';

import { LISTS } from '../../nodes/HuaweiDataConnections/listSearch/lists';
import recorded from '../fixtures/sdk-requests.json';
import type { ResourceKind, Switches } from '../simulator';
import { credentialFor, PROJECT_ID, useSimulator, WORKSPACE_ID } from './account';
import { openList } from './openList';
import { useVirtualTime } from './virtualTime';
import { ListName } from '../../nodes/HuaweiDataConnections/connectionTypes/listNames';

const simulator = useSimulator();
useVirtualTime();

const DATA_VPC = '22094d8f-c310-4621-913d-4c4d655d8495';
const APP_VPC = '3d2a7a0e-5b6c-4d1e-9f00-0c1d2e3f4a01';
const OTHER_PROJECT = '065a7c66da0010992ff7c0031e5a0001';
const OTHER_WORKSPACE = '1dd3bc0000004f0aa0f0000000d93f01';
const NAMES = Object.keys(LISTS) as ListName[];

/** The form that creates an enhanced connection, with a VPC. */
const enhancedForm = (vpcId: INodeParameters['vpcId'] = chosen(DATA_VPC)): INodeParameters => ({
	resource: 'dliEnhancedConnection',
	operation: 'create',
	vpcId,
});
const dataArtsForm = (changes: INodeParameters = {}): INodeParameters => ({
	resource: 'dataArtsConnection',
	operation: 'create',
	dataArtsType: 'HIVE',
	...changes,
});
const basicForm: INodeParameters = { resource: 'dliDatasourceConnection', operation: 'create' };

function chosen(value: string): INodeParameters {
	return { __rl: true, mode: 'list', value, cachedResultName: 'label in the list' };
}

/** A credential with every service at the simulator. */
function simulatorCredential(
	changes: ICredentialDataDecryptedObject = {},
): ICredentialDataDecryptedObject {
	const { url } = simulator();
	return credentialFor(url, { endpointTemplate: url, ...changes });
}

async function open(
	name: ListName,
	parameters: INodeParameters = basicForm,
	filter?: string,
): Promise<INodeListSearchItems[]> {
	return await openList(name, { parameters, credential: simulatorCredential(), filter });
}

/** What the editor shows in place of a list that cannot be read. */
async function refusal(opened: Promise<unknown>) {
	const error: unknown = await opened.catch((reason: unknown) => reason);
	if (!(error instanceof NodeApiError)) throw new Error('The list was read');
	const { message, description, httpCode } = error;
	return { message, description, httpCode };
}

const asRows = (items: INodeListSearchItems[]) =>
	items.map(({ name, value, description = '' }) => [name, value, description]);
/** Labels without their descriptions. */
const namesOf = (items: INodeListSearchItems[]) =>
	items.map(({ name }) => name.replace(/ \(.*\)$/, ''));
const requestLines = () => simulator().requests.map(({ method, url }) => `${method} ${url}`);

describe('the entries of a list', () => {
	const P = PROJECT_ID;

	it.each<[ListName, string[], string[][]]>([
		[
			'agents',
			[`GET /v1.1/${P}/clusters`],
			[
				['cdm-4autotest-nodelete', '91f81a12-75c5-43ce-aab8-7149ecef3b17', ''],
				['cdm-off (Not running: shut down)', '5d8f6f5e-0d7e-4a5a-8c3e-9c0a2b1d4e10', ''],
			],
		],
		[
			'cloudTableAddresses',
			[`GET /v2/${P}/clusters?limit=100&offset=0`, `GET /v2/${P}/clusters?limit=100&offset=1`],
			[
				[
					'cloudtable-8636 (cloudtable-8636-zk2-ldQklrNa.mycloudtable.com:2181, ...)',
					'cloudtable-8636-zk2-ldQklrNa.mycloudtable.com:2181,cloudtable-8636-zk3-N9EEH4mI.mycloudtable.com:2181,cloudtable-8636-zk1-78Lt0l8L.mycloudtable.com:2181',
					'cloudtable-8636-zk2-ldQklrNa.mycloudtable.com:2181,cloudtable-8636-zk3-N9EEH4mI.mycloudtable.com:2181,cloudtable-8636-zk1-78Lt0l8L.mycloudtable.com:2181',
				],
				[
					'cloudtable-9001 (cloudtable-9001-zk1-aBcDeFgH.mycloudtable.com:2181)',
					'cloudtable-9001-zk1-aBcDeFgH.mycloudtable.com:2181',
					'cloudtable-9001-zk1-aBcDeFgH.mycloudtable.com:2181',
				],
			],
		],
		[
			'cssAddresses',
			[`GET /v1.0/${P}/clusters?start=1&limit=1000`],
			[
				[
					'es-1 (elasticsearch 7.10.2, 192.168.0.240:9200)',
					'192.168.0.240:9200',
					'elasticsearch 7.10.2, 192.168.0.240:9200',
				],
				[
					'opensearch-1 (opensearch 1.3.6, 172.16.0.9:9200)',
					'172.16.0.9:9200',
					'opensearch 1.3.6, 172.16.0.9:9200',
				],
			],
		],
		[
			'dwsAddresses',
			[`GET /v1.0/${P}/clusters?enterprise_project_id=all_granted_eps`],
			[['dws-1 (192.168.1.248:8000)', '192.168.1.248:8000', '192.168.1.248:8000']],
		],
		[
			'dwsClusters',
			[`GET /v1.0/${P}/clusters?enterprise_project_id=all_granted_eps`],
			[
				['dws-1', '7d85f602-a948-4a30-afd4-e84f47471c15', '192.168.1.248:8000'],
				['dws-creating', '8e960713-ba59-4b41-90f5-f950585826cb', 'CREATING'],
			],
		],
		[
			'elasticResourcePools',
			[`GET /v3/${P}/elastic-resource-pools?limit=100&offset=0`],
			[
				['pool_a', 'pool_a', ''],
				['pool1', 'pool1', ''],
			],
		],
		[
			'kmsKeys',
			[`POST /v1.0/${P}/kms/list-keys`],
			[
				['dlf/default', '0d0466b0-e727-4d9c-b35d-f84bb474a37f', 'AES_256'],
				['KMS-1111', 'a721616c-9a12-47b1-a805-3cfcd3e63cd7', 'AES_256'],
				['sm4', '1e1577c1-f838-4eac-a46e-085c52859c10', 'SM4'],
			],
		],
		[
			'mrsClusters',
			[
				`GET /v1.1/${P}/cluster_infos?clusterState=existing&enterpriseProjectId=all_granted_eps&pageSize=100&currentPage=1`,
			],
			[
				['mrs_3x_autotest_do_not_del', '353ff458-a560-413e-9b84-33f930cb8057', 'MRS 3.2.0-LTS.1'],
				['mrs_clickhouse', '464005a3-b671-424f-8c95-44fa41db9168', 'MRS 3.2.0-LTS.1'],
				['mrs_other_project', '686227c5-d893-4461-8eb7-661c63fd138a', 'MRS 3.2.0-LTS.1'],
			],
		],
		[
			'queues',
			[`GET /v1.0/${P}/queues?queue_type=all`],
			[
				['q1', 'q1', ''],
				['q2', 'q2', ''],
				['q3 (In the pool pool1)', 'q3', 'In the pool pool1'],
				['queue_a', 'queue_a', ''],
				['resource_mode_1', 'resource_mode_1', ''],
			],
		],
		[
			'rdsAddresses',
			[`GET /v3/${P}/instances?limit=100&offset=0`],
			[
				[
					'mysql-1 (MySQL 8.0, 192.168.3.208:3306)',
					'192.168.3.208:3306',
					'MySQL 8.0, 192.168.3.208:3306',
				],
				[
					'postgresql-1 (PostgreSQL 14, 172.16.0.8:5432)',
					'172.16.0.8:5432',
					'PostgreSQL 14, 172.16.0.8:5432',
				],
			],
		],
		[
			'securityGroups',
			[`GET /v1/${P}/security-groups?enterprise_project_id=all_granted_eps&limit=1000`],
			[
				['sg-app', 'b18bc218-b5be-4946-9e1a-19b303f0edec', ''],
				['sg-data', 'a07ab107-a4ad-4835-ad09-08a2f2efccdb', ''],
			],
		],
		[
			'vpcs',
			[`GET /v1/${P}/vpcs?enterprise_project_id=all_granted_eps&limit=1000`],
			[
				['vpc-app (172.16.0.0/16)', APP_VPC, '172.16.0.0/16'],
				['vpc-data (192.168.0.0/16)', DATA_VPC, '192.168.0.0/16'],
			],
		],
		[
			'workspaces',
			[
				`GET /v1/${P}/instances?limit=100&offset=0`,
				`GET /v1/${P}/workspaces/6b0d5a3f9b7a4a0c8c9f1f0b1e2d3c4b?limit=100&offset=0`,
			],
			[
				['default (dataarts-demo)', WORKSPACE_ID, 'dataarts-demo'],
				['workspace_1 (dataarts-demo)', OTHER_WORKSPACE, 'dataarts-demo'],
			],
		],
	])('%s', async (name, requests, rows) => {
		expect(asRows(await open(name))).toEqual(rows);
		expect(requestLines()).toEqual(requests);
	});

	it('requests enabled KMS keys of every type, with all values as text', async () => {
		await open('kmsKeys');
		const body = { key_state: '2', key_spec: 'ALL', limit: '1000' };
		expect(simulator().requests[0]?.body).toEqual(body);
	});

	it('mark agents that are starting or in an unknown state', async () => {
		simulator().seed.resources(PROJECT_ID, 'cdmClusters', 1, { name: 'a', status: '920' });
		simulator().seed.resources(PROJECT_ID, 'cdmClusters', 1, { name: 'b', status: '999' });
		const [c] = simulator().seed.resources(PROJECT_ID, 'cdmClusters', 1, { name: 'c' });
		Object.assign(c as object, { status: undefined });
		expect((await open('agents')).slice(0, 3).map(({ name }) => name)).toEqual([
			'a (Not running: starting)',
			'b (Not running: status 999)',
			'c (Not running: status unknown)',
		]);
	});

	it('leave out deleted DLI connections', async () => {
		const { id } = simulator().seed.dliBasic({ body: { name: 'basic' } });
		simulator().seed.dliBasic({ state: 'DELETED' });
		const enhanced = simulator().seed.dliEnhanced({ body: { name: 'enhanced' } });
		simulator().seed.dliEnhanced({ status: 'DELETED' });
		expect(asRows(await open('dliDatasourceConnections'))).toEqual([
			['basic (RDS, 192.168.0.6:3306)', id, 'RDS, 192.168.0.6:3306'],
		]);
		expect(asRows(await open('dliEnhancedConnections'))).toEqual([
			['enhanced (VPC vpc)', enhanced.id, 'VPC vpc'],
		]);
	});

	it('are datasource authentications with their types, under their names', async () => {
		for (const [name, type] of [
			['b', 'KRB'],
			['a', 'CSS'],
		]) {
			simulator().seed.dliAuth({ body: { auth_info_name: name, datasource_type: type } });
		}
		expect(asRows(await open('dliDatasourceAuthentications'))).toEqual([
			['a (CSS)', 'a', 'CSS'],
			['b (KRB)', 'b', 'KRB'],
		]);
		const body = { error_code: 'DLI.0999', error_msg: 'Forbidden' };
		simulator().respondNext({ status: 403, body });
		const { message } = await refusal(open('dliDatasourceAuthentications'));
		expect(message).toBe('No permission to list DLI datasource authentications: choose By Name');
	});

	it('are all DataArts connections, or those of the type in the form', async () => {
		const hive = { dw_name: 'hive_1', dw_type: 'HIVE', dw_config: {} };
		const { id } = simulator().seed.dataArts({ item: hive });
		const dli = simulator().seed.dataArts({ item: { dw_name: 'dli_1' } });
		const all = [
			['dli_1 (DLI)', dli.id, 'DLI'],
			['hive_1 (HIVE)', id, 'HIVE'],
		];
		const hives = [['hive_1 (HIVE)', id, 'HIVE']];
		const byName = (typeName: string) => dataArtsForm({ dataArtsType: 'byName', typeName });
		expect(asRows(await open('dataArtsConnections', dataArtsForm()))).toEqual(all);
		expect(asRows(await open('dataConnections', dataArtsForm()))).toEqual(hives);
		expect(asRows(await open('dataConnections', byName('Hive')))).toEqual(hives);
		expect(asRows(await open('dataConnections', byName('={{ $json.type }}')))).toEqual(all);
		expect(asRows(await open('dataConnections', byName('')))).toEqual(all);
		const types = simulator().requests.map(({ url }) => /[?&]type=(\w+)/.exec(url)?.[1]);
		expect([...new Set(types)]).toEqual([undefined, 'HIVE']);
		expect(types.filter(Boolean)).toHaveLength(4);
	});

	it.each([
		['dliEnhancedConnections', 'dli.enhanced.list'],
		['dliDatasourceAuthentications', 'auth.list'],
		['dataArtsConnections', 'dataarts.list'],
	] as const)('are requested as the SDK requests them: %s, %s', async (name, example) => {
		await open(name, dataArtsForm());
		const ofSdk = recorded.requests.find((request) => request.case === example);
		const [request] = simulator().requests;
		const [path, query] = (ofSdk?.url ?? '')
			.replace(ofSdk?.xProjectId ?? '', PROJECT_ID)
			.split('?');
		expect(request?.method).toBe(ofSdk?.method);
		expect(request?.path).toBe(path);
		expect(request?.headers['x-project-id']).toBe(PROJECT_ID);
		expect(request?.headers['content-type']).toBe(ofSdk?.contentType);
		expect(Boolean(request?.headers.workspace)).toBe('workspace' in (ofSdk ?? {}));
		const paging = ['limit', 'offset'];
		const keys = [...new URLSearchParams(query).keys()].filter((key) => paging.includes(key));
		for (const key of keys) expect(request?.url).toMatch(new RegExp(`[?&]${key}=\\d+`));
		expect(keys).toHaveLength(2);
	});
});

describe('the label of an entry', () => {
	it.each([
		['short', ' (short)'],
		['a'.repeat(60), ` (${'a'.repeat(60)})`],
		['a'.repeat(61), ` (${'a'.repeat(56)} ...)`],
		[`${'word '.repeat(12)}end`, ` (${'word '.repeat(11)}...)`],
		['', ''],
	])('includes the description, truncated if it is long: %s', async (description, shown) => {
		simulator().seed.resources(PROJECT_ID, 'securityGroups', 1, { name: 'a', description });
		const [first] = await open('securityGroups');
		expect(first?.name).toBe(`a${shown}`);
		expect(first?.description ?? '').toBe(description);
	});

	it.each(['dwsClusters', 'kmsKeys', 'mrsClusters'] as const)(
		'is the name alone if requests contain it: %s',
		async (name) => {
			const items = await open(name);
			expect(items.some(({ description }) => description)).toBe(true);
			for (const item of items) expect(item.name).not.toContain('(');
		},
	);
});

describe('addresses', () => {
	it.each<[ListName, ResourceKind, IDataObject[]]>([
		['cloudTableAddresses', 'cloudTableClusters', [{ zookeeper_link: null }]],
		['cssAddresses', 'cssClusters', [{ endpoint: null }, { endpoint: '' }]],
		['dwsAddresses', 'dwsClusters', [{ endpoints: null }, { endpoints: [{}] }]],
		['rdsAddresses', 'rdsInstances', [{ private_ips: null }, { private_ips: [] }]],
	])('leave out items without one: %s', async (list, kind, rows) => {
		for (const row of rows) {
			const [seeded] = simulator().seed.resources(PROJECT_ID, kind, 1, { name: 'none' });
			Object.assign(seeded as object, row);
		}
		const items = await open(list);
		expect(items.length).toBeGreaterThan(0);
		expect(namesOf(items)).not.toContain('none');
	});

	it('are host names if the port is unknown', async () => {
		const [row] = simulator().seed.resources(PROJECT_ID, 'rdsInstances', 1, { name: 'a' });
		Object.assign(row as object, { private_ips: ['10.0.0.9', '10.0.0.10'], port: null });
		expect((await open('rdsAddresses'))[0]).toMatchObject({ value: '10.0.0.9' });
	});
});

describe('a list of 1,234 items', () => {
	const rows = 1234;
	/** All different, because a list has each address once. */
	const ADDRESSES: Partial<Record<ResourceKind, (index: number) => IDataObject>> = {
		cloudTableClusters: (index) => ({ zookeeper_link: `zk${index}.example.com:2181` }),
		cssClusters: (index) => ({ endpoint: `es${index}.example.com:9200` }),
		dwsClusters: (index) => ({ endpoints: [{ connect_info: `dws${index}.example.com:8000` }] }),
		rdsInstances: (index) => ({ port: 10000 + index }),
	};

	it.each<[ListName, ResourceKind, string, Partial<Switches>]>([
		['agents', 'cdmClusters', 'cdm', {}],
		['cloudTableAddresses', 'cloudTableClusters', 'ct', {}],
		['cloudTableAddresses', 'cloudTableClusters', 'ct', { cloudTableCount: 'page' }],
		['cssAddresses', 'cssClusters', 'css', {}],
		['cssAddresses', 'cssClusters', 'css', { cssStartKey: 'offset' }],
		['dwsAddresses', 'dwsClusters', 'dws', {}],
		['dwsClusters', 'dwsClusters', 'dws', {}],
		['elasticResourcePools', 'pools', 'pools', {}],
		['kmsKeys', 'kmsKeys', 'kms', {}],
		['mrsClusters', 'mrsClusters', 'mrs', {}],
		['queues', 'queues', 'queues', {}],
		['rdsAddresses', 'rdsInstances', 'rds', {}],
		['routeTables', 'routeTables', 'rtb', {}],
		['securityGroups', 'securityGroups', 'sg', {}],
		['subnets', 'subnets', 'sub', {}],
		['vpcs', 'vpcs', 'vpcs', {}],
		['workspaces', 'workspaces', 'ws', {}],
		['workspaces', 'workspaces', 'ws', { studioListOffset: 'page' }],
	])('is read to its end: %s, %s, %s, %j', async (name, kind, word, switches) => {
		Object.assign(simulator().switches, switches);
		const seeded = simulator().seed.resources(PROJECT_ID, kind, rows, { name: `many_${word}` });
		for (const [index, row] of seeded.entries()) Object.assign(row, ADDRESSES[kind]?.(index));
		const items = await open(name, basicForm, `many_${word}`);
		expect(items).toHaveLength(rows);
		expect(new Set(items.map(({ value }) => value)).size).toBe(rows);
		expect(items[0]?.name).toMatch(new RegExp(`^many_${word}_0001\\b`));
		expect(items.at(-1)?.name).toMatch(new RegExp(`^many_${word}_1234\\b`));
		expect(seeded).toHaveLength(rows);
	});

	it('is read to its end for connections, with either meaning of offset', async () => {
		for (let index = 0; index < rows; index++) {
			simulator().seed.dliEnhanced({ body: { name: `enhanced_${index}` } });
			simulator().seed.dataArts({ item: { dw_name: `data_arts_${index}` } });
			simulator().seed.dliAuth({ body: { auth_info_name: `auth_${index}` } });
		}
		expect(await open('dliEnhancedConnections')).toHaveLength(rows);
		expect(await open('dataArtsConnections')).toHaveLength(rows);
		expect(await open('dliDatasourceAuthentications')).toHaveLength(rows);
		simulator().switches.listOffset = 'page';
		expect(await open('dataArtsConnections')).toHaveLength(rows);
	});
});

describe('an endless list', () => {
	const endless = (from: number, count: number) =>
		Array.from({ length: count }, (_, index) => ({
			id: `vpc-${from + index}`,
			name: 'vpc',
			endpoint: '10.0.0.1:9200',
		}));

	it('shows 2,000 entries', async () => {
		simulator().seed.resources(PROJECT_ID, 'vpcs', 2500);
		simulator().seed.resources(PROJECT_ID, 'mrsClusters', 2500);
		simulator().seed.resources(PROJECT_ID, 'cdmClusters', 2500);
		for (const name of ['vpcs', 'mrsClusters', 'agents'] as const) {
			expect(await open(name)).toHaveLength(2000);
		}
	});

	it.each<[ListName, RegExp, IDataObject]>([
		['vpcs', /vpcs/, { vpcs: endless(0, 1000) }],
		['cssAddresses', /clusters/, { clusters: endless(0, 1000) }],
		[
			'kmsKeys',
			/list-keys/,
			{ key_details: [{ key_id: 'k', key_alias: 'k' }], next_marker: '1', truncated: 'true' },
		],
		[
			'mrsClusters',
			/cluster_infos/,
			{ clusters: Array.from({ length: 100 }, () => ({ clusterId: 'c', clusterName: 'c' })) },
		],
	])('that repeats its first page ends: %s', async (name, path, body) => {
		simulator().respondNext({ match: { path }, status: 200, body, times: 50 });
		const items = await open(name);
		expect(new Set(items.map(({ value }) => value)).size).toBe(items.length);
		expect(simulator().requests).toHaveLength(2);
	});

	it('may have items without a name or an ID, but needs a body', async () => {
		const rows = [null, { id: 'a' }, { id: 'b', name: null }, { name: 'c' }, { id: '' }];
		simulator().respondNext({ status: 200, body: { vpcs: rows } });
		expect(asRows(await open('vpcs')).map(([name]) => name)).toEqual(['a', 'b']);
		for (const body of [{ vpcs: null }, {}]) {
			simulator().respondNext({ status: 200, body, times: 3 });
			expect((await refusal(open('vpcs'))).message).toBe(
				"The list of VPCs cannot be trusted: 'vpcs' is missing in the response",
			);
		}
		simulator().respondNext({ status: 200, body: '', times: 50 });
		expect((await refusal(open('vpcs'))).message).toBe('Cannot list VPCs');
	});
});

describe('searching', () => {
	it.each([
		['DATA', ['vpc-data']],
		['vpc', ['vpc-app', 'vpc-data']],
		[DATA_VPC.slice(0, 8).toUpperCase(), ['vpc-data']],
		['  app ', ['vpc-app']],
		['192.168', ['vpc-data']],
		['nothing', []],
		['', ['vpc-app', 'vpc-data']],
	])('for %j', async (filter, names) => {
		expect(namesOf(await open('vpcs', basicForm, filter))).toEqual(names);
	});

	it('finds two instances with the same address by either name', async () => {
		for (const name of ['twin-a', 'twin-b']) {
			simulator().seed.resources(PROJECT_ID, 'rdsInstances', 1, { name });
		}
		for (const name of ['twin-a', 'twin-b']) {
			expect(namesOf(await open('rdsAddresses', basicForm, name))).toEqual([name]);
		}
		const values = (await open('rdsAddresses')).map(({ value }) => value);
		expect(values.sort()).toEqual(['172.16.0.8:5432', '192.168.3.208:3306']);
	});
});

describe('a list of what belongs to a VPC', () => {
	it.each([
		[chosen(DATA_VPC), ['subnet-data', 'subnet-data-2'], ['rtb-data-2', 'rtb-vpc-data']],
		[APP_VPC, ['subnet-app'], ['rtb-vpc-app']],
	])('is filtered by the chosen VPC: %j', async (vpc, subnets, tables) => {
		const form = enhancedForm(vpc);
		expect(namesOf(await open('subnets', form))).toEqual(subnets);
		expect(namesOf(await open('routeTables', form))).toEqual(tables);
	});

	it('describes route tables', async () => {
		const [other, first] = await open('routeTables', enhancedForm());
		expect(first?.name).toBe('rtb-vpc-data (Default)');
		expect(other?.name).toBe('rtb-data-2');
	});

	it.each([chosen(''), '', '={{ $json.vpc }}', null])('needs a VPC first: %j', async (vpc) => {
		for (const name of ['subnets', 'routeTables'] as const) {
			expect(await refusal(open(name, enhancedForm(vpc as string), 'search'))).toMatchObject({
				message: 'Choose a VPC first',
				description: 'The list shows only what belongs to that VPC.',
			});
		}
		expect(simulator().requests).toEqual([]);
	});

	it('names the VPC in a form without one', async () => {
		expect(asRows(await open('subnets'))).toEqual([
			['subnet-app (172.16.0.0/24, VPC vpc-app)', expect.any(String), '172.16.0.0/24, VPC vpc-app'],
			[
				'subnet-data (192.168.0.0/24, VPC vpc-data)',
				expect.any(String),
				'192.168.0.0/24, VPC vpc-data',
			],
			[
				'subnet-data-2 (192.168.1.0/24, VPC vpc-data)',
				expect.any(String),
				'192.168.1.0/24, VPC vpc-data',
			],
		]);
	});

	it('shows the ID of a VPC whose name cannot be read', async () => {
		simulator().seed.dliEnhanced({ body: { name: 'enhanced', dest_vpc_id: DATA_VPC } });
		simulator().switches.lookupsDenied = ['vpc'];
		const [entry] = await open('dliEnhancedConnections');
		expect(entry?.name).toBe(`enhanced (VPC ${DATA_VPC})`);
	});
});

describe('lists beside an instance whose address was chosen', () => {
	const rdsForm = (rdsAddress: INodeParameters['rdsAddress']): INodeParameters => ({
		...basicForm,
		dliService: 'RDS',
		rdsAddress,
	});
	const SUBNETS = ['subnet-app', 'subnet-data', 'subnet-data-2'];
	const GROUPS = ['sg-app', 'sg-data'];

	it.each([
		['192.168.3.208:3306', ['subnet-data', 'subnet-data-2'], ['sg-data']],
		['172.16.0.8:5432', ['subnet-app'], ['sg-app']],
	])('show what belongs to its VPC: %s', async (address, subnets, groups) => {
		const form = rdsForm(chosen(address));
		expect(namesOf(await open('subnets', form))).toEqual(subnets);
		expect(namesOf(await open('securityGroups', form))).toEqual(groups);
	});

	it.each([
		['was entered', { ...chosen('172.16.0.8:5432'), mode: 'host' }],
		['is not in the list any more', chosen('10.0.0.1:3306')],
		['is not chosen yet', chosen('')],
		['is an expression', '={{ $json.address }}'],
	])('show everything if the address %s', async (_reason, address) => {
		const form = rdsForm(address);
		expect(namesOf(await open('subnets', form))).toEqual(SUBNETS);
		expect(namesOf(await open('securityGroups', form))).toEqual(GROUPS);
	});

	it('show everything if the instances cannot be listed', async () => {
		simulator().switches.lookupsDenied = ['rds'];
		const form = rdsForm(chosen('172.16.0.8:5432'));
		expect(namesOf(await open('subnets', form))).toEqual(SUBNETS);
	});

	it.each<[string, string, string]>([
		['CSS', 'cssAddress', '172.16.0.9:9200'],
		['DWS', 'dwsAddress', '192.168.1.248:8000'],
	])('know the VPC of a cluster of %s', async (dliService, parameter, value) => {
		const form = { ...basicForm, dliService, [parameter]: chosen(value) };
		expect((await open('subnets', form)).length).toBeLessThan(SUBNETS.length);
	});

	it('show a security group without a VPC, too', async () => {
		const form = rdsForm(chosen('172.16.0.8:5432'));
		const rows = [
			{ id: '1', name: 'of no VPC' },
			{ id: '2', name: 'of another', vpc_id: DATA_VPC },
			{ id: '3', name: 'of this one', vpc_id: APP_VPC },
		];
		simulator().respondNext({
			match: { path: /security-groups/ },
			status: 200,
			body: { security_groups: rows },
		});
		expect(namesOf(await open('securityGroups', form))).toEqual(['of no VPC', 'of this one']);
	});
});

describe('the list of MRS clusters', () => {
	it.each([
		['HIVE', ['mrs_3x_autotest_do_not_del', 'mrs_other_project']],
		['SparkSQL', ['mrs_other_project']],
		['KAFKA', ['mrs_clickhouse']],
		['ClickHouse', ['mrs_clickhouse']],
		['PRESTO', ['mrs_other_project']],
	])('offers for %s those that have it', async (dataArtsType, names) => {
		expect(namesOf(await open('mrsClusters', dataArtsForm({ dataArtsType })))).toEqual(names);
	});

	it.each(['DORIS', 'byName'])('offers all for %s, which none has', async (dataArtsType) => {
		const offered = await open('mrsClusters', dataArtsForm({ dataArtsType }));
		expect(offered).toHaveLength(3);
	});

	it.each([undefined, null, 'Hive'])('offers clusters with components %j', async (value) => {
		const clusters = [{ clusterId: 'a', clusterName: 'unknown', componentList: value }];
		simulator().respondNext({ status: 200, body: { clusters, clusterTotal: 1 } });
		expect(namesOf(await open('mrsClusters', dataArtsForm()))).toEqual(['unknown']);
	});
});

describe('clusters of all enterprise projects', () => {
	const body = { error_code: '12000002', error_msg: 'Refused' };

	it.each<[ListName, number, IDataObject]>([
		['mrsClusters', 400, body],
		['mrsClusters', 403, body],
		['mrsClusters', 200, { clusterTotal: 0, clusters: [] }],
		['dwsClusters', 400, body],
		['dwsClusters', 403, body],
		['dwsAddresses', 200, { count: 0, clusters: [] }],
	])('fall back to the default project: %s, HTTP %i', async (name, status, response) => {
		simulator().respondNext({ status, body: response });
		expect((await open(name)).length).toBeGreaterThan(0);
		const lines = requestLines().filter((line) => line.includes('/cluster'));
		const isWide = lines.map((line) => line.includes('all_granted_eps'));
		expect(isWide).toEqual([true, false]);
	});
});

it.each([401, 429])('are read once if the reason cannot be the query: HTTP %i', async (status) => {
	const response = { status, body: { error_msg: 'Refused' }, headers: { 'retry-after': '3600' } };
	simulator().respondNext(response);
	const { message, description } = await refusal(open('mrsClusters'));
	expect(message).toBe('Cannot list MRS clusters');
	expect(description).toMatch(/^Refused\./);
	expect(requestLines()).toHaveLength(1);
});

describe('workspaces of several instances', () => {
	it('are shown up to 2,000 of them', async () => {
		const [second] = simulator().seed.resources(PROJECT_ID, 'instances', 1, { name: 'second' });
		for (const instance of [{}, { instance_id: second?.resource_id }]) {
			simulator().seed.resources(PROJECT_ID, 'workspaces', 1200, instance);
		}
		expect(await open('workspaces')).toHaveLength(2000);
	});

	it('have the instance in the label, and one refused instance does not hide the others', async () => {
		const [second] = simulator().seed.resources(PROJECT_ID, 'instances', 1, { name: 'second' });
		simulator().seed.resources(PROJECT_ID, 'workspaces', 1, {
			name: 'default',
			instance_id: second?.resource_id,
		});
		const names = async () => (await open('workspaces')).map(({ name }) => name);
		expect(await names()).toEqual([
			'default (dataarts-demo)',
			'default (second)',
			'workspace_1 (dataarts-demo)',
		]);
		simulator().respondNext({ match: { path: /workspaces/ }, status: 403, body: {} });
		expect(await names()).toEqual(['default (second)']);
		simulator().respondNext({ match: { path: /workspaces/ }, status: 403, body: {}, times: 2 });
		expect(await refusal(open('workspaces'))).toMatchObject({
			message: 'No permission to list workspaces: choose By ID',
			description: expect.stringContaining('HTTP 403'),
		});
	});
});

describe('a list that cannot be read', () => {
	const services: Switches['lookupsDenied'] = [
		...(['dli', 'dayu', 'vpc', 'cdm', 'kms', 'mrs', 'dws', 'rds', 'css', 'cloudtable'] as const),
	];
	const isConnections = (name: ListName) => /(onnections|uthentications)$/.test(name);

	it.each(NAMES.filter((name) => !isConnections(name)))(
		'explains a missing permission: %s',
		async (name) => {
			simulator().switches.lookupsDenied = services;
			expect(await refusal(open(name))).toEqual({
				message: expect.stringMatching(
					/^No permission to list [\w ]+: choose By (ID|Name|Host and Port)$/,
				),
				description: expect.stringMatching(/\[[\w.]+\]/),
				httpCode: '403',
			});
			simulator().switches.lookupsDenied = [];
			expect((await open(name)).every(({ value }) => value !== '')).toBe(true);
		},
	);

	it("includes Huawei Cloud's message", async () => {
		simulator().switches.lookupsDenied = ['vpc'];
		const { message, description } = await refusal(open('vpcs'));
		expect(message).toBe('No permission to list VPCs: choose By ID');
		expect(description).toContain('Token not allowed to do this action. [VPC.2701]');
	});

	it.each(NAMES)('explains any other error: %s', async (name) => {
		simulator().respondNext({ status: 404, body: { error_msg: 'No such API' }, times: 2 });
		expect(await refusal(open(name))).toEqual({
			// The editor would replace hyphens by spaces.
			message: expect.stringMatching(/^Cannot list [\w ]+$/),
			description: expect.stringMatching(/^No such API\./),
			httpCode: '404',
		});
	});

	const withCredential = async (credential: ICredentialDataDecryptedObject, name: ListName) =>
		await openList(name, { parameters: dataArtsForm(), credential });

	it.each<[string, ICredentialDataDecryptedObject, ListName, string]>([
		[
			'no response',
			{ endpointTemplate: 'http://127.0.0.1:9' },
			'vpcs',
			'Cannot list VPCs 127.0.0.1',
		],
		['no token', { token: '' }, 'vpcs', "'Token' of the credential is empty"],
		['an old token', { token: 'simulator-token-expired' }, 'vpcs', 'Cannot list VPCs '],
		['no region', { region: '' }, 'agents', "'Region' of the credential is empty"],
		['no workspace', { workspaceId: '' }, 'dataConnections', "'Workspace ID' of the credential"],
		['a bad template', { endpointTemplate: 'nowhere' }, 'vpcs', "'Endpoint Template' of the"],
	])('explains %s', async (_reason, changes, name, message) => {
		const shown = await refusal(withCredential(simulatorCredential(changes), name));
		expect(`${shown.message} ${shown.description}`).toContain(message);
		expect(JSON.stringify(shown)).not.toContain('simulator-token');
	});

	it('explains a missing credential', async () => {
		const form = {
			parameters: { ...basicForm, authentication: 'accessKey' },
			credential: simulatorCredential(),
		};
		const credential = undefined as unknown as ICredentialDataDecryptedObject;
		const { message } = await refusal(openList('vpcs', { ...form, credential }));
		expect(message).toBe('Cannot list VPCs');
	});
});

describe('authentication', () => {
	const KEY = {
		token: '',
		accessKeyId: 'AKEXAMPLE0000000000A',
		secretAccessKey: 'SkExample+Secret/Key=0123456789abcdefABCDEF',
		securityToken: '',
	};
	const USER = { accountName: 'IAMDomain', userName: 'IAMUser', password: 'IAMPassword' };

	it.each([
		['token', {}],
		['accessKey', KEY],
		['accessKey', { ...KEY, projectId: '' }],
		['iamUser', { token: '', sessionToken: '', projectId: '', ...USER }],
	])('with %s fills all lists', async (authentication, changes) => {
		const parameters = dataArtsForm({ authentication });
		simulator().seed.dataArts({ item: { dw_type: 'HIVE' } });
		simulator().seed.dliBasic();
		simulator().seed.dliEnhanced();
		simulator().seed.dliAuth();
		const credential = simulatorCredential(changes);
		for (const name of NAMES) {
			const items = await openList(name, { parameters, credential });
			expect([name, items.filter(({ value }) => value === '')]).toEqual([name, []]);
			expect([name, items.length > 0]).toEqual([name, true]);
		}
		expect(simulator().requests.filter(({ path }) => path === '/v3/auth/tokens')).toHaveLength(
			authentication === 'iamUser' ? 1 : 0,
		);
	});

	it('uses the project and the workspace in Options', async () => {
		const item = { dw_name: 'elsewhere', dw_type: 'HIVE' };
		simulator().seed.dataArts({ workspace: OTHER_WORKSPACE, item });
		const inWorkspace = async (options: INodeParameters) =>
			namesOf(await open('dataArtsConnections', dataArtsForm({ options })));
		expect(await inWorkspace({})).toEqual([]);
		expect(await inWorkspace({ workspace: chosen(OTHER_WORKSPACE) })).toEqual(['elsewhere']);
		const address = `https://console.example.com/dayu/?workspace=${OTHER_WORKSPACE}#/`;
		const url = { __rl: true, mode: 'url', value: address };
		expect(await inWorkspace({ workspace: url })).toEqual(['elsewhere']);
		const source = dataArtsForm({ sourceWorkspaceId: OTHER_WORKSPACE });
		expect(namesOf(await open('dataConnections', source))).toEqual(['elsewhere']);
		const options = { projectId: OTHER_PROJECT };
		const form = { ...basicForm, authentication: 'accessKey', options };
		const vpcs = await openList('vpcs', { parameters: form, credential: simulatorCredential(KEY) });
		const own = simulator().fixtures.resources[OTHER_PROJECT]?.vpcs.map(({ id }) => id) ?? [];
		expect(vpcs.map(({ value }) => value).sort()).toEqual([...own].sort());
		const { message } = await refusal(open('vpcs', { ...basicForm, options }));
		expect(message).toBe("'Project ID' in Options requires a credential with an access key");
	});
});
