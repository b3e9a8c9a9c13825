import type { INodeParameters } from 'n8n-workflow';

import { DEFAULT_FIXTURES } from '../simulator';
import { credentialFor, PROJECT_ID, useSimulator, WORKSPACE_ID } from './account';
import { dliForm, hiveForm } from './forms';
import { reasonOf, runNode, type NodeRun } from './runNode';
import { enhancedCreateForm } from './useDli';
import { useVirtualTime } from './virtualTime';

const simulator = useSimulator();
useVirtualTime();

const [, otherProject] = DEFAULT_FIXTURES.projects;
const OTHER_PROJECT = otherProject?.id ?? '';
const OTHER_WORKSPACE = otherProject?.workspaces[0] ?? '';
const ACCESS_KEY = {
	accessKeyId: 'AKEXAMPLE0000000000A',
	secretAccessKey: 'SkExample+Secret/Key=0123456789abcdefABCDEF',
};

async function run(parameters: INodeParameters, options: Partial<NodeRun> = {}) {
	const credential = credentialFor(simulator().url, ACCESS_KEY);
	const { outputs, error } = await runNode({
		parameters: { authentication: 'accessKey', ...parameters },
		credential,
		...options,
	});
	return { error, results: (outputs[0] ?? []).map(({ json }) => json) };
}

const dataArts = (operation: string, changes: INodeParameters = {}): INodeParameters => ({
	resource: 'dataArtsConnection',
	operation,
	...changes,
});
/** An expression without a result, and a list from which nothing was chosen. */
const EMPTY: Array<[string, INodeParameters[string]]> = [
	['undefined', '={{ $json.missing }}'],
	['null', '={{ null }}'],
	['empty text', '={{ "" }}'],
	['spaces', '  '],
];
const EMPTY_LOCATORS: typeof EMPTY = [
	...EMPTY,
	['undefined by ID', { __rl: true, mode: 'id', value: '={{ $json.missing }}' }],
	['empty text by URL', { __rl: true, mode: 'url', value: '={{ "" }}' }],
	['nothing chosen from the list', { __rl: true, mode: 'list', value: '' }],
];

describe('an override that was added and is empty', () => {
	it.each(EMPTY_LOCATORS)('is an error: Workspace, %s', async (_case, workspace) => {
		const { error } = await run(hiveForm({ options: { workspace } }));
		expect(reasonOf(error)).toBe("'Workspace' in Options is empty");
		expect(error?.description).toContain('remove the field from Options');
		expect(simulator().requests).toEqual([]);
	});

	it.each(EMPTY)('is an error: Project ID, %s', async (_case, projectId) => {
		const { error } = await run(dliForm({ options: { projectId } }));
		expect(reasonOf(error)).toBe("'Project ID' in Options is empty");
		expect(simulator().requests).toEqual([]);
	});

	it.each(EMPTY_LOCATORS)('is an error: Route Table, %s', async (_case, routeTableId) => {
		const { error } = await run(enhancedCreateForm({ routeTableId }));
		expect(reasonOf(error)).toBe("'Route Table' in Additional Fields is empty");
		expect(simulator().requests).toEqual([]);
	});

	it('is no error for an operation without it', async () => {
		const { error } = await run(dliForm({ options: { workspace: '' } }));
		expect(error).toBeUndefined();
	});

	it('deletes nothing', async () => {
		const { id } = simulator().seed.dataArts({ item: { dw_name: 'a', dw_type: 'DWS' } as never });
		const options = { workspace: '={{ $json.missing }}' };
		const { error } = await run(dataArts('delete', { connectionId: id, options }));
		expect(reasonOf(error)).toBe("'Workspace' in Options is empty");
		expect(simulator().connections()).toHaveLength(1);
	});
});

describe('every output names the project and the workspace', () => {
	it('of the credential', async () => {
		const { results } = await run(hiveForm());
		expect(Object.entries(results[0] ?? {}).slice(-2)).toEqual([
			['projectId', PROJECT_ID],
			['workspaceId', WORKSPACE_ID],
		]);
	});

	it('of the item, also with its error', async () => {
		const options = { projectId: '={{ $json.projectId }}', workspace: '={{ $json.workspace }}' };
		const items = [
			{ projectId: OTHER_PROJECT, workspace: OTHER_WORKSPACE, type: 'HIVE' },
			{ projectId: OTHER_PROJECT, workspace: OTHER_WORKSPACE, type: '' },
			{ projectId: '', workspace: OTHER_WORKSPACE, type: 'HIVE' },
		];
		const { results } = await run(hiveForm({ clusterName: '={{ $json.type }}', options }), {
			items,
			onError: 'continueRegularOutput',
		});
		const location = { projectId: OTHER_PROJECT, workspaceId: OTHER_WORKSPACE };
		expect(results[0]).toMatchObject({ action: 'created', ...location });
		expect(results[1]?.error).toMatchObject(location);
		expect(results[2]?.error).toMatchObject({ message: "'Project ID' in Options is empty" });
		expect(results[2]?.error).not.toHaveProperty('projectId');
	});

	it('of a list, whether simplified or not', async () => {
		simulator().seed.dataArts({ item: { dw_name: 'a', dw_type: 'DWS' } as never });
		for (const simplify of [true, false]) {
			const { results } = await run(dataArts('getAll', { simplify }));
			expect(results).toMatchObject([{ projectId: PROJECT_ID, workspaceId: WORKSPACE_ID }]);
		}
	});

	it('beside settings, which have no key of their own for them', async () => {
		const { id } = simulator().seed.dataArts({
			item: { dw_name: 'a', dw_type: 'DWS', dw_config: { ip: '1.1.1.1' } } as never,
		});
		const form = dataArts('get', { connectionId: id, outputAsSettingsJson: true });
		const { results } = await run(form);
		const keys = ['connectionId', 'name', 'serviceType', 'settings', 'projectId', 'workspaceId'];
		expect(Object.keys(results[0] ?? {})).toEqual(keys);
		expect(results[0]?.settings).not.toHaveProperty('projectId');
	});

	it('only the project for a DLI connection', async () => {
		const { results } = await run(dliForm());
		expect(results).toMatchObject([{ action: 'created', projectId: PROJECT_ID }]);
		expect(results[0]).not.toHaveProperty('workspaceId');
	});

	it('that was looked up, without another request', async () => {
		const credential = credentialFor(simulator().url, { ...ACCESS_KEY, projectId: '' });
		const { results } = await run(dliForm(), { credential });
		expect(results).toMatchObject([{ action: 'created', projectId: PROJECT_ID }]);
		const paths = simulator().requests.map(({ path }) => path);
		expect(paths.filter((path) => path.startsWith('/v3/'))).toHaveLength(1);
	});

	it('to the error output too', async () => {
		const parameters = { authentication: 'accessKey', ...dliForm({ connectionName: 'not good' }) };
		const credential = credentialFor(simulator().url, ACCESS_KEY);
		const onError = 'continueErrorOutput';
		const { outputs } = await runNode({ parameters, credential, onError });
		expect(outputs[0]).toEqual([]);
		expect(outputs[1]).toMatchObject([{ json: { error: { projectId: PROJECT_ID } } }]);
	});
});
