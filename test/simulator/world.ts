import type { Resources } from './resourceRows';
import { inAnotherProject, SOME_RESOURCES } from './worldResources';

/** A project of the simulated cloud. All ids and names are invented. */
export interface Project {
	/** 32 hex digits. */
	id: string;
	/** Region id, or `{region}_{suffix}` for a sub-project (IAM-zh). */
	name: string;
	/** The account. */
	domainId: string;
	/** The account, or for a sub-project the region's project (IAM-zh). */
	parentId: string;
	enabled: boolean;
	/** DataArts workspaces of the project (32 hex digits each). */
	workspaces: string[];
	/** DLI queues that can be bound; absent: any name is accepted. */
	queues?: string[];
	/** Elastic resource pools that can be bound; absent: any name is accepted. */
	pools?: string[];
}

/** A token that IAM has given out. */
export interface Token {
	value: string;
	/** Project the token is scoped to; absent: scoped to the account, of no use for DLI and DataArts. */
	projectId?: string;
	/** The account of a token without a project. */
	domainId?: string;
	/** ISO 8601, UTC; absent: never expires. */
	expiresAt?: string;
	/** ISO 8601, UTC; absent: a token's usual life before it expires. */
	issuedAt?: string;
	/** The user who signed in for it, of the account `domainId`; absent: given out in another way. */
	userName?: string;
	/** Ended before its time. */
	ended?: boolean;
}

/** An access key, permanent or temporary. */
export interface AccessKey {
	access: string;
	secret: string;
	/** Projects that the key's user may use. */
	projectIds: string[];
	/** Only with a temporary key: must come in `X-Security-Token`. */
	securityToken?: string;
}

/** An IAM user who can log in with a password. */
export interface User {
	domainId: string;
	domainName: string;
	name: string;
	password: string;
	/** Login protection: the password alone does not sign the user in. */
	mfa?: boolean;
	/** No programmatic access (IAM-zh: IAM.0081). */
	consoleOnly?: boolean;
	/** Projects of the account that the user may use; absent: all. */
	projectIds?: string[];
}

/** All that exists in the cloud before the first request, except connections. */
export interface World {
	projects: Project[];
	tokens: Token[];
	accessKeys: AccessKey[];
	users: User[];
	/** What there is in each project beside connections, by the project's id. */
	resources: Record<string, Resources>;
}

const ACCOUNT = 'd78cbac186b744899480f25bd02200aa';
const OTHER_ACCOUNT = 'd78cbac186b744899480f25bd02200bb';
const PROJECT_A = '0833a5737480d53b2f25c010dc1a7b88';
const PROJECT_B = '065a7c66da0010992ff7c0031e5a0001';
const SDK_PROJECT = '0123456789abcdef0123456789abcdef';
const LOGIN = { domainId: ACCOUNT, domainName: 'IAMDomain', password: 'IAMPassword' };

/** The world of a simulator that is started without one. */
export const DEFAULT_WORLD: World = {
	projects: [
		{
			id: PROJECT_A,
			name: 'cn-north-4',
			domainId: ACCOUNT,
			parentId: ACCOUNT,
			enabled: true,
			workspaces: ['1dd3bc0000004f0aa0f0000000d93f00', '1dd3bc0000004f0aa0f0000000d93f01'],
			queues: ['q1', 'q2', 'queue_a', 'resource_mode_1'],
			pools: ['pool1', 'pool_a'],
		},
		{
			id: PROJECT_B,
			name: 'cn-north-4_dev',
			domainId: ACCOUNT,
			parentId: PROJECT_A,
			enabled: true,
			workspaces: ['1dd3bc0000004f0aa0f0000000d93f02'],
			queues: ['q1', 'q2'],
			pools: ['pool1'],
		},
		{
			id: SDK_PROJECT,
			name: 'cn-south-1',
			domainId: OTHER_ACCOUNT,
			parentId: OTHER_ACCOUNT,
			enabled: true,
			workspaces: ['1dd3bc6d93f0406591b44d8d3a6e3b1a'],
			queues: ['q1', 'q2'],
			pools: ['pool_a'],
		},
	],
	tokens: [
		{ value: 'simulator-token-project-a', projectId: PROJECT_A },
		{ value: 'simulator-token-project-b', projectId: PROJECT_B },
		{
			value: 'simulator-token-expired',
			projectId: PROJECT_A,
			expiresAt: '2020-01-01T00:00:00.000000Z',
		},
	],
	accessKeys: [
		{
			access: 'AKEXAMPLE0000000001',
			secret: 'SKEXAMPLE0000000000000000000000000000001',
			projectIds: [SDK_PROJECT],
		},
		{
			access: 'AKEXAMPLE0000000000A',
			secret: 'SkExample+Secret/Key=0123456789abcdefABCDEF',
			projectIds: [PROJECT_A, PROJECT_B],
		},
		{
			access: 'AKEXAMPLE0000000000T',
			secret: 'SkExample+Temporary/Key=0123456789abcdef',
			projectIds: [PROJECT_A, PROJECT_B],
			securityToken: 'simulator-security-token',
		},
	],
	users: [
		{ ...LOGIN, name: 'IAMUser' },
		{ ...LOGIN, name: 'IAMUserMfa', mfa: true },
		{ ...LOGIN, name: 'IAMUserConsole', consoleOnly: true },
	],
	resources: {
		[PROJECT_A]: SOME_RESOURCES,
		[PROJECT_B]: inAnotherProject('b'),
		[SDK_PROJECT]: inAnotherProject('c'),
	},
};
