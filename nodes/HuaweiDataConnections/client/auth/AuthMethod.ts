import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';

import { UserFacingError } from '../UserFacingError';
import { emptyCredentialField, readText } from '../account';
import { iamEndpointExpression } from '../endpoints';
import type { ErrorHint } from '../errorHints';
import { USER_AGENT } from '../userAgent';

/** A field of a credential that becomes part of a request. */
export interface AuthField {
	field: INodeProperties;
	/** Redacted from every output and message. */
	secret?: boolean;
	/** For values sent as JSON, such as a password. All others must be printable ASCII without spaces. */
	allowAnyText?: boolean;
}

/** A way to authenticate: the table that the form, validation and messages are built from. */
export interface AuthMethod {
	/** Its entry in the list Authentication. */
	option: INodePropertyOptions;
	credentialType: string;
	fields: readonly AuthField[];
	/** What to do when a request is refused. These take precedence over the general hints. */
	hints: readonly ErrorHint[];
	/** Whether a refused token can be replaced by a new one (docs/api/authentication.md#token-by-password). */
	refreshesToken?: boolean;
}

/**
 * Validates the fields of a credential that the method authenticates with.
 *
 * @returns the secrets among them
 * @throws UserFacingError that names the credential's field
 */
export function validateAuthFields(
	{ fields }: AuthMethod,
	credential: ICredentialDataDecryptedObject,
): string[] {
	return fields.flatMap(({ field, secret, allowAnyText }) => {
		const value = allowAnyText ? String(credential[field.name] ?? '') : readText(credential, field);
		if (!value.trim() && field.required) throw emptyCredentialField(field);
		if (!allowAnyText && !/^[\x21-\x7e]*$/.test(value)) {
			throw new UserFacingError(
				`'${field.displayName}' of the credential contains spaces, line breaks or special characters`,
				'Copy it again, as a single line.',
			);
		}
		return secret && value ? [value] : [];
	});
}

/**
 * The test of a credential. It reads the project from IAM, or lists the projects of the caller if
 * the credential has none, because neither needs a permission
 * (docs/api/authentication.md#project-lookup). n8n distinguishes the responses by status only.
 *
 * @param unauthorizedMessage what a 401 means for this credential
 */
export function credentialTest(unauthorizedMessage: string): ICredentialTestRequest {
	const projectId = '($credentials.projectId ?? "").trim()';
	const rule = (value: number, message: string) => ({
		type: 'responseCode' as const,
		properties: { value, message },
	});
	return {
		request: {
			baseURL: iamEndpointExpression(),
			url: `={{ ${projectId} ? "/v3/projects/" + encodeURIComponent(${projectId}) : "/v3/auth/projects" }}`,
			headers: { 'User-Agent': USER_AGENT },
		},
		rules: [
			rule(401, unauthorizedMessage),
			rule(403, 'Signed in, but without access to this project. Check Project ID and Region.'),
			rule(404, 'Signed in, but the project was not found. Check Project ID and Region.'),
		],
	};
}
