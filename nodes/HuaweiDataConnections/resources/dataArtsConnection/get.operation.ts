import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { connectionOf } from '../../presenter';
import { isSecretKey } from '../../secrets';
import { findDataArtsType } from '../../serviceTypes/dataArts';
import { workspaceOf } from '../../transport/account';
import type { Operation } from '../Operation';
import { connectionId, ID } from '../sharedFields';
import { CONNECTION } from './paths';

// The rule for operation texts would write "data arts".
const ACTION = 'Get DataArts connection';

const asSettings: INodeProperties = {
	displayName: 'Output As Settings JSON',
	name: 'outputAsSettingsJson',
	type: 'boolean',
	default: false,
	description:
		'Whether to return the settings alone, ready for Create with Settings From JSON: secrets are placeholders to fill in',
};

/** Spec dataarts-data-connections 5. */
export const get: Operation = {
	option: {
		name: 'Get',
		value: 'get',
		action: ACTION,
		description: 'Get a data connection with its settings, without its secrets',
	},
	fields: [connectionId, asSettings],
	prepare(item, account) {
		const workspaceId = workspaceOf(account);
		const id = item.text(connectionId, ID);
		const settingsOnly = item.value(asSettings) === true;
		return async (send) => {
			const answer = await send({
				service: 'dataArts',
				method: 'GET',
				path: CONNECTION,
				params: { data_connection_id: id },
				workspaceId,
			});
			return [settingsOnly ? settingsOf(answer) : connectionOf(answer)];
		};
	},
};

/** The settings with a named placeholder for each secret, also for those that were not answered. */
function settingsOf(answer: IDataObject): IDataObject {
	const stored = Object.entries((answer.dw_config ?? {}) as IDataObject);
	const config = Object.fromEntries(stored.filter(([key]) => key !== 'update_time'));
	const fields = findDataArtsType(String(answer.dw_type))?.fields ?? [];
	const secrets = [
		...fields.filter(({ typeOptions }) => typeOptions?.password).map(({ key }) => key),
		...Object.keys(config).filter((key) => isSecretKey(key) && typeof config[key] === 'string'),
	];
	const placeholders = Object.fromEntries(secrets.map((key) => [key, `<${key}>`]));
	return { ...config, ...placeholders };
}
