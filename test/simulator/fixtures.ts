import { DEFAULT_RESOURCES, withOtherIds } from './resourceFixtures';
import type { Resources } from './resources';

/** A project of the simulated cloud. All IDs and names are invented. */
export interface Project {
	/** 32 hex digits. */
	id: string;
	/** The region ID, or `{region}_{suffix}` for a sub-project (IAM-zh). */
	name: string;
	/** The account ID. */
	domainId: string;
	/** The account ID, or for a sub-project the region's project (IAM-zh). */
	parentId: string;
	enabled: boolean;
	/** DataArts workspaces of the project (32 hex digits each). */
	workspaces: string[];
	/** DLI queues that can be bound. Absent: any name is accepted. */
	queues?: string[];
	/** Elastic resource pools that can be bound. Absent: any name is accepted. */
	pools?: string[];
}

/** A token issued by IAM. */
export interface Token {
	value: string;
	/**
	 * The project of the token's scope. Absent: account-wide, which DLI and DataArts do not accept.
	 */
	projectId?: string;
	/** The account ID, for a token without a project. */
	domainId?: string;
	/** ISO 8601, UTC. Absent: the token never expires. */
	expiresAt?: string;
	/** ISO 8601, UTC. Absent: calculated from `expiresAt` and the usual token lifetime. */
	issuedAt?: string;
	/** The user of the account `domainId` who signed in. Absent: not issued by a sign-in. */
	userName?: string;
	/** Whether the token was invalidated before it expired. */
	revoked?: boolean;
}

/** An access key, permanent or temporary. */
export interface AccessKey {
	access: string;
	secret: string;
	/** Projects that the user of the key may access. */
	projectIds: string[];
	/** Only for a temporary key, which requires it in `X-Security-Token`. */
	securityToken?: string;
}

/** An IAM user who signs in with a password. */
export interface User {
	domainId: string;
	domainName: string;
	name: string;
	password: string;
	/** Login protection: the password alone is not enough to sign in. */
	mfa?: boolean;
	/** No programmatic access (IAM-zh: IAM.0081). */
	consoleOnly?: boolean;
	/** Projects of the account that the user may access. Absent: all. */
	projectIds?: string[];
}

/** Everything that exists before the first request, except connections. */
export interface Fixtures {
	projects: Project[];
	tokens: Token[];
	accessKeys: AccessKey[];
	users: User[];
	/** Resources other than connections, by project ID. */
	resources: Record<string, Resources>;
}

const ACCOUNT = 'd78cbac186b744899480f25bd02200aa';
const OTHER_ACCOUNT = 'd78cbac186b744899480f25bd02200bb';
const PROJECT_A = '0833a5737480d53b2f25c010dc1a7b88';
const PROJECT_B = '065a7c66da0010992ff7c0031e5a0001';
const SDK_PROJECT = '0123456789abcdef0123456789abcdef';
const LOGIN = { domainId: ACCOUNT, domainName: 'IAMDomain', password: 'IAMPassword' };

/** The fixtures of a simulator that is started without any. */
export const DEFAULT_FIXTURES: Fixtures = {
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
		[PROJECT_A]: DEFAULT_RESOURCES,
		[PROJECT_B]: withOtherIds('b'),
		[SDK_PROJECT]: withOtherIds('c'),
	},
};
