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
