import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DEFAULT_FIXTURES } from '../simulator';
import { credentialFor, PROJECT_ID } from './account';
import {
	actionsOf,
	apply,
	dliRow,
	exportForm,
	hiveRow,
	PASSWORD,
	plan,
	useConnectionSet,
} from './useConnectionSet';

const { simulator, seed, seedDli, run, writes } = useConnectionSet();

const OWNER_TAG = { key: 'n8n-owner', value: '1' };
const [, TARGET] = DEFAULT_FIXTURES.projects;
const TARGET_ID = TARGET?.id ?? '';
const [KEY] = DEFAULT_FIXTURES.accessKeys.filter(({ projectIds }) =>
	projectIds.includes(TARGET_ID),
);

/** Runs the node with a credential for both projects. */
const runWithKey = async (form: INodeParameters, items: IDataObject[] = [{}], projectId = '') => {
	const { url } = simulator();
	const credential = credentialFor(url, {
		accessKeyId: KEY?.access ?? '',
		secretAccessKey: KEY?.secret ?? '',
		endpointTemplate: url,
	});
	const options = {
		...(form.options as IDataObject),
		...(projectId && { projectId, workspace: TARGET?.workspaces[0] }),
	};
	const parameters = { ...form, authentication: 'accessKey', options } as INodeParameters;
	return await run(parameters, { items, credential });
};

/** What a project has that connections refer to, under these names. */
function seedResources(projectId: string, prefix = '') {
	const add = <K extends 'mrsClusters' | 'cdmClusters' | 'kmsKeys' | 'vpcs' | 'subnets'>(
		kind: K,
		name: string,
		changes = {},
	) => {
		const named = { name: `${prefix}${name}`, ...changes } as never;
		return simulator().seed.resources(projectId, kind, 1, named)[0]!;
	};
	const vpc = add('vpcs', 'sales-vpc');
	add('subnets', 'data', { vpc_id: add('vpcs', 'other-vpc').id });
	return {
		cluster: add('mrsClusters', 'sales'),
		agent: add('cdmClusters', 'cdm'),
		key: add('kmsKeys', 'dlf'),
		vpc,
		subnet: add('subnets', 'data', { vpc_id: vpc.id }),
	};
}

/** Connections of the source that refer to all of that. */
function seedSource(): void {
	const { cluster, agent, key, vpc, subnet } = seedResources(PROJECT_ID);
	const { settings } = hiveRow('crm');
	seed({
		dw_name: 'crm',
		agent_id: agent.id,
		agent_name: agent.name,
		dw_config: {
			...settings,
			clusterId: cluster.clusterId,
			clusterName: cluster.clusterName,
			kmsId: key.key_id,
			kmsName: key.key_alias,
		},
	});
	seedDli({ name: 'lake', dest_vpc_id: vpc.id, dest_network_id: subnet.id, queues: ['q1'] });
}

const exportWithNames = async (projectId = '') =>
	(await runWithKey(exportForm({ options: { namesInsteadOfIds: true } }), [{}], projectId)).results;

describe('a list with names', () => {
	it('is exported without anything that only its project has', async () => {
		seedSource();
		const rows = await exportWithNames();
		expect(rows).toMatchObject([
			{
				name: 'crm',
				refs: { agentId: 'cdm', 'settings.clusterId': 'sales', 'settings.kmsId': 'dlf' },
				settings: { dbUserName: 'xxxxxx', mrsConnectionType: 'agent' },
			},
			{ name: 'lake', refs: { vpcId: 'sales-vpc', networkId: 'data' }, queues: ['q1'] },
		]);
		const text = JSON.stringify(rows);
		const { vpcs, mrsClusters, cdmClusters, kmsKeys } = simulator().fixtures.resources[PROJECT_ID]!;
		for (const id of [
			PROJECT_ID,
			...vpcs.map((one) => one.id),
			...mrsClusters.map((one) => one.clusterId),
			...cdmClusters.map((one) => one.id),
			...kmsKeys.map((one) => one.key_id),
		]) {
			expect(text).not.toContain(id);
		}
		expect(await exportWithNames()).toEqual(rows);
	});

	it('has nothing to do where it comes from', async () => {
		seedSource();
		const { results } = await runWithKey(plan(), await exportWithNames());
		expect(actionsOf(results)).toEqual(['crm: unchanged', 'lake: unchanged']);
	});

	it('creates the same in another project, with what it has there', async () => {
		seedSource();
		const there = seedResources(TARGET_ID);
		const rows = await exportWithNames();
		const items = rows.map((row) => (row.name === 'crm' ? { ...row, ...PASSWORD } : row));
		const { results, error } = await runWithKey(apply(), items, TARGET_ID);
		expect(error).toBeUndefined();
		expect(actionsOf(results)).toEqual(['crm: created', 'lake: created']);
		const [, , crm, lake] = simulator().connections();
		expect(crm).toMatchObject({
			projectId: TARGET_ID,
			item: {
				agent_id: there.agent.id,
				dw_config: { clusterId: there.cluster.clusterId, kmsId: there.key.key_id },
			},
		});
		expect(lake).toMatchObject({
			projectId: TARGET_ID,
			body: { dest_vpc_id: there.vpc.id, dest_network_id: there.subnet.id },
		});
		expect(await exportWithNames(TARGET_ID)).toEqual(rows);
	});

	it('is mapped where things have other names', async () => {
		seedSource();
		const there = seedResources(TARGET_ID, 'prod-');
		const mapping = {
			cdm: 'prod-cdm',
			sales: there.cluster.clusterId,
			dlf: 'prod-dlf',
			'sales-vpc': 'prod-sales-vpc',
			data: 'prod-data',
		};
		const rows = await exportWithNames();
		const form = plan({ mapping: JSON.stringify(mapping) });
		const { results } = await runWithKey(form, rows, TARGET_ID);
		expect(actionsOf(results)).toEqual(['crm: create', 'lake: create']);
		const changes = results.flatMap((row) => row.changes as IDataObject[]);
		const valueOf = (key: string) => changes.find((change) => change.key === key)?.to;
		expect(valueOf('settings.clusterId')).toBe(there.cluster.clusterId);
		expect(valueOf('settings.clusterName')).toBe('prod-sales');
		expect(valueOf('agentName')).toBe('prod-cdm');
		expect(valueOf('networkId')).toBe(there.subnet.id);
	});
});

describe('a name', () => {
	const planned = async (row: IDataObject, options: INodeParameters = {}) =>
		(await runWithKey(plan(options), [row])).results[0];
	const withRefs = (refs: IDataObject) => {
		const { agentId, agentName, ...row } = hiveRow('crm', PASSWORD);
		expect([agentId, agentName]).not.toContain(undefined);
		return { ...row, refs };
	};

	it.each([
		['that nothing has', "'agentId' is 'nowhere', and none of the CDM clusters of this project is"],
		['that several things have', "'agentId' is 'twins', which 2 of the CDM clusters"],
	])('%s blocks the row', async (_what, reason) => {
		for (const name of ['cdm', 'twins', 'twins']) {
			simulator().seed.resources(PROJECT_ID, 'cdmClusters', 1, { name });
		}
		const name = /is '(\w+)'/.exec(reason)?.[1];
		const row = await planned(withRefs({ agentId: name }));
		expect(row).toMatchObject({ action: 'blocked', reason: expect.stringContaining(reason) });
		expect(row?.advice).toContain('Mapping');
		const { error } = await runWithKey(apply(), [withRefs({ agentId: name })]);
		expect(error?.message).toBe('1 connection is in conflict or blocked: crm');
		expect(writes()).toEqual([]);
	});

	it('that cannot be looked up blocks the row, too', async () => {
		simulator().respondNext({
			match: { path: /clusters$/ },
			status: 403,
			body: { error_code: 'CDM.0001', error_msg: 'No permission for it' },
			times: 9,
		});
		const row = await planned(withRefs({ agentId: 'cdm' }));
		expect(row).toMatchObject({
			action: 'blocked',
			reason: "'agentId' is 'cdm', which cannot be looked up: No permission for it [CDM.0001]",
		});
	});

	it('of a subnet is one of the VPC', async () => {
		const { vpc, subnet } = seedResources(PROJECT_ID);
		const { vpcId, networkId, ...row } = dliRow('lake');
		expect([vpcId, networkId]).not.toContain(undefined);
		const { changes } = (await planned({
			...row,
			'refs.vpcId': vpc.name,
			'refs.networkId': 'data',
		})) ?? { changes: [] };
		expect(changes).toContainEqual({ key: 'networkId', from: null, to: subnet.id });
	});

	it('is looked up once for all rows', async () => {
		simulator().seed.resources(PROJECT_ID, 'cdmClusters', 1, { name: 'cdm' });
		const rows = ['a', 'b', 'c'].map((name) => ({ ...withRefs({ agentId: 'cdm' }), name }));
		await runWithKey(plan(), rows);
		const looks = simulator().requests.filter(({ path }) => /v1.1.*clusters$/.test(path));
		expect(looks).toHaveLength(1);
	});

	it.each([
		[{ mapping: '[]' }, "'Mapping (JSON)' must be a JSON object"],
		[{ mapping: '{"a": {}}' }, "'Mapping (JSON): a' must be text"],
	])('is not mapped by %j', async (options, message) => {
		const { error } = await runWithKey(plan(options), [hiveRow('crm')]);
		expect(error?.message).toContain(message);
	});
});

describe('an ID', () => {
	const [FAR] = DEFAULT_FIXTURES.resources[TARGET_ID]!.cdmClusters;
	const farAgent = { agentId: FAR?.id, agentName: FAR?.name };
	const planned = async (row: IDataObject, options: INodeParameters = {}) =>
		(await runWithKey(plan(options), [row])).results[0];
	/** The lists of what the project has that were read. */
	const looks = () =>
		simulator()
			.requests.map(({ path }) => path)
			.filter((path) => !/data-connections|enhanced-connections|resource-instances/.test(path));
	const refuseLists = () =>
		simulator().respondNext({
			match: { path: /v1.1.*clusters$/ },
			status: 403,
			body: { error_code: 'CDM.0001', error_msg: 'No permission for it' },
			times: 9,
		});

	it.each<[string, IDataObject, string]>([
		['agent', hiveRow('crm', { agentId: 'far' }), "'agentId' is far, and none of the CDM clusters"],
		['key', hiveRow('crm', { 'settings.kmsId': 'far' }), "'settings.kmsId' is far, and none"],
		['VPC', dliRow('lake', { vpcId: 'far' }), "'vpcId' is far, and none of the VPCs"],
		['subnet', dliRow('lake', { networkId: 'far' }), "'networkId' is far, and none of the subnets"],
		[
			'table',
			dliRow('lake', { routeTableId: 'far' }),
			"'routeTableId' is far, and none of the route",
		],
		[
			'pool',
			dliRow('lake', { elasticResourcePools: ['pool_a', 'far'] }),
			"'elasticResourcePools' is far, and none of the elastic resource pools",
		],
		[
			'DWS cluster',
			hiveRow('dws', { type: 'DWS', 'settings.clusterId': 'far' }),
			"'settings.clusterId' is far, and none of the DWS clusters",
		],
	])('of another project blocks a create: %s', async (_what, row, reason) => {
		expect(await planned(row)).toMatchObject({
			action: 'blocked',
			reason: expect.stringContaining(reason),
			advice: expect.stringMatching(/(There are: | here\.).*Mapping/),
		});
	});

	it('of another project is not sent, in an update neither', async () => {
		seed({ dw_name: 'crm', description: '[n8n:1]' });
		const list = [hiveRow('crm', { ...PASSWORD, ...farAgent }), dliRow('lake')];
		const { error } = await runWithKey(apply(), list);
		expect(error?.message).toBe('1 connection is in conflict or blocked: crm');
		expect(error?.description).toContain(`'agentId' is ${FAR?.id}`);
		expect(writes()).toEqual([]);
		const there = await runWithKey(plan(), list, TARGET_ID);
		expect(there.results).toMatchObject([
			{ reason: expect.not.stringContaining('agentId') },
			{ action: 'blocked', reason: expect.stringContaining("'vpcId'") },
		]);
	});

	it('is told with the ID that its name has here', async () => {
		const agent = simulator().seed.resources(PROJECT_ID, 'cdmClusters', 1, { name: 'cdm' })[0];
		const row = await planned(hiveRow('crm', { agentId: 'far', agentName: 'cdm' }));
		expect(row?.advice).toContain(`'cdm' is ${agent?.id} here.`);
	});

	it('that is stored already is not looked up, and neither is anything without a change', async () => {
		seed({ dw_name: 'crm', agent_id: 'gone', description: '[n8n:1]' });
		seedDli({ name: 'lake', dest_vpc_id: 'gone', queues: ['q9'] });
		const list = [
			hiveRow('crm', { agentId: 'gone', tag: 'x' }),
			dliRow('lake', { vpcId: 'gone', queues: ['q9'] }),
			hiveRow('old', { ensure: 'absent' }),
		];
		const { results } = await runWithKey(plan(), list);
		expect(actionsOf(results)).toEqual(['crm: update', 'lake: unchanged', 'old: unchanged']);
		expect(looks()).toEqual([]);
	});

	it('is looked up if it is new, beside others that are stored', async () => {
		seedDli({ name: 'lake', elastic_resource_pools: ['gone'], tags: [OWNER_TAG] });
		const row = dliRow('lake', { elasticResourcePools: ['gone', 'pool_a'] });
		expect(await planned(row)).toMatchObject({ action: 'update' });
		const other = dliRow('lake', { elasticResourcePools: ['gone', 'far'] });
		expect(await planned(other)).toMatchObject({ action: 'blocked' });
	});

	it('is looked up once for all rows', async () => {
		await runWithKey(plan(), [hiveRow('a'), hiveRow('b'), dliRow('c'), dliRow('d')]);
		const paths = looks();
		expect(paths).toHaveLength(5);
		expect(new Set(paths).size).toBe(5);
	});

	it('may be right where the list cannot be read, or may not have everything', async () => {
		refuseLists();
		const list = [
			hiveRow('crm', { ...farAgent, 'settings.clusterId': 'far', ...PASSWORD }),
			dliRow('lake', { queues: ['q1'] }),
		];
		const { results, error } = await runWithKey(apply(), list);
		expect(error).toBeUndefined();
		expect(results).toMatchObject([
			{ action: 'created', notChecked: ['agentId', 'settings.clusterId'] },
			{ action: 'created', notChecked: [] },
		]);
		const [lake] = (await runWithKey(plan(), [dliRow('new', { queues: ['far'] })])).results;
		expect(lake).toMatchObject({ action: 'create', notChecked: ['queues'] });
	});

	it('makes the same plan whether its list can be read or not', async () => {
		const idOf = async () => (await planned(hiveRow('crm')))?.planId;
		const before = await idOf();
		refuseLists();
		expect(await idOf()).toBe(before);
	});

	it('may be a key that is disabled', async () => {
		const [key] = simulator().seed.resources(PROJECT_ID, 'kmsKeys', 1, { key_state: '3' });
		const row = await planned(hiveRow('crm', { 'settings.kmsId': key?.key_id }));
		expect(row).toMatchObject({ action: 'create', notChecked: [] });
	});

	it('may be the name of a pool, in whatever case it is listed', async () => {
		simulator().seed.resources(PROJECT_ID, 'pools', 1, { name: 'Big_Pool' });
		const row = await planned(dliRow('lake', { elasticResourcePools: 'Big_Pool' }));
		expect(row).toMatchObject({ action: 'create', notChecked: [] });
	});

	it('that is mapped to itself is taken as it is', async () => {
		const mapping = JSON.stringify({ far: 'far' });
		const rows = [hiveRow('crm', { agentId: 'far' }), dliRow('lake', { vpcId: 'far' })];
		const { results } = await runWithKey(plan({ mapping }), rows);
		expect(results).toMatchObject([
			{ action: 'create', notChecked: [] },
			{ action: 'create', notChecked: [] },
		]);
	});
});
