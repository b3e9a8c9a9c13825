import type { IDataObject } from 'n8n-workflow';

import { findDataArtsType } from '../../connectionTypes/dataArts';
import { NAME } from '../../dataArts/connectionForm';
import { DESCRIPTION, TAG, toBitmask } from '../../dataArts/connectionFields';
import { environmentOf } from '../../dataArts/findExisting';
import { secretKeysOf, withoutSecrets } from '../../dataArts/settings/storedSettings';
import { ID } from '../../fields/commonFields';
import { InputError } from '../../fields/InputError';
import { toText, validateText } from '../../fields/validate';
import { splitDescription, validateSecretVersion } from '../marks';
import type { Properties } from '../model';
import { referencesOf } from '../references';
import { settingsOf } from '../secrets';
import {
	assertNotMasked,
	explainInvalid,
	messageOf,
	readRefs,
	readUsesLogin,
	toTexts,
} from './columnValues';
import {
	assertComplete,
	invalidSettings,
	readConfig,
	SUPPLIED,
	withPrefix,
} from './dataArtsSettings';
import type { DesiredDetails } from './Kind';

/**
 * What the columns of a connection of DataArts Studio say. Whether they are enough for a create is
 * known as well, but no error: a connection that exists may have been made with less.
 */
export function readDataArtsColumns(name: string, columns: IDataObject): DesiredDetails {
	const typeName = readTypeName(columns);
	const type = typeName ? findDataArtsType(typeName) : undefined;
	const config = readConfig(columns, type);
	const properties: Properties = {
		...(typeName && { type: typeName }),
		...propertiesOf(columns),
		...withPrefix(withoutSecrets(config)),
	};
	const references = referencesOf('dataArts', typeName);
	const refs = readRefs(columns, references, properties);
	const isIncomplete = () => {
		// What is looked up by its name is there, too.
		const named = references.filter(({ column }) => refs[column] !== undefined);
		const supplied = named.flatMap(({ column, nameColumn = column }) => [column, nameColumn]);
		const all = {
			...Object.fromEntries(supplied.map((column) => [column, SUPPLIED])),
			...properties,
		};
		const { agentId, agentName } = all;
		assertComplete(name, typeName, type, {
			config: { ...settingsOf(all), ...config },
			connection: readConnection({ agentId, agentName }),
		});
	};
	const { environment } = columns;
	const renamedFrom = toText('renamedFrom', columns.renamedFrom).trim();
	return {
		...(environment !== undefined && {
			environment: environmentOf({ env_type: readEnvironment(environment) }),
		}),
		properties,
		refs,
		...(renamedFrom && renamedFrom !== name && { renamedFrom }),
		invalid: { ...(type && invalidSettings(type, config)), ...explainName(name) },
		...readModules(columns),
		secretSettings: secretSettingsOf(config),
		usesLogin: readUsesLogin(columns),
		secretVersion: validateSecretVersion(
			'secretVersion',
			toText('secretVersion', columns.secretVersion).trim(),
		),
		incomplete: explainInvalid(isIncomplete),
	};
}

/** The connection may have the name already, whatever the rule. */
function explainName(name: string): Record<string, string> {
	const message = messageOf(() => void validateText('name', name, NAME));
	return message === undefined ? {} : { name: message };
}

function readTypeName({ type }: IDataObject): string {
	const text = toText('type', type).trim();
	return findDataArtsType(text)?.value ?? text;
}

/** The agent, in the form in which settings have it. */
function readConnection({ agentId, agentName }: IDataObject): IDataObject {
	return {
		...(agentId !== undefined && { agent_id: toText('agentId', agentId).trim() }),
		...(agentName !== undefined && { agent_name: toText('agentName', agentName).trim() }),
	};
}

function propertiesOf({ agentId, agentName, environment, tag, description }: IDataObject) {
	const given = (column: string, value: unknown, read: (text: string) => unknown) =>
		value === undefined ? {} : { [column]: read(toText(column, value).trim()) };
	return {
		...given('agentId', agentId, (text) => validateText('agentId', text, ID)),
		...given('agentName', agentName, (text) => text),
		...given('environment', environment, readEnvironment),
		...given('tag', tag, (text) => validateText('tag', text, TAG)),
		...given('description', description, readDescription),
	} as Properties;
}

/** The mark belongs to the node: one that was copied would make the connection that of another. */
function readDescription(text: string): string {
	assertNotMasked('description', text);
	return splitDescription(validateText('description', text, DESCRIPTION)).text;
}

function readEnvironment(value: unknown): number {
	const text = toText('environment', value).trim();
	if (/^[012]$/.test(text)) return Number(text);
	throw new InputError(`'environment' must be 0, 1, or 2, not ${text.slice(0, 20)}`);
}

/** Modules are sent, and never compared. */
function readModules({ modules }: IDataObject): Pick<DesiredDetails, 'modules' | 'notCompared'> {
	if (modules === undefined) return { notCompared: [] };
	return { modules: toBitmask('modules', toTexts('modules', modules)), notCompared: ['modules'] };
}

function secretSettingsOf(config: IDataObject): IDataObject {
	const entries = Object.entries(config);
	return Object.fromEntries(
		entries.filter(([key, value]) => secretKeysOf({ [key]: value }).length > 0),
	);
}
