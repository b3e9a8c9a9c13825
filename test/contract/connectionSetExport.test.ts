import type { IDataObject } from 'n8n-workflow';

import { DATA_ARTS_TYPES } from '../../nodes/HuaweiDataConnections/connectionTypes/dataArts';
import { DEFAULT_FIXTURES, type Switches } from '../simulator';
import { PROJECT_ID, WORKSPACE_ID } from './account';
import { exportForm, NETWORK_ID, plan, useConnectionSet, VPC_ID } from './useConnectionSet';

const { simulator, seed, seedDli, run, writes, refuse, requests } = useConnectionSet();

const OTHER_WORKSPACE = DEFAULT_FIXTURES.projects[0]?.workspaces[1] ?? '';
const SECRET = 'Planted-Secret-of-the-export';

afterEach(() => expect(writes()).toEqual([]));

/** One connection of each type, with what its form has, and secrets in several places. */
function seedEveryType(): void {
	for (const { value, fields, optionalFields } of DATA_ARTS_TYPES) {
		const settings = [...fields, ...optionalFields].filter(({ location }) => !location);
		const config = settings.map(({ key, type, typeOptions, default: initial }) => {
			if (typeOptions?.password) return [key, SECRET];
			return [key, type === 'boolean' ? true : initial || `value of ${key}`];
		});
		seed({ dw_name: `of_${value}`, dw_type: value, dw_config: Object.fromEntries(config) });
	}
	seed({
		dw_name: 'unknown',
		dw_type: 'FOO',
		dw_category: 'sales',
		description: 'Sales  [n8n:1#v3]',
		env_type: 1,
		dw_config: {
			b: 1,
			a: { d: true, c: [2, 1] },
			text: '{"z": 1, "y": "2"}',
			jdbcUrl: `jdbc:x://h?user=u&password=${SECRET}`,
			options: JSON.stringify({ password: SECRET, x: 1 }),
			'metadata.scope': 'all',
			empty: '',
			none: null,
		},
	});
}

function seedEveryDli(): void {
	const { id } = seedDli(
		{
			name: 'lake',
			queues: ['Q2', 'q1'],
			elastic_resource_pools: ['pool_b', 'pool_a'],
			hosts: [
				{ name: 'b', ip: '10.0.0.2' },
				{ name: 'a', ip: '10.0.0.1' },
			],
			tags: [
				{ key: 'n8n-owner', value: '1' },
				{ key: 'env', value: 'prod' },
				{ key: '_sys_enterprise_project_id', value: '0' },
			],
		},
		{ routes: [{ name: 'r', cidr: '10.0.0.0/16' }] as never },
	);
	seedDli({ name: 'plain' });
	expect(id).toBeTruthy();
}

const SWITCHES: Array<Partial<Switches>> = [
	{},
	{ getReturnsPassword: 'masked' },
	{ getReturnsPassword: 'plain' },
	{ configFormat: 'jsonText' },
	{ hiveDetail: 'camelCase' },
	{ hiveDetail: 'snakeCase' },
	{ updateTime: 'perRead' },
	{ storedBooleans: 'text' },
	{ listPageMaximum: 3 },
];

describe.each(SWITCHES)('where Huawei Cloud behaves as in %j', (switches) => {
	beforeEach(() => {
		Object.assign(simulator().switches, switches);
		seedEveryType();
		seedEveryDli();
	});

	it('two exports of one state are the same text, and there is nothing to plan', async () => {
		const first = await run(exportForm());
		const second = await run(exportForm());
		expect(first.error).toBeUndefined();
		expect(first.results).toHaveLength(DATA_ARTS_TYPES.length + 3);
		expect(JSON.stringify(second.results)).toBe(JSON.stringify(first.results));
		const text = JSON.stringify(first.results);
		expect(text).not.toContain(SECRET);
		expect(text).not.toMatch(/\*\*\*|n8n:|n8n-owner|_sys_|update_time/);

		for (const options of [{}, { settingsMode: 'exactly' }, { deleteUnlisted: true }]) {
			const planned = await run(plan(options), { items: JSON.parse(text) as IDataObject[] });
			expect(planned.error).toBeUndefined();
			const open = planned.results.filter(({ action }) => action !== 'unchanged');
			expect(open).toEqual([]);
			expect(planned.results).toHaveLength(first.results.length);
		}
	});
});

it('is a list of rows with their keys in order, sorted by kind, workspace, and name', async () => {
	seed({ dw_name: 'zoo', env_type: 1, dw_category: 'sales', description: 'Zoo [n8n:x#v3]' });
	seed({ dw_name: 'crm' });
	seedEveryDli();
	const { results } = await run(exportForm());
	expect(results.map(({ name }) => name)).toEqual(['crm', 'zoo', 'lake', 'plain']);
	for (const row of results) expect(Object.keys(row)).toEqual(Object.keys(row).sort());
	expect(results[1]).toEqual({
		agentId: '91f81a12-75c5-43ce-aab8-7149ecef3b17',
		agentName: 'cdm-4autotest-nodelete',
		description: 'Zoo',
		environment: 1,
		format: 1,
		kind: 'dataArts',
		name: 'zoo',
		projectId: PROJECT_ID,
		secretVersion: 'v3',
		secretsRequired: ['dbPassword'],
		settings: {
			clusterId: '353ff458-a560-413e-9b84-33f930cb8057',
			clusterName: 'mrs_3x_autotest_do_not_del',
			dbUserName: 'xxxxxx',
			kmsId: 'a721616c-9a12-47b1-a805-3cfcd3e63cd7',
			kmsName: 'KMS-1111',
			mrsConnectionType: 'agent',
		},
		tag: 'sales',
		type: 'HIVE',
		workspaceId: WORKSPACE_ID,
	});
	expect(results[2]).toEqual({
		elasticResourcePools: ['pool_a', 'pool_b'],
		format: 1,
		hosts: [
			{ ip: '10.0.0.1', name: 'a' },
			{ ip: '10.0.0.2', name: 'b' },
		],
		kind: 'dliEnhanced',
		name: 'lake',
		networkId: NETWORK_ID,
		projectId: PROJECT_ID,
		queues: ['q1', 'q2'],
		routes: [{ cidr: '10.0.0.0/16', name: 'r' }],
		tags: [{ key: 'env', value: 'prod' }],
		vpcId: VPC_ID,
	});
});

describe('workspaces', () => {
	beforeEach(() => {
		const { item } = seed({ dw_name: 'first' });
		simulator().seed.dataArts({
			item: { ...item, dw_name: 'second' } as never,
			workspace: OTHER_WORKSPACE,
		});
	});
	const names = async (changes: Parameters<typeof exportForm>[0]) =>
		(await run(exportForm({ kind: 'dataArts', ...changes }))).results.map(({ name }) => name);

	it('exports that of the credential, chosen ones, or every one', async () => {
		expect(await names({})).toEqual(['first']);
		const workspace = { __rl: true, mode: 'id', value: OTHER_WORKSPACE };
		expect(await names({ options: { workspace } })).toEqual(['second']);
		const workspaceIds = ` ${OTHER_WORKSPACE}, ${WORKSPACE_ID}`;
		expect(await names({ workspacesFrom: 'chosen', workspaceIds })).toEqual(['first', 'second']);
		expect(await names({ workspacesFrom: 'every' })).toEqual(['first', 'second']);
	});

	it('needs no workspace for DLI', async () => {
		seedDli({ name: 'lake' });
		expect(await names({ kind: 'dliEnhanced' })).toEqual(['lake']);
		expect(requests('GET').filter(({ path }) => path.includes('data-connections'))).toEqual([]);
	});

	it('fails when a workspace is refused, and names it', async () => {
		refuse(/data-connections$/);
		const { error } = await run(exportForm({ workspacesFrom: 'every' }));
		expect(error?.message).toMatch(/^Workspace '\w+': No permission for it/);
	});

	it('returns the rest and an error for what is refused, if the node continues', async () => {
		const [first] = simulator().connections() as Array<{ id: string }>;
		refuse(new RegExp(`data-connections/${first?.id}$`));
		const form = exportForm({ kind: 'dataArts', workspacesFrom: 'every' });
		const { results } = await run(form, { onError: 'continueRegularOutput' });
		expect(results).toMatchObject([
			{ name: 'second' },
			{
				error: {
					message: expect.stringContaining("Connection 'first': No permission for it"),
					connectionName: 'first',
					workspaceId: WORKSPACE_ID,
					httpCode: '403',
				},
			},
		]);
	});
});

it.each([
	[
		{ kind: 'dliBasic' },
		"'Kind' must be one of dataArts, dliAuth, dliEnhanced, every, not dliBasic",
	],
	[{ workspacesFrom: 'all' }, "'Workspaces' must be one of chosen, default, every, not all"],
	[{ workspacesFrom: 'chosen', workspaceIds: ' , ' }, "'Workspace IDs' is empty"],
	[{ workspacesFrom: 'chosen', workspaceIds: 'a/b' }, "'Workspace IDs' is invalid"],
])('refuses %j before any request', async (changes, message) => {
	const { error } = await run(exportForm(changes));
	expect(error?.message).toContain(message);
	expect(simulator().requests).toEqual([]);
});
