import type { INodeParameters } from 'n8n-workflow';

import { byNameForm, dliForm } from './forms';
import { reasonOf } from './runNode';
import { enhancedCreateForm, enhancedForm, useDli } from './useDli';

const { simulator, run, writes } = useDli();

const CREATE: Record<string, (name: string) => INodeParameters> = {
	dliDatasourceConnection: (connectionName) => dliForm({ connectionName }),
	dliEnhancedConnection: (connectionName) => enhancedCreateForm({}, { connectionName }),
};

const dataArtsCreate = (connectionName: string) =>
	byNameForm({ connectionName, options: { ifNameExists: 'returnExisting' } });

const seedEnhanced = (count: number) => {
	for (let index = 0; index < count; index++) {
		simulator().seed.dliEnhanced({ body: { name: `enhanced_${index}` }, createTime: index });
	}
};

describe.each(Object.entries(CREATE))('Create %s', (_resource, createForm) => {
	it.each([
		[{}],
		[{ is_success: true, message: '' }],
		[{ connections: null }],
		[{ connections: {} }],
		[{ connections: 'none', count: 0 }],
		[{ connections: [], count: 3 }],
		[{ connections: [{ id: '1', connection_id: '1', name: 'other' }], count: 2 }],
		[{ data: { connections: [] } }],
	])('creates nothing if the list of names is %j', async (body) => {
		simulator().respondNext({ match: { method: 'GET' }, status: 200, body, times: 10 });
		const { error } = await run(createForm('sales'));
		expect(reasonOf(error)).toMatch(/^The list of DLI \w+ connections cannot be trusted: /);
		expect(error?.description).toContain('Try again later');
		expect(writes()).toEqual([]);
	});

	it('continues if only one of the lists is wrong', async () => {
		simulator().respondNext({ match: { method: 'GET' }, status: 200, body: {} });
		expect((await run(createForm('sales'))).results).toMatchObject([{ action: 'created' }]);
	});

	it('ignores rows that are no connections', async () => {
		const connections = [null, 7, 'text', { name: 'other' }];
		const body = { connections, count: 4 };
		simulator().respondNext({ match: { method: 'GET' }, status: 200, body, times: 2 });
		expect((await run(createForm('sales'))).results).toMatchObject([{ action: 'created' }]);
	});

	it('creates nothing if a connection of the name has no ID', async () => {
		const body = { connections: [{ name: 'sales' }] };
		simulator().respondNext({ match: { method: 'GET' }, status: 200, body, times: 2 });
		const { error } = await run(createForm('sales'));
		expect(reasonOf(error)).toBe("Huawei Cloud lists 'sales' without an ID");
		expect(writes()).toEqual([]);
	});
});

describe('pages that are shorter than requested', () => {
	it('hide no name of an enhanced connection', async () => {
		simulator().switches.listPageMaximum = 25;
		seedEnhanced(60);
		for (const index of [24, 25, 49, 59]) {
			const { error } = await run(enhancedCreateForm({}, { connectionName: `enhanced_${index}` }));
			expect(error?.message).toMatch(/ already exists /);
		}
		expect(writes()).toEqual([]);
		const all = await run(enhancedForm('getAll', { returnAll: true }));
		expect(all.results).toHaveLength(60);
	});

	it.each(['sent', 'absent'] as const)(
		'hide no DataArts connection if the total is %s',
		async (listTotalSize) => {
			Object.assign(simulator().switches, { listPageMaximum: 25, listTotalSize });
			for (let index = 0; index < 60; index++) {
				simulator().seed.dataArts({ item: { dw_name: `data_arts_${index}` } });
			}
			const list = { resource: 'dataArtsConnection', operation: 'getAll', returnAll: true };
			expect((await run(list)).results).toHaveLength(60);
			expect((await run({ ...list, filters: { type: 'DLI' } })).results).toHaveLength(60);
			// Of another type, so that it cannot be returned.
			const { error } = await run(dataArtsCreate('data_arts_59'));
			expect(reasonOf(error)).toMatch(/^A connection named 'data_arts_59' already exists/);
			expect(writes()).toEqual([]);
		},
	);
});

describe('connections that are deleted between two pages', () => {
	it('hide no name of another one', async () => {
		seedEnhanced(150);
		const firstPage = simulator().holdNext({ match: { method: 'GET' } });
		const secondPage = simulator().holdNext({ match: { method: 'GET' } });
		const result = run(enhancedCreateForm({}, { connectionName: 'enhanced_100' }));
		await firstPage.reached;
		firstPage.release();
		await secondPage.reached;
		for (const connection of simulator().connections().slice(3, 5)) {
			Object.assign(connection, { status: 'DELETED' });
		}
		secondPage.release();
		expect((await result).error?.message).toMatch(/^A connection named 'enhanced_100' already/);
		expect(writes()).toEqual([]);
	});
});

it('a DataArts list without its key is no list', async () => {
	simulator().respondNext({ match: { method: 'GET' }, status: 200, body: { count: 0 }, times: 3 });
	const { error } = await run(dataArtsCreate('sales'));
	expect(reasonOf(error)).toBe(
		"The list of DataArts connections cannot be trusted: 'data_connection_lists' is missing in the response",
	);
	expect(writes()).toEqual([]);
});
