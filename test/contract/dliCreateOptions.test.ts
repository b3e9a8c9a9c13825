import type { INodeParameters } from 'n8n-workflow';

import { PROJECT_ID } from './account';
import { dliForm } from './forms';
import { reasonOf } from './runNode';
import { enhancedCreateForm, rowsOf, useDli } from './useDli';

const { simulator, run, writes } = useDli();

const returning = { ifNameExists: 'returnExisting' };
const forbidList = () =>
	simulator().respondNext({
		match: { method: 'GET' },
		status: 403,
		body: { error_code: 'DLI.0003', error_msg: 'No permission to list' },
	});

const KINDS = {
	dliDatasourceConnection: {
		form: (options: INodeParameters = {}, name = 'sales') =>
			dliForm({ connectionName: name, options }),
		seed: (name: string, isDeleted = false) =>
			simulator().seed.dliBasic({
				body: { name, service: 'dws' },
				...(isDeleted && { state: 'DELETED' }),
			}),
		serviceType: 'DWS',
		details: { address: expect.stringMatching(/^[\d.]+:\d+$/) },
	},
	dliEnhancedConnection: {
		form: (options: INodeParameters = {}, name = 'sales') =>
			enhancedCreateForm({}, { connectionName: name, options }),
		seed: (name: string, isDeleted = false) =>
			simulator().seed.dliEnhanced({ body: { name }, ...(isDeleted && { status: 'DELETED' }) }),
		serviceType: 'enhanced',
		details: {},
	},
};

describe.each(Object.entries(KINDS))('Create %s', (_resource, kind) => {
	const { form, seed, serviceType, details } = kind;

	it('creates nothing if the name exists', async () => {
		const { id } = seed('sales');
		const { error } = await run(form());
		expect(reasonOf(error)).toBe(`A connection named 'sales' already exists (${id})`);
		expect(error?.description).toContain("'Return Existing'");
		expect(writes()).toEqual([]);
	});

	it('returns the existing connection', async () => {
		const { id } = seed('sales');
		const { results } = await run(form(returning));
		expect(results).toEqual([
			{
				connectionId: id,
				name: 'sales',
				serviceType,
				...details,
				action: 'unchanged',
				response: expect.objectContaining({ name: 'sales' }),
				projectId: PROJECT_ID,
			},
		]);
		expect(writes()).toEqual([]);
	});

	it('is repeatable with Return Existing', async () => {
		const [first] = (await run(form(returning))).results;
		const [second] = (await run(form(returning))).results;
		expect(first).toMatchObject({ action: 'created' });
		expect(second).toMatchObject({ action: 'unchanged', connectionId: first?.connectionId });
		expect(simulator().connections()).toHaveLength(1);
	});

	it('ignores deleted connections and longer names', async () => {
		seed('sales', true);
		seed('sales_2');
		for (const options of [returning, {}]) {
			const { results } = await run(form(options, options === returning ? 'sales' : 'sales_'));
			expect(results).toMatchObject([{ action: 'created' }]);
		}
	});

	it('fails if several connections have the name', async () => {
		const ids = [seed('sales').id, seed('sales').id];
		const { error } = await run(form(returning));
		expect(error?.message).toContain("2 connections are named 'sales'");
		for (const id of ids) expect(error?.description).toContain(id);
		expect(writes()).toEqual([]);
	});

	it('reads the list once for all items', async () => {
		seed('two');
		const items = ['one', 'two', 'three'].map((name) => ({ name }));
		const { results } = await run(form(returning, '={{ $json.name }}'), items);
		expect(results.map(({ action }) => action)).toEqual(['created', 'unchanged', 'created']);
		const firstPages = simulator().requests.filter(
			({ method, query }) => method === 'GET' && [undefined, '0'].includes(query.offset as string),
		);
		expect(firstPages).toHaveLength(1);
	});

	it('continues without the list if reading it is forbidden and not required', async () => {
		forbidList();
		const { results } = await run(form({}, '={{ $json.name }}'), [
			{ name: 'one' },
			{ name: 'two' },
		]);
		expect(results).toMatchObject([{ action: 'created' }, { action: 'created' }]);
	});

	it('creates nothing without the list with Return Existing', async () => {
		forbidList();
		const { error } = await run(form(returning));
		expect(reasonOf(error)).toBe('No permission to list [DLI.0003]');
		expect(writes()).toEqual([]);
	});

	it('does not continue without the list if authentication failed', async () => {
		simulator().expireTokens();
		simulator().fixtures.tokens.length = 0;
		const { error } = await run(form());
		expect(error?.httpCode).toBe('401');
		expect(simulator().requests).toHaveLength(1);
	});

	it('does not continue without the list if the service is throttling', async () => {
		const wait = { headers: { 'retry-after': '3600' }, body: { error_code: 'APIGW.0308' } };
		simulator().respondNext({ match: { method: 'GET' }, status: 429, times: 9, ...wait });
		const { error } = await run(form());
		expect(error?.httpCode).toBe('429');
		expect(writes()).toEqual([]);
	});

	it('rejects a name that two items have before anything is sent', async () => {
		const { error } = await run(form(), [{}, {}]);
		expect(reasonOf(error)).toBe("'Connection Name' is also 'sales' in item 0");
		expect(simulator().requests).toEqual([]);
	});

	it.each<[string, INodeParameters, string]>([
		['update', { ifNameExists: '={{ "update" }}' }, "'If Name Already Exists' must be"],
		[
			'0 seconds',
			{ waitUntilReady: true, waitTimeout: '={{ 0 }}' },
			"'Wait Timeout (Seconds)' must be",
		],
		['1.5 seconds', { waitTimeout: 1.5 }, "'Wait Timeout (Seconds)' must be a whole number"],
		[
			'no seconds',
			{ waitUntilReady: true, waitTimeout: '={{ "" }}' },
			"'Wait Timeout (Seconds)' is empty",
		],
		['no boolean', { waitUntilReady: '={{ "soon" }}' }, "'Wait Until Ready' must be true or false"],
	])('rejects %s before anything is sent', async (_case, options, message) => {
		const { error } = await run(form(options));
		expect(error?.message).toContain(message);
		expect(simulator().requests).toEqual([]);
	});
});

it('does not return a connection to another service', async () => {
	const { id } = simulator().seed.dliBasic({ body: { name: 'sales', service: 'RDS' } });
	const { error } = await run(dliForm({ connectionName: 'sales', options: returning }));
	expect(error?.message).toContain(`already exists and leads to RDS (${id})`);
	expect(writes()).toEqual([]);
});

describe('Wait Until Ready', () => {
	const waitOptions = (changes: INodeParameters = {}) => ({
		waitUntilReady: true,
		waitTimeout: 1,
		...changes,
	});
	const basicForm = (changes?: INodeParameters) =>
		dliForm({ connectionName: 'sales', options: waitOptions(changes) });
	const bindings = {
		queues: { queue: rowsOf(['q1']) },
		elasticResourcePools: { pool: rowsOf(['pool_a']) },
	};
	const enhancedForm = (changes?: INodeParameters, added: INodeParameters = bindings) =>
		enhancedCreateForm(added, { connectionName: 'sales', options: waitOptions(changes) });
	const newId = () => simulator().connections()[0]?.id ?? '';

	beforeEach(() => {
		Object.assign(simulator().switches, { basicReadsUntilSettled: 0, peeringReadsUntilSettled: 0 });
	});

	it.each([
		['basic', () => basicForm()],
		['enhanced', () => enhancedForm()],
		['enhanced, without queues', () => enhancedForm({}, {})],
	])('returns the state when it is ready: %s', async (_kind, form) => {
		const { results } = await run(form());
		expect(results).toMatchObject([{ name: 'sales', action: 'created', state: 'ACTIVE' }]);
	});

	it.each([
		['basic', () => basicForm()],
		['enhanced', () => enhancedForm()],
	])('polls until it is ready: %s', async (_kind, form) => {
		Object.assign(simulator().switches, { basicReadsUntilSettled: 1, peeringReadsUntilSettled: 1 });
		expect((await run(form())).results).toMatchObject([{ state: 'ACTIVE' }]);
	});

	it.each([
		['basic', () => basicForm(), 'resource_mode_1: subnet not found'],
		['enhanced', () => enhancedForm(), 'q1: subnet not found; pool_a: subnet not found'],
	])('reports why it failed and what was created: %s', async (_kind, form, reason) => {
		Object.assign(simulator().switches, { basicOutcome: 'FAILED', peeringOutcome: 'FAILED' });
		const { error } = await run(form());
		expect(reasonOf(error)).toBe(`'sales' was created (${newId()}), but it failed: ${reason}`);
	});

	it.each([
		['basic', () => basicForm(), 'CREATING after 1 s'],
		['enhanced', () => enhancedForm(), 'CREATING after 1 s (not bound yet: q1, pool_a)'],
	])('reports what was created when Wait Timeout is over: %s', async (_kind, form, state) => {
		Object.assign(simulator().switches, { basicReadsUntilSettled: 9, peeringReadsUntilSettled: 9 });
		const { error } = await run(form());
		expect(reasonOf(error)).toBe(`'sales' was created (${newId()}), but it is still ${state}`);
		expect(error?.description).toContain("raise 'Wait Timeout (Seconds)'");
	});

	it('waits for a queue that the response does not contain yet', async () => {
		const { id } = simulator().seed.dliEnhanced();
		simulator().respondNext({
			match: { method: 'POST' },
			status: 201,
			body: { is_success: true, connection_id: id },
		});
		const { error } = await run(
			enhancedCreateForm({ queues: { queue: rowsOf(['Q1']) } }, { options: waitOptions() }),
		);
		expect(error?.message).toContain('not bound yet: Q1');
	});

	it('waits for an existing connection too', async () => {
		simulator().switches.basicReadsUntilSettled = 2;
		const { id } = simulator().seed.dliBasic({
			state: 'CREATING',
			body: { name: 'sales', service: 'DWS' },
		});
		const { results } = await run(basicForm(returning));
		expect(results).toMatchObject([{ connectionId: id, action: 'unchanged', state: 'ACTIVE' }]);
	});

	it('waits for the queues of the existing connection, not for those of the item', async () => {
		simulator().seed.dliEnhanced({ body: { name: 'sales', queues: ['q2'] } });
		const { results } = await run(enhancedForm(returning));
		expect(results).toMatchObject([{ action: 'unchanged', state: 'ACTIVE' }]);
	});

	it('reports that the existing connection failed', async () => {
		const body = { name: 'sales', queues: ['q2'] };
		const { id } = simulator().seed.dliEnhanced({ peerings: 'FAILED', body });
		const { error } = await run(enhancedForm(returning));
		expect(reasonOf(error)).toBe(
			`'sales' already exists (${id}), but it failed: q2: subnet not found`,
		);
	});

	it('reports what was created if its state cannot be read', async () => {
		simulator().respondNext({
			match: { path: /[0-9a-f-]{36}$/ },
			status: 403,
			body: { error_code: 'DLI.0003', error_msg: 'No permission to look' },
		});
		const { error } = await run(basicForm());
		expect(reasonOf(error)).toBe(
			`'sales' was created (${newId()}), but its state cannot be read: No permission to look [DLI.0003]`,
		);
	});

	it('ends at once when another item stops the run, which reports what both created', async () => {
		simulator().switches.basicReadsUntilSettled = 99;
		simulator().respondNext({
			match: { path: /[0-9a-f-]{36}$/ },
			status: 403,
			body: { error_code: 'DLI.0003', error_msg: 'No permission to look' },
		});
		const startedAt = Date.now();
		const options = waitOptions({ waitTimeout: 300 });
		const form = dliForm({ connectionName: '={{ $json.name }}', options });
		const { error } = await run(form, [{ name: 'one' }, { name: 'two' }]);
		expect(error?.message).toContain('but its state cannot be read');
		const created = simulator().connections() as unknown as Array<{ id: string; name: string }>;
		expect(created).toHaveLength(2);
		for (const { id, name } of created) expect(error?.description).toContain(`${name} = ${id}`);
		expect(Date.now() - startedAt).toBeLessThan(10_000);
	});

	it('continues if the new connection cannot be read at once', async () => {
		simulator().respondNext({
			match: { path: /[0-9a-f-]{36}$/ },
			status: 400,
			body: { error_code: 'DLI.0001', error_msg: 'The connection does not exist.' },
		});
		expect((await run(basicForm())).results).toMatchObject([{ state: 'ACTIVE' }]);
	});

	it('reports that it was deleted meanwhile', async () => {
		const { id } = simulator().seed.dliEnhanced({ status: 'DELETED' });
		simulator().respondNext({
			match: { method: 'POST' },
			status: 201,
			body: { is_success: true, connection_id: id },
		});
		const { error } = await run(enhancedForm());
		expect(reasonOf(error)).toBe(`'sales' was created (${id}), but it was deleted`);
	});

	it('does not wait if it is off', async () => {
		simulator().switches.basicReadsUntilSettled = 9;
		const { results } = await run(basicForm({ waitUntilReady: false }));
		expect(results[0]).not.toHaveProperty('state');
		expect(simulator().requests).toHaveLength(2);
	});
});
