import type {
	ICredentialDataDecryptedObject,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';

import { UserFacingError } from '../UserFacingError';
import { emptyCredentialField, readText } from '../account';
import type { ErrorHint } from '../errorHints';

/** A field of a credential that is sent as a header or part of one. */
export interface AuthField {
	field: INodeProperties;
	/** Taken out of everything that is shown or stored. */
	secret?: boolean;
	/** Free text, such as a password; everything else is printable ASCII without spaces. */
	allowAnyText?: boolean;
}

/** One of the ways to sign in: the table that form, checks and messages come from. */
export interface AuthMethod {
	/** How the list Authentication shows it. */
	option: INodePropertyOptions;
	credentialType: string;
	fields: readonly AuthField[];
	/** What to do when this way of signing in is refused; asked before the general advice. */
	hints: readonly ErrorHint[];
	/** True when a refused token can be replaced by a new one (docs/api/authentication.md#token-by-password). */
	refreshesToken?: boolean;
}

/**
 * Checks what a credential signs in with.
 *
 * @returns its secrets
 * @throws InputError that names the credential's field
 */
export function validateAuthFields(
	{ fields }: AuthMethod,
	credential: ICredentialDataDecryptedObject,
): string[] {
	return fields.flatMap(({ field, secret, allowAnyText: free }) => {
		const value = free ? String(credential[field.name] ?? '') : readText(credential, field);
		if (!value && field.required) throw emptyCredentialField(field);
		if (!free && !/^[\x21-\x7e]*$/.test(value)) {
			throw new UserFacingError(
				`'${field.displayName}' of the credential holds spaces, line breaks or special characters`,
				'Copy it again, as one line.',
			);
		}
		return secret && value ? [value] : [];
	});
}
