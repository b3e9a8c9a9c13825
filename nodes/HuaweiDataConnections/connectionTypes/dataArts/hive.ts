import type { DataArtsType, SettingField } from './DataArtsType';
import { agent, kmsKey, login, mrsCluster, onlyWhen } from './commonFields';

const connectionType: SettingField = {
	displayName: 'Connection Type',
	name: 'mrsConnectionType',
	key: 'mrsConnectionType',
	type: 'options',
	options: [
		{
			name: 'MRS API (Unverified)',
			value: 'direct',
			description:
				'For DataArts Factory only. Sends "direct", which is concluded from the older connections API.',
		},
		{
			name: 'Proxy',
			value: 'agent',
			description: 'Through a CDM cluster as agent, for all modules of DataArts Studio',
		},
	],
	default: 'agent',
	description: 'How DataArts Studio reaches the cluster',
	confidence: 'documented',
	source: 'docs/api/dataarts-settings.md#mrs-hive',
};

export const hive: DataArtsType = {
	value: 'HIVE',
	consoleName: 'MRS Hive',
	description: 'Hive of an MRS cluster',
	confidence: 'documented',
	fields: [
		connectionType,
		...mrsCluster,
		...onlyWhen(
			connectionType,
			['agent'],
			[...login('dbUserName', 'dbPassword'), ...kmsKey, ...agent],
		),
	],
	optionalFields: [],
	source: 'docs/api/dataarts-settings.md#mrs-hive',
};
