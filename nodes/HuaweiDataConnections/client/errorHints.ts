import type { ApiError } from './responses';

/** When it applies, and what to do then. */
export type ErrorHint = [
	applies: (refusal: ApiError) => boolean,
	advice: string | ((refusal: ApiError) => string),
];

/** Refusals with a code like this. */
export const codeMatches = (pattern: RegExp) => (refusal: ApiError) => pattern.test(refusal.code);

/** Refusals whose text is like this. */
export const messageMatches = (pattern: RegExp) => (refusal: ApiError) =>
	pattern.test(refusal.message);

/** Refusals with one of these HTTP statuses. */
export const statusIs =
	(...statuses: number[]) =>
	(refusal: ApiError) =>
		statuses.includes(refusal.status);

/** Refusals with one of these signs. */
export const anyOf =
	(...signs: Array<ErrorHint[0]>) =>
	(refusal: ApiError) =>
		signs.some((sign) => sign(refusal));

/**
 * What to do about a refusal, the most telling sign first.
 * Sources: docs/api/authentication.md#token-by-password, docs/api/errors-and-limits.md#gateway-errors, docs/api/errors-and-limits.md#status-codes, docs/api/dataarts-connections.md#error-codes, docs/api/dli-connections.md#error-codes.
 */
const HINTS: ErrorHint[] = [
	[
		codeMatches(/^(APIGW|APIG)\.0101$/),
		'There is no such API at this address. Check region and endpoints in the credential, and that the service is offered in this region.',
	],
	[
		anyOf(codeMatches(/^(APIGW|APIG)\.0308$|^IAM\.0012$/), statusIs(429)),
		'Huawei Cloud limits how often it may be called. Wait, then run the items that are left.',
	],
	[
		codeMatches(/^(APIGW|APIG)\.0310$/),
		'The project cannot be used: check the project ID in the credential, and that the project is not frozen.',
	],
	[
		codeMatches(/^DAYU\.3601$/),
		'DataArts Studio says this as well when the workspace does not exist: check the workspace ID in the credential, and that the user is a member of the workspace.',
	],
	[
		codeMatches(/^DAYU\.1010$/),
		"Connection names are unique in a workspace. Choose another name, or 'Return Existing' or 'Update' as 'If Name Already Exists' in Options: then the item can be run again, and n8n's Retry On Fail makes no duplicates.",
	],
	[statusIs(403), permissionHint],
	[
		statusIs(301, 302, 303, 307, 308),
		'The address redirects elsewhere, which is not followed because the request carries credentials. Check the endpoints in the credential.',
	],
	[statusIs(500, 502, 503, 504), 'The service had trouble, which usually passes. Try again later.'],
];

/** Actions of Huawei Cloud's policies, such as `dli:datasourceConnection:create`. */
const PERMISSION = /\b[a-z][\w-]*:[\w-]+:[\w*-]+/i;

function permissionHint({ message: text }: ApiError): string {
	const [permission] = PERMISSION.exec(text) ?? [];
	return permission
		? `Ask an administrator to grant the permission ${permission} to the user of the credential.`
		: 'The user of the credential lacks the permission, or the credential is for another project. Ask an administrator to grant access to this service in this project.';
}

/**
 * The advice for a refusal; empty where its own text says enough.
 *
 * @param special asked before the general advice
 */
export function hintFor(refusal: ApiError, special: readonly ErrorHint[] = []): string {
	const [, advice = ''] = [...special, ...HINTS].find(([applies]) => applies(refusal)) ?? [];
	return typeof advice === 'string' ? advice : advice(refusal);
}
