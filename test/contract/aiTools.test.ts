import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { RESOURCES } from '../../nodes/HuaweiDataConnections/resources';
import { DEFAULT_FIXTURES } from '../simulator';
import hiveExample from '../simulator/examples/dataarts-create-hive.json';
import { credentialFor, useSimulator, WORKSPACE_ID } from './account';
import { runNode, type NodeRun } from './runNode';
import { runTool, type ToolRunner } from './runTool';
import { enhancedCreateForm, rowsOf } from './useDli';
import { useVirtualTime } from './virtualTime';

const simulator = useSimulator();
useVirtualTime();

const RUNNERS: ToolRunner[] = ['agent', 'engine'];
const [home, ...others] = DEFAULT_FIXTURES.projects;
const OTHER_PROJECT = others.find(({ domainId }) => domainId === home?.domainId)?.id ?? '';
const [HIVE] = hiveExample.request.body.data_source_vos;

const call = async (
	runner: ToolRunner,
	parameters: INodeParameters,
	args: IDataObject = {},
	onError?: NodeRun['onError'],
) =>
	await runTool(runner, {
		parameters,
		arguments: args,
		credential: credentialFor(simulator().url),
		onError,
	});

const writes = () => simulator().requests.filter(({ method }) => method !== 'GET');

const seedEnhanced = () =>
	simulator().seed.dliEnhanced({
		routes: [{ name: 'r1', cidr: '10.0.0.0/16' }],
		body: {
			name: 'sales',
			queues: ['q1'],
			hosts: [{ name: 'ecs-1', ip: '192.168.0.1' }],
			tags: [{ key: 'env', value: 'prod' }],
		},
	}).id;

/** For every operation that takes something away: what it works on, and the rest of its form. */
const DESTRUCTIVE: Record<string, { seed: () => string; form?: INodeParameters }> = {
	'connectionSet/apply': {
		seed: () => simulator().seed.dataArts({ item: HIVE as never, workspace: WORKSPACE_ID }).id,
		form: {
			connectionsFrom: 'json',
			connectionsJson: JSON.stringify([
				{ kind: 'dataArts', name: HIVE?.dw_name, ensure: 'absent' },
			]),
		},
	},
	'dataArtsConnection/delete': {
		seed: () => simulator().seed.dataArts({ item: HIVE as never, workspace: WORKSPACE_ID }).id,
	},
	'dliDatasourceAuthentication/delete': {
		seed: () => simulator().seed.dliAuth({ body: { auth_info_name: 'sales' } }).id,
	},
	'dliDatasourceConnection/delete': {
		seed: () => simulator().seed.dliBasic({ body: { name: 'sales' } }).id,
	},
	'dliEnhancedConnection/delete': { seed: seedEnhanced },
	'dliEnhancedConnection/deleteRoute': { seed: seedEnhanced, form: { routeName: 'r1' } },
	'dliEnhancedConnection/removeTags': { seed: seedEnhanced, form: { tagKeys: 'env' } },
	'dliEnhancedConnection/revoke': { seed: seedEnhanced, form: { otherProjectId: OTHER_PROJECT } },
	'dliEnhancedConnection/unbindQueues': {
		seed: seedEnhanced,
		form: { queues: { queue: rowsOf(['q1']) } },
	},
	'dliEnhancedConnection/updateHosts': {
		seed: seedEnhanced,
		form: { newHosts: { hostsJson: '[]' } },
	},
};

function formOf(name: string, connectionId: string): INodeParameters {
	const [resource = '', operation = ''] = name.split('/');
	return { resource, operation, connectionId, ...DESTRUCTIVE[name]?.form };
}

it('operations that take something away say so', () => {
	const declared = RESOURCES.flatMap(({ option, operations }) =>
		Object.entries(operations)
			.filter(([, { isDestructive }]) => isDestructive)
			.map(([operation]) => `${String(option.value)}/${operation}`),
	);
	expect(declared.sort()).toEqual(Object.keys(DESTRUCTIVE).sort());
});

describe.each(RUNNERS)('a tool that the %s runs', (runner) => {
	describe.each(Object.keys(DESTRUCTIVE))('%s', (name) => {
		const seeded = () => formOf(name, DESTRUCTIVE[name]?.seed() ?? '');

		it.each([
			['nothing', undefined, 'off'],
			['false', false, 'off'],
			['the text true', 'true', 'not a boolean'],
			['a number', 1, 'not a boolean'],
			[
				'what the model says',
				"={{ $fromAI('allowDeletion', 'Whether to allow it', 'boolean') }}",
				'an expression',
			],
			[
				'the override of the editor',
				'={{ /*n8n-auto-generated-fromAI-override*/ $fromAI("allowDeletion", ``, "boolean") }}',
				'an expression',
			],
			['an expression that is true', '={{ true }}', 'an expression'],
		])('is refused with %s as Allow Deletion', async (_what, allowDeletion, reason) => {
			const parameters = { ...seeded(), ...(allowDeletion !== undefined && { allowDeletion }) };
			const { errorMessage } = await call(runner, parameters, { allowDeletion: true });
			expect(errorMessage).toContain(`'Allow Deletion' is ${reason}, so an AI agent cannot use`);
			expect(errorMessage).toContain('Only a person can turn it on, in the form of this tool.');
			expect(simulator().requests).toEqual([]);
		});

		it('runs when a person has set Allow Deletion to true', async () => {
			const parameters = { ...seeded(), allowDeletion: true };
			const { errorMessage } = await call(runner, parameters);
			expect(errorMessage).toBeUndefined();
			expect(writes()).not.toEqual([]);
		});

		it('runs in a workflow without asking', async () => {
			const { error } = await runNode({
				parameters: seeded(),
				credential: credentialFor(simulator().url),
			});
			expect(error).toBeUndefined();
			expect(writes()).not.toEqual([]);
		});
	});

	it('returns the refusal as an item if it continues on error', async () => {
		const form = formOf('dliEnhancedConnection/delete', seedEnhanced());
		const { output } = await call(runner, form, {}, 'continueRegularOutput');
		expect(output).toMatchObject([
			{
				error: {
					message: "'Allow Deletion' is off, so an AI agent cannot use Delete",
					description: 'Only a person can turn it on, in the form of this tool.',
				},
			},
		]);
		expect(simulator().requests).toEqual([]);
	});
});

describe.each(RUNNERS)('the message that a model gets from a tool that the %s runs', (runner) => {
	const fromModel = (name: string) => `={{ $fromAI('${name}', 'What to enter', 'string') }}`;
	const messageOf = async (parameters: INodeParameters, args: IDataObject) =>
		(await call(runner, parameters, args)).errorMessage;

	it('has a wrong value and what is allowed', async () => {
		const form = enhancedCreateForm({}, { connectionName: fromModel('name') });
		expect(await messageOf(form, { name: 'not good' })).toBe(
			`'Connection Name' is invalid: 'not good'. Allowed: letters, digits and "_"`,
		);
	});

	it('has what to do', async () => {
		simulator().seed.dliEnhanced({ body: { name: 'enh1' } });
		const message = await messageOf(enhancedCreateForm(), {});
		expect(message).toContain("A connection named 'enh1' already exists");
		expect(message).toMatch(
			/\)\. Choose another name, or set 'If Name Already Exists' in Options to/,
		);
	});

	it('has the hint for what Huawei Cloud refuses', async () => {
		const body = { error_code: 'DLI.0999', error_msg: 'Forbidden' };
		simulator().respondNext({ match: { method: 'POST' }, status: 403, body });
		const message = await messageOf(enhancedCreateForm(), {});
		expect(message).toMatch(/^enh1: Forbidden \[DLI\.0999\]\. \w.+\.$/);
	});

	it.each([
		['timeLimit', { timeLimit: fromModel('value') }, '0', ', not 0'],
		['waitUntilReady', { waitUntilReady: fromModel('value') }, 'maybe', ', not maybe'],
	])('quotes a wrong %s', async (_name, options, value, quoted) => {
		const message = await messageOf(enhancedCreateForm({}, { options }), { value });
		expect(message).toContain(quoted);
		expect(simulator().requests).toEqual([]);
	});

	it('leaves the error of a workflow as it is: message and description apart', async () => {
		simulator().seed.dliEnhanced({ body: { name: 'enh1' } });
		const { error } = await runNode({
			parameters: enhancedCreateForm(),
			credential: credentialFor(simulator().url),
		});
		expect(error?.message).toMatch(/already exists \([\w-]+\)$/);
		expect(error?.description).toMatch(/^Choose another name/);
	});
});
