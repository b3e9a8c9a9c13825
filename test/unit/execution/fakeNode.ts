import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
	NodeOperationError,
} from 'n8n-workflow';

import type { ItemTask, Operation } from '../../../nodes/HuaweiDataConnections/execution/Operation';

/** What a test decides about the node. */
export interface FakeNode {
	/** The parameters of each item. */
	items: IDataObject[];
	continueOnFail?: boolean;
	/** The type of the node; one that ends with Tool is that of a tool. */
	type?: string;
	credential?: IDataObject;
	/** The ID of its workflow; null for one that was never saved. */
	workflowId?: string | null;
	/** What the node itself says about deletions by an AI agent. */
	allowDeletion?: unknown;
	cancelSignal?: AbortSignal;
	/** Receives what the node logs as errors. */
	log?(message: string): void;
	/** Answers the requests of the node. */
	respond?(options: IHttpRequestOptions): Promise<unknown>;
}

const CREDENTIAL = {
	region: 'cn-north-4',
	projectId: 'project',
	token: 'token',
	accessKeyId: 'access',
	secretAccessKey: 'key',
};

/** A running node without n8n. It signs in with an access key, so that items may choose a project. */
export function fakeNode(fake: FakeNode): IExecuteFunctions {
	const parameters = { resource: 'r', operation: 'o', authentication: 'accessKey' };
	const node = {
		getInputData: () => fake.items.map((json) => ({ json })),
		getNodeParameter: (name: string, itemIndex: number, fallback: unknown) =>
			({ ...parameters, ...fake.items[itemIndex] })[name as 'resource'] ?? fallback,
		getCredentials: async () => await Promise.resolve(fake.credential ?? CREDENTIAL),
		getWorkflow: () => ({ id: fake.workflowId === null ? undefined : 'workflow' }),
		continueOnFail: () => fake.continueOnFail === true,
		getNode: () => ({
			name: 'Huawei',
			type: fake.type ?? 'huawei',
			parameters: { ...parameters, password: 'secret-17', allowDeletion: fake.allowDeletion },
		}),
		logger: { error: (message: string) => fake.log?.(message) },
		getExecutionCancelSignal: () => fake.cancelSignal,
		helpers: {
			httpRequestWithAuthentication: async (_type: string, options: IHttpRequestOptions) =>
				await fake.respond?.(options),
		},
	};
	return node as unknown as IExecuteFunctions;
}

/** An operation that does what a test says, with the items of the run as they are. */
export function fakeOperation(prepare: Operation['prepare']): Operation {
	return { option: { name: 'Fake', value: 'fake' }, fields: [], prepare };
}

/** An operation that accepts every item and runs the task for it. */
export function operationOf(task: (id: string) => ReturnType<ItemTask>): Operation {
	return fakeOperation((item) => {
		const id = item.text({ name: 'id', displayName: 'ID' });
		return async () => await task(id);
	});
}

/** The error of a run that has to fail. */
export async function failureOf(run: Promise<unknown>): Promise<NodeOperationError> {
	return (await run.then(() => undefined).catch((error: Error) => error)) as NodeOperationError;
}
