import type { IDataObject, IHttpRequestOptions, NodeApiError } from 'n8n-workflow';

import { InputError } from '../parameters/InputError';
import type { Account } from './account';
import { adviceFor } from './advice';
import { endpointOf } from './endpoints';
import {
	connectionError,
	nodeForErrors,
	refusalError,
	unreadableError,
	type Failing,
} from './errors';
import { explainConnectionFailure } from './connectionFailures';
import { Lane } from './lanes';
import { projectOfRegion } from './projects';
import { refusalOf, timeOf, type Answer, type Refusal } from './refusals';
import { repeat, type Attempt } from './repetition';
import { troubleOf, UNCERTAIN } from './trouble';
import { isRead, isRepeatable, pathOf, type ForItem, type HuaweiRequest } from './request';
import { SignInError } from './signIn/passwordSignIn';
import { Session, type Context } from './signIn/Session';

/** How many requests may be under way at once, unless the user says otherwise. */
export const MAX_PARALLEL = 10;

/** How long a request may take with its repetitions, unless the user says otherwise. */
export const TIME_LIMIT_SECONDS = 300;

/** Huawei Cloud as one execution sees it: the only place that knows what is sent and answered. */
export class HuaweiCloud {
	private project?: Promise<string>;
	private readonly asked = new Map<string, Promise<unknown>>();
	/** Why nothing more is sent: repeated sign-ins that fail lock the account. */
	private ended?: InputError;

	private skew = 0;
	private readonly stopped = new AbortController();
	private readonly lanes: { read: Lane; write: Lane };

	private constructor(
		private readonly context: Context,
		private readonly session: Session,
		maxParallel: number,
	) {
		const cancelled =
			'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
		const noWrites = AbortSignal.any([this.stopped.signal, ...(cancelled ? [cancelled] : [])]);
		this.lanes = {
			read: new Lane('read', maxParallel, cancelled),
			write: new Lane('write', maxParallel, noWrites),
		};
	}

	/**
	 * @param maxParallel how many requests may be under way at once
	 * @throws InputError when the credential has a value that cannot be used
	 */
	static async signIn(context: Context, maxParallel = MAX_PARALLEL): Promise<HuaweiCloud> {
		return new HuaweiCloud(context, await Session.open(context), maxParallel);
	}

	/** Whose connections, and where. */
	get account(): Account {
		return this.session.account;
	}

	/**
	 * Sends a request and gives the body of its answer; an empty body gives `{}`.
	 *
	 * @throws NodeApiError for everything but an answer that says it was carried out
	 * @throws InputError when the sign-in failed, and for every request after that
	 */
	async request(request: HuaweiRequest, item: ForItem = {}): Promise<IDataObject> {
		if (this.ended) throw this.ended;
		return await this.exchange(request, item).catch((error: Error) => {
			if (!(error instanceof SignInError)) throw error;
			const failed = new InputError(error.said, error.description);
			this.end(failed);
			throw failed;
		});
	}

	/**
	 * Asks for something that is the same for all items of the run, once.
	 *
	 * @param key tells it apart from everything else that is asked for
	 */
	async once<T>(key: string, ask: () => Promise<T>): Promise<T> {
		const asked = this.asked.get(key) ?? ask();
		this.asked.set(key, asked);
		return (await asked) as T;
	}

	/** True when what signs in is good for the project of the credential only. */
	get hasOwnToken(): boolean {
		return this.session.hasOwnToken;
	}

	/** From now on sends nothing that changes anything: what waits for its turn fails with NotSent. */
	stop(): void {
		this.stopped.abort();
	}

	/** How far the clock of Huawei Cloud is ahead of this computer's, in milliseconds. */
	get clockSkew(): number {
		return this.skew;
	}

	private async exchange(request: HuaweiRequest, item: ForItem): Promise<IDataObject> {
		const { timeLimit = TIME_LIMIT_SECONDS } = item;
		const origin = endpointOf(this.account, request.service);
		// Outside the lane, because it may send requests of its own.
		const options = await this.optionsOf(origin, request, item);
		const failing = (sentAt: number) => this.failing(origin, request, item, sentAt);
		return await repeat({
			lane: this.lanes[isRead(request) ? 'read' : 'write'],
			timeLimit: timeLimit * 1000,
			attempt: async (timeout) => await this.attempt(request, { ...options, timeout }, failing),
			isDoneIf: request.isDoneIf,
		});
	}

	private async attempt(
		request: HuaweiRequest,
		options: IHttpRequestOptions,
		failingSince: (sentAt: number) => Failing,
	): Promise<Attempt> {
		if (this.ended) throw this.ended;
		const sentAt = Date.now();
		const failing = () => failingSince(sentAt);
		let answer: Answer;
		try {
			answer = await this.session.send(options);
		} catch (error) {
			return this.unanswered(error as Error, request, failing);
		}
		this.setClock(answer);
		const refusal = refusalOf(answer);
		if (refusal) {
			const error = async () => await this.refused(refusal, failing());
			return { error, refusal, trouble: troubleOf(request, refusal) };
		}
		// Only of a change can it be said in no words that it went well.
		if (!answer.body && !isRead(request)) return { body: {} };
		if (answer.body && typeof answer.body === 'object') return { body: answer.body as IDataObject };
		const error = () => unreadableError(failing(), answer.statusCode);
		return { error, trouble: isRepeatable(request) ? UNCERTAIN : undefined };
	}

	private unanswered(error: Error, request: HuaweiRequest, failing: () => Failing): Attempt {
		if (error instanceof SignInError || error instanceof InputError) throw error;
		const { isTemporary, mayHaveBeenCarriedOut } = explainConnectionFailure('', error);
		const canRepeat = isTemporary && (isRepeatable(request) || !mayHaveBeenCarriedOut);
		return {
			error: () => connectionError(failing(), error),
			trouble: canRepeat ? UNCERTAIN : undefined,
		};
	}

	private setClock(answer: Answer): void {
		const time = timeOf(answer)?.getTime();
		// The header tells whole seconds: its middle is off by half a second at most.
		if (time !== undefined) this.skew = time + 500 - Date.now();
	}

	private failing(
		origin: string,
		request: HuaweiRequest,
		{ itemIndex = 0 }: ForItem,
		sentAt: number,
	): Failing {
		return {
			sentAt,
			node: nodeForErrors(this.context),
			itemIndex,
			host: new URL(origin).host,
			request,
			secrets: [...this.session.secrets, ...(request.secrets ?? [])],
		};
	}

	private async refused(refusal: Refusal, failing: Failing): Promise<NodeApiError> {
		const own = failing.request.advise?.(refusal);
		const denied = refusal.status === 403 ? await this.session.whyDenied() : '';
		const advice = own || denied || adviceFor(refusal, this.session.method.advice);
		const error = refusalError(failing, refusal, advice);
		if (refusal.status === 401) this.end(error);
		return error;
	}

	private end({ message, description }: InputError | NodeApiError): void {
		this.ended = new InputError(
			`Not sent, because the sign-in had failed: ${message}`,
			description ?? undefined,
		);
	}

	/** The project that requests are about: the credential's, else that of its region. */
	private async projectId(): Promise<string> {
		this.project ??= this.findProject();
		return await this.project;
	}

	private async findProject(): Promise<string> {
		const { projectId, region } = this.account;
		const known = projectId || (await this.session.tokenProject());
		return known ?? (await projectOfRegion(region, async (request) => await this.request(request)));
	}

	private async optionsOf(
		origin: string,
		request: HuaweiRequest,
		item: ForItem,
	): Promise<IHttpRequestOptions> {
		const isGlobal = request.service === 'iam';
		const projectId = isGlobal ? '' : item.projectId || (await this.projectId());
		return {
			method: request.method,
			url: origin + pathOf(request, projectId),
			headers: {
				'Content-Type': 'application/json',
				...(projectId && { 'X-Project-Id': projectId }),
				...(request.workspaceId && { workspace: request.workspaceId }),
			},
			// Serialized here, so that what is signed and what is sent are the same bytes.
			body: request.body && JSON.stringify(request.body),
		};
	}
}
