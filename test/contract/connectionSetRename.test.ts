import type { IDataObject } from 'n8n-workflow';

import { WORKSPACE_ID } from './account';
import { actionsOf, dliRow, hiveRow, PASSWORD, useConnectionSet } from './useConnectionSet';

const { simulator, seed, planOf, applyTo, writes, storedItem } = useConnectionSet();

const MARK = '[n8n:1]';
const DELETE = { deleteUnlisted: true, allowEmptying: true };

const seedOurs = (name: string, changes: IDataObject = {}) =>
	seed({ dw_name: name, description: MARK, ...changes });
const storedNames = () =>
	simulator()
		.connections()
		.map(({ name }) => name)
		.sort();
const renamed = (changes: IDataObject = {}) =>
	hiveRow('new', { ...PASSWORD, renamedFrom: 'old', ...changes });

describe('a row with the name that the connection had', () => {
	it('renames it, keeps the rest, and then has nothing to do', async () => {
		const { id } = seedOurs('old', { description: `CRM ${MARK}`, dw_category: 'sales' });
		const list = [renamed()];
		const { results: planned } = await planOf(list, DELETE);
		expect(planned).toMatchObject([
			{
				action: 'update',
				name: 'new',
				connectionId: id,
				changes: [{ key: 'name', from: 'old', to: 'new' }],
			},
		]);
		const { results, error } = await applyTo(list, DELETE);
		expect(error).toBeUndefined();
		expect(results).toMatchObject([
			{
				action: 'updated',
				applied: true,
				name: 'new',
				connectionId: id,
				changed: ['name'],
				drift: [],
			},
		]);
		expect(writes().map(({ method }) => method)).toEqual(['PUT']);
		expect(storedNames()).toEqual(['new']);
		expect(storedItem()).toMatchObject({
			description: `CRM ${MARK}`,
			dw_category: 'sales',
			dw_config: hiveRow('').settings,
		});
		const again = await applyTo(list, DELETE);
		expect(actionsOf(again.results)).toEqual(['new: unchanged']);
		expect(writes()).toHaveLength(1);
	});

	it('renames it together with other changes', async () => {
		seedOurs('old');
		const { results } = await applyTo([renamed({ tag: 'sales', secretVersion: 'v2' })]);
		expect(results).toMatchObject([{ changed: ['name', 'tag', 'secretVersion'] }]);
		expect(storedItem()).toMatchObject({ dw_category: 'sales', description: '[n8n:1#v2]' });
		expect(storedNames()).toEqual(['new']);
	});

	it('creates it where there is none', async () => {
		const { results } = await applyTo([renamed()]);
		expect(actionsOf(results)).toEqual(['new: created']);
	});

	it('is in conflict where there are both, and neither is deleted', async () => {
		const { id } = seedOurs('old');
		seedOurs('new');
		const { results } = await planOf([renamed()], DELETE);
		expect(results).toMatchObject([
			{
				action: 'conflict',
				reason: `It cannot be renamed: there are both 'old' (${id}) and 'new'`,
				advice: expect.stringContaining("empty 'renamedFrom'"),
			},
		]);
	});

	it.each([
		['nobody', '', {}, 'conflict'],
		['nobody, and is to be adopted', '', { ifNotOurs: 'adopt' }, 'adopt'],
		['another owner', '[n8n:team-b]', { ifNotOurs: 'adopt' }, 'conflict'],
	])('respects that it belongs to %s', async (_who, description, options, action) => {
		seed({ dw_name: 'old', description });
		expect(actionsOf((await planOf([renamed()], options)).results)).toEqual([`new: ${action}`]);
	});

	it('needs its password, as every update does', async () => {
		seedOurs('old');
		const { error } = await applyTo([renamed({ 'settings.dbPassword': '' })]);
		expect(error?.description).toContain("It needs 'settings.dbPassword'");
		expect(storedNames()).toEqual(['old']);
	});

	it('is blocked if the connection cannot be read, or the name is no name', async () => {
		const { id } = seedOurs('old');
		const named = await planOf([{ ...renamed(), name: 'ä' }]);
		expect(named.results).toMatchObject([
			{ action: 'blocked', reason: expect.stringMatching(/^'name' is invalid/) },
		]);
		simulator().respondNext({
			match: { method: 'GET', path: new RegExp(`data-connections/${id}$`) },
			status: 403,
			body: { error_code: 'DAYU.1002', error_msg: 'No permission for it' },
		});
		const { results } = await planOf([renamed()], {}, { onError: 'continueRegularOutput' });
		expect(results).toMatchObject([{ name: 'new', action: 'blocked' }, { error: {} }]);
	});

	it('is one of its environment', async () => {
		seedOurs('old', { env_type: 0 });
		const production = seedOurs('old', { env_type: 1 });
		const { results } = await applyTo([renamed({ environment: 1 })]);
		expect(results).toMatchObject([{ action: 'updated', connectionId: production.id }]);
		expect(storedNames()).toEqual(['new', 'old']);
		const open = await planOf([
			hiveRow('other', { renamedFrom: 'old', workspaceId: WORKSPACE_ID }),
		]);
		expect(open.results).toMatchObject([{ action: 'update' }]);
	});

	it('is not renamed to a name that someone else takes meanwhile', async () => {
		seedOurs('old');
		const hold = simulator().holdNext({ match: { method: 'PUT' } });
		const running = applyTo([renamed()]);
		await hold.reached;
		seed({ dw_name: 'new' });
		hold.release();
		const { error } = await running;
		expect(error?.message).toMatch(/^new: /);
		expect(storedNames()).toEqual(['new', 'old']);
	});
});

it.each<[string, IDataObject[], string]>([
	['that another row has', [renamed(), hiveRow('old')], "'old' is in the list twice"],
	['that another row had', [renamed(), renamed({ name: 'x' })], "'old' is in the list twice"],
	[
		'of DLI',
		[dliRow('lake', { renamedFrom: 'x' })],
		"'renamedFrom' is a column of the kind dataArts",
	],
])('a previous name %s is refused', async (_what, list, message) => {
	const { error } = await planOf(list);
	expect(error?.message).toContain(message);
	expect(simulator().requests).toEqual([]);
});

it('a previous name that is the name means nothing', async () => {
	seedOurs('new');
	const { results } = await planOf([renamed({ renamedFrom: 'new' })]);
	expect(actionsOf(results)).toEqual(['new: unchanged']);
});
