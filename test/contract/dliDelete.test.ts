import type { INodeParameters } from 'n8n-workflow';

import { PROJECT_ID } from './account';
import { reasonOf } from './runNode';
import { byName, useDli } from './useDli';

const { simulator, run, writes } = useDli();

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const IGNORE = { ignoreIfMissing: true };

const seed = (resource: string, name: string, isDeleted = false) =>
	resource === 'dliDatasourceConnection'
		? simulator().seed.dliBasic({ body: { name }, ...(isDeleted && { state: 'DELETED' }) })
		: simulator().seed.dliEnhanced({ body: { name }, ...(isDeleted && { status: 'DELETED' }) });

describe.each(['dliDatasourceConnection', 'dliEnhancedConnection'])('Delete %s', (resource) => {
	const form = (changes: INodeParameters) => ({ resource, operation: 'delete', ...changes });
	const isDeleted = (id: string) => {
		const found = simulator()
			.connections()
			.find((one) => one.id === id);
		return JSON.stringify(found).includes('"DELETED"');
	};

	it('deletes by ID', async () => {
		const { id } = seed(resource, 'sales');
		const { results } = await run(form({ connectionId: { __rl: true, mode: 'id', value: id } }));
		expect(results).toEqual([
			{
				connectionId: id,
				name: 'sales',
				action: 'deleted',
				deleted: true,
				response: { is_success: true, message: expect.any(String) },
				projectId: PROJECT_ID,
			},
		]);
		expect(isDeleted(id)).toBe(true);
	});

	it('reads the name of a connection only if it is chosen by its ID', async () => {
		const { id } = seed(resource, 'sales');
		const chosen = { __rl: true, mode: 'list', value: id, cachedResultName: 'sales' };
		const { results } = await run(form({ connectionId: chosen }));
		expect(results).toMatchObject([{ connectionId: id, name: 'sales', deleted: true }]);
		expect(simulator().requests).toHaveLength(1);
	});

	it('deletes a connection whose name cannot be read', async () => {
		const { id } = seed(resource, 'sales');
		const body = { error_code: 'DLI.0999', error_msg: 'Forbidden' };
		simulator().respondNext({ match: { method: 'GET' }, status: 403, body });
		const { results } = await run(form({ connectionId: id }));
		expect(results).toMatchObject([{ connectionId: id, deleted: true }]);
		expect(results[0]).not.toHaveProperty('name');
	});

	it('names the connection in a failed item', async () => {
		const { id } = seed(resource, 'sales');
		const body = { error_code: 'DLI.0999', error_msg: 'Broken' };
		simulator().respondNext({ match: { method: 'DELETE' }, status: 400, body });
		const { results } = await run(form({ connectionId: id }), [{}], 'continueRegularOutput');
		const failure = { message: 'Broken [DLI.0999]', connectionName: 'sales', connectionId: id };
		expect(results).toMatchObject([{ error: failure }]);
	});

	it('accepts an ID that is plain text', async () => {
		const { id } = seed(resource, 'sales');
		expect((await run(form({ connectionId: id }))).error).toBeUndefined();
		expect(isDeleted(id)).toBe(true);
	});

	it('deletes by the exact name and reads the list once', async () => {
		const ids = ['one', 'two'].map((name) => seed(resource, name).id);
		const other = seed(resource, 'one_more');
		const connectionId = byName('={{ $json.name }}');
		const { results } = await run(form({ connectionId }), [{ name: 'one' }, { name: 'two' }]);
		expect(results).toMatchObject(ids.map((id) => ({ connectionId: id, action: 'deleted' })));
		expect(isDeleted(other.id)).toBe(false);
		const firstPages = simulator().requests.filter(
			({ method, query }) => method === 'GET' && [undefined, '0'].includes(query.offset as string),
		);
		expect(firstPages).toHaveLength(1);
	});

	it('deletes nothing if several connections have the name', async () => {
		const ids = [seed(resource, 'twin').id, seed(resource, 'twin').id];
		const { error } = await run(form({ connectionId: byName('twin'), options: IGNORE }));
		expect(reasonOf(error)).toBe("2 connections are named 'twin'");
		for (const id of ids) expect(error?.description).toContain(id);
		expect(writes()).toEqual([]);
	});

	it.each([
		['name', byName('gone'), "'gone'", { name: 'gone' }],
		['ID', UNKNOWN, UNKNOWN, { connectionId: UNKNOWN }],
	])('reports a missing %s unless it is to be ignored', async (_by, by, what, output) => {
		seed(resource, 'gone', true);
		const { error } = await run(form({ connectionId: by }));
		expect(reasonOf(error)).toBe(`Connection ${what} was not found`);
		const { results } = await run(form({ connectionId: by, options: IGNORE }));
		const unchanged = { action: 'unchanged', deleted: false, projectId: PROJECT_ID };
		expect(results).toEqual([{ ...output, ...unchanged }]);
	});

	it('ignores a deleted connection', async () => {
		const { id } = seed(resource, 'gone', true);
		const { results } = await run(form({ connectionId: id, options: IGNORE }));
		expect(results).toMatchObject([{ connectionId: id, action: 'unchanged', deleted: false }]);
	});

	it('ignores no other error', async () => {
		const { id } = seed(resource, 'sales');
		const body = { error_code: 'DLI.0999', error_msg: 'Broken' };
		simulator().respondNext({ match: { method: 'DELETE' }, status: 400, body });
		const { error } = await run(form({ connectionId: id, options: IGNORE }));
		expect(reasonOf(error)).toBe('Broken [DLI.0999]');
	});

	it.each(['a/b', '..', byName('a b'), byName('={{ "" }}')])('rejects %j', async (connectionId) => {
		const { error } = await run(form({ connectionId }));
		expect(error?.message).toContain("'Connection'");
		expect(simulator().requests).toEqual([]);
	});

	it('reports what was deleted before the run stopped', async () => {
		const ids = ['one', 'two'].map((name) => seed(resource, name).id);
		const match = { method: 'DELETE', path: new RegExp(`${ids[1]}$`) };
		const body = { error_code: 'DLI.0999', error_msg: 'Broken' };
		simulator().respondNext({ match, status: 400, body });
		const options = { maxParallelRequests: 1 };
		const items = ids.map((id) => ({ id }));
		const { error } = await run(form({ connectionId: '={{ $json.id }}', options }), items);
		expect(error?.description).toContain(`Already deleted: one = ${ids[0]}.`);
	});

	it('succeeds if the response is lost and the connection is gone on retry', async () => {
		const { id } = seed(resource, 'sales');
		simulator().dropNext({ match: { method: 'DELETE' }, when: 'after' });
		const { results } = await run(form({ connectionId: id }));
		expect(results).toMatchObject([{ connectionId: id, action: 'deleted' }]);
	});
});

it.each([
	['dliDatasourceConnection', () => simulator().seed.dliBasic({ state: 'CREATING' }).id],
	[
		'dliEnhancedConnection',
		() => simulator().seed.dliEnhanced({ peerings: 'CREATING', body: { queues: ['q1'] } }).id,
	],
])(
	'says what to do about a connection that is still being created: %s',
	async (resource, seedOne) => {
		const { error } = await run({ resource, operation: 'delete', connectionId: seedOne() });
		expect(error?.message).toContain('CREATING');
		expect(error?.description).toContain('Try again when');
	},
);
