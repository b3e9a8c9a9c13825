import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { requireWorkspaceId, type Account } from '../client/account';
import type { Clock } from '../client/clock';
import type { HuaweiCloudClient } from '../client/HuaweiCloudClient';
import type { Redactor } from '../client/redaction/Redactor';
import type { ItemRequestOptions } from '../client/request';
import { UserFacingError } from '../client/UserFacingError';
import { requireDeletionAllowed } from '../fields/allowDeletion';
import { InputError } from '../fields/InputError';
import { readIdentity } from '../fields/connectionIdentity';
import { ItemParameters } from '../fields/ItemParameters';
import {
	readLanguage,
	readMaxConcurrentRequests,
	readTimeLimit,
	requireProjectIfAdded,
	requireWorkspaceIfAdded,
	resolveItemAccount,
} from '../fields/options';
import type { ItemTarget } from './itemResults';
import { KeyedMutex } from './KeyedMutex';
import type { FailedPart, Operation, OperationContext, PrepareContext } from './Operation';
import { RunStoppedError } from './RunStoppedError';

/** The second phase of an item. */
export interface PreparedTask {
	execute(): Promise<IDataObject[]>;
	/** Outputs for the changes that it has recorded so far. */
	changes: readonly IDataObject[];
	/** The parts that it could not read. */
	failedParts: readonly FailedPart[];
}

/** What is known of an item before its parameters are read. */
export interface ItemToPrepare {
	itemIndex: number;
	/** Its connection and where that is, as far as it is known. */
	target: ItemTarget;
	/** Removes the secrets of the item from everything that leaves the node. */
	redactor: Redactor;
}

interface PrepareOptions {
	node: IExecuteFunctions;
	operation: Operation;
	client: HuaweiCloudClient;
	clock: Clock;
	/** Ends the waits of all items. */
	stopSignal: AbortSignal;
}

/**
 * Returns a function that prepares one item: it reads and validates the item and sends nothing.
 * Connection, project and workspace are written to `target` as soon as they are known, also when the
 * item then turns out to be invalid; a project that has to be looked up when the item is executed.
 *
 * @throws UserFacingError, from that function, when the item is invalid
 */
export function createItemPreparer(options: PrepareOptions) {
	const { node, operation, client } = options;
	const reserveNameFor = createNameRegistry();
	const shared: SharedByItems = {
		sleep: createSleep(options),
		mutex: new KeyedMutex(),
		hasInvalidItems: false,
	};
	const prepareItem = async ({ itemIndex, target, redactor }: ItemToPrepare) => {
		const item = ItemParameters.forItem(node, itemIndex, (credential) =>
			redactor.collect(credential),
		);
		Object.assign(target, readIdentity(item, operation.fields));
		if (operation.isDestructive) requireDeletionAllowed(node, operation.option);
		requireProjectIfAdded(item);
		const account = resolveItemAccount(item, client.account, client.hasProjectScopedToken);
		const { projectId } = account;
		target.projectId = projectId;
		readMaxConcurrentRequests(item);
		const itemOptions = {
			itemIndex,
			projectId,
			timeLimitSeconds: readTimeLimit(item),
			language: readLanguage(item),
			redactor,
		};
		// Last, because what it shares with other items must be that of a valid item.
		const task = await operation.prepare(item, {
			account,
			requireWorkspace: () => (target.workspaceId = readWorkspace(item, account)),
			reserveName: reserveNameFor(itemIndex, projectId),
			itemIndex,
			workflowId: node.getWorkflow().id ?? '',
			share: <T extends object>(create: () => T) => (shared.whole ??= create()) as T,
			hideSecrets: (data) => redactor.collect(data),
		});
		const changes: IDataObject[] = [];
		const failedParts: FailedPart[] = [];
		const context = createContext(options, itemOptions, shared, {
			target,
			changes,
			failedParts,
		});
		const execute = async () =>
			await task(context).finally(() => (target.projectId = projectId || client.knownProjectId));
		return { execute, changes, failedParts };
	};
	return async (item: ItemToPrepare): Promise<PreparedTask> => {
		let isValid = false;
		try {
			const task = await prepareItem(item);
			isValid = true;
			return task;
		} finally {
			shared.hasInvalidItems ||= !isValid;
		}
	};
}

function readWorkspace(item: ItemParameters, account: Account): string {
	requireWorkspaceIfAdded(item);
	return requireWorkspaceId(account);
}

/** Remembers the first item that uses a name, by project, scope and name. */
function createNameRegistry() {
	const firstItems = new Map<string, number>();
	return (itemIndex: number, projectId: string): PrepareContext['reserveName'] =>
		({ displayName }, name, scope) => {
			const key = JSON.stringify([projectId, scope, name]);
			const firstItem = firstItems.get(key) ?? itemIndex;
			firstItems.set(key, firstItem);
			if (firstItem === itemIndex) return;
			throw new InputError(
				`'${displayName}' is also '${name}' in item ${firstItem}`,
				'A run creates each connection only once. Remove one of the items or change its name.',
			);
		};
}

/** What the items of a run share. */
interface SharedByItems {
	sleep: OperationContext['sleep'];
	mutex: KeyedMutex;
	/** See PrepareContext.share. */
	whole?: object;
	hasInvalidItems: boolean;
}

/** What an item records while it is executed. */
interface ItemRecord {
	target: ItemTarget;
	changes: IDataObject[];
	failedParts: FailedPart[];
}

function createContext(
	{ node, client, clock }: PrepareOptions,
	itemOptions: ItemRequestOptions,
	shared: SharedByItems,
	{ target, changes, failedParts }: ItemRecord,
): OperationContext {
	const { projectId, timeLimitSeconds } = itemOptions;
	return {
		send: async (request) => await client.request(request, itemOptions),
		// The item that loads sends the requests with its own time limit, so others share only with it.
		memoize: async (key, load) =>
			await client.memoize(JSON.stringify([projectId, timeLimitSeconds, key]), load),
		// Not by project: IDs are unique, and the project may be the same under two settings.
		runExclusive: async (key, task) => await shared.mutex.runExclusive(key, task),
		continueOnFail: node.continueOnFail(),
		hasInvalidItems: () => shared.hasInvalidItems,
		projectId: () => projectId || client.knownProjectId,
		clock,
		earliestServerTime: (localTime) => client.serverClock.earliestAt(localTime),
		sleep: shared.sleep,
		identify: (connection) => void Object.assign(target, connection),
		recordChange: (output) => void changes.push(output),
		failPart: (part) => {
			if (!node.continueOnFail()) throw part.error;
			failedParts.push(part);
		},
	};
}

/** The waits of a run end when the execution is cancelled and when another item stops the run. */
function createSleep({ node, clock, stopSignal }: PrepareOptions): OperationContext['sleep'] {
	const cancelSignal = node.getExecutionCancelSignal();
	const signal = cancelSignal ? AbortSignal.any([cancelSignal, stopSignal]) : stopSignal;
	return async (milliseconds) => {
		await clock.sleep(milliseconds, signal);
		if (cancelSignal?.aborted) {
			throw new UserFacingError('The execution was cancelled while the node was waiting');
		}
		if (stopSignal.aborted) throw new RunStoppedError();
	};
}
