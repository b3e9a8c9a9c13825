import type {
	IDataObject,
	IExecuteFunctions,
	IHttpRequestMethods,
	IHttpRequestOptions,
	ICredentialDataDecryptedObject,
	ILoadOptionsFunctions,
} from 'n8n-workflow';

import { readAccount, type Account } from './account';
import { endpointOf, type Service } from './endpoints';
import { connectionError, nodeForErrors, refusalError, unreadableError } from './errors';
import { refusalOf, type Answer, type Refusal } from './refusals';

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

/** A running node, or its form that fills a list. */
type Context = IExecuteFunctions | ILoadOptionsFunctions;

/** The credential type that requests are signed in with. */
const CREDENTIAL_TYPE = 'huaweiCloudTokenApi';

/** Calls to DataArts go through an agent and can be slow (spec auth-and-regions 8). */
const TIMEOUT_MS = 60_000;

/**
 * Huawei Cloud as one execution sees it: the only place that speaks HTTP. The credential is
 * read once, because n8n decrypts it anew on every request that is not handed one.
 */
export class HuaweiCloud {
	private constructor(
		private readonly context: Context,
		private readonly credential: ICredentialDataDecryptedObject,
		/** Whose connections, and where. */
		readonly account: Account,
	) {}

	/**
	 * @throws InputError when the credential has a value that cannot be used
	 */
	static async signIn(context: Context): Promise<HuaweiCloud> {
		const credential = await context.getCredentials(CREDENTIAL_TYPE);
		return new HuaweiCloud(context, credential, readAccount(credential));
	}

	/**
	 * Sends a request and gives the body of its answer; an empty body gives `{}`.
	 *
	 * @throws NodeApiError for everything but an answer that says it was carried out
	 */
	async request(request: HuaweiRequest, itemIndex = 0): Promise<IDataObject> {
		const origin = endpointOf(this.account, request.service);
		const failing = {
			node: nodeForErrors(this.context),
			itemIndex,
			host: new URL(origin).host,
			request,
			secrets: [...this.account.secrets, ...(request.secrets ?? [])],
		};
		let answer: Answer;
		try {
			answer = await this.send(this.optionsOf(origin, request));
		} catch (error) {
			throw connectionError(failing, error);
		}
		const refusal = refusalOf(answer);
		if (refusal) throw refusalError(failing, refusal);
		if (!answer.body) return {};
		if (typeof answer.body !== 'object') throw unreadableError(failing, answer.statusCode);
		return answer.body as IDataObject;
	}

	private optionsOf(origin: string, request: HuaweiRequest): IHttpRequestOptions {
		const { projectId } = this.account;
		return {
			method: request.method,
			url: origin + pathOf(request, projectId),
			headers: {
				'Content-Type': 'application/json',
				'X-Project-Id': projectId,
				...(request.workspaceId && { workspace: request.workspaceId }),
			},
			// Serialized here, so that what is signed and what is sent are the same bytes.
			body: request.body && JSON.stringify(request.body),
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			// A redirect would carry the credential to a host that the user never named.
			disableFollowRedirect: true,
			timeout: TIMEOUT_MS,
		};
	}

	private async send(options: IHttpRequestOptions): Promise<Answer> {
		const { httpRequestWithAuthentication } = this.context.helpers;
		const credentialsDecrypted = {
			id: CREDENTIAL_TYPE,
			name: CREDENTIAL_TYPE,
			type: CREDENTIAL_TYPE,
			data: this.credential,
		};
		return (await httpRequestWithAuthentication.call(this.context, CREDENTIAL_TYPE, options, {
			credentialsDecrypted,
		})) as Answer;
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
