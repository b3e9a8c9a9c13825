import type { Refusal } from './refusals';

/** When it applies, and what to do then. */
export type Advice = [
	applies: (refusal: Refusal) => boolean,
	advice: string | ((refusal: Refusal) => string),
];

/** Refusals with a code like this. */
export const code = (pattern: RegExp) => (refusal: Refusal) => pattern.test(refusal.code);

/** Refusals whose text is like this. */
export const says = (pattern: RegExp) => (refusal: Refusal) => pattern.test(refusal.text);

/** Refusals with one of these HTTP statuses. */
export const status =
	(...statuses: number[]) =>
	(refusal: Refusal) =>
		statuses.includes(refusal.status);

/** Refusals with one of these signs. */
export const either =
	(...signs: Array<Advice[0]>) =>
	(refusal: Refusal) =>
		signs.some((sign) => sign(refusal));

/**
 * What to do about a refusal, the most telling sign first.
 * Sources: spec auth-and-regions 2, 7 and 8, dataarts-data-connections 8, dli 5.
 */
const ADVICE: Advice[] = [
	[
		code(/^(APIGW|APIG)\.0101$/),
		'There is no such API at this address. Check region and endpoints in the credential, and that the service is offered in this region.',
	],
	[
		either(code(/^(APIGW|APIG)\.0308$|^IAM\.0012$/), status(429)),
		'Huawei Cloud limits how often it may be called. Wait, then run the items that are left.',
	],
	[
		code(/^(APIGW|APIG)\.0310$/),
		'The project cannot be used: check the project ID in the credential, and that the project is not frozen.',
	],
	[
		code(/^DAYU\.3601$/),
		'DataArts Studio says this as well when the workspace does not exist: check the workspace ID in the credential, and that the user is a member of the workspace.',
	],
	[
		code(/^DAYU\.1010$/),
		"Connection names are unique in a workspace. Choose another name, or 'Return Existing' or 'Update' as 'If Name Already Exists' in Options: then the item can be run again, and n8n's Retry On Fail makes no duplicates.",
	],
	[status(403), permissionAdvice],
	[
		status(301, 302, 303, 307, 308),
		'The address redirects elsewhere, which is not followed because the request carries credentials. Check the endpoints in the credential.',
	],
	[status(500, 502, 503, 504), 'The service had trouble, which usually passes. Try again later.'],
];

/** Actions of Huawei Cloud's policies, such as `dli:datasourceConnection:create`. */
const PERMISSION = /\b[a-z][\w-]*:[\w-]+:[\w*-]+/i;

function permissionAdvice({ text }: Refusal): string {
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
export function adviceFor(refusal: Refusal, special: readonly Advice[] = []): string {
	const [, advice = ''] = [...special, ...ADVICE].find(([applies]) => applies(refusal)) ?? [];
	return typeof advice === 'string' ? advice : advice(refusal);
}
