import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { DEFAULT_FIXTURES } from '../simulator';
import { PROJECT_ID, WORKSPACE_ID } from './account';
import { useDataArts } from './useDataArts';

const { simulator, run, seed, requests } = useDataArts();

const OTHER_WORKSPACE = DEFAULT_FIXTURES.projects[0]?.workspaces[1] ?? '';
const SECRET = 'Planted-Secret-of-the-inventory';

const form = (changes: INodeParameters): INodeParameters => ({
	resource: 'dataArtsConnection',
	operation: 'getAll',
	returnAll: true,
	...changes,
});
const all = (changes: INodeParameters = {}) =>
	form({ ...changes, options: { allWorkspaces: true, ...(changes.options as object) } });
/** One connection in each of two workspaces. */
function seedTwo(): string[] {
	const [{ item }] = [seed({ dw_name: 'first' })];
	const other = { ...item, dw_name: 'second' };
	simulator().seed.dataArts({ item: other as never, workspace: OTHER_WORKSPACE });
	return (simulator().connections() as Array<{ id: string }>).map(({ id }) => id);
}
const refuse = (path: RegExp, headers?: IDataObject) =>
	simulator().respondNext({
		match: { method: 'GET', path, ...(headers && { headers }) } as never,
		status: 403,
		body: { error_code: 'DAYU.1002', error_msg: 'No permission for it' },
		times: 9,
	});
const refuseConnection = (id: string) => refuse(new RegExp(`data-connections/${id}$`));

describe('All Workspaces', () => {
	it('returns the connections of every workspace, each with its workspace', async () => {
		const ids = seedTwo();
		const { results } = await run(all());
		expect(results).toMatchObject([
			{
				connectionId: ids[0],
				name: 'first',
				projectId: PROJECT_ID,
				workspaceId: WORKSPACE_ID,
				workspaceName: 'default',
			},
			{ connectionId: ids[1], workspaceId: OTHER_WORKSPACE, workspaceName: 'workspace_1' },
		]);
	});

	it('needs no workspace in the credential, and keeps to the limit', async () => {
		seedTwo();
		const { results } = await run(all({ returnAll: false, limit: 1 }));
		expect(results).toMatchObject([{ name: 'first' }]);
	});

	it('returns the responses as they are without Simplify, with their workspaces', async () => {
		seedTwo();
		const { results } = await run(all({ simplify: false }));
		expect(results).toMatchObject([
			{ dw_name: 'first', workspaceName: 'default' },
			{ dw_name: 'second', workspaceId: OTHER_WORKSPACE },
		]);
	});

	it('reads all pages of instances and workspaces', async () => {
		simulator().switches.listPageMaximum = 1;
		seedTwo();
		expect((await run(all())).results).toHaveLength(2);
	});

	it('is refused together with another workspace', async () => {
		const workspace = { __rl: true, mode: 'id', value: OTHER_WORKSPACE };
		const { error } = await run(all({ options: { workspace } }));
		expect(error?.message).toContain("'All Workspaces' and 'Workspace' in Options contradict");
		expect(simulator().requests).toEqual([]);
	});

	describe('when a workspace is refused', () => {
		beforeEach(() => {
			seedTwo();
			const { respondNext } = simulator();
			respondNext.call(simulator(), {
				match: { method: 'GET', path: /data-connections$/ },
				status: 403,
				body: { error_code: 'DAYU.1002', error_msg: 'No permission for it' },
			});
		});

		it('fails, and names the workspace', async () => {
			const { error } = await run(all());
			expect(error?.message).toMatch(/^Workspace 'default': No permission for it/);
		});

		it('returns the others, and an error for that one, if the node continues', async () => {
			const { results } = await run(all(), { onError: 'continueRegularOutput' });
			expect(results).toEqual([
				expect.objectContaining({ name: 'second' }),
				{
					error: expect.objectContaining({
						message: expect.stringMatching(/^Workspace 'default': No permission for it/),
						workspaceId: WORKSPACE_ID,
						projectId: PROJECT_ID,
						httpCode: '403',
						errorCode: 'DAYU.1002',
						itemIndex: 0,
					}),
				},
			]);
		});
	});

	it('reports an instance that refuses its workspaces', async () => {
		refuse(/workspaces\/./);
		const { results } = await run(all(), { onError: 'continueRegularOutput' });
		expect(results).toMatchObject([{ error: { message: expect.stringMatching(/^Instance '/) } }]);
	});

	it('fails if the instances cannot be listed, also if the node continues', async () => {
		refuse(/instances$/);
		const { results } = await run(all(), { onError: 'continueRegularOutput' });
		expect(results).toMatchObject([{ error: { errorCode: 'DAYU.1002' } }]);
	});
});

describe('Include Settings', () => {
	const options = { includeSettings: true };

	it('adds the settings of each connection, without secrets', async () => {
		simulator().switches.getReturnsPassword = 'plain';
		seed({ dw_config: { clusterId: 'c1', dbPassword: SECRET } });
		const { results } = await run(form({ options }));
		expect(results).toMatchObject([{ settings: { clusterId: 'c1' } }]);
		expect(JSON.stringify(results)).not.toContain(SECRET);
	});

	it('reads no more connections than it returns', async () => {
		for (const dw_name of ['a', 'b', 'c']) seed({ dw_name });
		const { results } = await run(form({ returnAll: false, limit: 2, options }));
		expect(results.map(({ name }) => name)).toEqual(['a', 'b']);
		expect(requests('GET').filter(({ path }) => /data-connections\/./.test(path))).toHaveLength(2);
	});

	it('leaves out a connection that was deleted meanwhile', async () => {
		seed({ dw_name: 'a' });
		const { id } = seed({ dw_name: 'b' });
		simulator().respondNext({
			match: { path: new RegExp(`${id}$`) },
			status: 404,
			body: { error_code: 'DAYU.1005', error_msg: 'gone' },
		});
		expect((await run(form({ options }))).results).toMatchObject([{ name: 'a' }]);
	});

	it('reports a connection that is refused, and returns the others', async () => {
		seed({ dw_name: 'a' });
		const { id } = seed({ dw_name: 'b' });
		refuseConnection(id);
		const stopped = await run(form({ options }));
		expect(stopped.error?.message).toMatch(/^Connection 'b': No permission/);
		const { results } = await run(form({ options }), { onError: 'continueRegularOutput' });
		expect(results).toMatchObject([
			{ name: 'a' },
			{ error: { connectionName: 'b', connectionId: id, workspaceId: WORKSPACE_ID } },
		]);
	});
});

describe('the filter Uses', () => {
	const uses = async (text: string, changes: INodeParameters = {}) =>
		(await run(form({ filters: { uses: text }, ...changes }))).results;

	beforeEach(() => {
		seed({
			dw_name: 'hive',
			agent_id: 'agent-1',
			agent_name: 'cdm-orders',
			dw_config: { clusterId: 'c1', clusterName: 'Orders', dbUserName: 'etl', dbPassword: SECRET },
		});
		seed({
			dw_name: 'mysql',
			agent_id: 'agent-2',
			agent_name: 'cdm-sales',
			dw_config: {
				ip: '192.168.0.7,192.168.0.8',
				kmsName: 'dlf/default',
				nested: { jdbcUrl: 'jdbc:mysql://db.example.internal:3306/sales' },
			},
		});
	});

	it.each([
		['an agent by its ID', 'agent-1', 'hive', ['agent_id']],
		['an agent by its name', 'cdm-sales', 'mysql', ['agent_name']],
		['a cluster in another case', 'orders', 'hive', ['clusterName']],
		['a user', 'etl', 'hive', ['dbUserName']],
		['one of several addresses', '192.168.0.8', 'mysql', ['ip']],
		['a host in a URL', 'db.example.internal', 'mysql', ['jdbcUrl']],
		['a KMS key', 'dlf/default', 'mysql', ['kmsName']],
	])('finds the connections that use %s', async (_what, text, name, usedAs) => {
		expect(await uses(text)).toMatchObject([{ name, usedAs }]);
	});

	it.each([
		['part of a name', 'cdm'],
		['part of a key', 'default'],
		['a secret', SECRET],
	])('finds nothing by %s', async (_what, text) => {
		simulator().switches.getReturnsPassword = 'plain';
		expect(await uses(text)).toEqual([]);
	});

	it('looks beyond the limit', async () => {
		const found = await uses('cdm-sales', { returnAll: false, limit: 1 });
		expect(found).toMatchObject([{ name: 'mysql' }]);
	});
});
