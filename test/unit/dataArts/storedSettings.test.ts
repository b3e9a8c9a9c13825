import type { IDataObject } from 'n8n-workflow';

import {
	copySettings,
	storedConfig,
} from '../../../nodes/HuaweiDataConnections/dataArts/settings/storedSettings';

const connection = (dw_type: string, dw_config: IDataObject) => ({
	dw_id: 'id',
	dw_name: 'name',
	dw_type,
	dw_config,
});

it('restores the spelling of every setting, and booleans, from a response in snake_case', () => {
	const printed = {
		cluster_id: 'c',
		remember_password: 'true',
		cdm_property_enable: 'yes',
		ldap_user: 'l',
		hs_broker_ips: 'true',
	};
	expect(storedConfig(connection('HETUENGINE', printed))).toEqual({
		clusterId: 'c',
		rememberPassword: true,
		cdmPropertyEnable: 'yes',
		ldapUser: 'l',
		hsBrokerIps: 'true',
	});
});

it.each([
	['HETUENGINE', { clusterId: 'c', rememberPassword: 'true', my_key: 'x' }],
	['UNLISTED', { cluster_id: 'c', my_key: 'x' }],
	['DLI', { cdm_property_enable: 'false', my_key: 'x' }],
])('keeps settings as they are if nothing shows that they are printed so: %s', (type, config) => {
	expect(storedConfig(connection(type, config))).toEqual(config);
});

it.each(['*', '***', '******', '**********'])('takes %s for a mask, whatever its key', (mask) => {
	const { config, droppedSecretKeys } = copySettings(
		connection('UNLISTED', { pin: mask, note: '*** text', ip: 'a' }),
	);
	expect(config).toEqual({ note: '*** text', ip: 'a' });
	expect(droppedSecretKeys).toEqual(['pin']);
});

it('takes a boolean that is text for a setting, whatever its key', () => {
	const config = { rememberPassword: 'true', dbPassword: 'true-1' };
	expect(copySettings(connection('HETUENGINE', config))).toMatchObject({
		config: { rememberPassword: 'true' },
		droppedSecretKeys: ['dbPassword'],
	});
});

it('names the properties that a response does not have at all', () => {
	const { notReturned } = copySettings({ ...connection('DLI', {}), agent_id: '', agetn_name: '' });
	expect(notReturned).toEqual(['dw_category', 'description']);
});

describe('the address of an MRS cluster', () => {
	const MADE = { ip: '10.0.0.2', port: '28443', safeMode: 'true' };

	it.each([
		['HIVE', undefined, false],
		['SparkSQL', false, false],
		['HIVE', true, true],
		['SparkSQL', 'true', true],
		// Nothing shows that the server adds it to other types.
		['HBASE', undefined, true],
		['KAFKA', false, true],
	])('is a setting of %s with manually %j: %j', (type, manually, isSetting) => {
		const mode = manually === undefined ? {} : { manually };
		expect(storedConfig(connection(type, { clusterId: 'c', ...mode, ...MADE }))).toEqual({
			clusterId: 'c',
			...mode,
			...(isSetting && MADE),
		});
	});
});
