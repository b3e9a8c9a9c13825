import type { ICredentialDataDecryptedObject, INodeProperties } from 'n8n-workflow';

import { UserFacingError } from './UserFacingError';
import * as fields from './credentialFields';
import { DEFAULT_ENDPOINT_TEMPLATE, parseOrigin, type EndpointConfig } from './endpoints';
import { OTHER_REGION } from './regions';

/** Target account: project, workspace, region, endpoints. */
export interface Account extends EndpointConfig {
	/** Empty if it has to be looked up by the region. */
	projectId: string;
	/** Empty if the credential has none. Only DataArts Studio needs it. */
	workspaceId: string;
}

/**
 * The text of a credential's field, without leading and trailing spaces.
 *
 * @throws UserFacingError if an expression returned something else than text
 */
export function readText(
	credential: ICredentialDataDecryptedObject,
	{ displayName, name }: INodeProperties,
): string {
	const value: unknown = credential[name] ?? '';
	// IDs often come as numbers from expressions.
	if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
	throw new UserFacingError(
		`'${displayName}' of the credential must be text`,
		'If it is an expression, check what it returns.',
	);
}

/** The error for a field of a credential that must not be empty. */
export function emptyCredentialField({ displayName }: INodeProperties): UserFacingError {
	return new UserFacingError(`'${displayName}' of the credential is empty`);
}

/** Every request needs the account. n8n creates a new object when a credential changes. */
const accounts = new WeakMap<ICredentialDataDecryptedObject, Account>();

/**
 * The account of a credential. Its values are validated because they become part of URLs and
 * headers.
 *
 * @throws UserFacingError that names the credential's field
 */
export function readAccount(credential: ICredentialDataDecryptedObject): Account {
	const account = accounts.get(credential) ?? parseAccount(credential);
	accounts.set(credential, account);
	return account;
}

function parseAccount(credential: ICredentialDataDecryptedObject): Account {
	const { region, regionId, projectId, workspaceId, endpointTemplate, endpoints } = fields;
	const regionField = credential.region === OTHER_REGION ? regionId : region;
	if (!readText(credential, regionField)) throw emptyCredentialField(regionField);
	const origins = Object.entries(endpoints).map(([service, field]) => {
		const address = readText(credential, field);
		return [service, address && parseOrigin(field.displayName, address)];
	});
	return {
		region: readIdentifier(credential, regionField),
		projectId: readIdentifier(credential, projectId),
		workspaceId: readIdentifier(credential, workspaceId),
		endpointTemplate: readText(credential, endpointTemplate) || DEFAULT_ENDPOINT_TEMPLATE,
		endpoints: Object.fromEntries(origins) as EndpointConfig['endpoints'],
	};
}

/**
 * The workspace that a DataArts connection belongs to.
 *
 * @throws UserFacingError if the account has none
 */
export function requireWorkspaceId({ workspaceId }: Account): string {
	if (workspaceId) return workspaceId;
	throw new UserFacingError(
		"'Workspace ID' of the credential is empty",
		'DataArts connections belong to a workspace. Open it in DataArts Studio and copy the value of workspace= from the address bar into the credential.',
	);
}

/** An ID that is safe in a path, a host name and a header; may be empty. */
function readIdentifier(
	credential: ICredentialDataDecryptedObject,
	field: INodeProperties,
): string {
	const value = readText(credential, field);
	if (/^[A-Za-z0-9_-]{0,128}$/.test(value)) return value;
	throw new UserFacingError(
		`'${field.displayName}' of the credential is invalid. Allowed: letters, digits, "_" and "-"`,
		'Copy it from the console: My Credentials shows the region and the project, and the address bar of DataArts Studio shows the workspace.',
	);
}
