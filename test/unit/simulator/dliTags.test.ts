import { call, PROJECT, useSimulators } from './helpers';

const ID = '4c693ecc-bab8-4113-a838-129cedc9a563';
const COLLECTION = `/v3/${PROJECT}/dli_enhanced_datasource`;
const TAGS = `${COLLECTION}/${ID}/tags`;
const ENV = { key: 'env', value: 'prod' };

describe('tags of an enhanced connection', () => {
	const start = useSimulators();

	async function startWithOne(tags = [ENV]) {
		const simulator = await start();
		simulator.seed.dliEnhanced({ id: ID, body: { tags } });
		const post = async (path: string, body: object) =>
			await call(simulator, { method: 'POST', path, body });
		return {
			simulator,
			post,
			tags: async () => (await call(simulator, { path: TAGS })).body.tags,
		};
	}

	it.each([
		['replaced', 200, 'dev'],
		['kept', 200, 'prod'],
		['refused', 400, 'prod'],
	] as const)('with a key that exists are %s', async (existingTagKey, status, value) => {
		const { simulator, post, tags } = await startWithOne();
		simulator.switches.existingTagKey = existingTagKey;
		const response = await post(`${TAGS}/create`, { tags: [{ ...ENV, value: 'dev' }] });
		expect(response.status).toBe(status);
		expect(await tags()).toEqual([{ ...ENV, value }]);
	});

	it('are deleted by their keys, also those that do not exist', async () => {
		const { simulator, post, tags } = await startWithOne();
		simulator.switches.tagChangeStatus = 204;
		const keys = [{ key: 'env' }, { key: 'gone' }];
		expect((await post(`${TAGS}/delete`, { tags: keys })).status).toBe(204);
		expect(await tags()).toEqual([]);
	});

	it.each([
		['no tags', []],
		['a key with an equals sign', [{ key: 'a=b', value: '' }]],
		['a system key', [{ key: '_sys_a', value: '' }]],
		['a key twice', [ENV, ENV]],
		['21 tags', Array.from({ length: 21 }, (_tag, index) => ({ key: `k${index}`, value: '' }))],
	])('are not changed by %s', async (_, added) => {
		const { post, tags } = await startWithOne();
		expect((await post(`${TAGS}/create`, { tags: added })).status).toBe(400);
		expect(await tags()).toEqual([ENV]);
	});

	it('are at most 20', async () => {
		const { post } = await startWithOne();
		const more = Array.from({ length: 20 }, (_tag, index) => ({ key: `k${index}`, value: '' }));
		expect((await post(`${TAGS}/create`, { tags: more })).body.error_code).toBe('DLI.0007');
	});

	it('are listed for all connections that are not deleted, page by page', async () => {
		const { simulator, post } = await startWithOne();
		simulator.seed.dliEnhanced({ status: 'DELETED' });
		simulator.seed.dliEnhanced({ body: { name: 'other' } });
		const path = `${COLLECTION}/resource-instances/filter`;
		expect((await post(path, {})).body).toMatchObject({
			total_count: 2,
			resources: [
				{ resource_id: ID, tags: [ENV] },
				{ resource_name: 'other', tags: [] },
			],
		});
		const second = await call(simulator, {
			method: 'POST',
			path,
			query: { limit: '1', offset: '1' },
			body: {},
		});
		expect(second.body).toMatchObject({
			total_count: 2,
			resources: [{ resource_name: 'other' }],
		});
	});
});
