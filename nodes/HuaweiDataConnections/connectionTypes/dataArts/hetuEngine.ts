import type { DataArtsType, SettingField } from './DataArtsType';
import {
	agent,
	kmsKey,
	login,
	metadata,
	migration,
	mrsCluster,
	rememberPassword,
} from './commonFields';

const observed = {
	confidence: 'observed',
	source: 'docs/api/dataarts-settings.md#mrs-hetu',
} as const;
const asObserved = (field: SettingField): SettingField => ({ ...field, ...observed });

export const hetuEngine: DataArtsType = {
	value: 'HETUENGINE',
	consoleName: 'MRS Hetu',
	description: 'HetuEngine of an MRS cluster',
	mrsComponent: 'HetuEngine',
	confidence: 'observed',
	fields: [
		...mrsCluster.map(asObserved),
		{
			displayName: 'HSBroker IP Address List',
			name: 'hsBrokerIps',
			key: 'hsBrokerIps',
			type: 'string',
			default: '',
			placeholder: 'e.g. 192.168.0.11,192.168.0.12',
			description: 'IP addresses of the HSBrokers: under HetuEngine, Instances in MRS Manager',
			...observed,
		},
		{
			displayName: 'HSBroker Port',
			name: 'hsBrokerPort',
			key: 'hsBrokerPort',
			type: 'string',
			default: '',
			placeholder: 'e.g. 29860',
			description: 'Value of server.port: under HetuEngine, Configurations in MRS Manager',
			...observed,
		},
		...login('dbUserName', 'dbPassword').map(asObserved),
		...kmsKey.map(asObserved),
		...agent,
	],
	optionalFields: [
		migration,
		...metadata,
		rememberPassword,
		{
			displayName: 'JDBC Properties (JSON)',
			name: 'properties',
			key: 'properties',
			type: 'string',
			default: '',
			placeholder: 'e.g. {"tenant":"default"}',
			description: 'Additional JDBC properties, sent as this text',
			...observed,
		},
		{
			displayName: 'Manual',
			name: 'manually',
			key: 'manually',
			type: 'boolean',
			default: false,
			description:
				'Whether the cluster is given by a connection string, whose keys go into Additional Settings',
			...observed,
		},
	],
	source: 'docs/api/dataarts-settings.md#mrs-hetu',
};
