import type { Simulator } from '../../simulator';
import { NOW, signed, VECTOR_1 } from './signing';
import { eachWithSimulator, type RawCall, send } from './support';

describe('the lock of an access key', () => {
	const start = eachWithSimulator();
	const wrong = { ...VECTOR_1, url: VECTOR_1.url.replace('limit=100', 'limit=10') };
	const locked = {
		status: 401,
		body: {
			error_code: 'APIGW.0301',
			error_msg:
				'Incorrect IAM authentication information: AK access failed to reach the limit,forbidden',
		},
	};
	const fail = async (simulator: Simulator, times: number, request: RawCall = wrong) => {
		for (let i = 0; i < times; i++) {
			const { body } = await send(simulator, request);
			expect(body.error_msg).toMatch('verify aksk signature fail');
		}
	};

	it('closes after five wrong signatures, for that key', async () => {
		const simulator = await start({ now: NOW });
		await fail(simulator, 5);
		expect(await send(simulator, VECTOR_1)).toMatchObject(locked);
		expect(await send(simulator, wrong)).toMatchObject(locked);
		const other = signed(simulator.world.accessKeys[0]!);
		expect((await send(simulator, other)).status).toBe(403);
		simulator.reset();
		expect((await send(simulator, VECTOR_1)).status).toBe(200);
	});

	it('is the gateway’s on IAM paths too', async () => {
		const switches = { lockKeyAfter: 1, iamAuthErrors: 'iam' } as const;
		const simulator = await start({ now: NOW, switches });
		await fail(simulator, 1);
		const reply = await send(simulator, { ...VECTOR_1, url: '/v3/auth/projects' });
		expect(reply).toMatchObject(locked);
	});

	it('counts anew after a right signature', async () => {
		const simulator = await start({ now: NOW, switches: { lockKeyAfter: 2 } });
		for (let i = 0; i < 2; i++) {
			await fail(simulator, 1);
			expect((await send(simulator, VECTOR_1)).status).toBe(200);
		}
		await fail(simulator, 2);
		expect(await send(simulator, VECTOR_1)).toMatchObject(locked);
	});

	it('never closes if it is switched off, or for an unknown key', async () => {
		const simulator = await start({ now: NOW, switches: { lockKeyAfter: 0 } });
		await fail(simulator, 7);
		expect((await send(simulator, VECTOR_1)).status).toBe(200);
		simulator.switches.lockKeyAfter = 1;
		await fail(simulator, 4, signed({ access: 'UNKNOWN', secret: 'x' }));
	});
});
