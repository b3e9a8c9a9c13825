import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { connectTools, createArguments, enhancedTools, TOOL_NAMES } from './lib/aiTools.mjs';
import { startModelServer } from './lib/modelServer.mjs';
import { sharedN8n } from './lib/sharedN8n.mjs';

const AGENT = 'AI Agent';
const MODEL = 'Chat Model';
const START = 'Start';

const node = (name, type, typeVersion, parameters, rest = {}) => ({
	id: name,
	name,
	type,
	typeVersion,
	position: [0, 0],
	parameters,
	...rest,
});

/** A workflow whose agent has tools for enhanced connections. */
function agentWorkflow(name, tools, openAi) {
	return {
		name,
		nodes: [
			node(START, 'n8n-nodes-base.manualTrigger', 1, {}),
			node(AGENT, '@n8n/n8n-nodes-langchain.agent', 3.1, {
				promptType: 'define',
				text: 'Set up the connection',
				options: {},
			}),
			node(
				MODEL,
				'@n8n/n8n-nodes-langchain.lmChatOpenAi',
				1.3,
				{
					model: { __rl: true, mode: 'id', value: 'scripted' },
					responsesApiEnabled: false,
					options: {},
				},
				{ credentials: { openAiApi: openAi } },
			),
			...tools,
		],
		connections: {
			[START]: { main: [[{ node: AGENT, type: 'main', index: 0 }]] },
			[MODEL]: { ai_languageModel: [[{ node: AGENT, type: 'ai_languageModel', index: 0 }]] },
			...connectTools(tools, AGENT),
		},
		settings: { executionOrder: 'v1' },
	};
}

describe('an AI Agent with our node as tools', () => {
	let simulator;
	let model;
	/** Runs the agent whose tools stop on error, or continue. */
	let run;

	before(async () => {
		const { n8n, credentials, ...shared } = await sharedN8n();
		simulator = shared.simulator;
		model = await startModelServer();
		const [openAi] = await n8n.api.addCredentials({
			name: 'Scripted model',
			type: 'openAiApi',
			data: { apiKey: 'none', url: model.url },
		});
		const { id, name } = credentials.token;
		const signIn = { huaweiCloudTokenApi: { id, name } };
		const reference = { id: openAi.id, name: openAi.name };
		const workflows = {};
		for (const onError of [undefined, 'continueRegularOutput']) {
			const tools = enhancedTools(signIn, onError && { onError });
			const workflow = agentWorkflow(`Agent ${onError}`, tools, reference);
			workflows[String(onError)] = await n8n.addWorkflow(workflow);
		}
		run = async (turns, onError) => {
			model.script(turns);
			const { status, data } = await workflows[String(onError)].run();
			const { runData, error } = data.resultData;
			const output = runData[AGENT]?.at(-1)?.data?.main[0]?.[0]?.json.output;
			// What the model has got of its tools, in the order of its calls.
			const messages = model.requests.at(-1)?.messages ?? [];
			const answers = messages.filter(({ role }) => role === 'tool').map(({ content }) => content);
			return { status, error, output, answers };
		};
	});

	beforeEach(async () => await simulator.reset());
	after(async () => await model?.close());

	const calls = (...list) => ({ calls: list.map(([name, args]) => ({ name, arguments: args })) });
	const DONE = { text: 'It is done' };
	const deletes = async () =>
		(await simulator.requests()).filter(({ method }) => method === 'DELETE');

	test('offers the tools to the model under names of at most 64 characters', async () => {
		await run([DONE]);
		const tools = model.requests[0].tools.map((tool) => tool.function);
		assert.deepEqual(tools.map(({ name }) => name).sort(), Object.values(TOOL_NAMES).sort());
		const { parameters } = tools.find(({ name }) => name === TOOL_NAMES.create);
		assert.deepEqual(Object.keys(parameters.properties), ['Connection_Name', 'VPC']);
	});

	test('creates what the model asks for, and answers with it', async () => {
		const turns = [calls([TOOL_NAMES.create, createArguments('agent_sales')]), DONE];
		const { status, output, answers } = await run(turns);
		assert.equal(status, 'success');
		assert.equal(output, DONE.text);
		const [stored] = await simulator.connections();
		assert.equal(stored.name, 'agent_sales');
		assert.match(answers[0], /"action":"created"/);
		assert.ok(answers[0].includes(stored.id));
	});

	for (const onError of [undefined, 'continueRegularOutput']) {
		test(`tells the model what is wrong, with On Error ${onError ?? 'as it is in a new node'}`, async () => {
			const turns = [calls([TOOL_NAMES.create, createArguments('not good')]), DONE];
			const { status, answers } = await run(turns, onError);
			assert.equal(status, 'success');
			assert.match(answers[0], /'Connection Name' is invalid: 'not good'\. Allowed: letters/);
		});

		test(`does not delete because the model allows it, with On Error ${onError ?? 'as it is in a new node'}`, async () => {
			await simulator.seed({ kind: 'dliEnhanced', name: 'agent_sales' });
			const args = { Connection: 'agent_sales', Allow_Deletion: true };
			const { status, answers } = await run([calls([TOOL_NAMES.remove, args]), DONE], onError);
			assert.equal(status, 'success');
			assert.match(
				answers[0],
				/'Allow Deletion' is an expression, so an AI agent cannot use Delete/,
			);
			assert.match(answers[0], /Only a person can turn it on, in the form of this tool\./);
			assert.deepEqual(await deletes(), []);
		});
	}

	test('runs several operations side by side', async () => {
		await simulator.seed({ kind: 'dliEnhanced', name: 'agent_old' });
		const turns = [
			calls(
				[TOOL_NAMES.create, createArguments('agent_new')],
				[TOOL_NAMES.get, { Connection: 'agent_old' }],
				[TOOL_NAMES.create, createArguments('agent_newer')],
			),
			calls([TOOL_NAMES.removeAllowed, { Connection: 'agent_old' }]),
			DONE,
		];
		const { status, answers } = await run(turns);
		assert.equal(status, 'success');
		assert.match(answers[0], /"name":"agent_new"/);
		assert.match(answers[1], /"name":"agent_old"/);
		assert.match(answers[2], /"name":"agent_newer"/);
		assert.match(answers[3], /"deleted":true/);
		assert.equal((await deletes()).length, 1);
	});
});
