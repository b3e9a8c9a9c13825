import type { IDataObject } from 'n8n-workflow';

import {
	DLI_AUTH_TYPES,
	findDliAuthType,
	type DliAuthField,
	type DliAuthType,
} from '../../connectionTypes/dliAuthTypes';
import { NAME } from '../../dli/authentication/api';
import { validateObsPath } from '../../dli/authentication/settings';
import { InputError } from '../../fields/InputError';
import { emptyFieldError, isEmpty, toText, validateText } from '../../fields/validate';
import { AUTH_FIELDS } from '../authColumns';
import type { Properties } from '../model';
import {
	assertNotMasked,
	explainInvalid,
	messageOf,
	readRefs,
	readUsesLogin,
} from './columnValues';
import type { DesiredDetails } from './Kind';

/** What the columns of a datasource authentication of DLI say. */
export function readDliAuthColumns(name: string, columns: IDataObject): DesiredDetails {
	const typeName = toText('type', columns.type).trim();
	const type = findDliAuthType(typeName);
	const given = AUTH_FIELDS.filter((field) => columns[field.name] !== undefined);
	const values = Object.fromEntries(given.map((field) => [field.name, readValue(field, columns)]));
	const pick = (isSecret: boolean) =>
		Object.fromEntries(
			given
				.filter((field) => Boolean(field.isSecret) === isSecret)
				.map((field) => [field.name, values[field.name]]),
		) as IDataObject;
	const properties: Properties = { ...(typeName && { type: typeName }), ...pick(false) };
	const reasons = given.map((field) => [field.name, explainField(field, type, values[field.name])]);
	const invalid = Object.fromEntries(reasons.filter(([, reason]) => reason)) as Record<
		string,
		string
	>;
	return {
		properties,
		refs: readRefs(columns, [], properties),
		invalid,
		notCompared: [],
		secretSettings: pick(true),
		secretVersion: '',
		usesLogin: readUsesLogin(columns),
		incomplete: explainInvalid(() => {
			validateText('name', name, NAME);
			assertComplete(typeName, type, values);
			const [reason] = Object.values(invalid);
			if (reason) throw new InputError(reason);
		}),
	};
}

/** Only secrets keep the spaces around them. */
function readValue({ name, isSecret }: DliAuthField, columns: IDataObject): string {
	assertNotMasked(name, columns[name]);
	const text = toText(name, columns[name]);
	return isSecret ? text : text.trim();
}

/** Why a value cannot be sent; undefined if it can. It may be what is stored all the same. */
function explainField(
	{ name, obsFile }: DliAuthField,
	type: DliAuthType | undefined,
	value = '',
): string | undefined {
	if (type && !type.fields.some((field) => field.name === name)) {
		return `'${name}' is not a setting of the type ${type.value}`;
	}
	return obsFile && messageOf(() => void validateObsPath(name, value, obsFile.extension));
}

/**
 * Checks what a create needs, but for secrets and logins, which need not be in the list.
 *
 * @throws InputError that names what is missing
 */
function assertComplete(
	typeName: string,
	type: DliAuthType | undefined,
	values: Readonly<Record<string, string>>,
): void {
	if (!typeName) throw emptyFieldError('type');
	if (!type) {
		const known = DLI_AUTH_TYPES.map(({ value }) => value).join(', ');
		throw new InputError(`'type' has no type ${typeName}`, `There are: ${known}.`);
	}
	const { fields } = type;
	const hasPassword = fields.some(({ login }) => login === 'password');
	const isSupplied = ({ isSecret, login }: DliAuthField) => isSecret ?? (login && hasPassword);
	const hasOptional = fields.some(({ name, isOptional }) => isOptional && !isEmpty(values[name]));
	const missing = fields
		.filter((field) => !isSupplied(field) && (!field.isOptional || hasOptional))
		.find(({ name }) => isEmpty(values[name]));
	if (missing) throw emptyFieldError(missing.name);
}
