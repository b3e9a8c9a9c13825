import type { INodeProperties } from 'n8n-workflow';

import { accessKeyMethod } from './accessKey';
import { iamUserMethod } from './iamUser';
import type { AuthMethod } from './AuthMethod';
import { tokenMethod } from './token';

/** All ways to sign in, in the order of the list; the first is the default. */
export const AUTH_METHODS: readonly AuthMethod[] = [tokenMethod, accessKeyMethod, iamUserMethod];

/** Which credential the node uses. n8n's editor shows it inside the choice of the credential. */
export const authentication: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	noDataExpression: true,
	options: AUTH_METHODS.map(({ option }) => option),
	default: 'token',
};

/** The method of this name; the default one for a workflow that names none. */
export function findAuthMethod(name: unknown): AuthMethod {
	return AUTH_METHODS.find(({ option }) => option.value === name) ?? tokenMethod;
}
