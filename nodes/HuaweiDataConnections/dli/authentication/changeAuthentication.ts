import type { IDataObject } from 'n8n-workflow';

import { DLI_AUTHENTICATIONS } from '../../client/apiPaths';
import { responseText } from '../../client/responseText';
import {
	DLI_AUTH_TYPES,
	findDliAuthType,
	type DliAuthField,
} from '../../connectionTypes/dliAuthTypes';
import type { Send } from '../../execution/Operation';
import { InputError } from '../../fields/InputError';
import { identityOf, NAME_KEY, typeOf } from './api';
import { authType, loginFields } from './formFields';
import type { AuthChanges, AuthSettings, DesiredAuthentication } from './settings';

/** The keys of all secrets, which the API does not return. */
const SECRET_KEYS = DLI_AUTH_TYPES.flatMap(({ fields }) => fields)
	.filter(({ isSecret }) => isSecret)
	.map(({ key }) => key);

/** The key under which changes of an authentication exclude each other. */
export function lockKey(name: string): string {
	return `dliDatasourceAuthentication ${name}`;
}

/**
 * Changes settings of an authentication. Only what was given is sent: whether DLI keeps the rest is not
 * documented (docs/api/dli-connections.md#datasource-authentication), and secrets cannot be read.
 */
export async function changeAuthentication(
	send: Send,
	name: string,
	observed: IDataObject,
	settings: AuthSettings,
): Promise<IDataObject> {
	const keys = Object.keys(settings);
	const notCompared = keys.filter((key) => SECRET_KEYS.includes(key));
	const changed = keys.filter(
		(key) => !notCompared.includes(key) && responseText(observed[key]) !== settings[key],
	);
	const output = { ...identityOf(name), serviceType: typeOf(observed) };
	if (changed.length + notCompared.length === 0) {
		return { ...output, action: 'unchanged', changed };
	}
	const response = await send({
		service: 'dli',
		method: 'PUT',
		path: DLI_AUTHENTICATIONS,
		body: { [NAME_KEY]: name, ...settings },
		hasSuccessFlag: true,
		effect: `'${name}' was updated`,
	});
	return { ...output, action: 'updated', changed, notCompared, response };
}

/**
 * The settings of the desired authentication that an update sends: all that can be changed.
 *
 * @throws InputError when the existing one differs in what cannot be changed
 */
export function mutableSettings(
	{ name, type, settings }: DesiredAuthentication,
	observed: IDataObject,
): AuthSettings {
	const observedType = typeOf(observed);
	if (observedType !== type.value) {
		throw immutableError(
			authType,
			`'${name}' is of the type ${consoleNameOf(observedType)}, not ${type.consoleName}.`,
		);
	}
	for (const field of type.fields.filter(({ isImmutable }) => isImmutable)) {
		const desired = settings[field.key];
		if (!desired || (!field.isSecret && desired === responseText(observed[field.key]))) continue;
		throw immutableError(
			field,
			field.isSecret
				? `'${name}' exists. Leave '${field.displayName}' empty to update its other settings.`
				: `'${name}' has ${responseText(observed[field.key]) || 'none'}.`,
		);
	}
	const isMutable = (key: string) =>
		type.fields.some((field) => field.key === key && !field.isImmutable);
	return Object.fromEntries(Object.entries(settings).filter(([key]) => isMutable(key)));
}

/**
 * Checks that the type of an existing authentication has everything that an update changes. About a type
 * that is not in the table, the service decides.
 *
 * @throws InputError that names the first field that it does not have
 */
export function assertOfType({ fields, isCredential }: AuthChanges, observed: IDataObject): void {
	const type = findDliAuthType(typeOf(observed));
	const wrong = type && fields.find((field) => !type.fields.includes(field));
	if (!wrong) return;
	const { consoleName } = type;
	const [login] = loginFields;
	const mutable = type.fields.filter(({ isImmutable }) => !isImmutable);
	throw new InputError(
		isCredential && wrong.login
			? `'${login.displayName}' cannot be a credential for the type ${consoleName}`
			: `'${wrong.displayName}' is not a setting of the type ${consoleName}`,
		`It has: ${mutable.map(({ displayName }) => displayName).join(', ')}.`,
	);
}

function consoleNameOf(value: string): string {
	return findDliAuthType(value)?.consoleName ?? value;
}

function immutableError({ displayName }: Pick<DliAuthField, 'displayName'>, hint: string) {
	return new InputError(`'${displayName}' cannot be changed: delete it and create it again`, hint);
}
