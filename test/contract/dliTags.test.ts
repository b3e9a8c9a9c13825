import type { INodeParameters } from 'n8n-workflow';

import { PROJECT_ID } from './account';
import { reasonOf } from './runNode';
import { asRecorded, byName, enhancedForm as form, sdkRequest, useDli } from './useDli';

const { simulator, run, writes } = useDli();

const TAGS = `/v3/${PROJECT_ID}/dli_enhanced_datasource`;
const ENV = { key: 'env', value: 'prod' };
const TEAM = { key: 'team', value: 'data' };

const rowsOf = (...tag: object[]) => ({ tags: { tag } }) as INodeParameters;
const seed = (...tags: Array<typeof ENV>) =>
	simulator().seed.dliEnhanced({ body: { name: 'sales', tags } });
const stored = () => simulator().connections() as Array<{ body: { tags?: unknown } }>;
const storedTags = () => stored()[0]?.body.tags;
const lose = (when: 'before' | 'after') =>
	simulator().dropNext({ match: { method: 'POST' }, when });

describe('Add Tags', () => {
	const add = async (connectionId: INodeParameters | string, ...tags: object[]) =>
		await run(form('addTags', { connectionId, ...rowsOf(...tags) }));

	it('adds tags and replaces values, and keeps the other tags', async () => {
		const { id } = seed({ ...ENV, value: 'dev' }, { key: 'cost', value: '1' });
		const { results } = await add(byName('sales'), ENV, TEAM);
		expect(writes()).toMatchObject([
			{ method: 'POST', path: `${TAGS}/${id}/tags/create`, body: { tags: [ENV, TEAM] } },
		]);
		expect(results).toEqual([
			{
				connectionId: id,
				name: 'sales',
				action: 'tagsAdded',
				tags: [ENV, TEAM],
				response: {},
				projectId: PROJECT_ID,
			},
		]);
		expect(storedTags()).toEqual([{ key: 'cost', value: '1' }, ENV, TEAM]);
	});

	it('succeeds without a body in the response', async () => {
		simulator().switches.tagChangeStatus = 204;
		expect((await add(seed().id, ENV)).results).toMatchObject([{ action: 'tagsAdded' }]);
	});

	it('fails if DLI keeps the old value of a tag', async () => {
		simulator().switches.existingTagKey = 'kept';
		const { error } = await add(seed({ ...ENV, value: 'dev' }).id, ENV);
		expect(error?.message).toContain(
			'accepted the tag env=prod, but the connection still has env=dev',
		);
		expect(error?.description).toContain('Use Remove Tags');
	});

	it('succeeds if the tags cannot be read afterwards, or are not shown yet', async () => {
		const { id } = seed();
		const match = { method: 'GET', path: new RegExp(`${id}/tags$`) };
		simulator().respondNext({ match, status: 403, body: { error_code: 'DLI.0003' } });
		expect((await add(id, ENV)).results).toMatchObject([{ action: 'tagsAdded' }]);
		simulator().respondNext({ match, status: 200, body: { tags: [], count: 0 } });
		expect((await add(id, TEAM)).results).toMatchObject([{ action: 'tagsAdded' }]);
	});

	it('is sent again if its response is lost', async () => {
		lose('after');
		const { results } = await add(seed().id, ENV);
		expect(results).toMatchObject([{ action: 'tagsAdded' }]);
		expect(writes()).toHaveLength(2);
		expect(storedTags()).toEqual([ENV]);
	});

	it('counts as done if the second attempt is refused because of the first one', async () => {
		simulator().switches.existingTagKey = 'refused';
		lose('after');
		expect((await add(seed().id, ENV)).results).toMatchObject([{ action: 'tagsAdded' }]);
	});

	it('reports the message of DLI', async () => {
		simulator().switches.existingTagKey = 'refused';
		const { error } = await add(seed(ENV).id, ENV);
		expect(reasonOf(error)).toBe('The tag already exists. [DLI.0006]');
	});
});

describe('A change of tags that never reaches DLI', () => {
	it.each<[string, INodeParameters]>([
		['addTags', rowsOf(TEAM)],
		['removeTags', { tagKeys: 'env' }],
	])('is no success (%s)', async (operation, fields) => {
		const { id } = seed(ENV);
		simulator().dropNext({ match: { method: 'POST' }, when: 'before', times: 99 });
		const { error, results } = await run(form(operation, { connectionId: id, ...fields }));
		expect(results).toEqual([]);
		expect(error?.message).toContain('closed the network connection without a response');
		expect(storedTags()).toEqual([ENV]);
	});
});

describe('Remove Tags', () => {
	it('removes the tags with these keys, also those that are not there', async () => {
		const { id } = seed(ENV, TEAM);
		const { results } = await run(
			form('removeTags', { connectionId: id, tagKeys: 'env, gone,env' }),
		);
		expect(writes()).toMatchObject([
			{
				method: 'POST',
				path: `${TAGS}/${id}/tags/delete`,
				body: { tags: [{ key: 'env' }, { key: 'gone' }] },
			},
		]);
		expect(results).toMatchObject([
			{ connectionId: id, name: 'sales', action: 'tagsRemoved', tagKeys: ['env', 'gone'] },
		]);
		expect(storedTags()).toEqual([TEAM]);
	});

	it('is sent again if its response is lost', async () => {
		const { id } = seed(ENV);
		lose('after');
		const { results } = await run(form('removeTags', { connectionId: id, tagKeys: 'env' }));
		expect(results).toMatchObject([{ action: 'tagsRemoved' }]);
	});
});

it.each<[string, string, INodeParameters, string]>([
	['no tag', 'addTags', {}, "'Tags' is empty"],
	[
		'a tag without a key',
		'addTags',
		rowsOf({ key: '={{ "" }}', value: 'v' }),
		"'Tags: Key' is empty",
	],
	['a key twice', 'addTags', rowsOf(ENV, ENV), "'Tags' has the key env twice"],
	['a system tag', 'addTags', rowsOf({ key: '_sys_a', value: '' }), 'must not begin with _sys_'],
	['an equals sign', 'addTags', rowsOf({ key: 'a=b', value: '' }), "'Tags: Key' is invalid: 'a=b'"],
	['a bad value', 'addTags', rowsOf({ key: 'a', value: 'b/c' }), "'Tags: Value' is invalid: 'b/c'"],
	['a long key', 'addTags', rowsOf({ key: 'k'.repeat(129) }), 'at most 128 characters'],
	['a long value', 'addTags', rowsOf({ key: 'k', value: 'v'.repeat(256) }), 'at most 255'],
	[
		'more tags than a connection can have',
		'addTags',
		rowsOf(...Array.from({ length: 21 }, (_tag, index) => ({ key: `k${index}`, value: '' }))),
		"'Tags' may be 20 at most, and these are 21",
	],
	['no tag key', 'removeTags', { tagKeys: ' , ' }, "'Tag Keys' has no key"],
	['an empty key', 'removeTags', { tagKeys: '={{ "" }}' }, "'Tag Keys' is empty"],
	['a bad tag key', 'removeTags', { tagKeys: 'env,a/b' }, "'Tag Keys' is invalid: 'a/b'"],
	[
		'too many tag keys',
		'removeTags',
		{ tagKeys: Array.from({ length: 21 }, (_key, index) => `k${index}`).join() },
		"'Tag Keys' may be 20 at most, and these are 21",
	],
])('rejects %s before anything is sent', async (_case, operation, fields, message) => {
	const connectionId = '4c693ecc-bab8-4113-a838-129cedc9a563';
	const { error } = await run(form(operation, { connectionId, ...fields }));
	expect(error?.message).toContain(message);
	expect(simulator().requests).toEqual([]);
});

describe('Include Tags', () => {
	const options = { includeTags: true };
	const paths = () => simulator().requests.map(({ path }) => path);

	it('adds its tags to a connection', async () => {
		const { id } = seed(ENV);
		const { results } = await run(form('get', { connectionId: id, options }));
		expect(results).toMatchObject([{ connectionId: id, tags: [ENV] }]);
		const raw = await run(form('get', { connectionId: id, simplify: false, options }));
		expect(raw.results).toMatchObject([{ id, tags: [ENV] }]);
	});

	it('adds their tags to many connections with one list', async () => {
		seed(ENV);
		simulator().seed.dliEnhanced({ body: { name: 'plain' } });
		const { results } = await run(form('getAll', { returnAll: true, options }));
		expect(results).toMatchObject([{ tags: [ENV] }, { tags: [] }]);
		const lists = paths().filter((path) => path === `${TAGS}/resource-instances/filter`);
		// Only a page without further connections shows that the list has ended.
		expect(lists.length).toBeLessThanOrEqual(2);
	});

	it('reads all pages of the tags', async () => {
		simulator().switches.listPageMaximum = 1;
		const tags = ['a', 'b', 'c'].map((key) => [{ key, value: '' }]);
		for (const list of tags) simulator().seed.dliEnhanced({ body: { tags: list } });
		const { results } = await run(form('getAll', { returnAll: true, options }));
		expect(results.map((one) => one.tags)).toEqual(tags);
	});

	it('does not say that a connection has no tags if DLI does not return them', async () => {
		const { id } = seed(ENV);
		const match = { method: 'POST' };
		const body = { total_count: 0, resources: [] };
		simulator().respondNext({ match, status: 200, body, times: 9 });
		const { results } = await run(form('getAll', { returnAll: true, options }));
		expect(results).toMatchObject([{ connectionId: id }]);
		expect(results[0]).not.toHaveProperty('tags');
	});

	it.each([
		['get', { tags: 'none' }],
		['getAll', { resources: [{ resource_id: 'other' }] }],
	])('fails if a response to %s has no list of tags', async (operation, body) => {
		const { id } = seed(ENV);
		const match = { path: /dli_enhanced_datasource/ };
		simulator().respondNext({ match, status: 200, body, times: 9 });
		const { error } = await run(form(operation, { connectionId: id, options }));
		expect(error?.message).toContain('no list of the tags');
	});

	it('reads no tags if it is off', async () => {
		const { id } = seed(ENV);
		await run(form('get', { connectionId: id, options: { includeTags: false } }));
		await run(form('getAll', { returnAll: true }));
		expect(paths().filter((path) => path.includes('dli_enhanced_datasource'))).toEqual([]);
	});
});

describe('Get Grants', () => {
	const OTHER = '330e068af1334c9782f4226acc00a2e2';
	const grants = [{ projectId: OTHER, privileges: ['BIND_QUEUE'] }];
	const getGrants = async (connectionId: INodeParameters | string) =>
		await run(form('getGrants', { connectionId }));

	it.each(['applicant_project_id', 'project_id'] as const)(
		'returns an item for each project, which DLI names by %s',
		async (key) => {
			simulator().switches.privilegeProjectKey = key;
			const { id } = simulator().seed.dliEnhanced({ body: { name: 'sales' }, grants });
			expect((await getGrants(byName('sales'))).results).toEqual([
				{
					connectionId: id,
					name: 'sales',
					otherProjectId: OTHER,
					privileges: ['BIND_QUEUE'],
					projectId: PROJECT_ID,
				},
			]);
		},
	);

	it('returns no items if no project has a grant', async () => {
		expect((await getGrants(seed().id)).results).toEqual([]);
	});

	it('does not take a response without the list for no grants', async () => {
		const { id } = seed();
		const match = { path: /privileges$/ };
		simulator().respondNext({ match, status: 200, body: { is_success: true, message: '' } });
		expect((await getGrants(id)).error?.message).toContain('no list of the grants');
	});

	it.each(['DLI.0001', 'DLI.0002', 'DLI.0023'] as const)(
		'reports a missing connection, which DLI calls %s',
		async (code) => {
			simulator().switches.dliMissingConnection = code;
			const { error } = await getGrants('4c693ecc-bab8-4113-a838-129cedc9a563');
			expect(error?.message).toContain('was not found');
		},
	);
});

describe("Huawei Cloud's own SDK sends the same", () => {
	const CONNECTION_ID = '68233202-63bf-4f27-a99b-fa5f5a2dbae1';
	const CASES: Array<[name: string, form: INodeParameters]> = [
		['tags.create', form('addTags', { connectionId: CONNECTION_ID, ...rowsOf(ENV, TEAM) })],
		['tags.delete', form('removeTags', { connectionId: CONNECTION_ID, tagKeys: 'env' })],
		['tags.list', form('getAll', { returnAll: true, options: { includeTags: true } })],
		['tags.get', form('get', { connectionId: CONNECTION_ID, options: { includeTags: true } })],
		['enhanced.privileges', form('getGrants', { connectionId: CONNECTION_ID })],
	];

	it.each(CASES)('as %s', async (name, parameters) => {
		simulator().seed.dliEnhanced({ id: CONNECTION_ID, body: { name: 'sales', tags: [ENV] } });
		const { error } = await run(parameters);
		expect(error).toBeUndefined();
		const sent = simulator().requests.map(asRecorded);
		expect(sent).toContainEqual(sdkRequest(name));
	});
});
