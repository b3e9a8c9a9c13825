import type { IDataObject } from 'n8n-workflow';

import { findDliAuthType } from '../connectionTypes/dliAuthTypes';
import type { Login } from '../fields/dataSourceLogin';
import { isEmpty } from '../fields/validate';
import type { DesiredEntry, ObservedEntry } from './model';

/**
 * The secrets for a create or an update of a datasource authentication, by column. No source says whether
 * an update keeps those that it lacks (docs/api/dli-connections.md#datasource-authentication), so that it
 * needs all that it can send.
 *
 * @param login the login credential, which is only for authentications of its user
 */
export function authSecretsToSend(
	{ properties: wanted, secretSettings, usesLogin }: DesiredEntry,
	observed: ObservedEntry | undefined,
	login?: Login,
): { settings: IDataObject; missing: string[] } {
	const properties = { ...observed?.properties, ...wanted };
	const isForLogin =
		login !== undefined &&
		usesLogin &&
		isEmpty(secretSettings.password) &&
		(isEmpty(properties.userName) || properties.userName === login.user);
	const type = findDliAuthType(String(properties.type ?? ''));
	const fields = type?.fields ?? [];
	const hasPassword = fields.some(({ login: part }) => part === 'password');
	const fromLogin = isForLogin && hasPassword && { userName: login.user, password: login.password };
	const settings: IDataObject = { ...secretSettings, ...fromLogin };
	const needed = neededSecrets(
		String(properties.type ?? ''),
		{ ...properties, ...settings },
		!observed,
	);
	return { settings, missing: needed.filter((name) => isEmpty(settings[name])).sort() };
}

/**
 * The columns of the secrets that a request has to send.
 *
 * @param values the settings by column; optional ones belong together
 */
export function neededSecrets(typeName: string, values: IDataObject, isCreate: boolean): string[] {
	const fields = findDliAuthType(typeName)?.fields ?? [];
	const hasOptional = fields.some(({ name, isOptional }) => isOptional && !isEmpty(values[name]));
	return fields
		.filter(({ isSecret, isOptional }) => isSecret && (!isOptional || hasOptional))
		.filter(({ isImmutable }) => isCreate || !isImmutable)
		.map(({ name }) => name);
}
