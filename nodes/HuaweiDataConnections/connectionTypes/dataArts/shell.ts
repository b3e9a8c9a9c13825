import { agent } from './commonFields';
import { onlyWhen, type DataArtsType, type SettingField } from './DataArtsType';
import {
	inferredAddress,
	inferredHostKey,
	inferredHostPassword,
	inferredHostUser,
	inferredKmsKey,
} from './inferredFields';

const source = 'docs/api/dataarts-settings.md#host-connection';

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
	description: 'How the user signs in to the host: password or keyPair',
	confidence: 'documented',
	source,
};

export const shell: DataArtsType = {
	value: 'SHELL',
	consoleName: 'Host Connection',
	description: 'Linux host on which scripts run',
	confidence: 'observed',
	fields: [
		...inferredAddress('22', 'Host Address'),
		loginMode,
		...inferredHostUser,
		...onlyWhen(loginMode, ['password'], inferredHostPassword),
		...onlyWhen(loginMode, ['keyPair'], inferredHostKey),
		...inferredKmsKey,
		...agent,
	],
	optionalFields: [],
	source,
};
