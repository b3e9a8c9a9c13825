import type {
	ICredentialDataDecryptedObject,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';

import { InputError } from '../../parameters/InputError';
import { missingInCredential, textOf } from '../account';
import type { Advice } from '../advice';

/** A field of a credential that is sent as a header or part of one. */
export interface SignInField {
	field: INodeProperties;
	/** Taken out of everything that is shown or stored. */
	secret?: boolean;
	/** Free text, such as a password; everything else is printable ASCII without spaces. */
	free?: boolean;
}

/** One of the ways to sign in: the table that form, checks and messages come from. */
export interface SignInMethod {
	/** How the list Authentication shows it. */
	option: INodePropertyOptions;
	credentialType: string;
	fields: readonly SignInField[];
	/** What to do when this way of signing in is refused; asked before the general advice. */
	advice: readonly Advice[];
	/** True when a refused token can be replaced by a new one (spec auth-and-regions 2). */
	renewsToken?: boolean;
}

/**
 * Checks what a credential signs in with.
 *
 * @returns its secrets
 * @throws InputError that names the credential's field
 */
export function checkSignIn(
	{ fields }: SignInMethod,
	credential: ICredentialDataDecryptedObject,
): string[] {
	return fields.flatMap(({ field, secret, free }) => {
		const value = free ? String(credential[field.name] ?? '') : textOf(credential, field);
		if (!value && field.required) throw missingInCredential(field);
		if (!free && !/^[\x21-\x7e]*$/.test(value)) {
			throw new InputError(
				`'${field.displayName}' of the credential holds spaces, line breaks or special characters`,
				'Copy it again, as one line.',
			);
		}
		return secret && value ? [value] : [];
	});
}
