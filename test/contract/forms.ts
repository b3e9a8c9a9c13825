import type { INodeParameters } from 'n8n-workflow';

import hiveExample from '../simulator/examples/dataarts-create-hive.json';

/** A filled-in form for a basic DLI connection to DWS. */
export function dliForm(changes: INodeParameters = {}): INodeParameters {
	return {
		resource: 'dliDatasourceConnection',
		operation: 'create',
		connectionName: 'dws_conn',
		dliService: 'DWS',
		dwsAddress: '192.168.1.248',
		securityGroupId: 'a07ab107-a4ad-4835-ad09-08a2f2efccdb',
		networkId: 'e83ba67d-e812-42d3-908d-6ea0b2cc5ecb',
		...changes,
	};
}

/** A filled-in form for a DataArts connection to Hive, with the values of Huawei Cloud's example. */
export function hiveForm(changes: INodeParameters = {}): INodeParameters {
	const [source] = hiveExample.request.body.data_source_vos;
	if (!source) throw new Error('The example has a connection');
	const { dw_config: config } = source;
	return {
		resource: 'dataArtsConnection',
		operation: 'create',
		connectionName: source.dw_name,
		dataArtsType: source.dw_type,
		clusterId: config.clusterId,
		clusterName: config.clusterName,
		userName: config.dbUserName,
		password: config.dbPassword,
		kmsKeyId: config.kmsId,
		kmsKeyName: config.kmsName,
		agentId: source.agent_id,
		agentName: source.agent_name,
		additionalFields: { environment: source.env_type },
		...changes,
	};
}

/** The second secret of `fullHiveForm`. */
export const LDAP_PASSWORD: INodeParameters = {
	key: 'ldapPassword',
	type: 'text',
	value: 'Ldap-Password-7',
};

/**
 * The same with a value of every kind that clouds may treat in a way of their own: a boolean, a second
 * secret, and the modules, which get never returns.
 */
export function fullHiveForm(changes: INodeParameters = {}): INodeParameters {
	const { additionalFields, ...form } = hiveForm();
	return {
		...form,
		additionalFields: {
			...(additionalFields as INodeParameters),
			applicableModules: [4],
			description: 'first',
		},
		additionalSettings: {
			setting: [{ key: 'rememberPassword', type: 'boolean', value: 'true' }, LDAP_PASSWORD],
		},
		...changes,
	};
}

/** A filled-in form for a DataArts connection of a type that is entered by name. */
export function byNameForm(changes: INodeParameters = {}): INodeParameters {
	return {
		resource: 'dataArtsConnection',
		operation: 'create',
		connectionName: 'dws_conn',
		dataArtsType: 'byName',
		typeName: 'DWS',
		settingsJson: '{}',
		additionalFields: { agentId: 'agent-1', agentName: 'cdm-agent' },
		...changes,
	};
}
