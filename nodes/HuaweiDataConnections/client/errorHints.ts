import type { ApiError } from './responses';

type Predicate = (apiError: ApiError) => boolean;

/** When a hint applies, and what it tells the user to do. */
export type ErrorHint = [applies: Predicate, hint: string | ((apiError: ApiError) => string)];

/** Matches errors by their code. */
export const codeMatches =
	(pattern: RegExp): Predicate =>
	({ code }) =>
		pattern.test(code);

/** Matches errors by their message. */
export const messageMatches =
	(pattern: RegExp): Predicate =>
	({ message }) =>
		pattern.test(message);

/** Matches errors that have one of these HTTP statuses. */
export const statusIs =
	(...statuses: number[]): Predicate =>
	({ status }) =>
		statuses.includes(status);

/** Matches errors that one of the predicates matches. */
export const anyOf =
	(...predicates: Predicate[]): Predicate =>
	(apiError) =>
		predicates.some((matches) => matches(apiError));

/**
 * Hints for all services; the first that applies is used, so the most specific come first.
 * Sources: docs/api/errors-and-limits.md#gateway-errors, docs/api/errors-and-limits.md#status-codes,
 * docs/api/authentication.md#iam-errors, docs/api/dataarts-connections.md#error-codes.
 */
const HINTS: ErrorHint[] = [
	[
		codeMatches(/^(APIGW|APIG)\.0101$/),
		'This API does not exist at this address. Check Region and the endpoints in the credential, and that the service is available in this region.',
	],
	[
		anyOf(codeMatches(/^(APIGW|APIG)\.0308$|^IAM\.0012$/), statusIs(429)),
		'Huawei Cloud limits the request rate. Wait, then rerun the remaining items.',
	],
	[
		codeMatches(/^(APIGW|APIG)\.0310$/),
		'The project cannot be used. Check the project ID in the credential, and that the project is not frozen.',
	],
	[
		codeMatches(/^DAYU\.3601$/),
		'DataArts Studio also returns this error when the workspace does not exist. Check the workspace ID in the credential, and that the user is a member of the workspace.',
	],
	[
		codeMatches(/^DAYU\.1010$/),
		"Connection names are unique in a workspace. Choose another name, set 'If Name Already Exists' in Options to 'Return Existing', or use Create or Update. The item can then be run again, and n8n's Retry On Fail creates no duplicates.",
	],
	[statusIs(403), permissionHint],
	[
		statusIs(301, 302, 303, 307, 308),
		'The address redirects elsewhere. Redirects are not followed, because requests carry credentials. Check the endpoints in the credential.',
	],
	[statusIs(500, 502, 503, 504), 'The service failed. This is usually temporary: try again later.'],
];

/**
 * Matches actions in policies of Huawei Cloud, such as `dli:datasourceConnection:create`. A word is
 * read from its beginning only, so that the search takes linear time.
 */
const POLICY_ACTION = /(?<![\w-])[a-z][\w-]*:[\w-]+:[\w*-]+/i;

function permissionHint({ message }: ApiError): string {
	const [action] = POLICY_ACTION.exec(message) ?? [];
	return action
		? `Ask an administrator to grant the permission ${action} to the user of the credential.`
		: 'The user of the credential lacks a permission, or the credential is for another project. Ask an administrator to grant access to this service in this project.';
}

/**
 * What the user can do about an error; empty when its own message says enough.
 *
 * @param specificHints take precedence over the general ones
 */
export function hintFor(apiError: ApiError, specificHints: readonly ErrorHint[] = []): string {
	const hints = [...specificHints, ...HINTS];
	const [, hint = ''] = hints.find(([applies]) => applies(apiError)) ?? [];
	return typeof hint === 'string' ? hint : hint(apiError);
}
