import type { ICredentialDataDecryptedObject, INodeProperties } from 'n8n-workflow';

import { toText } from '../fields/validate';
import { UserFacingError } from './UserFacingError';
import * as fields from './credentialFields';
import { DEFAULT_ENDPOINT_TEMPLATE, parseOrigin, type EndpointConfig } from './endpoints';
import { OTHER_REGION } from './regions';

/** What a credential says about whose connections to work on, and where. */
export interface Account extends EndpointConfig {
	/** Empty when it is to be found from the region. */
	projectId: string;
	/** Empty when the credential names none: only DataArts needs it. */
	workspaceId: string;
}

/** The text of a credential's field, without spaces around it. */
export function readText(
	credential: ICredentialDataDecryptedObject,
	{ displayName, name }: INodeProperties,
): string {
	return toText(displayName, credential[name]).trim();
}

/** The one message for a field of a credential that must not be empty. */
export function emptyCredentialField({ displayName }: INodeProperties): UserFacingError {
	return new UserFacingError(`'${displayName}' of the credential is empty`);
}

/** By credential: each request asks for it, and n8n makes a new object when a credential changes. */
const accounts = new WeakMap<ICredentialDataDecryptedObject, Account>();

/**
 * The account of a credential, checked: these values become part of addresses and headers.
 *
 * @throws InputError that names the credential's field
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
 * @throws InputError when the credential names none
 */
export function requireWorkspaceId({ workspaceId }: Account): string {
	if (workspaceId) return workspaceId;
	throw new UserFacingError(
		"'Workspace ID' of the credential is empty",
		'DataArts connections belong to a workspace: open it in DataArts Studio and copy the value of workspace= from the address bar into the credential.',
	);
}

/** Empty, or fit to stand in a path, a host name or a header as it is; an InputError otherwise. */
function readIdentifier(
	credential: ICredentialDataDecryptedObject,
	field: INodeProperties,
): string {
	const value = readText(credential, field);
	if (/^[A-Za-z0-9_-]{0,128}$/.test(value)) return value;
	throw new UserFacingError(
		`'${field.displayName}' of the credential may hold only letters, digits, "_" and "-"`,
		'Copy it from the console: My Credentials shows region and project, the address bar of DataArts Studio the workspace.',
	);
}
