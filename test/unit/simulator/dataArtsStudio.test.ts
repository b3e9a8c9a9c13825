import { call, DATA_ARTS, useSimulators, OTHER_WORKSPACE, PROJECT, WORKSPACE } from './helpers';

const INSTANCE = '6b0d5a3f9b7a4a0c8c9f1f0b1e2d3c4b';
const WORKSPACES = `/v1/${PROJECT}/workspaces`;
const headers = { workspace: undefined };

describe('DataArts Studio', () => {
	const start = useSimulators();

	it('lists the workspaces of the project, without the workspace header', async () => {
		const simulator = await start();
		const instances = await call(simulator, { path: `/v1/${PROJECT}/instances`, headers });
		expect(instances.body).toEqual({
			count: 1,
			commodity_orders: [
				{ resource_id: INSTANCE, resource_name: 'dataarts-demo', status: 2, eps_id: '0' },
			],
		});
		const { body } = await call(simulator, { path: `${WORKSPACES}/${INSTANCE}`, headers });
		expect(body).toEqual({
			count: 2,
			total_page: 1,
			data: [
				{ id: WORKSPACE, name: 'default', is_default: 1, eps_id: '0', description: '' },
				{ id: OTHER_WORKSPACE, name: 'workspace_1', is_default: 0, eps_id: '0', description: '' },
			],
		});
	});

	it('separates instances', async () => {
		const simulator = await start();
		const [instance] = simulator.seed.resources(PROJECT, 'instances', 1, { name: 'second' });
		const [workspace] = simulator.seed.resources(PROJECT, 'workspaces', 1, {
			name: 'team',
			instance_id: instance!.resource_id,
		});
		const { body } = await call(simulator, { path: `${WORKSPACES}/${instance!.resource_id}` });
		expect(body).toMatchObject({ count: 1, data: [{ id: workspace!.id, name: 'team' }] });
		const own = { workspace: workspace!.id };
		expect((await call(simulator, { path: DATA_ARTS, headers: own })).status).toBe(200);
	});

	it('reads offset as a number of records or as a page number', async () => {
		const simulator = await start();
		simulator.seed.resources(PROJECT, 'workspaces', 48);
		const size = async (query: Record<string, string>) => {
			const { body } = await call(simulator, { path: `${WORKSPACES}/${INSTANCE}`, query });
			return [body.count, body.total_page, (body.data as unknown[]).length];
		};
		expect(await size({})).toEqual([50, 3, 20]);
		expect(await size({ offset: '2' })).toEqual([50, 3, 20]);
		expect(await size({ offset: '45' })).toEqual([50, 3, 5]);
		simulator.switches.studioListOffset = 'page';
		expect(await size({ offset: '2' })).toEqual([50, 3, 10]);
		expect(await size({ offset: '45' })).toEqual([50, 3, 0]);
	});

	it('rejects an unknown instance', async () => {
		const response = await call(await start(), { path: `${WORKSPACES}/${'0'.repeat(32)}` });
		expect(response).toMatchObject({
			status: 400,
			body: { errors: [{ error_code: 'DAYU.3601' }] },
		});
		expect((await call(await start(), { path: WORKSPACES })).status).toBe(404);
	});
});
