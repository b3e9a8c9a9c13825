import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { asText } from '../parameters/checks';
import { InputError } from '../parameters/InputError';
import { DEFAULT_ENDPOINT_TEMPLATE, originOf } from './endpoints';
import { OTHER_REGION } from './regions';

/** What a credential says about whose connections to work on, and where. */
export interface Account {
	region: string;
	projectId: string;
	/** Empty when the credential names none: only DataArts needs it. */
	workspaceId: string;
	endpointTemplate: string;
	/** Origins that replace the template's, by service. */
	endpoints: { dli: string; dataArts: string; iam: string };
	/** What must never appear in an output or a message. */
	secrets: string[];
}

/**
 * The account of a credential, checked: these values become part of addresses and headers.
 *
 * @throws InputError that names the credential's field
 */
export function readAccount(credential: ICredentialDataDecryptedObject): Account {
	const text = (label: string, name: string) => asText(label, credential[name]).trim();
	const origin = (label: string, name: string) => {
		const endpoint = text(label, name);
		return endpoint && originOf(label, endpoint);
	};
	const other = credential.region === OTHER_REGION;
	return {
		region: other
			? identifier('Region ID', text('Region ID', 'otherRegion'))
			: identifier('Region', text('Region', 'region')),
		projectId: identifier('Project ID', text('Project ID', 'projectId')),
		workspaceId: optionalIdentifier('Workspace ID', text('Workspace ID', 'workspaceId')),
		endpointTemplate: text('Endpoint Template', 'endpointTemplate') || DEFAULT_ENDPOINT_TEMPLATE,
		endpoints: {
			dli: origin('DLI Endpoint', 'dliEndpoint'),
			dataArts: origin('DataArts Endpoint', 'dataArtsEndpoint'),
			iam: origin('IAM Endpoint', 'iamEndpoint'),
		},
		secrets: [token(text('Token', 'token'))],
	};
}

/**
 * The workspace that a DataArts connection belongs to.
 *
 * @throws InputError when the credential names none
 */
export function workspaceOf({ workspaceId }: Account): string {
	if (workspaceId) return workspaceId;
	throw new InputError(
		"'Workspace ID' of the credential is empty",
		'DataArts connections belong to a workspace: open it in DataArts Studio and copy the value of workspace= from the address bar into the credential.',
	);
}

/** @throws InputError when it could not stand in a path, a host name or a header as it is */
function identifier(label: string, value: string): string {
	if (!value) throw new InputError(`'${label}' of the credential is empty`);
	if (!/^[A-Za-z0-9_-]{1,128}$/.test(value)) {
		throw new InputError(
			`'${label}' of the credential may hold only letters, digits, "_" and "-"`,
			'Copy it from the console: My Credentials shows region and project, the address bar of DataArts Studio the workspace.',
		);
	}
	return value;
}

function optionalIdentifier(label: string, value: string): string {
	return value && identifier(label, value);
}

function token(value: string): string {
	if (!value) throw new InputError("'Token' of the credential is empty");
	if (!/^[\x21-\x7e]+$/.test(value)) {
		throw new InputError(
			"'Token' of the credential holds spaces or line breaks",
			'Copy the value of the response header X-Subject-Token again, as one line.',
		);
	}
	return value;
}
