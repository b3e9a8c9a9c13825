import type { IDataObject, IHttpRequestOptions, NodeApiError } from 'n8n-workflow';

import { systemClock } from './clock';
import { UserFacingError } from './UserFacingError';
import type { Account } from './account';
import { hintFor } from './errorHints';
import { resolveEndpoint } from './endpoints';
import {
	networkError,
	sanitizeNode,
	apiError,
	invalidResponseError,
	type FailedRequest,
} from './errors';
import { explainNetworkError } from './networkErrors';
import { AdaptiveConcurrencyLimiter } from './AdaptiveConcurrencyLimiter';
import { resolveProjectId } from './projects';
import { parseApiError, serverTime, type HttpResponse, type ApiError } from './responses';
import { sendWithRetry, type AttemptResult } from './retry';
import { classifyError, TRANSIENT } from './retryPolicy';
import {
	isReadOnly,
	isIdempotent,
	buildPath,
	type ItemRequestOptions,
	type ApiRequest,
} from './request';
import { SignInError } from './auth/iamToken';
import { AuthSession, type Context } from './auth/AuthSession';

/** How many requests may be under way at once, unless the user says otherwise. */
export const MAX_CONCURRENT_REQUESTS = 10;

/** How long a request may take with its repetitions, unless the user says otherwise. */
export const RETRY_DEADLINE_SECONDS = 300;

/** Huawei Cloud as one execution sees it: the only place that knows what is sent and answered. */
export class HuaweiCloudClient {
	private project?: Promise<string>;
	private readonly memo = new Map<string, Promise<unknown>>();
	/** Why nothing more is sent: repeated sign-ins that fail lock the account. */
	private authFailure?: UserFacingError;

	private skewMs = 0;
	private readonly writeAbort = new AbortController();
	private readonly limiters: {
		read: AdaptiveConcurrencyLimiter;
		write: AdaptiveConcurrencyLimiter;
	};

	private constructor(
		private readonly context: Context,
		private readonly session: AuthSession,
		maxParallel: number,
	) {
		const cancelled =
			'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
		const noWrites = AbortSignal.any([this.writeAbort.signal, ...(cancelled ? [cancelled] : [])]);
		this.limiters = {
			read: new AdaptiveConcurrencyLimiter('read', maxParallel, cancelled),
			write: new AdaptiveConcurrencyLimiter('write', maxParallel, noWrites),
		};
	}

	/**
	 * @param maxParallel how many requests may be under way at once
	 * @throws InputError when the credential has a value that cannot be used
	 */
	static async create(
		context: Context,
		maxParallel = MAX_CONCURRENT_REQUESTS,
	): Promise<HuaweiCloudClient> {
		return new HuaweiCloudClient(context, await AuthSession.open(context), maxParallel);
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
	async request(request: ApiRequest, item: ItemRequestOptions = {}): Promise<IDataObject> {
		if (this.authFailure) throw this.authFailure;
		return await this.send(request, item).catch((error: Error) => {
			if (!(error instanceof SignInError)) throw error;
			const failed = new UserFacingError(error.reason, error.description);
			this.failAuthentication(failed);
			throw failed;
		});
	}

	/**
	 * Asks for something that is the same for all items of the run, once.
	 *
	 * @param key tells it apart from everything else that is asked for
	 */
	async memoize<T>(key: string, ask: () => Promise<T>): Promise<T> {
		const asked = this.memo.get(key) ?? ask();
		this.memo.set(key, asked);
		return (await asked) as T;
	}

	/** True when what signs in is good for the project of the credential only. */
	get hasProjectScopedToken(): boolean {
		return this.session.hasProjectScopedToken;
	}

	/** From now on sends nothing that changes anything: what waits for its turn fails with NotSent. */
	abortWrites(): void {
		this.writeAbort.abort();
	}

	/** How far the clock of Huawei Cloud is ahead of this computer's, in milliseconds. */
	get clockSkewMs(): number {
		return this.skewMs;
	}

	private async send(request: ApiRequest, item: ItemRequestOptions): Promise<IDataObject> {
		const { timeLimitSeconds: timeLimit = RETRY_DEADLINE_SECONDS } = item;
		const origin = resolveEndpoint(this.account, request.service);
		// Outside the lane, because it may send requests of its own.
		const options = await this.toHttpOptions(origin, request, item);
		const failing = (sentAt: number) => this.errorContext(origin, request, item, sentAt);
		return await sendWithRetry({
			limiter: this.limiters[isReadOnly(request) ? 'read' : 'write'],
			timeLimitMs: timeLimit * 1000,
			attempt: async (timeout) => await this.attempt(request, { ...options, timeout }, failing),
			treatAsSuccessOnRetry: request.treatAsSuccessOnRetry,
		});
	}

	private async attempt(
		request: ApiRequest,
		options: IHttpRequestOptions,
		failingSince: (sentAt: number) => FailedRequest,
	): Promise<AttemptResult> {
		if (this.authFailure) throw this.authFailure;
		const sentAt = systemClock.now();
		const failing = () => failingSince(sentAt);
		let answer: HttpResponse;
		try {
			answer = await this.session.send(options);
		} catch (error) {
			return this.onNetworkError(error as Error, request, failing);
		}
		this.updateClockSkew(answer);
		const refusal = parseApiError(answer);
		if (refusal) {
			const error = async () => await this.onErrorResponse(refusal, failing());
			return { error, apiError: refusal, retryInfo: classifyError(request, refusal) };
		}
		// Only of a change can it be said in no words that it went well.
		if (!answer.body && !isReadOnly(request)) return { body: {} };
		if (answer.body && typeof answer.body === 'object') return { body: answer.body as IDataObject };
		const error = () => invalidResponseError(failing(), answer.statusCode);
		return { error, retryInfo: isIdempotent(request) ? TRANSIENT : undefined };
	}

	private onNetworkError(
		error: Error,
		request: ApiRequest,
		failing: () => FailedRequest,
	): AttemptResult {
		if (error instanceof SignInError || error instanceof UserFacingError) throw error;
		const { isTransient: isTemporary, mayHaveExecuted: mayHaveBeenCarriedOut } =
			explainNetworkError('', error);
		const canRepeat = isTemporary && (isIdempotent(request) || !mayHaveBeenCarriedOut);
		return {
			error: () => networkError(failing(), error),
			retryInfo: canRepeat ? TRANSIENT : undefined,
		};
	}

	private updateClockSkew(answer: HttpResponse): void {
		const time = serverTime(answer)?.getTime();
		// The header tells whole seconds: its middle is off by half a second at most.
		if (time !== undefined) this.skewMs = time + 500 - systemClock.now();
	}

	private errorContext(
		origin: string,
		request: ApiRequest,
		{ itemIndex = 0 }: ItemRequestOptions,
		sentAt: number,
	): FailedRequest {
		return {
			sentAt,
			node: sanitizeNode(this.context),
			itemIndex,
			host: new URL(origin).host,
			request,
			secrets: [...this.session.secrets, ...(request.secrets ?? [])],
		};
	}

	private async onErrorResponse(refusal: ApiError, failing: FailedRequest): Promise<NodeApiError> {
		const own = failing.request.hint?.(refusal);
		const denied = refusal.status === 403 ? await this.session.explainForbidden() : '';
		const advice = own || denied || hintFor(refusal, this.session.method.hints);
		const error = apiError(failing, refusal, advice);
		if (refusal.status === 401) this.failAuthentication(error);
		return error;
	}

	private failAuthentication({ message, description }: UserFacingError | NodeApiError): void {
		this.authFailure = new UserFacingError(
			`Not sent, because the sign-in had failed: ${message}`,
			description ?? undefined,
		);
	}

	/** The project that requests are about: the credential's, else that of its region. */
	private async projectId(): Promise<string> {
		this.project ??= this.findProjectId();
		return await this.project;
	}

	private async findProjectId(): Promise<string> {
		const { projectId, region } = this.account;
		const known = projectId || (await this.session.getTokenProjectId());
		return (
			known ?? (await resolveProjectId(region, async (request) => await this.request(request)))
		);
	}

	private async toHttpOptions(
		origin: string,
		request: ApiRequest,
		item: ItemRequestOptions,
	): Promise<IHttpRequestOptions> {
		const isGlobal = request.service === 'iam';
		const projectId = isGlobal ? '' : item.projectId || (await this.projectId());
		return {
			method: request.method,
			url: origin + buildPath(request, projectId),
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
