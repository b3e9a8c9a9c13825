import type { INodeProperties } from 'n8n-workflow';

import { accessKeyMethod } from './accessKey';
import type { AuthMethod } from './AuthMethod';
import { iamUserMethod } from './iamUser';
import { tokenMethod } from './token';

/** All methods in the order of the list. */
export const AUTH_METHODS: readonly AuthMethod[] = [accessKeyMethod, iamUserMethod, tokenMethod];

/** Chooses the credential type of the node. n8n's editor shows it above the credential. */
export const authentication: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	noDataExpression: true,
	options: AUTH_METHODS.map(({ option }) => option),
	// An access key does not expire, so that a workflow on a schedule keeps running.
	default: 'accessKey',
};

/** The method with this name. Workflows that do not name one use the default. */
export function findAuthMethod(name: unknown): AuthMethod {
	return AUTH_METHODS.find(({ option }) => option.value === name) ?? accessKeyMethod;
}
