import type { IPollFunctions } from 'n8n-workflow';

import type { Clock } from '../client/clock';
import { resolveEndpoint } from '../client/endpoints';
import { HuaweiCloudClient } from '../client/HuaweiCloudClient';
import { Redactor } from '../client/redaction/Redactor';
import { fingerprint } from '../connectionSet/stableJson';
import { ItemParameters } from '../fields/ItemParameters';
import { readMaxConcurrentRequests } from '../fields/options';
import type { Source } from './kinds/WatchedKind';
import { readParameters, type WatchParameters } from './parameters';
import { TransientError } from './FailureReporter';

/** What n8n before version 2.40, which has no budget for a poll, may wait for, in milliseconds. */
const DEFAULT_BUDGET_MS = 240_000;

/** The part of the budget after which no request is sent, so that there is time for the rest. */
const USABLE_PART = 0.9;

/** The shortest time that a request is worth, in milliseconds. */
const SHORTEST_REQUEST_MS = 1000;

/** The part of the budget that a single request may take, so that one that hangs leaves time for others. */
const PART_OF_REQUEST = 0.25;

/** One poll: what it watches, and what it sends its requests with. */
export class Watch {
	readonly redactor: Redactor;
	readonly source: Source;
	private readonly deadline: number;
	private readonly longestRequestMs: number;

	private constructor(
		readonly parameters: WatchParameters,
		readonly client: HuaweiCloudClient,
		readonly clock: Clock,
		readonly maxConcurrent: number,
		budgetMs: number,
	) {
		const { account, interest, workspaceId } = parameters;
		this.redactor = new Redactor(client.redactor);
		this.deadline = clock.now() + budgetMs * USABLE_PART;
		this.longestRequestMs = budgetMs * PART_OF_REQUEST;
		this.source = {
			workspaceId,
			comparesSettings: interest.events.includes('changed'),
			send: async (request) => {
				if (this.isOutOfTime) throw outOfTime();
				return await client.request(request, {
					projectId: account.projectId,
					timeLimitSeconds: Math.min(this.remainingMs, this.longestRequestMs) / 1000,
					redactor: this.redactor,
				});
			},
		};
	}

	/**
	 * Reads the form and the credential. Sends nothing.
	 *
	 * @throws UserFacingError that names the field
	 */
	static async open(trigger: IPollFunctions, clock: Clock): Promise<Watch> {
		const item = ItemParameters.forTrigger(trigger);
		const maxConcurrent = readMaxConcurrentRequests(item);
		const client = await HuaweiCloudClient.create(trigger, maxConcurrent, clock);
		const parameters = readParameters(item, client.account, client.hasProjectScopedToken);
		// Older versions of n8n do not have it.
		const getBudget = trigger.getPollBudgetMs as IPollFunctions['getPollBudgetMs'] | undefined;
		const budgetMs = getBudget?.() ?? DEFAULT_BUDGET_MS;
		return new Watch(parameters, client, clock, maxConcurrent, budgetMs);
	}

	/** Whether there is no time for another request. */
	get isOutOfTime(): boolean {
		return this.remainingMs < SHORTEST_REQUEST_MS;
	}

	/** Whether there is as much time for a request as it may take, so that its failure says something. */
	get hasTimeForRequest(): boolean {
		return this.remainingMs >= this.longestRequestMs;
	}

	private get remainingMs(): number {
		return this.deadline - this.clock.now();
	}

	/** The project of the requests. Known after the first of them. */
	get projectId(): string {
		return this.parameters.account.projectId || this.client.knownProjectId;
	}

	/** What the snapshot is one of. Another project, for example, begins anew. Known after a request. */
	get scope(): string {
		const { kind, account, workspaceId } = this.parameters;
		const service = kind.hasWorkspace ? 'dataArts' : 'dli';
		const origin = resolveEndpoint(account, service);
		return fingerprint([kind.option.value, origin, this.projectId, workspaceId]);
	}
}

/** The error of a poll that had no time for a single connection. */
export function outOfTime(): TransientError {
	return new TransientError(
		'The poll took longer than n8n allows',
		'Huawei Cloud answers slowly. If it happens again, choose fewer events, or a longer time between polls.',
	);
}
