import type { IDataObject } from 'n8n-workflow';

import { DEFAULT_FIXTURES } from '../simulator';
import { credentialFor, PROJECT_ID, WORKSPACE_ID } from './account';
import { runNode } from './runNode';
import {
	actionsOf,
	dliRow,
	exportForm,
	hiveRow as row,
	plan,
	useConnectionSet,
} from './useConnectionSet';

const { simulator, seed, seedDli, run, planOf, writes, refuse, requests } = useConnectionSet();

const OTHER_WORKSPACE = DEFAULT_FIXTURES.projects[0]?.workspaces[1] ?? '';
/** The ID of the workflow of the tests, which is the owner unless Options name another. */
const OURS = '1';
const CONTINUE = { onError: 'continueRegularOutput' } as const;

afterEach(() => expect(writes()).toEqual([]));

const seedOurs = (name: string, owner = OURS) =>
	seed({ dw_name: name, description: `About ${name} [n8n:${owner}]` });
const seedOurDli = (name: string, owner = OURS) =>
	seedDli({ name, tags: [{ key: 'n8n-owner', value: owner }] });

describe('a plan', () => {
	it('has an item for each row, with what differs', async () => {
		const { id } = seedOurs('crm');
		const { results } = await planOf([
			row('crm', { 'settings.kmsName': 'KMS-2', description: 'CRM' }),
			row('new', { 'settings.dbPassword': 'pw' }),
		]);
		expect(results).toEqual([
			{
				action: 'update',
				applied: false,
				kind: 'dataArts',
				name: 'crm',
				serviceType: 'HIVE',
				connectionId: id,
				owner: 'ours',
				changed: ['description', 'settings.kmsName'],
				changes: [
					{ key: 'description', from: 'About crm', to: 'CRM' },
					{ key: 'settings.kmsName', from: 'KMS-1111', to: 'KMS-2' },
				],
				extraKeys: [],
				notCompared: [],
				notChecked: [],
				secretsRequired: ['dbPassword'],
				reason: '',
				advice: '',
				changeId: expect.stringMatching(/^[0-9a-f]{16}$/),
				planId: expect.stringMatching(/^[0-9a-f]{16}$/),
				workspaceId: WORKSPACE_ID,
				projectId: PROJECT_ID,
			},
			expect.objectContaining({ action: 'create', name: 'new', secretsRequired: [] }),
		]);
		expect(JSON.stringify(results)).not.toContain('"pw"');
	});

	it('reads only the connections that the list names and those that are ours', async () => {
		for (const name of ['crm', 'hr', 'lake']) seed({ dw_name: name });
		seedOurs('old');
		await planOf([row('crm')]);
		expect(requests('GET').map(({ path }) => path)).toHaveLength(3);
	});

	it('looks through several workspaces and kinds side by side', async () => {
		const { item } = seed({ dw_name: 'crm' });
		simulator().seed.dataArts({ item, workspace: OTHER_WORKSPACE });
		seedDli({ name: 'crm', queues: ['q1'] });
		const { results } = await planOf([
			row('crm'),
			row('crm', { workspaceId: OTHER_WORKSPACE }),
			dliRow('crm', { queues: 'Q1' }),
		]);
		expect(actionsOf(results)).toEqual(Array(3).fill('crm: unchanged'));
	});

	it('compares the lists of a connection of DLI whatever their order', async () => {
		seedOurDli('lake');
		const { results } = await planOf([dliRow('lake', { queues: ['q1'], tags: 'env=prod' })]);
		expect(results).toMatchObject([
			{
				action: 'update',
				serviceType: 'enhanced',
				changes: [
					{ key: 'queues', from: [], to: ['q1'] },
					{ key: 'tags', from: [], to: [{ key: 'env', value: 'prod' }] },
				],
			},
		]);
		expect(results[0]).not.toHaveProperty('workspaceId');
	});

	it('says what cannot be changed', async () => {
		seedOurDli('lake');
		seedOurs('crm');
		const { results } = await planOf([
			dliRow('lake', { vpcId: 'other' }),
			row('crm', { type: 'DWS' }),
		]);
		expect(results).toMatchObject([
			{ action: 'conflict', reason: "It needs replacement: Huawei Cloud cannot change 'vpcId'" },
			{ action: 'conflict', advice: expect.stringContaining("set 'ensure' to absent once") },
		]);
	});

	it('blocks a create that lacks something, and an update to what cannot be sent', async () => {
		seed({ dw_name: 'dli', dw_type: 'DLI', description: `[n8n:${OURS}]`, dw_config: {} });
		const { results } = await planOf([
			row('new', { settings: {} }),
			{ kind: 'dataArts', name: 'dli', 'settings.cdmPropertyEnable': 'ture', type: 'DLI' },
			row('long', { description: 'x'.repeat(100), 'settings.dbPassword': 'pw' }),
		]);
		expect(actionsOf(results)).toEqual(['new: blocked', 'dli: blocked', 'long: blocked']);
		expect(results).toMatchObject([
			{ reason: expect.stringMatching(/^It cannot be created: .*'settings: clusterId'/) },
			{ reason: "'settings.cdmPropertyEnable' must be true or false" },
			{ reason: expect.stringContaining("'description' is too long") },
		]);
	});

	it('finds two connections of DLI with one name', async () => {
		seedDli({ name: 'lake' });
		seedDli({ name: 'lake' });
		const { results } = await planOf([dliRow('lake')]);
		expect(results).toMatchObject([
			{ action: 'conflict', reason: expect.stringContaining('2 connections are named') },
		]);
	});

	it('sends no secret of the list anywhere, and does not compare it', async () => {
		seed({ dw_name: 'crm' });
		const secret = 'Planted-Secret-of-the-plan';
		const result = await runNode({
			parameters: plan(),
			items: [row('crm', { 'settings.dbPassword': secret, agentName: `of ${secret}` })],
			credential: credentialFor(simulator().url),
		});
		const [item] = result.outputs[0] ?? [];
		expect(item?.json.notCompared).toEqual(['settings.dbPassword']);
		expect(JSON.stringify(simulator().requests)).not.toContain(secret);
		expect(JSON.stringify(item)).not.toContain(secret);
	});
});

describe('secrets', () => {
	const plannedFor = async (description: string, changes: IDataObject) => {
		seed({ dw_name: 'crm', description });
		const { results } = await planOf([row('crm', changes)]);
		return results[0];
	};

	it.each([
		['no version', '[n8n:1#v1]', {}, 'unchanged'],
		['the version that was sent', '[n8n:1#v1]', { secretVersion: 'v1' }, 'unchanged'],
		['another version', '[n8n:1#v1]', { secretVersion: 'v2' }, 'update'],
		['the first version', '[n8n:1]', { secretVersion: 'v1' }, 'update'],
		['a secret only', '[n8n:1]', { 'settings.dbPassword': 'new' }, 'unchanged'],
		['an empty secret', '[n8n:1]', { 'settings.dbPassword': '' }, 'unchanged'],
	])('with %s', async (_name, description, changes, action) => {
		expect(await plannedFor(description, changes)).toMatchObject({ action });
	});

	it('says which secrets an update has to send', async () => {
		expect(await plannedFor('[n8n:1#v1]', { secretVersion: 'v2' })).toMatchObject({
			changed: ['secretVersion'],
			secretsRequired: ['dbPassword'],
		});
	});
});

describe('ownership', () => {
	const DIFFERENT = { 'settings.kmsName': 'KMS-2' };

	it.each([
		['conflict', 'unchanged', 'conflict'],
		['adopt', 'adopt', 'adopt'],
		['updateWithoutMark', 'unchanged', 'update'],
	])('If Not Ours %s', async (ifNotOurs, same, different) => {
		seed({ dw_name: 'same' });
		seed({ dw_name: 'different' });
		const { results } = await planOf([row('same'), row('different', DIFFERENT)], { ifNotOurs });
		expect(actionsOf(results)).toEqual([`same: ${same}`, `different: ${different}`]);
		expect(results).toMatchObject([{ owner: 'none' }, { owner: 'none' }]);
	});

	it('leaves what belongs to another owner alone', async () => {
		seedOurs('crm', 'team-b');
		seedOurDli('lake', 'team-b');
		const list = [row('crm', { description: 'About crm' }), dliRow('lake', { ensure: 'absent' })];
		const { results } = await planOf(list, { ifNotOurs: 'adopt', deleteUnlisted: true });
		expect(results).toMatchObject([
			{
				action: 'conflict',
				owner: 'other',
				reason: 'The connection belongs to the owner team-b',
				advice: expect.stringContaining("set 'Owner' in Options to team-b"),
			},
			{ action: 'conflict', owner: 'other' },
		]);
		const asOther = await planOf(list, { owner: 'team-b' });
		expect(actionsOf(asOther.results)).toEqual(['crm: unchanged', 'lake: delete']);
	});
});

describe('deletions', () => {
	const deleteUnlisted = { deleteUnlisted: true };
	beforeEach(() => {
		seedOurs('ours');
		seedOurs('theirs', 'team-b');
		seed({ dw_name: 'unmarked' });
		seed({ dw_name: 'crm' });
		seedOurDli('our_lake');
		seedDli({ name: 'lake' });
	});

	it('are not planned by default', async () => {
		const { results } = await planOf([row('crm')]);
		expect(actionsOf(results)).toEqual(['crm: unchanged']);
	});

	it('are planned for our own, in the scopes of the list', async () => {
		const { results } = await planOf([row('crm')], deleteUnlisted);
		expect(actionsOf(results)).toEqual(['crm: unchanged', 'ours: delete']);
	});

	it('are planned in other scopes if these are named', async () => {
		const scopes = `dliEnhanced, ${OTHER_WORKSPACE}`;
		simulator().seed.dataArts({
			item: { dw_name: 'far', description: `[n8n:${OURS}]` },
			workspace: OTHER_WORKSPACE,
		});
		const { results } = await planOf([row('crm')], { ...deleteUnlisted, scopes });
		expect(actionsOf(results)).toEqual([
			'crm: unchanged',
			'ours: delete',
			'far: delete',
			'our_lake: delete',
		]);
		const { results: empty } = await run(
			plan(
				{ ...deleteUnlisted, scopes: 'dliEnhanced' },
				{ connectionsFrom: 'json', connectionsJson: '[]' },
			),
		);
		expect(actionsOf(empty)).toEqual(['our_lake: delete']);
	});

	it('are planned for a row that says so, with or without a mark', async () => {
		const absent = { ensure: 'absent' };
		const { results } = await planOf([
			{ kind: 'dataArts', name: 'unmarked', ...absent },
			{ kind: 'dliEnhanced', name: 'nowhere', ...absent },
		]);
		expect(actionsOf(results)).toEqual(['unmarked: delete', 'nowhere: unchanged']);
	});

	it('are blocked when an item is invalid, because it may be the one', async () => {
		const list = [row('crm'), row('ours', { typo: 'x' })];
		const stopped = await planOf(list, deleteUnlisted);
		expect(stopped.error?.message).toContain("'ours': 'typo' is not a column");
		expect(simulator().requests).toEqual([]);
		const { results } = await planOf(list, deleteUnlisted, CONTINUE);
		expect(results).toMatchObject([
			{ name: 'crm', action: 'unchanged' },
			{ name: 'ours', action: 'blocked', reason: expect.stringContaining('invalid items') },
			{ error: { itemIndex: 1 } },
		]);
	});

	it('belong to the first item of their scope', async () => {
		const { outputs } = await runNode({
			parameters: plan(deleteUnlisted),
			items: [dliRow('lake'), row('crm'), row('unmarked')],
			credential: credentialFor(simulator().url),
		});
		expect(outputs[0]?.map(({ json, pairedItem }) => [json.name, pairedItem])).toEqual([
			['lake', { item: 0 }],
			['our_lake', { item: 0 }],
			['crm', { item: 1 }],
			['ours', { item: 1 }],
			['unmarked', { item: 2 }],
		]);
	});
});

describe('what cannot be read', () => {
	const LIST = [row('crm'), row('new'), dliRow('lake')];
	beforeEach(() => {
		seed({ dw_name: 'crm' });
		seedOurs('ours');
		seedDli({ name: 'lake' });
	});

	it('stops the node', async () => {
		refuse(/data-connections$/);
		const { error } = await planOf(LIST);
		expect(error?.message).toContain(`Workspace '${WORKSPACE_ID}': No permission for it`);
	});

	it('is not empty: nothing is planned in its scope, if the node continues', async () => {
		refuse(/data-connections$/);
		const { results } = await planOf(LIST, { deleteUnlisted: true }, CONTINUE);
		expect(results).toMatchObject([
			{ name: 'crm', action: 'blocked', reason: expect.stringContaining('No permission for it') },
			{ error: { httpCode: '403', workspaceId: WORKSPACE_ID } },
			{ name: 'new', action: 'blocked' },
			{ name: 'lake', action: 'unchanged' },
		]);
	});

	it('may be the tags of DLI, without which nobody knows whose a connection is', async () => {
		refuse(/resource-instances\/filter$/);
		const { error } = await planOf(LIST);
		expect(error?.message).toContain('DLI enhanced connections: No permission for it');
		const { results } = await planOf(LIST, {}, CONTINUE);
		expect(actionsOf(results.filter(({ error: one }) => !one))).toEqual([
			'crm: unchanged',
			'new: create',
			'lake: blocked',
		]);
	});

	it('may be one connection, which is blocked, and not deleted either', async () => {
		const crm = simulator().connections()[0] as { id: string };
		const ours = simulator().connections()[1] as { id: string };
		refuse(new RegExp(`data-connections/(${crm.id}|${ours.id})$`));
		const { results } = await planOf(LIST, { deleteUnlisted: true }, CONTINUE);
		expect(actionsOf(results.filter(({ error }) => !error))).toEqual([
			'crm: blocked',
			'ours: blocked',
			'new: create',
			'lake: unchanged',
		]);
	});

	it('is nothing any longer if it was deleted after it was listed', async () => {
		const crm = simulator().connections()[0] as { id: string };
		simulator().respondNext({
			match: { method: 'GET', path: new RegExp(`data-connections/${crm.id}$`) },
			status: 404,
			body: { error_code: 'DAYU.1005', error_msg: 'gone' },
		});
		expect(actionsOf((await planOf([row('crm')])).results)).toEqual(['crm: create']);
	});

	it('is the tags of one connection that the list of tags does not have yet', async () => {
		simulator().respondNext({
			match: { path: /resource-instances\/filter$/ },
			status: 200,
			body: { resources: [], total_count: 0 },
		});
		seedOurDli('new_lake');
		const { results } = await planOf([dliRow('new_lake')]);
		expect(results).toMatchObject([{ action: 'unchanged', owner: 'ours' }]);
	});
});

describe('the list', () => {
	it('may be one item with all connections, or JSON', async () => {
		const connections = [row('a'), dliRow('b')];
		const json = { connectionsFrom: 'json' };
		const sources = await Promise.all([
			run(plan(), { items: [{ connections }] }),
			run(plan({}, { ...json, connectionsJson: JSON.stringify(connections) })),
			run(plan({}, { ...json, connectionsJson: '={{ $json.data }}' }), {
				items: [{ data: { connections } }],
			}),
		]);
		for (const { results } of sources) {
			expect(actionsOf(results)).toEqual(['a: create', 'b: create']);
			expect(results[0]?.planId).toBe(sources[0].results[0]?.planId);
		}
	});

	it.each([
		[{ connectionsJson: '' }, "'Connections (JSON)' is empty"],
		[{ connectionsJson: '{"a": 1}' }, "'Connections (JSON)' must be a list of connections"],
		[{ connectionsJson: '[1]' }, "'Connections (JSON)' must be a JSON object"],
		[{ connectionsJson: '[' }, "'Connections (JSON)' is not valid JSON"],
	])('is refused as %j', async (changes, message) => {
		const { error } = await run(plan({}, { connectionsFrom: 'json', ...changes }));
		expect(error?.message).toContain(message);
	});

	it('is refused before any request when an option or a row is wrong', async () => {
		const cases: Array<[IDataObject[], object, string]> = [
			[[row('a')], { owner: 'a b' }, "'Owner' is invalid"],
			[[row('a')], { ifNotOurs: 'x' }, "'If Not Ours' must be one of adopt, conflict"],
			[[row('a')], { settingsMode: 'x' }, "'Settings Mode' must be one of"],
			[[row('a')], { scopes: 'a/b' }, "'Scopes' is invalid"],
			[[row('a'), row('a')], {}, "'a' is in the list twice, also in item 0"],
			[[{}], {}, "The connection: 'kind' is empty"],
			[[row('a', { projectId: 'x' })], {}, "'a': 'projectId' is x"],
			[[row('a', { o: 'x' }), row('b')], { owner: '={{ $json.o }}' }, "'o' is not a column"],
			[
				[row('x'), row('y')],
				{ owner: '={{ $json.name }}' },
				"'Options' is not the same as in item 0",
			],
		];
		for (const [items, options, message] of cases) {
			const { error } = await planOf(items, options as never);
			expect(error?.message).toContain(message);
		}
		expect(simulator().requests).toEqual([]);
	});

	it('finds another project also where the credential does not name its own', async () => {
		seed({ dw_name: 'crm' });
		const key = DEFAULT_FIXTURES.accessKeys.find(({ projectIds }) =>
			projectIds.includes(PROJECT_ID),
		);
		const credential = credentialFor(simulator().url, {
			accessKeyId: key?.access ?? '',
			secretAccessKey: key?.secret ?? '',
			projectId: '',
		});
		const plannedIn = async (projectId: string) =>
			await run(
				{ ...plan(), authentication: 'accessKey' },
				{ items: [row('crm', { projectId })], credential },
			);
		const own = await plannedIn(PROJECT_ID);
		expect(own.error).toBeUndefined();
		expect(own.results).toMatchObject([{ action: 'unchanged', projectId: PROJECT_ID }]);
		const other = await plannedIn('other');
		expect(other.error?.message).toContain("'projectId' is other");
	});
});

describe('Summary', () => {
	const summaryOf = async (items: IDataObject[], options = {}, settings = {}) =>
		await run(plan(options, { planOutput: 'summary' }), { items, ...settings });

	it('is one item, with a text for a chat', async () => {
		seedOurs('crm');
		seedOurs('old');
		seedOurs('hr', 'team-b');
		seedDli({ name: 'lake' });
		const { results } = await summaryOf(
			[
				row('crm', { 'settings.kmsName': 'KMS-2' }),
				row('new', { 'settings.dbPassword': 'pw' }),
				row('hr'),
				dliRow('lake'),
			],
			{ deleteUnlisted: true },
		);
		expect(results).toEqual([
			{
				planId: expect.stringMatching(/^[0-9a-f]{16}$/),
				applied: false,
				hasChanges: true,
				hasConflicts: true,
				counts: {
					conflict: 1,
					blocked: 0,
					delete: 1,
					create: 1,
					update: 1,
					adopt: 0,
					unchanged: 1,
				},
				text: [
					`**Plan ${String(results[0]?.planId)}**: 1 in conflict, 1 to delete, 1 to create, 1 to update, 1 unchanged.`,
					`**In conflict**\n- \`hr\` (HIVE, workspace ${WORKSPACE_ID}): The connection belongs to the owner team-b`,
					`**To delete**\n- \`old\` (HIVE, workspace ${WORKSPACE_ID}): It has the mark of this owner, and it is not in the list`,
					`**To create**\n- \`new\` (HIVE, workspace ${WORKSPACE_ID})`,
					`**To update**\n- \`crm\` (HIVE, workspace ${WORKSPACE_ID}): \`settings.kmsName\``,
				].join('\n\n'),
				projectId: PROJECT_ID,
			},
		]);
	});

	it('says that there is nothing to do', async () => {
		seed({ dw_name: 'crm' });
		const exported = await run(exportForm());
		const { results } = await summaryOf(exported.results);
		expect(results).toMatchObject([{ hasChanges: false, hasConflicts: false }]);
		expect(results[0]?.text).toMatch(/: nothing to do\. 1 connection unchanged\.$/);
	});

	it('has the same ID as the plan in rows, until something changes', async () => {
		const { item } = seedOurs('crm');
		const list = [row('crm', { tag: 'x' }), dliRow('lake')];
		const idOf = async () => (await summaryOf(list)).results[0]?.planId;
		const planId = await idOf();
		const rows = await planOf(list.toReversed());
		expect(rows.results.map((one) => one.planId)).toEqual([planId, planId]);
		item.dw_config.kmsName = 'changed by someone else';
		expect(await idOf()).not.toBe(planId);
	});

	it('belongs to the first valid item', async () => {
		const { results } = await summaryOf([{}, row('crm')], {}, CONTINUE);
		expect(results).toMatchObject([{ error: { itemIndex: 0 } }, { counts: { create: 1 } }]);
	});
});
