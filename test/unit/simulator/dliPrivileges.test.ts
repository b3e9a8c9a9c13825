import type { Simulator } from '../../simulator';
import { call, useSimulators, ENHANCED, OTHER_PROJECT, PROJECT } from './helpers';

const ID = '503fc86a-5e60-4349-92c2-7e399404fa8a';
const OBJECT = `edsconnections.${ID}`;
const AUTHORIZATION = `/v1.0/${PROJECT}/authorization`;
const PRIVILEGES = `${ENHANCED}/${ID}/privileges`;
const SOME = [{ object: OBJECT, privileges: ['BIND_QUEUE'] }];

async function change(simulator: Simulator, action: string, changes: object = {}) {
	return await call(simulator, {
		method: 'PUT',
		path: AUTHORIZATION,
		body: { projectId: OTHER_PROJECT, action, privileges: SOME, ...changes },
	});
}

describe('privileges on an enhanced connection', () => {
	const start = useSimulators();

	async function startWithOne() {
		const simulator = await start();
		simulator.seed.dliEnhanced({ id: ID });
		return simulator;
	}

	it('are granted, listed and revoked', async () => {
		const simulator = await startWithOne();
		const isPrivis = async () => {
			const { connections } = (await call(simulator, { path: ENHANCED })).body;
			return (connections as Array<{ isPrivis: boolean }>)[0]?.isPrivis;
		};
		expect(await isPrivis()).toBe(true);
		const done = { status: 200, body: { is_success: true, message: '' } };
		expect(await change(simulator, 'grant')).toMatchObject(done);
		expect((await call(simulator, { path: PRIVILEGES })).body).toEqual({
			is_success: true,
			message: '',
			connection_id: ID,
			privileges: [
				{ object: OBJECT, applicant_project_id: OTHER_PROJECT, privileges: ['BIND_QUEUE'] },
			],
		});
		expect(await isPrivis()).toBe(false);
		expect(await change(simulator, 'revoke')).toMatchObject(done);
		expect((await call(simulator, { path: PRIVILEGES })).body.privileges).toEqual([]);
		expect(await isPrivis()).toBe(true);
	});

	it('use the project key that TF reads', async () => {
		const simulator = await startWithOne();
		simulator.switches.privilegeProjectKey = 'project_id';
		await change(simulator, 'grant');
		expect((await call(simulator, { path: PRIVILEGES })).body.privileges).toMatchObject([
			{ project_id: OTHER_PROJECT },
		]);
	});

	it('do not change when granted or revoked twice', async () => {
		const simulator = await startWithOne();
		for (const action of ['revoke', 'grant', 'grant']) {
			expect((await change(simulator, action)).status).toBe(200);
		}
		expect(simulator.requests.map(({ note }) => note)).toEqual([
			'not granted',
			undefined,
			'granted already',
		]);
		const { privileges } = (await call(simulator, { path: PRIVILEGES })).body;
		expect(privileges).toHaveLength(1);
	});

	it.each([
		['no project', { projectId: undefined }, 'projectId'],
		['the project under its old key', { grant_project_id: OTHER_PROJECT }, 'grant_project_id'],
		[
			'a project of another account',
			{ projectId: '0123456789abcdef0123456789abcdef' },
			'projectId',
		],
		['an unknown project', { projectId: 'f'.repeat(32) }, 'projectId'],
		['another action', { action: 'update' }, 'action'],
		['no privileges', { privileges: [] }, 'privileges'],
		[
			'a database',
			{ privileges: [{ ...SOME[0], object: 'databases.db1' }] },
			'privileges.0.object',
		],
		['an ID without a prefix', { privileges: [{ ...SOME[0], object: ID }] }, 'privileges.0.object'],
		[
			'an unknown privilege',
			{ privileges: [{ object: OBJECT, privileges: ['DROP'] }] },
			'privileges.0.privileges.0',
		],
	])('are not changed by %s', async (_, changes, part) => {
		expect(await change(await startWithOne(), 'grant', changes)).toMatchObject({
			status: 400,
			body: { error_code: 'DLI.0001', error_msg: `The parameter ${part} is invalid.` },
		});
	});

	it('require an existing connection', async () => {
		const simulator = await start();
		const missing = {
			status: 400,
			body: { error_code: 'DLI.0001', error_msg: 'The connection does not exist.' },
		};
		expect(await change(simulator, 'grant')).toMatchObject(missing);
		expect(await call(simulator, { path: PRIVILEGES })).toMatchObject(missing);
		simulator.seed.dliEnhanced({ id: ID, status: 'DELETED' });
		expect(await change(simulator, 'grant')).toMatchObject(missing);
	});

	it('are not granted to another region', async () => {
		const simulator = await startWithOne();
		simulator.fixtures.projects[1]!.name = 'cn-south-1';
		expect((await change(simulator, 'grant')).status).toBe(400);
	});
});
