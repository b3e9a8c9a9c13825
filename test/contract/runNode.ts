import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createEmptyRunExecutionData,
	LoggerProxy,
	NodeHelpers,
	Workflow,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IRun,
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { HuaweiDataConnections } from '../../nodes/HuaweiDataConnections/HuaweiDataConnections.node';
import { findAuthMethod } from '../../nodes/HuaweiDataConnections/client/auth';
import { TestCredentials } from './TestCredentials';

const ignore = () => {};
const NO_LOGGER = { error: ignore, warn: ignore, info: ignore, debug: ignore };

/** A run of our node in a workflow that the real n8n-core executes. */
export interface NodeRun {
	parameters: INodeParameters;
	/** JSON of the input items; one empty item if absent. */
	items?: IDataObject[];
	/** Must be of the type that the parameter Authentication selects: in tests a token, if it is missing. */
	credential: ICredentialDataDecryptedObject;
	/** The credential for Data Source Login. */
	login?: ICredentialDataDecryptedObject;
	/** The node's setting On Error. By default n8n stops the workflow. */
	onError?: INode['onError'];
	/** Cancels the execution, as Stop in the editor does. */
	cancelSignal?: AbortSignal;
}

/** Result of a run. */
export interface NodeResult {
	/** The output items of our node, by output. */
	outputs: INodeExecutionData[][];
	/** The error that stopped the workflow, as n8n stores it. */
	error?: { message: string; description?: string | null; httpCode?: string | null };
	/** The whole execution as n8n stores it, which must not contain a secret anywhere. */
	run: IRun;
}

const NODE_NAME = 'Huawei';

/** One for all runs, as in n8n. */
const huawei = new HuaweiDataConnections();

/** Outputs the items of a test. */
export const trigger: INodeType = {
	description: {
		displayName: 'Start',
		name: 'start',
		group: ['trigger'],
		version: 1,
		description: 'Outputs the items of the test',
		defaults: { name: 'Start' },
		inputs: [],
		outputs: ['main'],
		properties: [],
	},
	async execute() {
		return [this.getInputData()];
	},
};

/** The message of a run's error without the connection that it names first. */
export function reasonOf(error: { message: string } | undefined): string | undefined {
	return error?.message.replace(/^[\w-]+: /, '');
}

/** Runs our node once, with all items, after a trigger that outputs them. */
export async function runNode(run: NodeRun): Promise<NodeResult> {
	const options = { ...run, parameters: { authentication: 'token', ...run.parameters } };
	const workflow = createWorkflow(options);
	const startNode = workflow.getNode('Start');
	if (!startNode) throw new Error('The workflow has no node named Start');
	const execution = createExecutor(workflow, options).run({
		workflow,
		startNode,
		pinData: { Start: (options.items ?? [{}]).map((json) => ({ json })) },
	});
	options.cancelSignal?.addEventListener('abort', () => execution.cancel());
	const result = await execution;
	const [task] = result.data.resultData.runData[NODE_NAME] ?? [];
	return {
		outputs: (task?.data?.main ?? []).map((items) => items ?? []),
		error: result.data.resultData.error,
		run: result,
	};
}

function createWorkflow({ parameters, onError }: NodeRun): Workflow {
	const nodes: INode[] = [
		{ id: '1', name: 'Start', type: 'start', typeVersion: 1, position: [0, 0], parameters: {} },
		{
			id: '2',
			name: NODE_NAME,
			type: 'huawei',
			typeVersion: 1,
			position: [200, 0],
			parameters,
			onError,
			credentials: credentialsOf(parameters),
		},
	];
	const nodeTypes = nodeTypesOf({ start: trigger, huawei });
	const connections = { Start: { main: [[{ node: NODE_NAME, type: 'main' as const, index: 0 }]] } };
	return new Workflow({ id: '1', nodes, connections, active: false, nodeTypes, settings: {} });
}

/** The node types of a workflow, by their names. */
export function nodeTypesOf(types: Record<string, INodeType>): INodeTypes {
	const nodeTypeOf = (name: string) => NodeHelpers.getVersionedNodeType(types[name] as INodeType);
	return {
		getByName: nodeTypeOf,
		getByNameAndVersion: nodeTypeOf,
		getKnownTypes: () => ({}),
	};
}

/** The credentials of our node, as a workflow refers to them. */
export function credentialsOf(parameters: INodeParameters): INode['credentials'] {
	return {
		[credentialTypeOf(parameters)]: { id: '1', name: 'Simulator' },
		huaweiDataSourceLoginApi: { id: '2', name: 'Login' },
	};
}

function credentialTypeOf({ authentication }: INodeParameters): string {
	return findAuthMethod(authentication).credentialType;
}

/** Executes a workflow with the credentials of the run, as n8n's server does. */
export function createExecutor(workflow: Workflow, { parameters, credential, login }: NodeRun) {
	const workflowData: IWorkflowBase = {
		id: '1',
		name: 'Test',
		active: false,
		activeVersionId: null,
		isArchived: false,
		nodes: Object.values(workflow.nodes),
		connections: workflow.connectionsBySourceNode,
		createdAt: new Date(0),
		updatedAt: new Date(0),
	};
	const additionalData = {
		hooks: new ExecutionLifecycleHooks('manual', '1', workflowData),
		credentialsHelper: new TestCredentials({
			[credentialTypeOf(parameters)]: credential,
			huaweiDataSourceLoginApi: login,
		}),
		executionId: '1',
		variables: {},
		// n8n parses these URLs for every expression, even if nothing requests them.
		webhookWaitingBaseUrl: 'http://localhost/waiting',
		formWaitingBaseUrl: 'http://localhost/form',
	} as unknown as IWorkflowExecuteAdditionalData;
	// n8n's own, which it sets in the first run, looks up its caller even if it writes nothing.
	LoggerProxy.init(NO_LOGGER);
	return new WorkflowExecute(additionalData, 'manual', createEmptyRunExecutionData());
}
