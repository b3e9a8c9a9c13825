import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { systemClock } from '../clock';
import { readAccount, readText } from '../account';
import { accessKeyId, secretAccessKey, securityToken } from './accessKey';
import { findHeader, normalizeRequest, type RequestOptions } from './normalizeRequest';
import { authorizationHeader } from './signature';
import { cachedToken } from './tokenCache';
import { token } from './token';

type Credential = ICredentialDataDecryptedObject;

/** Adds the token of a credential. */
export function withToken(credential: Credential, options: RequestOptions): IHttpRequestOptions {
	return withHeader(credential, options, readText(credential, token));
}

/**
 * Adds the token that n8n keeps for an IAM user. One that was made for another region, project or
 * user stays where it is: Huawei Cloud then asks for a sign-in, and n8n makes a new one.
 */
export function withCachedToken(
	credential: Credential,
	options: RequestOptions,
): IHttpRequestOptions {
	return withHeader(credential, options, cachedToken(credential)?.token ?? '');
}

/**
 * Signs a request with an access key (docs/api/authentication.md#request-signing), in whichever shape n8n describes
 * it. Everything that the signature covers is fixed here: address, headers and body.
 *
 * @throws InputError when the credential has a wrong address, or the body cannot be signed
 */
export function withSignature(
	credential: Credential,
	options: RequestOptions,
): IHttpRequestOptions {
	const { projectId } = readAccount(credential);
	const { method, url, headers, body } = normalizeRequest(options);
	const add = (name: string, value: string) => {
		if (value && !findHeader(headers, name.toLowerCase())) headers[name] = value;
	};
	add('X-Sdk-Date', new Date(systemClock.now()).toISOString().replace(/[-:]|\.\d+/g, ''));
	add('X-Project-Id', projectId);
	add('X-Security-Token', readText(credential, securityToken));
	const key = {
		id: readText(credential, accessKeyId),
		secret: readText(credential, secretAccessKey),
	};
	const date = headers[findHeader(headers, 'x-sdk-date') ?? ''] ?? '';
	// Names with "_" are dropped by gateways on the way.
	const kept = Object.entries(headers).filter(([name]) => !name.includes('_'));
	const signed = { ...Object.fromEntries(kept), Host: url.host };
	const Authorization = authorizationHeader(key, date, {
		method,
		url,
		headers: signed,
		body: body ?? '',
	});
	return withoutRedirects({
		...options,
		...CONSUMED_OPTIONS,
		url: url.href,
		...('uri' in options && { uri: url.href }),
		headers: { ...headers, Authorization },
		body,
	});
}

function withHeader(credential: Credential, options: RequestOptions, value: string) {
	// A credential with a wrong address says so wherever it is used, its test included.
	readAccount(credential);
	const headers = { ...options.headers, ...(value && { 'X-Auth-Token': value }) };
	return withoutRedirects({ ...options, headers });
}

/** These are in address and body by then, and must not be added once more. */
const CONSUMED_OPTIONS = {
	baseURL: undefined,
	qs: undefined,
	form: undefined,
	arrayFormat: undefined,
	qsStringifyOptions: undefined,
	useQuerystring: undefined,
};

/** A redirect would carry what signs the request in to a host that the user never named. */
function withoutRedirects(options: RequestOptions): IHttpRequestOptions {
	const fixed = { disableFollowRedirect: true, followRedirect: false, followAllRedirects: false };
	return { ...options, ...fixed } as IHttpRequestOptions;
}
