import type { IDataObject, IHttpRequestOptions, NodeApiError } from 'n8n-workflow';

import { AdaptiveConcurrencyLimiter } from './AdaptiveConcurrencyLimiter';
import { AuthenticationError } from './AuthenticationError';
import { UserFacingError } from './UserFacingError';
import type { Account } from './account';
import { AuthSession, type Context } from './auth/AuthSession';
import { SignInError } from './auth/iamToken';
import { systemClock } from './clock';
import { resolveEndpoint } from './endpoints';
import { hintFor } from './errorHints';
import {
	buildApiError,
	buildAuthenticationError,
	buildInvalidResponseError,
	buildNetworkError,
	httpStatusOf,
	redactApiError,
	sanitizeNode,
	type FailedRequest,
} from './errors';
import { explainNetworkError } from './networkErrors';
import { resolveProjectId } from './projects';
import { Redactor } from './redaction/Redactor';
import {
	isIdempotent,
	isReadOnly,
	toHttpOptions,
	type ApiRequest,
	type ItemRequestOptions,
} from './request';
import { isRecord, parseApiError, serverTime, type ApiError, type HttpResponse } from './responses';
import { sendWithRetry, type AttemptResult, type FailedAttempt } from './retry';
import { classifyApiError, type Failure } from './retryPolicy';
import { ServerClock } from './ServerClock';

/** Default of the highest number of concurrent requests. */
export const MAX_CONCURRENT_REQUESTS = 10;

/** Default of the longest time for a request, including retries. */
export const RETRY_DEADLINE_SECONDS = 300;

/** Authentication failed before the request was sent. */
const NOT_SENT: Failure = { type: 'permanent', mayHaveExecuted: false };

/** Something else than the service responded, such as a proxy. */
const UNREADABLE: Failure = { type: 'transient', mayHaveExecuted: true };

/**
 * Sends the requests of one run of the node, and is the only thing that does. A request passes
 * through `sendWithRetry`, which waits for the limiter before each attempt; the session then adds
 * authentication and sends it.
 */
export class HuaweiCloudClient {
	private readonly memo = new Map<string, Promise<unknown>>();
	/** Set when authentication failed: nothing more is sent, because failed sign-ins lock an account. */
	private authFailure?: AuthenticationError;
	/** Empty until it has been looked up. */
	private resolvedProjectId = '';
	private readonly writeAbort = new AbortController();
	/** Reads and writes have limits of their own: a service takes fewer writes at once. */
	private readonly limiters: Record<'read' | 'write', AdaptiveConcurrencyLimiter>;
	/** The clock of Huawei Cloud. */
	readonly serverClock: ServerClock;

	private constructor(
		private readonly context: Context,
		private readonly session: AuthSession,
		maxLimit: number,
		private readonly clock = systemClock,
	) {
		this.serverClock = new ServerClock(clock);
		const cancelSignal =
			'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;
		const { signal } = this.writeAbort;
		const writeSignal = cancelSignal ? AbortSignal.any([signal, cancelSignal]) : signal;
		this.limiters = {
			read: new AdaptiveConcurrencyLimiter('read', { maxLimit, abortSignal: cancelSignal, clock }),
			write: new AdaptiveConcurrencyLimiter('write', { maxLimit, abortSignal: writeSignal, clock }),
		};
	}

	/**
	 * Makes a client with the credential of a node. Sends nothing.
	 *
	 * @param maxConcurrent the highest number of concurrent requests
	 * @throws UserFacingError when a value of the credential is invalid
	 */
	static async create(
		context: Context,
		maxConcurrent = MAX_CONCURRENT_REQUESTS,
		clock = systemClock,
	): Promise<HuaweiCloudClient> {
		return new HuaweiCloudClient(
			context,
			await AuthSession.open(context, clock),
			maxConcurrent,
			clock,
		);
	}

	/** Target account: project, workspace, region, endpoints. */
	get account(): Account {
		return this.session.account;
	}

	/** True when requests are authenticated for the project of the credential only. */
	get hasProjectScopedToken(): boolean {
		return this.session.hasProjectScopedToken;
	}

	/** A text that is another one when the credential has changed. */
	get credentialFingerprint(): string {
		return this.session.credentialFingerprint;
	}

	/** Removes the secrets of the credential. */
	get redactor(): Redactor {
		return this.session.redactor;
	}

	/**
	 * The project of requests that name none. Empty as long as the credential does not name it and no
	 * request has needed it.
	 */
	get knownProjectId(): string {
		return this.account.projectId || this.resolvedProjectId;
	}

	/**
	 * Sends a request and returns the body of its response, or `{}` when the body is empty.
	 *
	 * @throws NodeApiError unless the response reports success
	 * @throws UserFacingError when authentication fails, and for every request after that
	 * @throws RequestNotSentError when the run was aborted before the request was sent
	 */
	async request(request: ApiRequest, item: ItemRequestOptions = {}): Promise<IDataObject> {
		if (this.authFailure) throw this.authFailure;
		return await this.send(request, item).catch((error: Error) => {
			throw error instanceof SignInError ? this.onSignInError(error) : error;
		});
	}

	/**
	 * Loads something that is the same for all items of the run, once. Those who ask for it while it is
	 * being loaded share the result, whatever it is. Afterwards a failure is forgotten, because it may
	 * have passed, unless it is final: a refusal would only be repeated for every item.
	 */
	async memoize<T>(key: string, load: () => Promise<T>, isFinal = isPermanentError): Promise<T> {
		const loading = this.memo.get(key) ?? load();
		this.memo.set(key, loading);
		return (await loading.catch((error: Error) => {
			if (!isFinal(error) && this.memo.get(key) === loading) this.memo.delete(key);
			throw error;
		})) as T;
	}

	/** From now on sends no writes: those that are queued fail with RequestNotSentError. */
	abortWrites(): void {
		this.writeAbort.abort();
	}

	private async send(request: ApiRequest, item: ItemRequestOptions): Promise<IDataObject> {
		const { timeLimitSeconds = RETRY_DEADLINE_SECONDS, language } = item;
		const { redactor = new Redactor(this.redactor) } = item;
		redactor.collect(request.body);
		const origin = resolveEndpoint(this.account, request.service);
		// Resolved before the request takes a slot: looking up a project sends requests that need one.
		const projectId = request.service === 'iam' ? '' : item.projectId || (await this.projectId());
		const options = toHttpOptions(request, origin, projectId, language);
		return await sendWithRetry({
			limiter: this.limiters[isReadOnly(request) ? 'read' : 'write'],
			timeLimitMs: timeLimitSeconds * 1000,
			isIdempotent: isIdempotent(request),
			attempt: async (timeout) =>
				await this.attempt(request, { ...item, redactor }, { ...options, timeout }),
			treatAsSuccessOnRetry: request.treatAsSuccessOnRetry,
			clock: this.clock,
		});
	}

	private async attempt(
		request: ApiRequest,
		{ itemIndex = 0, redactor }: ItemRequestOptions & { redactor: Redactor },
		options: IHttpRequestOptions,
	): Promise<AttemptResult> {
		const sentAt = this.clock.now();
		const { host } = new URL(options.url);
		const fail = (
			failure: Failure,
			buildError: (failed: FailedRequest) => Promise<Error> | Error,
			apiError?: ApiError,
		): FailedAttempt => {
			const failed = { node: sanitizeNode(this.context), itemIndex, host, request, redactor };
			return {
				sentAt,
				failure,
				apiError,
				buildError: async (unknownSince) => await buildError({ ...failed, unknownSince }),
			};
		};
		if (this.authFailure) return fail(NOT_SENT, notAuthenticated(this.authFailure));
		let response: HttpResponse;
		try {
			response = await this.session.send(options);
		} catch (error) {
			const refusal = error instanceof SignInError ? this.onSignInError(error) : error;
			if (refusal instanceof UserFacingError) return fail(NOT_SENT, notAuthenticated(refusal));
			const reason = explainNetworkError(host, error);
			const { isTransient, mayHaveExecuted } = reason;
			const type = isTransient ? 'transient' : 'permanent';
			return fail({ type, mayHaveExecuted }, (failed) => buildNetworkError(failed, reason));
		}
		const date = serverTime(response);
		if (date) this.serverClock.observe(sentAt, date);
		const expected = { ...request, isChange: !isReadOnly(request) };
		const parsedError = parseApiError(response, expected, this.serverClock.now());
		if (parsedError) {
			const apiError = redactApiError(parsedError, redactor);
			const buildError = async (failed: FailedRequest) =>
				await this.onErrorResponse(apiError, failed);
			return fail(classifyApiError(apiError), buildError, apiError);
		}
		const body = readBody(response, request);
		if (body) return { body };
		return fail(UNREADABLE, (failed) => buildInvalidResponseError(failed, response));
	}

	private async onErrorResponse(apiError: ApiError, failed: FailedRequest): Promise<NodeApiError> {
		const operationHint = failed.request.hint?.(apiError);
		const forbiddenHint = apiError.status === 403 ? await this.session.explainForbidden() : '';
		const hint = operationHint || forbiddenHint || hintFor(apiError, this.session.method.hints);
		const error = buildApiError(failed, apiError, hint);
		if (apiError.status === 401) this.failAuthentication(error);
		return error;
	}

	private onSignInError({ reason, description, isRefusal }: SignInError): AuthenticationError {
		const failure = new AuthenticationError(reason, description, !isRefusal);
		this.failAuthentication(failure);
		return failure;
	}

	private failAuthentication(error: AuthenticationError | NodeApiError): void {
		const { message, description } = error;
		this.authFailure = new AuthenticationError(
			`Not sent because authentication failed: ${message}`,
			description ?? undefined,
			error instanceof AuthenticationError && error.isPassing,
		);
	}

	/** The project of the credential or of its token, else that of its region. */
	private async projectId(): Promise<string> {
		if (this.knownProjectId) return this.knownProjectId;
		const load = async () => {
			const tokenProjectId = await this.session.getTokenProjectId();
			const send = async (request: ApiRequest) => await this.request(request);
			this.resolvedProjectId =
				tokenProjectId ?? (await resolveProjectId(this.account.region, send));
			return this.resolvedProjectId;
		};
		// That IAM lists no such project, or several, is final too.
		const isFinal = (error: Error) => error instanceof UserFacingError || isPermanentError(error);
		return await this.memoize('project ID', load, isFinal);
	}
}

/** The error of a request after authentication failed. An earlier attempt may have been executed. */
function notAuthenticated(reason: UserFacingError) {
	return (failed: FailedRequest): Error =>
		failed.unknownSince === undefined ? reason : buildAuthenticationError(failed, reason);
}

/** Whether the service understood a request and refused it, so that it would refuse it again. */
function isPermanentError(error: Error): boolean {
	const status = httpStatusOf(error);
	return status >= 400 && status < 500 && ![408, 429].includes(status);
}

/** The body of a success. One that is not a JSON object cannot come from the service. */
function readBody(
	{ body }: HttpResponse,
	{ allowsEmptyResponse }: ApiRequest,
): IDataObject | undefined {
	if (!body && allowsEmptyResponse) return {};
	return isRecord(body) ? body : undefined;
}
