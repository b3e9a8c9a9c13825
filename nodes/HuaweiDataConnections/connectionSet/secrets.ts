import type { IDataObject } from 'n8n-workflow';

import { findDataArtsType } from '../connectionTypes/dataArts';
import { isProvided, missingSecrets } from '../dataArts/settings/requireSecrets';
import type { Login } from '../fields/dataSourceLogin';
import { isEmpty } from '../fields/validate';
import { authSecretsToSend } from './authSecrets';
import { SETTINGS_PREFIX } from './compare';
import type { DesiredEntry, ObservedEntry, Properties } from './model';

/** The secrets that a request for a connection sends. */
export interface SentSecrets {
	/** By their keys in the settings, or by their columns; from a login, the user too where the settings have none. */
	settings: IDataObject;
	/** Keys of the secrets that it needs and that nothing provides. */
	missing: string[];
}

/**
 * The secrets for a create or an update. The API replaces a connection as a whole, so that an update
 * needs all of them (docs/api/dataarts-connections.md#update).
 *
 * @param login the login credential, which is only for connections of its user
 */
export function secretsToSend(
	desired: DesiredEntry,
	observed: ObservedEntry | undefined,
	login?: Login,
): SentSecrets {
	if (desired.kind === 'dliAuth') return authSecretsToSend(desired, observed, login);
	const properties = { ...observed?.properties, ...desired.properties };
	const typeName = String(properties.type ?? '');
	const stored = settingsOf(properties);
	const given = desired.secretSettings;
	const settings = {
		...given,
		...(login && desired.usesLogin && fromLogin(typeName, { ...stored, ...given }, login)),
	};
	const { agentId, agentName } = properties;
	const copied = {
		config: {},
		connection: { agent_id: agentId, agent_name: agentName },
		droppedSecretKeys: observed?.secretKeys ?? [],
		notReturned: [],
	};
	const missing = missingSecrets(typeName, copied, { ...stored, ...settings });
	return { settings, missing: missing.map(({ key }) => key).sort() };
}

/** What a login adds to settings; nothing if they have a password, or the user is another one. */
function fromLogin(typeName: string, config: IDataObject, login: Login): IDataObject {
	const fields = findDataArtsType(typeName)?.fields ?? [];
	const user = fields.find((field) => field.login === 'user');
	const password = fields.find((field) => field.login === 'password');
	if (!user || !password || isProvided(password.key, config)) return {};
	if (isEmpty(config[user.key])) return { [user.key]: login.user, [password.key]: login.password };
	return config[user.key] === login.user ? { [password.key]: login.password } : {};
}

/** The settings among the columns of a connection. */
export function settingsOf(properties: Properties): IDataObject {
	const settings = Object.entries(properties).filter(([key]) => key.startsWith(SETTINGS_PREFIX));
	return Object.fromEntries(
		settings.map(([key, value]) => [key.slice(SETTINGS_PREFIX.length), value]),
	) as IDataObject;
}
