import type {
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { readAccount, readText } from '../account';
import { isIamUrl } from '../endpoints';
import { systemClock, type Clock } from '../clock';
import { messageMatches, statusIs } from '../errorHints';
import type { ApiError } from '../responses';
import type { AuthMethod } from './AuthMethod';
import {
	findHeader,
	normalizeRequest,
	withoutRedirects,
	type RequestOptions,
} from './normalizeRequest';
import { authorizationHeader } from './signature';

export const accessKeyId: INodeProperties = {
	displayName: 'Access Key ID',
	name: 'accessKeyId',
	type: 'string',
	required: true,
	default: '',
	description: 'Also called AK. On the console: My Credentials > Access Keys.',
};

export const secretAccessKey: INodeProperties = {
	displayName: 'Secret Access Key',
	name: 'secretAccessKey',
	type: 'string',
	typeOptions: { password: true },
	required: true,
	default: '',
	description:
		'Also called SK. It is only in the file that you download when you create the access key.',
};

export const securityToken: INodeProperties = {
	displayName: 'Security Token',
	name: 'securityToken',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	description: 'For temporary access keys only. They expire after at most 24 hours.',
};

/** How far a clock may be off before a gateway refuses the signature (docs/api/authentication.md#clock-skew). */
const MAX_CLOCK_SKEW_MINUTES = 15;

/**
 * Signs each request with an access key.
 * Sources: docs/api/authentication.md#ways-to-sign-in, docs/api/authentication.md#temporary-keys.
 */
export const accessKeyMethod: AuthMethod = {
	option: {
		name: 'Access Key (Recommended for Schedules)',
		value: 'accessKey',
		description: 'Signs each request with an access key (AK/SK), which does not expire',
	},
	credentialType: 'huaweiCloudAccessKeyApi',
	fields: [
		{ field: accessKeyId },
		{ field: secretAccessKey, secret: true },
		{ field: securityToken, secret: true },
	],
	hints: [
		[
			(error) => error.status === 401 && clockSkewHint(error) !== '',
			(error) => clockSkewHint(error),
		],
		[
			messageMatches(/failed to reach the limit/i),
			'This access key is temporarily blocked because of too many invalid signatures. Correct Access Key ID and Secret Access Key in the credential, then wait a few minutes.',
		],
		[
			statusIs(401),
			'Huawei Cloud did not accept the signature. Check Access Key ID and Secret Access Key in the credential. A temporary access key also needs its Security Token and expires with it.',
		],
	],
};

/** What to do about a refused signature if the clocks differ too much; empty if they do not. */
export function clockSkewHint({ serverTime }: ApiError, clock: Clock = systemClock): string {
	if (!serverTime) return '';
	const minutes = Math.round((clock.now() - serverTime.getTime()) / 60_000);
	// One minute of tolerance for rounding, and for the time that the response took.
	if (Math.abs(minutes) < MAX_CLOCK_SKEW_MINUTES - 1) return '';
	const direction = minutes > 0 ? 'ahead of' : 'behind';
	return `This n8n server's clock is ${Math.abs(minutes)} minutes ${direction} Huawei Cloud's, and a signature is valid for ${MAX_CLOCK_SKEW_MINUTES} minutes only. Set the server's clock.`;
}

/**
 * Signs a request with an access key (docs/api/authentication.md#request-signing). It accepts the
 * options of nodes and those of n8n's HTTP Request node, and returns the URL, headers and body in
 * the form that the signature covers.
 *
 * @throws UserFacingError if the credential has an invalid endpoint, or the body cannot be signed
 */
export function withSignature(
	credential: ICredentialDataDecryptedObject,
	options: RequestOptions,
	clock: Clock = systemClock,
): IHttpRequestOptions {
	const account = readAccount(credential);
	const { method, url, headers, body } = normalizeRequest(options);
	const addHeader = (name: string, value: string) => {
		if (value && !findHeader(headers, name.toLowerCase())) headers[name] = value;
	};
	addHeader('X-Sdk-Date', new Date(clock.now()).toISOString().replace(/[-:]|\.\d+/g, ''));
	// IAM is a global service, and the SDKs send it no project (docs/api/authentication.md#signed-headers).
	if (!isIamUrl(account, url)) addHeader('X-Project-Id', account.projectId);
	addHeader('X-Security-Token', readText(credential, securityToken));
	const key = {
		id: readText(credential, accessKeyId),
		secret: readText(credential, secretAccessKey),
	};
	const date = headers[findHeader(headers, 'x-sdk-date') ?? ''] ?? '';
	// Gateways drop headers with "_" in their names, and proxies change the User-Agent.
	const isSigned = (name: string) => !name.includes('_') && name.toLowerCase() !== 'user-agent';
	const signed = Object.entries(headers).filter(([name]) => isSigned(name));
	const Authorization = authorizationHeader(key, date, {
		method,
		url,
		headers: { ...Object.fromEntries(signed), Host: url.host },
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

/** Already part of the URL and the body; the HTTP library must not add them a second time. */
const CONSUMED_OPTIONS = {
	baseURL: undefined,
	qs: undefined,
	form: undefined,
	arrayFormat: undefined,
	qsStringifyOptions: undefined,
	useQuerystring: undefined,
};
