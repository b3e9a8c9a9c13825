import type {
	IDataObject,
	IHttpRequestMethods,
	IHttpRequestOptions,
	NodeApiError,
} from 'n8n-workflow';

import { InputError } from '../parameters/InputError';
import type { Account } from './account';
import { adviceFor } from './advice';
import { endpointOf, type Service } from './endpoints';
import {
	connectionError,
	nodeForErrors,
	refusalError,
	unreadableError,
	type Failing,
} from './errors';
import { projectOfRegion } from './projects';
import { refusalOf, type Refusal } from './refusals';
import { SignInError } from './signIn/passwordSignIn';
import { Session, type Context } from './signIn/Session';

/** One request to a service of Huawei Cloud. */
export interface HuaweiRequest {
	service: Service;
	method: IHttpRequestMethods;
	/** As Huawei documents it, with `{project_id}` and the names of `params`. */
	path: string;
	/** What stands for the other names in the path. */
	params?: Record<string, string>;
	/** Left out where undefined. */
	query?: Record<string, string | number | undefined>;
	/** The workspace that the request is about; DataArts only. */
	workspaceId?: string;
	body?: IDataObject;
	/** What it does, as in "'sales' was created": said when it is not known whether it was done. */
	outcome?: string;
	/** Secrets in the body, masked wherever an answer repeats them. */
	secrets?: string[];
	/** Advice that only this operation can give; asked before the general one. */
	advise?: (refusal: Refusal) => string | undefined;
}

/** What a request is for. */
export interface ForItem {
	/** Index of the item, for messages. */
	itemIndex?: number;
	/** Replaces the project of the credential. */
	projectId?: string;
}

/** Calls to DataArts go through an agent and can be slow (spec auth-and-regions 8). */
const TIMEOUT_MS = 60_000;

/** Huawei Cloud as one execution sees it: the only place that knows what is sent and answered. */
export class HuaweiCloud {
	private project?: Promise<string>;
	private readonly asked = new Map<string, Promise<unknown>>();
	/** Why nothing more is sent: repeated sign-ins that fail lock the account. */
	private ended?: InputError;

	private constructor(
		private readonly context: Context,
		private readonly session: Session,
	) {}

	/**
	 * @throws InputError when the credential has a value that cannot be used
	 */
	static async signIn(context: Context): Promise<HuaweiCloud> {
		return new HuaweiCloud(context, await Session.open(context));
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

	private async exchange(request: HuaweiRequest, item: ForItem): Promise<IDataObject> {
		const { itemIndex = 0 } = item;
		const origin = endpointOf(this.account, request.service);
		const options = await this.optionsOf(origin, request, item);
		const answer = await this.session.send(options).catch((error: Error) => {
			if (error instanceof SignInError) throw error;
			throw connectionError(this.failing(origin, request, itemIndex), error);
		});
		const refusal = refusalOf(answer);
		if (refusal) throw await this.refused(refusal, this.failing(origin, request, itemIndex));
		if (!answer.body) return {};
		if (typeof answer.body === 'object') return answer.body as IDataObject;
		throw unreadableError(this.failing(origin, request, itemIndex), answer.statusCode);
	}

	private failing(origin: string, request: HuaweiRequest, itemIndex: number): Failing {
		return {
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
			timeout: TIMEOUT_MS,
		};
	}
}

function pathOf({ path, params, query = {} }: HuaweiRequest, projectId: string): string {
	const values: Record<string, string> = { project_id: projectId, ...params };
	const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) =>
		encodeURIComponent(values[name] ?? ''),
	);
	const pairs = Object.entries(query).flatMap(([name, value]) =>
		value === undefined ? [] : `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
	);
	return pairs.length > 0 ? `${filled}?${pairs.join('&')}` : filled;
}
