import type { DataArtsType, SettingField } from './DataArtsType';
import { address, hostKey, hostPassword, hostUser, key } from './inferredFields';
import { agent, onlyWhen } from './commonFields';

const loginMode: SettingField = {
	displayName: 'Login Mode',
	name: 'loginMode',
	key: 'loginMode',
	location: 'form',
	type: 'options',
	options: [
		{ name: 'Key Pair', value: 'keyPair' },
		{ name: 'Password', value: 'password' },
	],
	default: 'password',
	description: 'How the user signs in to the host',
	confidence: 'documented',
	source: 'docs/api/dataarts-settings.md#host-connection',
};

export const shell: DataArtsType = {
	value: 'SHELL',
	consoleName: 'Host Connection',
	description: 'Linux host on which scripts run',
	confidence: 'observed',
	fields: [
		...address('22', 'Host Address'),
		loginMode,
		...hostUser,
		...onlyWhen(loginMode, ['password'], hostPassword),
		...onlyWhen(loginMode, ['keyPair'], hostKey),
		...key,
		...agent,
	],
	optionalFields: [],
	source: 'docs/api/dataarts-settings.md#host-connection',
};
