import { AKSKSigner } from '@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner';
import type { ICredential } from '@huaweicloud/huaweicloud-sdk-core/auth/ICredential';
import type { IHttpRequest } from '@huaweicloud/huaweicloud-sdk-core/http/IHttpRequest';
import type { AccessKey } from './fixtures';
import type { RecordedRequest } from './recording';

const AUTHORIZATION =
	/^SDK-HMAC-SHA256 Access=([^,\s]+), SignedHeaders=([a-z0-9;_-]+), Signature=([0-9a-f]{64})$/;

/** `YYYYMMDDTHHMMSSZ`, always UTC (APIGW-2 devg-apisign). */
const SDK_DATE = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

/** The tolerance for a client's clock (APIGW-2: 15 minutes). */
const MAX_CLOCK_SKEW_MS = 15 * 60 * 1000;

const CONTENT_HASH = 'x-sdk-content-sha256';

/** The SDK's signer, changed to hash the text of a body as it was received, not a JSON value. */
class ReceivedRequestSigner extends AKSKSigner {
	static hash(text: string): string {
		return text === '' ? this.EMPTY_BODY_SHA256 : this.Hex(text);
	}

	protected static override buildPayloadHash(request: IHttpRequest): string {
		return request.params as string;
	}
}

/**
 * Verifies a signature: signs the request again with the official signer, over the headers that the
 * client claims to have signed.
 *
 * @returns the access key, or what is wrong and, if it exists, the key that the request names
 */
export function verifySignature(
	record: RecordedRequest,
	keys: AccessKey[],
	now: Date,
): { key: AccessKey } | { error: string; key?: AccessKey } {
	const parts = AUTHORIZATION.exec(headerText(record, 'authorization'));
	if (parts === null) return { error: 'the Authorization header has another form' };
	const [, access, names = ''] = parts;
	const signedHeaders = names.split(';');
	const key = keys.find((one) => one.access === access);
	const error =
		key === undefined
			? 'unknown access key'
			: (dateError(record, now) ??
				headersError(record, signedHeaders, key) ??
				contentHashError(record));
	if (key === undefined || error !== undefined) {
		return { error: error ?? 'unknown access key', key };
	}
	const matches = expectedAuthorization(record, signedHeaders, key) === parts[0];
	return matches ? { key } : { error: 'the signature does not match the request', key };
}

function dateError(record: RecordedRequest, now: Date): string | undefined {
	const parts = SDK_DATE.exec(headerText(record, 'x-sdk-date'));
	if (parts === null) return 'X-Sdk-Date is missing or has another form';
	const [, year, month, day, hour, minute, second] = parts.map(Number) as number[];
	const time = Date.UTC(year!, month! - 1, day, hour, minute, second);
	return Math.abs(now.getTime() - time) > MAX_CLOCK_SKEW_MS
		? 'X-Sdk-Date differs by more than 15 minutes'
		: undefined;
}

function headersError(
	record: RecordedRequest,
	signedHeaders: string[],
	key: AccessKey,
): string | undefined {
	// CORE and PYCORE sign every header they send. A signature must cover at least these two.
	const required = ['host', 'x-sdk-date'];
	if (key.securityToken !== undefined) required.push('x-security-token');
	const unsigned = required.find((name) => !signedHeaders.includes(name));
	if (unsigned !== undefined) return `${unsigned} is not signed`;
	const absent = signedHeaders.find((name) => record.headers[name] === undefined);
	if (absent !== undefined) return `${absent} is signed but was not received`;
	const securityToken = record.headers['x-security-token'];
	return securityToken === key.securityToken
		? undefined
		: 'X-Security-Token does not belong to the key';
}

function contentHashError(record: RecordedRequest): string | undefined {
	const sent = record.headers[CONTENT_HASH];
	if (sent === undefined || sent === 'UNSIGNED-PAYLOAD') return undefined;
	return sent === ReceivedRequestSigner.hash(record.rawBody)
		? undefined
		: 'X-Sdk-Content-Sha256 is not the hash of the body';
}

/** Calculates the Authorization header of a request with the official signer. */
function expectedAuthorization(
	record: RecordedRequest,
	signedHeaders: string[],
	key: AccessKey,
): string {
	const headers: Record<string, string> = {};
	for (const name of signedHeaders) {
		// The signer requires exactly this spelling of the header name.
		headers[name === 'x-sdk-date' ? 'X-Sdk-Date' : name] = headerText(record, name).trim();
	}
	const payloadHash = record.headers[CONTENT_HASH] ?? ReceivedRequestSigner.hash(record.rawBody);
	const signed: { Authorization?: string } = ReceivedRequestSigner.sign(
		{
			method: record.method,
			endpoint: `http://${headers.host}${record.url.split('?')[0]}`,
			queryParams: { ...record.query },
			headers,
			params: payloadHash,
		},
		toSdkCredential(key),
	);
	return signed.Authorization ?? '';
}

function toSdkCredential(key: AccessKey): ICredential {
	const unused = async (): Promise<never> => {
		throw new Error('The signer uses only the key pair');
	};
	return {
		getAk: () => key.access,
		getSk: () => key.secret,
		processAuthRequest: unused,
		processAuthParams: unused,
	};
}

function headerText(record: RecordedRequest, name: string): string {
	const value = record.headers[name] ?? '';
	return Array.isArray(value) ? value.join(', ') : value;
}
