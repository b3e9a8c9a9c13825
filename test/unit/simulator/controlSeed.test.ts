import type { Simulator } from '../../simulator';
import { call, DATA_ARTS, useSimulators, OTHER_PROJECT, OTHER_WORKSPACE, PROJECT } from './helpers';

async function seed(simulator: Simulator, body: object) {
	return await call(simulator, {
		path: '/__simulator/seed',
		body,
		headers: { 'x-auth-token': undefined },
	});
}

describe('control endpoint for seed data', () => {
	const start = useSimulators();

	it('stores one connection as described', async () => {
		const simulator = await start();
		const response = await seed(simulator, {
			kind: 'dliBasic',
			name: 'rds',
			seed: { state: 'FAILED', body: { service: 'CSS', url: 'a:9200' } },
		});
		const [connection] = simulator.connections();
		expect(response).toMatchObject({ status: 200, body: { seeded: 1, ids: [connection!.id] } });
		expect(connection).toMatchObject({
			kind: 'dliBasic',
			projectId: PROJECT,
			name: 'rds',
			state: 'FAILED',
			body: { service: 'CSS', url: 'a:9200' },
		});
	});

	it('stores many connections', async () => {
		const simulator = await start();
		const { body } = await seed(simulator, {
			kind: 'dliEnhanced',
			count: 1234,
			name: 'conn',
			seed: { body: { queues: ['q1'] }, routes: [{ name: 'r', cidr: '10.0.0.0/8' }] },
		});
		expect(body.seeded).toBe(1234);
		expect(new Set(body.ids as string[]).size).toBe(1234);
		const made = simulator.connections();
		expect(made).toHaveLength(1234);
		expect(made[41]).toMatchObject({
			name: 'conn_0042',
			routes: [{ name: 'r', cidr: '10.0.0.0/8' }],
			queues: [{ name: 'q1' }],
		});
	});

	it('uses the given project and workspace', async () => {
		const simulator = await start();
		await seed(simulator, { kind: 'dataArts', workspaceId: OTHER_WORKSPACE, count: 60 });
		await seed(simulator, { kind: 'dliEnhanced', projectId: OTHER_PROJECT });
		const headers = { workspace: OTHER_WORKSPACE };
		const { body } = await call(simulator, { path: DATA_ARTS, headers });
		expect(body).toMatchObject({
			total_size: 60,
			data_connection_lists: expect.arrayContaining([
				expect.objectContaining({ dw_name: 'seeded_0060', dw_type: 'DLI' }),
			]) as unknown,
		});
		expect(simulator.connections().at(-1)).toMatchObject({ projectId: OTHER_PROJECT });
	});

	it.each([
		[
			'mrsClusters',
			{ clusterState: 'frozen' },
			`/v1.1/${PROJECT}/cluster_infos`,
			'clusterTotal',
			4,
		],
		['rdsInstances', {}, `/v3/${PROJECT}/instances`, 'total_count', 2],
		['pools', { status: 'SCALING' }, `/v3/${PROJECT}/elastic-resource-pools`, 'count', 2],
		['instances', {}, `/v1/${PROJECT}/instances`, 'count', 1],
	])('stores %s', async (kind, changes, path, key, before) => {
		const simulator = await start();
		const { body } = await seed(simulator, { kind, count: 30, name: 'many', seed: changes });
		expect(new Set(body.ids as string[]).size).toBe(30);
		// One of the four clusters belongs to another enterprise project.
		const total = before + 30 - (kind === 'mrsClusters' ? 1 : 0);
		expect((await call(simulator, { path })).body[key]).toBe(total);
	});

	it.each([
		['an unknown kind', { kind: 'tables' }],
		['no kind', {}],
		['text as a number', { kind: 'vpcs', count: '3' }],
		['too many', { kind: 'vpcs', count: 10_001 }],
		['an unknown project', { kind: 'vpcs', projectId: 'x' }],
		['a workspace of another project', { kind: 'dataArts', workspaceId: 'x' }],
		['an unknown key', { kind: 'vpcs', values: {} }],
	])('rejects %s', async (_, body) => {
		expect((await seed(await start(), body)).status).toBe(400);
	});

	it('is not recorded as a request, and a reset removes the data', async () => {
		const simulator = await start();
		await seed(simulator, { kind: 'vpcs', count: 3 });
		await seed(simulator, { kind: 'workspaces', count: 3 });
		expect(simulator.requests).toEqual([]);
		simulator.reset();
		expect(simulator.fixtures.resources[PROJECT]!.vpcs).toHaveLength(2);
		expect(simulator.fixtures.projects[0]!.workspaces).toHaveLength(2);
	});
});
