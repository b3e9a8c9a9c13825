import {
	deepCopy,
	Workflow,
	type EngineResponse,
	type IDataObject,
	type IExecuteFunctions,
	type INode,
	type INodeExecutionData,
	type INodeType,
} from 'n8n-workflow';

import { HuaweiDataConnections } from '../../nodes/HuaweiDataConnections/HuaweiDataConnections.node';
import { createExecutor, credentialsOf, nodeTypesOf, trigger, type NodeRun } from './runNode';

/** A call of our node as a tool. The arguments are what the model wrote, by the names in `$fromAI`. */
export interface ToolRun extends Omit<NodeRun, 'items'> {
	arguments: IDataObject;
}

/** What a model gets: what the tool returned, or the message of its error. */
export interface ToolAnswer {
	output?: unknown;
	errorMessage?: string;
}

/**
 * Who runs a tool: `agent` hands it to the model library, as the MCP Server Trigger and older AI Agents
 * do, and `engine` asks n8n's engine to run it, as newer AI Agents do. A node sees different contexts.
 */
export type ToolRunner = 'agent' | 'engine';

const TOOL = 'Tool';

/** The agent of each runner, which calls the tool once and outputs what it gets. */
const AGENTS: Record<ToolRunner, (args: IDataObject) => INodeType['execute']> = {
	agent: (args) =>
		async function (this: IExecuteFunctions) {
			interface LibraryTool {
				invoke(input: IDataObject): Promise<string>;
			}
			const [tool] = (await this.getInputConnectionData('ai_tool', 0)) as LibraryTool[];
			const json = await (tool as LibraryTool)
				.invoke(args)
				.then((text) => ({ output: JSON.parse(text) as IDataObject }))
				.catch((error: Error) => ({ errorMessage: error.message }));
			return [[{ json }]];
		},
	engine: (args) =>
		async function (this: IExecuteFunctions, response?: EngineResponse) {
			const [result] = response?.actionResponses ?? [];
			if (result) return await Promise.resolve([[{ json: answerOf(result.data.data?.ai_tool) }]]);
			const action = {
				actionType: 'ExecutionNodeAction' as const,
				nodeName: TOOL,
				input: args,
				type: 'ai_tool' as const,
				id: 'call-1',
				metadata: {},
			};
			return await Promise.resolve({ actions: [action], metadata: {} });
		},
};

/** The agent gets the output of the tool. n8n puts the message of an error that it threw there. */
function answerOf(outputs: Array<INodeExecutionData[] | null> | undefined): IDataObject {
	const output = outputs?.[0]?.map(({ json }) => json) ?? [];
	const error = output[0]?.error;
	return typeof error === 'string' ? { errorMessage: error } : { output };
}

/** Calls our node once as the tool of an agent, in the real n8n-core. */
export async function runTool(runner: ToolRunner, run: ToolRun): Promise<ToolAnswer> {
	const options = { ...run, parameters: { authentication: 'token', ...run.parameters } };
	const workflow = createWorkflow(runner, options);
	const result = await createExecutor(workflow, options).run({
		workflow,
		startNode: workflow.getNode('Start') as INode,
		pinData: { Start: [{ json: {} }] },
	});
	const { runData, error } = result.data.resultData;
	// n8n stops the workflow at the tool if the tool is set to do so.
	if (error) return { errorMessage: error.message };
	const [item] = runData.Agent?.at(-1)?.data?.main?.[0] ?? [];
	if (!item) throw new Error('The agent has no output');
	return item.json;
}

function createWorkflow(runner: ToolRunner, run: ToolRun): Workflow {
	const node = (name: string, type: string, rest: Partial<INode> = {}): INode => ({
		id: name,
		name,
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		...rest,
	});
	const { parameters, onError } = run;
	const credentials = credentialsOf(parameters);
	return new Workflow({
		id: '1',
		nodes: [
			node('Start', 'start'),
			node('Agent', 'agent'),
			node(TOOL, 'huaweiTool', { parameters, onError, credentials }),
		],
		connections: {
			Start: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
			[TOOL]: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
		},
		active: false,
		nodeTypes: nodeTypesOf({
			start: trigger,
			agent: agentType(AGENTS[runner](run.arguments)),
			huaweiTool: asTool(new HuaweiDataConnections()),
		}),
		settings: { executionOrder: 'v1' },
	});
}

function agentType(execute: INodeType['execute']): INodeType {
	return {
		description: {
			displayName: 'Agent',
			name: 'agent',
			group: ['transform'],
			version: 1,
			description: 'Calls its tool once',
			defaults: { name: 'Agent' },
			inputs: ['main', { type: 'ai_tool', displayName: 'Tool' }],
			outputs: ['main'],
			properties: [],
		},
		execute,
	};
}

/** The node type that n8n makes of a node that is usable as a tool (n8n, tool-generation/ai-tools.ts). */
export function asTool(nodeType: INodeType): INodeType {
	const description = deepCopy(nodeType.description);
	delete description.usableAsTool;
	description.name += 'Tool';
	description.displayName += ' Tool';
	description.inputs = [];
	description.outputs = ['ai_tool'];
	return Object.assign(Object.create(nodeType) as INodeType, { description });
}
