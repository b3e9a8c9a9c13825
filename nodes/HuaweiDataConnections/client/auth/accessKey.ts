import type { INodeProperties } from 'n8n-workflow';

import { systemClock } from '../clock';
import { messageMatches, statusIs, type ErrorHint } from '../errorHints';
import type { ApiError } from '../responses';
import type { AuthMethod } from './AuthMethod';

/** How far a clock may be off before a gateway refuses the signature (docs/api/authentication.md#request-signing). */
const ALLOWED_SKEW_MINUTES = 15;

export const accessKeyId: INodeProperties = {
	displayName: 'Access Key ID',
	name: 'accessKeyId',
	type: 'string',
	required: true,
	default: '',
	description: 'On the console: My Credentials > Access Keys. Also called AK.',
};

export const secretAccessKey: INodeProperties = {
	displayName: 'Secret Access Key',
	name: 'secretAccessKey',
	type: 'string',
	typeOptions: { password: true },
	required: true,
	default: '',
	description:
		'Also called SK. Huawei Cloud shows it only once, in the file that it gives out when the key is created.',
};

export const securityToken: INodeProperties = {
	displayName: 'Security Token',
	name: 'securityToken',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	description: 'Of a temporary access key only. Such a key ends after 24 hours at the latest.',
};

/** A key pair that signs each request. Sources: docs/api/authentication.md#ways-to-sign-in, docs/api/authentication.md#temporary-keys, docs/api/authentication.md#request-signing. */
export const accessKeyMethod: AuthMethod = {
	option: {
		name: 'Access Key (Recommended for Schedules)',
		value: 'accessKey',
		description: 'Signs each request with an access key (AK/SK): does not expire',
	},
	credentialType: 'huaweiCloudAccessKeyApi',
	fields: [
		{ field: accessKeyId },
		{ field: secretAccessKey, secret: true },
		{ field: securityToken, secret: true },
	],
	hints: [
		[(refusal) => refusal.status === 401 && skewMinutes(refusal) !== 0, clockSkewHint],
		[
			messageMatches(/failed to reach the limit/i),
			'After too many wrong signatures this access key is blocked for a while. Correct Access Key ID and Secret Access Key in the credential, then wait some minutes.',
		],
		[
			statusIs(401),
			'Huawei Cloud did not accept the signature. Check Access Key ID and Secret Access Key in the credential. A temporary key also needs its Security Token, and ends with it.',
		],
	] satisfies ErrorHint[],
};

/** How many minutes this computer is ahead of Huawei Cloud; 0 when that cannot be the reason. */
function skewMinutes({ serverTime }: ApiError): number {
	if (!serverTime) return 0;
	const minutes = Math.round((systemClock.now() - serverTime.getTime()) / 60_000);
	return Math.abs(minutes) >= ALLOWED_SKEW_MINUTES - 1 ? minutes : 0;
}

function clockSkewHint(refusal: ApiError): string {
	const minutes = skewMinutes(refusal);
	const direction = minutes > 0 ? 'ahead of' : 'behind';
	return `The clock of this n8n is ${Math.abs(minutes)} minutes ${direction} that of Huawei Cloud, and a signature is valid for ${ALLOWED_SKEW_MINUTES} minutes only: set the clock of the server.`;
}
