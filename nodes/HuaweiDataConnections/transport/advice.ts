import type { Refusal } from './refusals';

type Advice = [applies: (refusal: Refusal) => boolean, advice: string];

const code = (pattern: RegExp) => (refusal: Refusal) => pattern.test(refusal.code);
const status =
	(...statuses: number[]) =>
	(refusal: Refusal) =>
		statuses.includes(refusal.status);
const either =
	(...signs: Array<Advice[0]>) =>
	(refusal: Refusal) =>
		signs.some((sign) => sign(refusal));
const says = (pattern: RegExp) => (refusal: Refusal) => pattern.test(refusal.text);

/**
 * What to do about a refusal, the most telling sign first.
 * Sources: spec auth-and-regions 2, 7 and 8, dataarts-data-connections 8, dli 5.
 */
const ADVICE: Advice[] = [
	[
		code(/^(APIGW|APIG)\.0307$|^IAM\.0066$/),
		'The token has expired: tokens live 24 hours. Get a new one and put it into the credential.',
	],
	[
		says(/decrypt token fail/i),
		'The token in the credential is not valid here: it may be cut off, or come from another site of Huawei Cloud. Get a new one for this project.',
	],
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
		'Connection names are unique in a workspace: choose another name, or delete the existing connection first.',
	],
	[
		status(401),
		'Huawei Cloud did not accept the sign-in. Check that the token in the credential is complete, not older than 24 hours, and made for this project.',
	],
	[
		status(403),
		'The user of the credential lacks the permission, or the token belongs to another project. Ask an administrator to grant access to this service in this project.',
	],
	[
		status(301, 302, 303, 307, 308),
		'The address redirects elsewhere, which is not followed because the request carries credentials. Check the endpoints in the credential.',
	],
	[status(500, 502, 503, 504), 'The service had trouble, which usually passes. Try again later.'],
];

/** The advice for a refusal; empty where its own text says enough. */
export function adviceFor(refusal: Refusal): string {
	return ADVICE.find(([applies]) => applies(refusal))?.[1] ?? '';
}
