import type { INodeProperties } from 'n8n-workflow';

import { statusIs } from '../errorHints';
import type { AuthMethod } from './AuthMethod';

export const accountName: INodeProperties = {
	displayName: 'Account Name',
	name: 'accountName',
	type: 'string',
	required: true,
	default: '',
	description:
		'Name of the account (domain) that the IAM user belongs to. On the console: My Credentials > API Credentials.',
};

export const userName: INodeProperties = {
	displayName: 'IAM User Name',
	name: 'userName',
	type: 'string',
	required: true,
	default: '',
	description:
		'A user made in IAM, with programmatic access and without MFA. A HUAWEI ID or a federated user cannot sign in this way.',
};

export const password: INodeProperties = {
	displayName: 'Password',
	name: 'password',
	type: 'string',
	typeOptions: { password: true },
	required: true,
	default: '',
};

/** Where n8n keeps the token, encrypted like the rest of the credential. */
export const sessionToken: INodeProperties = {
	displayName: 'Session Token',
	name: 'sessionToken',
	type: 'hidden',
	typeOptions: { expirable: true, password: true },
	default: '',
};

/** A user of IAM whose token is renewed by itself. Source: docs/api/authentication.md#token-by-password. */
export const iamUserMethod: AuthMethod = {
	option: {
		name: 'IAM User',
		value: 'iamUser',
		description: 'Signs in with user name and password; the token is renewed by itself',
	},
	credentialType: 'huaweiCloudIamUserApi',
	fields: [
		{ field: accountName, allowAnyText: true },
		{ field: userName, allowAnyText: true },
		{ field: password, secret: true, allowAnyText: true },
	],
	refreshesToken: true,
	hints: [
		[
			statusIs(401),
			'Huawei Cloud refused a token that IAM had just given out. Check that Region, Project ID and the endpoints in the credential belong together.',
		],
	],
};
