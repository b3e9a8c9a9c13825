import { sleep, type IDataObject } from 'n8n-workflow';

import { PROJECT_ID, WORKSPACE_ID } from './account';
import {
	actionsOf,
	dliRow,
	exportForm,
	hiveRow,
	PASSWORD,
	plan,
	SECRET,
	useConnectionSet,
} from './useConnectionSet';

const { simulator, seed, seedDli, run, planOf, applyTo, writes, refuse, storedItem } =
	useConnectionSet();

const CONTINUE = { onError: 'continueRegularOutput' } as const;
/** The ID of the workflow of the tests, which is the owner unless Options name another. */
const MARK = '[n8n:1]';
const OWNER_TAG = { key: 'n8n-owner', value: '1' };

const seedOurs = (name: string, changes: IDataObject = {}) =>
	seed({ dw_name: name, description: MARK, ...changes });
const seedOurDli = (name: string, changes: IDataObject = {}) =>
	seedDli({ name, tags: [OWNER_TAG], ...changes });
/** The names of what exists. */
const storedNames = () =>
	simulator()
		.connections()
		.filter((one) => !('status' in one && one.status === 'DELETED'))
		.map(({ name }) => name);

/** What a second plan of the list says. */
const planAgain = async (items: IDataObject[], options = {}) =>
	actionsOf((await planOf(items, options)).results);

describe('Apply', () => {
	it('creates what is missing, marks it as its own, and then has nothing to do', async () => {
		const list = [
			hiveRow('crm', { ...PASSWORD, description: 'CRM', modules: '4', tag: 'sales' }),
			dliRow('lake', {
				queues: ['q1'],
				hosts: [{ name: 'ecs-1', ip: '192.168.0.1' }],
				routes: [{ name: 'r1', cidr: '10.1.0.0/16' }],
				tags: 'env=prod',
			}),
		];
		const { results, error } = await applyTo(list);
		expect(error).toBeUndefined();
		expect(results).toMatchObject([
			{
				action: 'created',
				applied: true,
				name: 'crm',
				connectionId: expect.stringMatching(/^[0-9a-f]{32}$/),
				serviceType: 'HIVE',
				secretSent: true,
				secretsRequired: [],
				workspaceId: WORKSPACE_ID,
				projectId: PROJECT_ID,
			},
			{ action: 'created', applied: true, name: 'lake', serviceType: 'enhanced' },
		]);
		expect(storedItem()).toMatchObject({
			dw_name: 'crm',
			dw_type: 'HIVE',
			description: `CRM ${MARK}`,
			dw_category: 'sales',
			supportService: 4,
			agent_id: '91f81a12-75c5-43ce-aab8-7149ecef3b17',
			dw_config: { clusterName: 'mrs_3x_autotest_do_not_del', dbPassword: SECRET },
		});
		expect(simulator().connections()[1]).toMatchObject({
			body: { queues: ['q1'], tags: [OWNER_TAG, { key: 'env', value: 'prod' }] },
			routes: [{ name: 'r1', cidr: '10.1.0.0/16' }],
		});
		expect(JSON.stringify(results)).not.toContain(SECRET);
		expect(await planAgain(list)).toEqual(['crm: unchanged', 'lake: unchanged']);
		const before = writes().length;
		const again = await applyTo(list);
		expect(actionsOf(again.results)).toEqual(['crm: unchanged', 'lake: unchanged']);
		expect(again.results).toMatchObject([{ applied: false }, { applied: false }]);
		expect(writes()).toHaveLength(before);
	});

	it('sends the route table of a new connection of DLI, and no list that is empty', async () => {
		const [table] = simulator().fixtures.resources[PROJECT_ID]!.routeTables;
		await applyTo([dliRow('lake', { routeTableId: table!.id }), dliRow('sea')], {
			maxParallelRequests: 1,
		});
		const bodies = writes().map(({ body }) => body as IDataObject);
		const [lake, sea] = ['lake', 'sea'].map((name) => bodies.find((body) => body.name === name));
		expect(lake).toMatchObject({ routetable_id: table!.id, tags: [OWNER_TAG] });
		expect(Object.keys(sea ?? {}).sort()).toEqual([
			...['dest_network_id', 'dest_vpc_id', 'name', 'tags'],
		]);
	});

	it('leaves a description without a mark as it is, where nobody is to mark it', async () => {
		seed({ dw_name: 'crm', description: 'CRM' });
		const { results } = await applyTo([hiveRow('crm', { ...PASSWORD, tag: 'sales' })], {
			ifNotOurs: 'updateWithoutMark',
		});
		expect(actionsOf(results)).toEqual(['crm: updated']);
		expect(storedItem()).toMatchObject({ description: 'CRM', dw_category: 'sales' });
	});

	it('updates only what differs, and keeps the rest', async () => {
		seedOurs('crm', { dw_category: 'sales', description: `CRM ${MARK}` });
		const row = hiveRow('crm', { ...PASSWORD, 'settings.kmsName': 'KMS-2' });
		const { results } = await applyTo([row]);
		expect(results).toMatchObject([
			{ action: 'updated', applied: true, changed: ['settings.kmsName'], secretSent: true },
		]);
		expect(storedItem()).toMatchObject({
			description: `CRM ${MARK}`,
			dw_category: 'sales',
			agent_name: 'cdm-4autotest-nodelete',
			dw_config: {
				kmsName: 'KMS-2',
				dbPassword: SECRET,
				clusterName: 'mrs_3x_autotest_do_not_del',
			},
		});
		expect(await planAgain([row])).toEqual(['crm: unchanged']);
	});

	it('takes out settings that the list lacks, where it is to be exact', async () => {
		const { item } = seedOurs('crm');
		item.dw_config = { ...item.dw_config, extra: 'x' };
		const list = [hiveRow('crm', PASSWORD)];
		const options = { settingsMode: 'exactly' };
		const { results } = await applyTo(list, options);
		expect(results).toMatchObject([{ action: 'updated', changed: ['settings.extra'] }]);
		expect(storedItem().dw_config).not.toHaveProperty('extra');
		expect(await planAgain(list, options)).toEqual(['crm: unchanged']);
	});

	it('never compares ignored settings, and leaves them as they are', async () => {
		const { item } = seedOurs('crm');
		item.dw_config = { ...item.dw_config, extra: 'x', kmsName: 'of someone' };
		const options = {
			settingsMode: 'exactly',
			ignoredSettings: ' settings.kmsName, extra ',
		};
		const same = await applyTo([hiveRow('crm', PASSWORD)], options);
		expect(same.results).toMatchObject([
			{ action: 'unchanged', notCompared: ['settings.dbPassword', 'settings.kmsName'] },
		]);
		const { results } = await applyTo([hiveRow('crm', { ...PASSWORD, tag: 'sales' })], options);
		expect(results).toMatchObject([{ action: 'updated', changed: ['tag'] }]);
		expect(storedItem()).toMatchObject({
			dw_category: 'sales',
			dw_config: { extra: 'x', kmsName: 'of someone' },
		});
		const { results: created } = await applyTo([hiveRow('new', PASSWORD)], options);
		expect(actionsOf(created)).toEqual(['new: created']);
		expect(storedItem(1).dw_config).toMatchObject({ kmsName: 'KMS-1111' });
	});

	describe('reads an update back', () => {
		const row = hiveRow('crm', { ...PASSWORD, 'settings.kmsName': 'KMS-2', description: 'CRM' });
		/** Applies the row, and changes the connection before the node reads it back. */
		const applyWhile = async (change: (item: ReturnType<typeof storedItem>) => void) => {
			const { id } = seedOurs('crm');
			const match = { method: 'GET', path: new RegExp(`data-connections/${id}$`) };
			// For the plan, right before the update, and after it.
			const holds = [0, 1, 2].map(() => simulator().holdNext({ match }));
			const running = applyTo([row]);
			for (const [index, hold] of holds.entries()) {
				await hold.reached;
				if (index === 2) change(storedItem());
				hold.release();
			}
			return (await running).results[0];
		};

		it('and names what Huawei Cloud has stored otherwise', async () => {
			const result = await applyWhile((item) => {
				item.dw_config.kmsName = 'kms-2';
			});
			expect(result).toMatchObject({
				action: 'updated',
				applied: true,
				drift: ['settings.kmsName'],
				reason: expect.stringContaining("another value for 'settings.kmsName'"),
				advice: expect.stringContaining('Ignored Settings'),
			});
		});

		it('and tells that the mark is lost', async () => {
			const result = await applyWhile((item) => {
				item.description = 'CRM';
			});
			expect(result).toMatchObject({ drift: ['owner'] });
		});

		it('and knows what a server keeps that is to be taken out', async () => {
			const { item } = seedOurs('crm');
			item.dw_config = { ...item.dw_config, extra: 'x' };
			const match = { method: 'GET', path: /data-connections\/.+/ };
			const holds = [0, 1, 2].map(() => simulator().holdNext({ match }));
			const running = applyTo(
				[hiveRow('crm', PASSWORD)],
				{ settingsMode: 'exactly' },
				{ planOutput: 'summary' },
			);
			for (const [index, hold] of holds.entries()) {
				await hold.reached;
				if (index === 2) storedItem().dw_config.extra = 'x';
				hold.release();
			}
			const { results } = await running;
			expect(results[0]?.text).toContain(
				"It was updated, and Huawei Cloud has another value for 'settings.extra'",
			);
		});

		it('and has nothing to tell where all is as it was to be', async () => {
			seedOurs('crm', { agent_name: 'old' });
			const { results } = await applyTo([
				{ ...row, tag: 'sales', secretVersion: 'v2', renamedFrom: 'x' },
			]);
			expect(results).toMatchObject([{ action: 'updated', drift: [], reason: '' }]);
		});

		it('and succeeds where it cannot', async () => {
			const { id } = seedOurs('crm');
			const match = { method: 'GET', path: new RegExp(`data-connections/${id}$`) };
			const hold = simulator().holdNext({ match: { method: 'PUT', path: /./ } });
			const running = applyTo([row]);
			await hold.reached;
			simulator().respondNext({ match, status: 403, body: {}, times: 9 });
			hold.release();
			const { results } = await running;
			expect(results).toMatchObject([{ action: 'updated', applied: true, reason: '' }]);
			expect(results[0]).not.toHaveProperty('drift');
		});
	});

	it('sends what a secret version stands for, and remembers the version', async () => {
		seedOurs('crm', { description: '[n8n:1#v1]' });
		const row = hiveRow('crm', { ...PASSWORD, secretVersion: 'v2' });
		const { results } = await applyTo([row]);
		expect(results).toMatchObject([
			{ action: 'updated', secretSent: true, changed: ['secretVersion'] },
		]);
		expect(storedItem()).toMatchObject({
			description: '[n8n:1#v2]',
			dw_config: { dbPassword: SECRET },
		});
		expect(await planAgain([row])).toEqual(['crm: unchanged']);
	});

	it('adopts a connection of nobody', async () => {
		seed({ dw_name: 'crm', description: 'CRM' });
		seedDli({ name: 'lake' });
		const list = [hiveRow('crm', PASSWORD), dliRow('lake', { queues: ['q1'] })];
		const options = { ifNotOurs: 'adopt' };
		const { results } = await applyTo(list, options);
		expect(actionsOf(results)).toEqual(['crm: adopted', 'lake: adopted']);
		expect(storedItem()).toMatchObject({ description: `CRM ${MARK}` });
		expect(simulator().connections()[1]).toMatchObject({ body: { tags: [OWNER_TAG] } });
		expect(await planAgain(list)).toEqual(['crm: unchanged', 'lake: unchanged']);
	});

	it('sends nothing but what differs to DLI', async () => {
		seedOurDli('lake');
		await applyTo([dliRow('lake', { queues: ['q1'] })]);
		expect(writes().map(({ body }) => body)).toEqual([{ queues: ['q1'] }]);
	});

	it('changes each list of a connection of DLI, and takes away last', async () => {
		const routes = [
			{ name: 'r1', cidr: '10.1.0.0/16' },
			{ name: 'r2', cidr: '10.2.0.0/16' },
		];
		const tags = [OWNER_TAG, { key: 'env', value: 'dev' }, { key: 'team', value: 'x' }];
		const hosts = [{ name: 'old', ip: '10.0.0.1' }];
		seedDli({ name: 'lake', queues: ['q1'], hosts, tags }, { routes });
		const list = [
			dliRow('lake', {
				queues: ['q2'],
				hosts: [{ name: 'new', ip: '10.0.0.2' }],
				routes: [
					{ name: 'r2', cidr: '10.20.0.0/16' },
					{ name: 'r3', cidr: '10.3.0.0/16' },
				],
				tags: 'env=prod',
			}),
		];
		const { results, error } = await applyTo(list);
		expect(error).toBeUndefined();
		expect(results).toMatchObject([{ action: 'updated', applied: true }]);
		expect(
			writes().map(
				({ method, path }) =>
					`${method} ${/(?:associate-queue|disassociate-queue|routes|tags).*$/.exec(path)?.[0] ?? ''}`,
			),
		).toEqual([
			'POST tags/create',
			'PUT ',
			'DELETE routes/r2',
			'POST routes',
			'POST routes',
			'POST associate-queue',
			'DELETE routes/r1',
			'POST disassociate-queue',
			'POST tags/delete',
		]);
		expect(await planAgain(list)).toEqual(['lake: unchanged']);
	});
});

describe('secrets', () => {
	const login = { user: 'xxxxxx', password: SECRET };
	const withLogin = { dataSourceLogin: 'credential' };
	const applied = async (items: IDataObject[], options = {}, settings = {}) =>
		await applyTo(items, options, withLogin, { login, ...settings });

	it('come from the login credential for connections of its user', async () => {
		seedOurs('crm');
		const list = [
			hiveRow('crm', { description: 'CRM' }),
			hiveRow('new', { settings: { ...hiveRow('').settings, dbUserName: '' } }),
		];
		const { results, error } = await applied(list);
		expect(error).toBeUndefined();
		expect(actionsOf(results)).toEqual(['crm: updated', 'new: created']);
		for (const index of [0, 1]) {
			expect(storedItem(index).dw_config).toMatchObject({
				dbUserName: 'xxxxxx',
				dbPassword: SECRET,
			});
		}
		expect(JSON.stringify(results)).not.toContain(SECRET);
	});

	it.each([
		['another user', hiveRow('crm', { 'settings.dbUserName': 'else' })],
		['a row that does not take it', hiveRow('crm', { login: 'none' })],
	])('are not sent for %s, and nothing is changed without them', async (_name, row) => {
		seedOurs('hr');
		const { error } = await applied([hiveRow('hr', { description: 'HR' }), row]);
		expect(error?.message).toBe('1 connection is in conflict or blocked: crm');
		expect(error?.description).toContain("It needs 'settings.dbPassword'");
		expect(error?.description).toContain('Nothing was changed.');
		expect(writes()).toEqual([]);
	});

	it('may be left out of an update, but not of a create or a new version', async () => {
		seedOurs('crm');
		seedOurs('hr');
		simulator().switches.updateKeepsOmittedPassword = true;
		const options = { updateWithoutPassword: true, ifConflicts: 'applyRest' };
		const { results, error } = await applyTo(
			[
				hiveRow('crm', { description: 'CRM' }),
				hiveRow('hr', { secretVersion: 'v2' }),
				hiveRow('new'),
			],
			options,
		);
		expect(error).toBeUndefined();
		expect(actionsOf(results)).toEqual(['crm: updated', 'hr: blocked', 'new: blocked']);
		expect(results).toMatchObject([
			{ secretSent: false, notCopied: expect.arrayContaining(['dbPassword']) },
			{ applied: false, reason: expect.stringContaining("'settings.dbPassword'") },
			{ applied: false },
		]);
		expect(storedItem(1)).toMatchObject({ description: MARK });
	});
});

describe('an approved plan', () => {
	it('is applied although the plan had no secrets', async () => {
		seedOurs('crm');
		const list = [hiveRow('crm', { description: 'CRM' }), hiveRow('new')];
		const { results: planned } = await run(plan({}, { planOutput: 'summary' }), { items: list });
		const items = list.map((row) => ({ ...row, ...PASSWORD }));
		const expectedPlanId = String(planned[0]?.planId);
		const { results, error } = await applyTo(items, {}, { expectedPlanId });
		expect(error).toBeUndefined();
		expect(actionsOf(results)).toEqual(['crm: updated', 'new: created']);
		expect(results).toMatchObject([{ planId: expectedPlanId }, { planId: expectedPlanId }]);
	});

	it('is refused once something has changed', async () => {
		const { item } = seedOurs('crm');
		const list = [hiveRow('crm', { ...PASSWORD, description: 'CRM' })];
		const { results } = await planOf(list);
		item.dw_config = { ...item.dw_config, kmsName: 'changed by someone else' };
		const { error } = await applyTo(list, {}, { expectedPlanId: String(results[0]?.planId) });
		expect(error?.message).toMatch(
			/^The plan is no longer [0-9a-f]{16}, as 'Expected Plan ID' says: it is/,
		);
		expect(error?.description).toContain('Nothing was changed.');
		expect(writes()).toEqual([]);
	});
});

describe('deletions', () => {
	const deleteUnlisted = { deleteUnlisted: true };

	it('are made last, and only of our own connections', async () => {
		seedOurs('old');
		seedOurDli('old_lake');
		seed({ dw_name: 'unmarked' });
		seed({ dw_name: 'theirs', description: '[n8n:team-b]' });
		const list = [hiveRow('crm', PASSWORD), dliRow('lake'), hiveRow('keep', PASSWORD)];
		seedOurs('keep');
		seedOurDli('keep_lake');
		const { results, error } = await applyTo([...list, dliRow('keep_lake')], deleteUnlisted);
		expect(error).toBeUndefined();
		expect(actionsOf(results)).toEqual([
			'crm: created',
			'old: deleted',
			'lake: created',
			'old_lake: deleted',
			'keep: unchanged',
			'keep_lake: unchanged',
		]);
		expect(storedNames().sort()).toEqual(
			['crm', 'keep', 'keep_lake', 'lake', 'theirs', 'unmarked'].sort(),
		);
		const methods = writes().map(({ method }) => method);
		expect(methods.lastIndexOf('POST')).toBeLessThan(methods.indexOf('DELETE'));
	});

	it('of rows that say absent need no mark', async () => {
		seed({ dw_name: 'unmarked' });
		const row = { kind: 'dataArts', name: 'unmarked', ensure: 'absent' };
		const { results } = await applyTo([row]);
		expect(results).toMatchObject([{ action: 'deleted', applied: true }]);
		expect((await applyTo([row])).results).toMatchObject([{ action: 'unchanged' }]);
	});

	it.each([
		[
			'more than Delete at Most',
			2,
			9,
			{ deleteAtMost: 1 },
			"'Delete at Most' allows 1: old0, old1",
		],
		['more than five by default', 6, 9, {}, "'Delete at Most' allows 5: old0"],
		['all of ours', 1, 0, {}, '1 of the 1 connections of this owner in the workspace'],
		['most of four or more', 3, 1, {}, '3 of the 4 connections of this owner'],
	])('are refused if they are %s', async (_name, old, kept, options, message) => {
		for (let index = 0; index < old; index++) seedOurs(`old${index}`);
		const list = Array.from({ length: kept }, (_, index) => hiveRow(`keep${index}`));
		for (const { name } of list) seedOurs(name);
		const items = [...list, hiveRow('new', PASSWORD)];
		const { error } = await applyTo(items, { ...deleteUnlisted, ...options });
		expect(error?.message).toContain(message);
		expect(error?.description).toContain('Nothing was changed.');
		expect(writes()).toEqual([]);
		const allowed = { ...deleteUnlisted, deleteAtMost: 9, allowEmptying: true };
		expect((await applyTo(items, allowed)).error).toBeUndefined();
		expect(storedNames()).toHaveLength(kept + 1);
	});

	it('half of three is not most, and two of four neither', async () => {
		for (const name of ['old0', 'old1', 'keep0', 'keep1']) seedOurs(name);
		const { results } = await applyTo([hiveRow('keep0'), hiveRow('keep1')], deleteUnlisted);
		expect(actionsOf(results)).toContain('old1: deleted');
	});

	it('wait until everything else in their workspace has worked', async () => {
		for (const name of ['old', 'keep0', 'keep1']) seedOurs(name);
		seedOurDli('lake', { queues: ['q1'] });
		simulator().respondNext({
			match: { method: 'POST', path: /data-connections$/ },
			status: 400,
			body: { error_code: 'DAYU.3602', error_msg: 'Not like this' },
		});
		const list = [
			hiveRow('keep0'),
			hiveRow('keep1'),
			hiveRow('new', PASSWORD),
			dliRow('lake', { queues: '[]' }),
		];
		const { results } = await applyTo(list, deleteUnlisted, {}, CONTINUE);
		expect(results).toMatchObject([
			{ name: 'keep0', action: 'unchanged' },
			{ name: 'old', action: 'skipped', applied: false, reason: expect.stringContaining('failed') },
			{ name: 'keep1', action: 'unchanged' },
			{ error: { connectionName: 'new', message: expect.stringContaining('Not like this') } },
			// DLI is another scope, in which all is well.
			{ name: 'lake', action: 'updated', applied: true },
		]);
		expect(storedNames()).toContain('old');
	});

	it('of queues wait as well', async () => {
		seedOurDli('lake', { queues: ['q1'] });
		refuse(/associate-queue$/);
		simulator().respondNext({
			match: { method: 'POST', path: /enhanced-connections$/ },
			status: 400,
			body: { error_code: 'DLI.0001', error_msg: 'Not like this' },
		});
		const list = [dliRow('new'), dliRow('lake', { queues: '[]', tags: 'env=prod' })];
		const { results } = await applyTo(list, {}, {}, CONTINUE);
		expect(results).toMatchObject([
			{ error: { connectionName: 'new' } },
			{ name: 'lake', action: 'skipped', applied: false },
		]);
		expect(simulator().connections()[0]).toMatchObject({ body: { queues: ['q1'] } });
	});
});

describe('conflicts', () => {
	it('stop everything before any change', async () => {
		seed({ dw_name: 'crm' });
		seed({ dw_name: 'hr', description: '[n8n:team-b]' });
		const list = [hiveRow('crm', { description: 'CRM' }), hiveRow('hr'), hiveRow('new', PASSWORD)];
		const { error } = await applyTo(list);
		expect(error?.message).toBe('2 connections are in conflict or blocked: crm, hr');
		expect(error?.description).toBe(
			"'crm': The connection differs, and it has no mark of an owner. Choose Adopt as 'If Not Ours' in Options, rename it in the list, or take it out of the list. Nothing was changed. 'If There Are Conflicts' in Options can leave them out. Other items: 2 connections are in conflict or blocked: crm, hr (item 1, 2).",
		);
		expect(writes()).toEqual([]);
		const each = await applyTo(list, {}, {}, CONTINUE);
		expect(each.results).toMatchObject([
			{ error: { itemIndex: 0, message: error?.message } },
			{ error: { itemIndex: 1 } },
			{ error: { itemIndex: 2 } },
		]);
	});

	it('can be left out', async () => {
		seed({ dw_name: 'hr', description: '[n8n:team-b]' });
		const list = [hiveRow('hr'), hiveRow('new', PASSWORD)];
		const { results } = await applyTo(list, { ifConflicts: 'applyRest' });
		expect(results).toMatchObject([
			{ action: 'conflict', applied: false, reason: expect.stringContaining('team-b') },
			{ action: 'created', applied: true },
		]);
	});
});

describe('a change that fails', () => {
	it('stops the node, whose error lists what was created', async () => {
		simulator().respondNext({
			match: { method: 'POST', path: /enhanced-connections$/ },
			status: 400,
			body: { error_code: 'DLI.0001', error_msg: 'Not like this' },
		});
		const list = [hiveRow('crm', PASSWORD), dliRow('lake'), hiveRow('hr', PASSWORD)];
		const { error } = await applyTo(list);
		expect(error?.message).toMatch(/^lake: Not like this/);
		const created = simulator()
			.connections()
			.map(({ id, name }) => `${name} = ${id}`);
		expect(created.length).toBeGreaterThan(0);
		for (const one of created) expect(error?.description).toContain(one);
	});

	it('lists what was created once', async () => {
		const match = { method: 'POST', path: /data-connections$/ };
		const hold = simulator().holdNext({ match });
		const running = applyTo([{ connections: [hiveRow('crm', PASSWORD), dliRow('lake')] }]);
		await hold.reached;
		while (simulator().connections().length === 0) await sleep(10);
		await sleep(1000);
		simulator().seed.dataArts({ item: { dw_name: 'crm' }, workspace: WORKSPACE_ID });
		hold.release();
		const { error } = await running;
		expect(error?.message).toMatch(/^crm: /);
		expect(error?.description?.match(/lake = /g)).toHaveLength(1);
	});

	it('keeps those behind it from being started', async () => {
		simulator().respondNext({
			match: { method: 'POST', path: /data-connections$/ },
			status: 400,
			body: { error_code: 'DAYU.3602', error_msg: 'Not like this' },
		});
		seedOurs('old');
		seedOurs('crm0');
		const list = Array.from({ length: 60 }, (_, index) => hiveRow(`crm${index}`, PASSWORD));
		const { error } = await applyTo(list, { deleteUnlisted: true, maxParallelRequests: 2 });
		expect(error?.message).toMatch(/: Not like this/);
		expect(error?.description).toMatch(/Not sent: \d\d of 60 items/);
		const names = storedNames();
		expect(names).toContain('old');
		expect(names.length).toBeLessThan(40);
		for (const { id, name } of simulator().connections().slice(2)) {
			expect(error?.description).toContain(`${name} = ${id}`);
		}
	});

	it('is the error of its own row in an item with many rows', async () => {
		simulator().respondNext({
			match: { method: 'POST', path: /enhanced-connections$/ },
			status: 400,
			body: { error_code: 'DLI.0001', error_msg: 'Not like this' },
		});
		const connections = [hiveRow('crm', PASSWORD), dliRow('lake'), hiveRow('hr', PASSWORD)];
		const { results } = await applyTo([{ connections }], {}, {}, CONTINUE);
		expect(results).toMatchObject([
			{ name: 'crm', action: 'created' },
			{ name: 'hr', action: 'created' },
			{ error: { connectionName: 'lake', itemIndex: 0 } },
		]);
	});

	it('is told with what was done of it', async () => {
		refuse(/routes$/);
		const { error } = await applyTo([
			dliRow('lake', { routes: [{ name: 'r', cidr: '10.0.0.0/8' }] }),
		]);
		const [{ id } = { id: '' }] = simulator().connections();
		expect(error?.message).toMatch(/^lake: No permission for it/);
		expect(error?.description).toContain(`Already created: lake = ${id}`);
	});

	describe.each([
		['an update', { description: 'CRM' }, { queues: ['q1'] }],
		['a deletion', { ensure: 'absent' }, { ensure: 'absent' }],
	])('is %s of what someone else has changed since it was read', (_name, ofCrm, ofLake) => {
		it('in DataArts Studio', async () => {
			const { id, item } = seedOurs('crm');
			const match = { method: 'GET', path: new RegExp(`data-connections/${id}$`) };
			const planning = simulator().holdNext({ match });
			const running = applyTo([hiveRow('crm', { ...PASSWORD, ...ofCrm })]);
			await planning.reached;
			const again = simulator().holdNext({ match });
			planning.release();
			await again.reached;
			item.dw_config = { ...item.dw_config, kmsName: 'KMS-of-someone' };
			again.release();
			const { error } = await running;
			expect(error?.message).toBe("'crm' was changed by someone else in the meantime");
			expect(error?.description).toContain('Different now: kmsName.');
			expect(writes()).toEqual([]);
		});

		it('in DLI', async () => {
			const lake = seedOurDli('lake');
			const match = { method: 'GET', path: new RegExp(`enhanced-connections/${lake.id}$`) };
			const hold = simulator().holdNext({ match });
			const running = applyTo([dliRow('lake', ofLake)]);
			await hold.reached;
			lake.hosts = [{ name: 'someone', ip: '10.0.0.1' }];
			hold.release();
			const { error } = await running;
			expect(error?.message).toBe("'lake' was changed by someone else in the meantime");
			expect(error?.description).toContain('Different now: hosts.');
			expect(writes()).toEqual([]);
		});
	});
});

describe('two runs at the same moment', () => {
	it('make a connection of DataArts Studio once, and both end well', async () => {
		const list = [hiveRow('crm', PASSWORD), hiveRow('hr', PASSWORD)];
		const both = await Promise.all([applyTo(list), applyTo(list)]);
		for (const { error } of both) expect(error).toBeUndefined();
		expect(storedNames().sort()).toEqual(['crm', 'hr']);
		const actions = both.flatMap(({ results }) => actionsOf(results)).sort();
		expect(actions).toEqual(['crm: created', 'crm: unchanged', 'hr: created', 'hr: unchanged']);
	});

	it('of two owners do not share a connection', async () => {
		const list = [hiveRow('crm', PASSWORD)];
		const both = await Promise.all([applyTo(list, { owner: 'a' }), applyTo(list, { owner: 'b' })]);
		expect(storedNames()).toEqual(['crm']);
		const errors = both.flatMap(({ error }) => error?.message ?? []);
		expect(errors).toHaveLength(1);
		expect(errors[0]).toContain('already');
	});

	it('are told of two connections of DLI, if there are two', async () => {
		const match = { method: 'POST', path: /enhanced-connections$/ };
		const hold = simulator().holdNext({ match, times: 2 } as never);
		const both = [applyTo([dliRow('lake')]), applyTo([dliRow('lake')])];
		await hold.reached;
		hold.release();
		const results = await Promise.all(both);
		const ids = simulator()
			.connections()
			.map(({ id }) => id);
		if (ids.length === 1) throw new Error('The runs did not create at the same moment');
		const errors = results.map(({ error }) => error?.message ?? '');
		expect(errors.some((one) => ids.every((id) => one.includes(id)))).toBe(true);
	});
});

describe('Summary', () => {
	const summaryOf = async (items: IDataObject[], options = {}, settings = {}) =>
		await applyTo(items, options, { planOutput: 'summary' }, settings);

	it('is one item, with a text for a chat', async () => {
		seedOurs('crm');
		seedOurs('old');
		seedOurs('same');
		const { results } = await summaryOf(
			[hiveRow('crm', { ...PASSWORD, tag: 'x' }), hiveRow('new', PASSWORD), hiveRow('same')],
			{ deleteUnlisted: true },
		);
		expect(results).toMatchObject([
			{
				applied: true,
				hasChanges: true,
				hasConflicts: false,
				counts: { created: 1, updated: 1, deleted: 1, unchanged: 1, failed: 0 },
				text: [
					`**Plan ${String(results[0]?.planId)} applied**: 1 deleted, 1 created, 1 updated, 1 unchanged.`,
					`**Deleted**\n- \`old\` (HIVE, workspace ${WORKSPACE_ID}): It has the mark of this owner, and it is not in the list`,
					`**Created**\n- \`new\` (HIVE, workspace ${WORKSPACE_ID})`,
					`**Updated**\n- \`crm\` (HIVE, workspace ${WORKSPACE_ID}): \`tag\``,
				].join('\n\n'),
			},
		]);
	});

	it('lists connections in the order of the list, whichever is done first', async () => {
		const match = { method: 'POST', path: /data-connections$/ };
		simulator().failNext('delayBeforeExecution', match, { delayMs: 5000 });
		const list = ['c', 'a', 'b'].map((name) => hiveRow(name, PASSWORD));
		const { results } = await summaryOf(list);
		expect(storedNames()).toEqual(['a', 'b', 'c']);
		expect(String(results[0]?.text).match(/`\w+`/g)).toEqual(['`c`', '`a`', '`b`']);
	});

	it('comes beside the errors of rows', async () => {
		simulator().respondNext({
			match: { method: 'POST', path: /enhanced-connections$/ },
			status: 400,
			body: { error_code: 'DLI.0001', error_msg: 'Not like this' },
		});
		const { results } = await summaryOf([hiveRow('new', PASSWORD), dliRow('lake')], {}, CONTINUE);
		expect(results).toMatchObject([
			{
				hasConflicts: true,
				counts: { created: 1, failed: 1 },
				text: expect.stringContaining('- `lake` (DLI enhanced): Not like this'),
			},
			{ error: { connectionName: 'lake', itemIndex: 1 } },
		]);
	});
});

it('an export can be applied again, and changes nothing', async () => {
	seedOurs('crm');
	seedOurDli('lake', { queues: ['q1'] });
	const { results: exported } = await run(exportForm());
	const { results } = await applyTo(exported);
	expect(actionsOf(results)).toEqual(['crm: unchanged', 'lake: unchanged']);
	expect(writes()).toEqual([]);
});
