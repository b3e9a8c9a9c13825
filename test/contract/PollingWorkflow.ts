import { PollContext } from 'n8n-core';
import {
	deepCopy,
	Workflow,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeParameters,
	type INodeType,
	type IWorkflowExecuteAdditionalData,
	type WorkflowActivateMode,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import * as code from '../../nodes/HuaweiDataConnections/HuaweiDataConnectionsTrigger.node';
import { findAuthMethod } from '../../nodes/HuaweiDataConnections/client/auth';
import { nodeTypesOf } from './runNode';
import { TestCredentials } from './TestCredentials';

/** n8n's two ways to schedule polls, which keep different parts of the state. */
export type Scheduler = 'legacy' | 'durable';

/** What a poll came to. */
export interface PollResult {
	/** The JSON of the items; empty if there are none. */
	items: IDataObject[];
	/** The error of a failed execution. */
	error?: {
		message: string;
		description?: string | null;
		failure?: { cause: string };
		context?: IDataObject;
	};
}

interface Options {
	parameters: INodeParameters;
	credential: ICredentialDataDecryptedObject;
	scheduler?: Scheduler;
	/** Milliseconds that n8n allows for a poll. */
	budgetMs?: number;
}

let workflowCount = 0;

/**
 * An active workflow with our trigger, polled with the context of the real n8n-core. What is kept from
 * poll to poll follows what n8n was seen to do: its scheduler in memory saves the data of a workflow
 * when items are emitted and after the activation; the durable one saves a cursor with the execution,
 * or when there are no items, and not after an error.
 */
export class PollingWorkflow {
	private readonly id = `workflow-${++workflowCount}`;
	private readonly nodeId = '11111111-1111-4111-8111-111111111111';
	private nodeName = 'Watch';
	/** The column of the workflow in n8n's database. */
	private savedStaticData: IDataObject = {};
	/** The row of the node in n8n's database. */
	private cursor: IDataObject | undefined;
	private workflow: Workflow | undefined;
	private activation: WorkflowActivateMode = 'activate';
	private type: INodeType = new code.HuaweiDataConnectionsTrigger();

	constructor(readonly options: Options) {}

	/** Everything that n8n keeps for the trigger, as text. */
	get stored(): string {
		return JSON.stringify([this.savedStaticData, this.cursor, this.workflow?.staticData]);
	}

	/** A poll of the active workflow. */
	async poll(): Promise<PollResult> {
		const isActivation = this.workflow === undefined;
		const workflow = (this.workflow ??= this.load());
		const staged = deepCopy(this.cursor ?? workflow.getStaticData('node', this.nodeOf(workflow)));
		const seed = JSON.stringify(staged);
		const isDurable = this.options.scheduler === 'durable';
		const result = await this.run(workflow, 'trigger', isDurable ? () => staged : undefined);
		if (result.error) return result;
		// A cursor that the poll has not changed is not saved.
		const isChanged = JSON.stringify(staged) !== seed;
		if (isDurable && !isActivation && isChanged) this.cursor = staged;
		const isSaved = result.items.length > 0 || isActivation;
		if (isSaved) this.savedStaticData = deepCopy({ ...workflow.staticData });
		// The durable scheduler loads the workflow for each poll.
		if (isDurable) this.workflow = this.load();
		return result;
	}

	/** "Fetch Test Event" in the editor. */
	async fetchTestEvent(): Promise<PollResult> {
		return await this.run(this.load(), 'manual');
	}

	/** Ends n8n at once, as `kill -9` does, and starts it again: what was not saved is lost. */
	async restart(): Promise<PollResult> {
		this.restartProcess();
		this.activation = 'init';
		return await this.activate();
	}

	/** Publishes the workflow, with what a user has changed in it. */
	async publish(
		changes: { name?: string; parameters?: INodeParameters } = {},
	): Promise<PollResult> {
		this.nodeName = changes.name ?? this.nodeName;
		Object.assign(this.options, { parameters: changes.parameters ?? this.options.parameters });
		this.activation = 'update';
		return await this.activate();
	}

	/** A poll after which n8n has not saved anything yet, or cannot. */
	async pollWithoutSaving(): Promise<PollResult> {
		const before = deepCopy([this.savedStaticData, this.cursor] as never);
		const result = await this.poll();
		const [staticData, cursor] = before as [IDataObject, IDataObject | undefined];
		// The durable scheduler saves the data of the workflow before the cursor and the execution.
		if (this.options.scheduler !== 'durable') this.savedStaticData = staticData;
		this.cursor = cursor;
		this.workflow = this.load();
		return result;
	}

	/** A poll that ends with n8n before anything is saved. */
	async pollAndKill(): Promise<PollResult> {
		const result = await this.pollWithoutSaving();
		this.restartProcess();
		// The durable scheduler does not poll at a start, but when it is due.
		this.workflow = this.options.scheduler === 'durable' ? this.load() : undefined;
		this.activation = 'init';
		return result;
	}

	/** Makes what is saved something that the trigger has not written. */
	spoil(): void {
		const spoilt = JSON.stringify(this.savedStaticData).replaceAll('"states":{}', '"states":7');
		this.savedStaticData = JSON.parse(spoilt) as IDataObject;
	}

	/** n8n tries to activate five times. The durable scheduler does not poll then, but when it is due. */
	private async activate(): Promise<PollResult> {
		this.workflow = undefined;
		if (this.options.scheduler === 'durable') this.workflow = this.load();
		let result = await this.poll();
		for (let attempt = 2; attempt <= 5 && result.error; attempt++) result = await this.poll();
		return result;
	}

	/** What the process remembers of the polls before is gone with it. */
	private restartProcess(): void {
		jest.isolateModules(() => {
			const { HuaweiDataConnectionsTrigger: Trigger } = jest.requireActual<typeof code>(
				'../../nodes/HuaweiDataConnections/HuaweiDataConnectionsTrigger.node',
			);
			this.type = new Trigger();
		});
	}

	private load(): Workflow {
		const { parameters } = this.options;
		const { credentialType } = findAuthMethod(parameters.authentication ?? 'token');
		const node: INode = {
			id: this.nodeId,
			name: this.nodeName,
			type: 'watch',
			typeVersion: 1,
			position: [0, 0],
			parameters: { authentication: 'token', ...parameters },
			credentials: { [credentialType]: { id: '1', name: 'Simulator' } },
		};
		return new Workflow({
			id: this.id,
			nodes: [node],
			connections: {},
			active: true,
			nodeTypes: nodeTypesOf({ watch: this.type }),
			staticData: deepCopy(this.savedStaticData),
			settings: {},
		});
	}

	private nodeOf(workflow: Workflow): INode {
		const node = workflow.getNode(this.nodeName);
		if (!node) throw new Error('The workflow lacks the trigger');
		return node;
	}

	private async run(
		workflow: Workflow,
		mode: WorkflowExecuteMode,
		resolveStaticData?: () => IDataObject,
	): Promise<PollResult> {
		const { parameters, credential, budgetMs } = this.options;
		const { credentialType } = findAuthMethod(parameters.authentication ?? 'token');
		const additionalData = {
			credentialsHelper: new TestCredentials({ [credentialType]: credential }),
			variables: {},
		} as unknown as IWorkflowExecuteAdditionalData;
		const context = new PollContext(
			workflow,
			this.nodeOf(workflow),
			additionalData,
			mode,
			this.activation,
			undefined,
			undefined,
			undefined,
			undefined,
			resolveStaticData,
			budgetMs === undefined ? undefined : () => budgetMs,
		);
		try {
			const returned = await this.type.poll?.call(context);
			const [items = []] = returned ?? [];
			// n8n would start an execution without items.
			if (returned && items.length === 0) throw new Error('A poll without events returned a list');
			return { items: items.map(({ json }) => json) };
		} catch (error) {
			return { items: [], error: error as PollResult['error'] };
		}
	}
}
