import type { INodeParameters } from 'n8n-workflow';

import hiveExample from '../simulator/examples/dataarts-create-hive.json';
import { hiveForm } from './forms';
import { reasonOf } from './runNode';
import { useDataArts } from './useDataArts';

const { simulator, run, seed, requests, storedItem } = useDataArts();

const [HIVE] = hiveExample.request.body.data_source_vos;
const NAME = HIVE?.dw_name ?? '';
const LIST = { method: 'GET', path: /data-connections$/ };
const EMPTY_LIST = {
	match: LIST,
	status: 200,
	body: { data_connection_lists: [], count: 0, max_records: 50, total_size: 0 },
};

/** A form for a changed Hive connection, with the environment or without one. */
const form = (operation: string, environment?: number | string, changes: INodeParameters = {}) =>
	hiveForm({
		operation,
		kmsKeyName: 'changed',
		additionalFields: environment === undefined ? {} : { environment, workspaceMode: 1 },
		...changes,
	});
const upsert = (environment?: number | string) => form('upsert', environment);
const returnExisting = (environment?: number | string) =>
	form('create', environment, { options: { ifNameExists: 'returnExisting' } });

describe('The environment', () => {
	it.each([
		[0, 0],
		[1, 1],
		[2, 0],
	])('decides which connection of the name is updated: %i', async (environment, index) => {
		const ids = [seed({ env_type: 0 }).id, seed({ env_type: 1 }).id];
		const { result } = await run(upsert(environment));
		expect(result).toMatchObject({
			action: 'updated',
			connectionId: ids[index],
			changed: ['kmsName'],
		});
		expect(storedItem(index)).toMatchObject({ env_type: index, dw_config: { kmsName: 'changed' } });
		expect(storedItem(1 - index).dw_config).toEqual(HIVE?.dw_config);
	});

	it('decides which connection is returned', async () => {
		const ids = [seed({ env_type: 0 }).id, seed({ env_type: 1 }).id];
		for (const environment of [0, 1]) {
			const { result } = await run(returnExisting(environment));
			expect(result).toMatchObject({ action: 'unchanged', connectionId: ids[environment] });
		}
		const both = await run(returnExisting('both'));
		expect(both.result).toMatchObject({ action: 'unchanged', connectionId: ids[0] });
	});

	it('returns nothing for both environments if only one of them exists', async () => {
		const { id } = seed({ env_type: 0 });
		const { error } = await run(returnExisting('both'));
		expect(reasonOf(error)).toContain(`'${NAME}' already exists`);
		expect(`${error?.message} ${error?.description}`).toContain(id);
		expect(requests('POST')).toHaveLength(0);
	});

	it.each([
		['Create or Update', upsert()],
		['Return Existing', returnExisting()],
	])('is required by %s if several connections have the name', async (_operation, parameters) => {
		const ids = [seed({ env_type: 0 }).id, seed({ env_type: 1 }).id];
		const { error } = await run(parameters);
		expect(reasonOf(error)).toBe(`2 connections are named '${NAME}'`);
		expect(error?.description).toContain("'Environment'");
		expect(error?.description).toContain(`${ids[0]} (development), ${ids[1]} (production)`);
		expect(requests('PUT')).toHaveLength(0);
	});

	it('is not required if one connection has the name', async () => {
		const { id } = seed({ env_type: 1 });
		const { result } = await run(upsert());
		expect(result).toMatchObject({ action: 'updated', connectionId: id, changed: ['kmsName'] });
		expect(storedItem()).toMatchObject({ env_type: 1 });
	});

	it('is created beside the other one', async () => {
		seed({ env_type: 0 });
		const { result } = await run(upsert(1));
		expect(result).toMatchObject({ action: 'created' });
		expect(storedItem(0).dw_config).toEqual(HIVE?.dw_config);
		expect(storedItem(1)).toMatchObject({ env_type: 1 });
	});

	it.each(['upsert', 'create'])(
		'is named if the workspace takes no second connection of the name: %s',
		async (operation) => {
			const { id } = seed({ env_type: 1 });
			const parameters = form(operation, undefined, {
				additionalFields: { environment: 0 },
				...(operation === 'create' && { options: { ifNameExists: 'returnExisting' } }),
			});
			const { error } = await run(parameters);
			expect(error?.message).toContain(`'${NAME}' exists in another environment`);
			expect(error?.description).toContain(`${id} (production)`);
		},
	);

	it('of the source is that of a copy', async () => {
		const [development, production] = [seed({ env_type: 0 }), seed({ env_type: 1 })];
		const source = seed({ dw_name: 'source', env_type: 1 });
		const { result } = await run(
			form('upsert', undefined, {
				settingsFrom: 'existingConnection',
				sourceConnection: { __rl: true, mode: 'id', value: source.id },
				settingsToChange: { password: 'new' },
			}),
		);
		expect(result).toMatchObject({ connectionId: production.id });
		expect(development.item.dw_config).toEqual(HIVE?.dw_config);
	});

	it('distinguishes the items of a run', async () => {
		const environments = [{ environment: 0 }, { environment: 1 }];
		const parameters = form('upsert', '={{ $json.environment }}');
		const { results } = await run(parameters, { items: environments });
		expect(results.map(({ action }) => action)).toEqual(['created', 'created']);
		const twice = await run(parameters, { items: [{ environment: 0 }, { environment: 2 }] });
		expect(twice.error?.message).toContain(`is also '${NAME}' in item 0`);
	});
});

describe('A name that is taken after the list was read', () => {
	it('is updated by Create or Update', async () => {
		const { id } = seed();
		simulator().respondNext(EMPTY_LIST);
		const { result } = await run(upsert());
		expect(result).toMatchObject({ action: 'updated', connectionId: id });
	});

	it('is returned by Return Existing', async () => {
		const { id } = seed();
		simulator().respondNext(EMPTY_LIST);
		const { result } = await run(returnExisting());
		expect(result).toMatchObject({ action: 'unchanged', connectionId: id });
	});

	it('is taken into account after a lost response, too', async () => {
		const { id } = seed({ description: 'by someone else' });
		simulator().respondNext(EMPTY_LIST);
		simulator().dropNext({ match: { method: 'POST' } });
		const { result } = await run(upsert());
		expect(result).toMatchObject({ action: 'updated', connectionId: id });
	});

	it.each([
		['Create or Update', upsert(), 'updated'],
		['Return Existing', returnExisting(), 'unchanged'],
	])('may be that of this create itself, for %s', async (_operation, parameters, action) => {
		simulator().switches.createTimeOffsetSeconds = -7200;
		simulator().dropNext({ match: { method: 'POST' }, when: 'after' });
		const { result } = await run(parameters);
		expect(result).toMatchObject({ action });
	});

	it.each([
		['Create or Update', upsert()],
		['Return Existing', returnExisting()],
	])('is a failure of %s if it still cannot be found', async (_operation, parameters) => {
		seed();
		simulator().respondNext({ ...EMPTY_LIST, times: 100 });
		const { error } = await run(parameters);
		expect(error?.message).toContain('[DAYU.1010]');
	});

	it('is created if it was deleted instead', async () => {
		const { id } = seed();
		simulator().respondNext({
			match: { method: 'GET', path: new RegExp(id) },
			status: 400,
			body: { errors: [{ error_code: 'DAYU.1005', error_msg: 'Gone' }] },
		});
		simulator().respondNext({
			match: { method: 'POST' },
			status: 200,
			body: { data_connection_id: 'a'.repeat(32) },
		});
		const { result } = await run(upsert());
		expect(result).toMatchObject({ action: 'created' });
	});
});
