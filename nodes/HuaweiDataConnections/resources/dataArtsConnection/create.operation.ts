import type { IDataObject } from 'n8n-workflow';

import { created } from '../../presenter';
import { secretValues } from '../../secrets';
import { workspaceOf } from '../../transport/account';
import type { HuaweiRequest } from '../../transport/HuaweiCloud';
import type { Operation } from '../Operation';
import { connectionName } from '../sharedFields';
import { readAdditionalFields } from './additionalFields';
import { additionalSettings } from './additionalSettings';
import {
	additionalFields,
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
	async prepare(item, account) {
		const workspaceId = workspaceOf(account);
		const name = item.text(connectionName, NAME);
		const settings = await readSettingsSource(item, workspaceId);
		const { connection, environments, request, testFirst } = readAdditionalFields(
			item.collection(additionalFields),
		);
		const { typeName: serviceType, notCopied } = settings;
		return async (send) => {
			const { config, connection: beside } = await settings.read(send);
			const source = {
				dw_name: name,
				dw_type: serviceType,
				dw_config: config,
				...beside,
				...connection,
			};
			const sources: IDataObject[] = environments.map((env) => ({ ...source, ...env }));
			const secrets = secretValues(config);
			const post = async (rest: Pick<HuaweiRequest, 'path' | 'body' | 'creates' | 'advise'>) =>
				await send({ service: 'dataArts', method: 'POST', workspaceId, secrets, ...rest });
			if (testFirst) await post({ path: VALIDATION, body: sources[0], advise: () => TEST_FAILED });
			const body = { ...request, data_source_vos: sources };
			const answer = await post({ path: COLLECTION, body, creates: name });
			const connectionId = answer.data_connection_id;
			const output = created({ connectionId, name, serviceType, answer, secrets });
			return [notCopied ? { ...output, notCopied } : output];
		};
	},
};

const TEST_FAILED = 'The test of the settings failed, so the connection was not created.';
