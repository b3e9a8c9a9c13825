import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createEmptyRunExecutionData,
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

/** A workflow of one trigger and our node, run by the real n8n-core. */
export interface NodeRun {
	parameters: INodeParameters;
	/** JSON of the input items; one empty item where the test gives none. */
	items?: IDataObject[];
	/** Of the kind that the parameter Authentication names; a token where it names none. */
	credential: ICredentialDataDecryptedObject;
	/** Login of the data source. */
	login?: ICredentialDataDecryptedObject;
	/** The node's setting On Error; n8n's default stops the workflow. */
	onError?: INode['onError'];
	/** Cancels the execution, as Stop in the editor does. */
	cancelled?: AbortSignal;
}

/** What came of it. */
export interface NodeResult {
	/** Of our node, by output. */
	outputs: INodeExecutionData[][];
	/** Why the workflow stopped, as n8n stores it. */
	error?: { message: string; description?: string | null; httpCode?: string | null };
	/** The whole stored run: nothing secret may be anywhere in it. */
	run: IRun;
}

const NODE_NAME = 'Huawei';

const trigger: INodeType = {
	description: {
		displayName: 'Start',
		name: 'start',
		group: ['trigger'],
		version: 1,
		description: 'Gives the items of the test',
		defaults: { name: 'Start' },
		inputs: [],
		outputs: ['main'],
		properties: [],
	},
	async execute() {
		return [this.getInputData()];
	},
};

/** Runs our node once for these items. */
export async function runNode(options: NodeRun): Promise<NodeResult> {
	const workflow = workflowOf(options);
	const startNode = workflow.getNode('Start');
	if (!startNode) throw new Error('The workflow has a start');
	const running = executorOf(workflow, options).run({
		workflow,
		startNode,
		pinData: { Start: (options.items ?? [{}]).map((json) => ({ json })) },
	});
	options.cancelled?.addEventListener('abort', () => running.cancel());
	const run = await running;
	const [task] = run.data.resultData.runData[NODE_NAME] ?? [];
	return {
		outputs: (task?.data?.main ?? []).map((items) => items ?? []),
		error: run.data.resultData.error,
		run,
	};
}

function workflowOf({ parameters, onError }: NodeRun): Workflow {
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
			credentials: {
				[credentialTypeOf(parameters)]: { id: '1', name: 'Simulator' },
				huaweiDataSourceLoginApi: { id: '2', name: 'Login' },
			},
		},
	];
	const types: Record<string, INodeType> = { start: trigger, huawei: new HuaweiDataConnections() };
	const typeOf = (name: string) => NodeHelpers.getVersionedNodeType(types[name] as INodeType);
	const nodeTypes: INodeTypes = {
		getByName: typeOf,
		getByNameAndVersion: typeOf,
		getKnownTypes: () => ({}),
	};
	const connections = { Start: { main: [[{ node: NODE_NAME, type: 'main' as const, index: 0 }]] } };
	return new Workflow({ id: '1', nodes, connections, active: false, nodeTypes, settings: {} });
}

function credentialTypeOf({ authentication }: INodeParameters): string {
	return findAuthMethod(authentication).credentialType;
}

function executorOf(workflow: Workflow, { parameters, credential, login }: NodeRun) {
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
		// Expressions need addresses that parse, even where nothing calls them.
		webhookWaitingBaseUrl: 'http://localhost/waiting',
		formWaitingBaseUrl: 'http://localhost/form',
	} as unknown as IWorkflowExecuteAdditionalData;
	return new WorkflowExecute(additionalData, 'manual', createEmptyRunExecutionData());
}
