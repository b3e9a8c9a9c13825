import type { IDataObject } from 'n8n-workflow';

import { created } from '../../presenter';
import { secretValues } from '../../secrets';
import { workspaceOf } from '../../transport/account';
import type { Refusal } from '../../transport/refusals';
import type { Operation } from '../Operation';
import { additionalFields, connectionName } from '../sharedFields';
import { readAdditionalFields } from './additionalFields';
import { additionalSettings } from './additionalSettings';
import {
	allAdditionalFields,
	allTypeFields,
	connectionType,
	settingsFrom,
	settingsFromByName,
	settingsJson,
	typeName,
	unverifiedNotice,
} from './create.fields';
import { existingConnectionFields } from './existingConnection';
import { dataSourceLogin, storedPasswordNotice } from './login';
import { COLLECTION, VALIDATION } from './paths';
import { readSettingsSource } from './settingsSource';

// The rule for operation texts would write "data arts".
const ACTION = 'Create DataArts connection';
const NAME = { maxLength: 100, pattern: /^[\w-]+$/, allowed: 'letters, digits, "_" and "-"' };

/** Spec dataarts-data-connections 3. */
export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: ACTION,
		description: 'Create a data connection in the Management Center of DataArts Studio',
	},
	fields: [
		connectionName,
		connectionType,
		typeName,
		settingsFrom,
		settingsFromByName,
		unverifiedNotice,
		...existingConnectionFields,
		settingsJson,
		dataSourceLogin,
		storedPasswordNotice,
		...allTypeFields,
		additionalSettings,
		...allAdditionalFields,
	],
	async prepare(item, { account }) {
		const workspaceId = workspaceOf(account);
		const name = item.text(connectionName, NAME);
		const settings = await readSettingsSource(item, workspaceId);
		const { connection, environments, requestKeys, testFirst } = readAdditionalFields(
			item.collection(additionalFields),
		);
		const { typeName: serviceType } = settings;
		return async ({ send }) => {
			const { config, connection: beside, notCopied } = await settings.read(send);
			const source = { dw_name: name, dw_type: serviceType, dw_config: config };
			const sources = environments.map((environment): IDataObject => ({
				...source,
				...beside,
				...connection,
				...environment,
			}));
			const secrets = secretValues(config);
			const request = { service: 'dataArts', method: 'POST', workspaceId, secrets } as const;
			for (const body of testFirst ? sources : []) {
				await send({ ...request, path: VALIDATION, body, advise: adviseOnTest });
			}
			const answer = await send({
				...request,
				path: COLLECTION,
				body: { ...requestKeys, data_source_vos: sources },
				outcome: `'${name}' was created`,
			});
			const connectionId = answer.data_connection_id;
			const output = created({ connectionId, name, serviceType, answer, secrets });
			return [
				notCopied ? { ...output, notCopied: [...notCopied, ...modules(connection)] } : output,
			];
		};
	},
};

/** A test that was carried out and failed; any other refusal has its own advice. */
function adviseOnTest({ status }: Refusal): string | undefined {
	return status < 300 ? 'The test of the settings failed, so nothing was created.' : undefined;
}

/** The API does not tell which modules an existing connection is for. */
function modules({ supportService }: IDataObject): string[] {
	return supportService === undefined ? ['Applicable Modules'] : [];
}
