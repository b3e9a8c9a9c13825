import type { ICredentialType, INodeProperties } from 'n8n-workflow';

import { HuaweiCloudAccessKeyApi } from '../../credentials/HuaweiCloudAccessKeyApi.credentials';
import { HuaweiCloudIamUserApi } from '../../credentials/HuaweiCloudIamUserApi.credentials';
import { HuaweiCloudTokenApi } from '../../credentials/HuaweiCloudTokenApi.credentials';
import { RESOURCES } from '../../nodes/HuaweiDataConnections/resources';
import { AUTH_METHODS } from '../../nodes/HuaweiDataConnections/client/auth';
import { DATA_ARTS_TYPES } from '../../nodes/HuaweiDataConnections/connectionTypes/dataArts';
import {
	hasUnpublishedSettings,
	type DataArtsType,
} from '../../nodes/HuaweiDataConnections/connectionTypes/dataArts/DataArtsType';
import { DLI_AUTH_TYPES } from '../../nodes/HuaweiDataConnections/connectionTypes/dliAuthTypes';
import { DLI_SERVICES } from '../../nodes/HuaweiDataConnections/connectionTypes/dliServices';
import { EVENTS } from '../../nodes/HuaweiDataConnections/trigger/events';
import versions from '../../test/versions/results.json';
import { byConsoleName, pathOf } from './docsPages';
import { code, prose, sentence, table } from './markdown';
import { ENGLISH, type ReadmeLanguage } from './readmeLanguage';

const CREDENTIALS: ICredentialType[] = [
	new HuaweiCloudTokenApi(),
	new HuaweiCloudAccessKeyApi(),
	new HuaweiCloudIamUserApi(),
];

/** What every version of n8n was tried with. A check that no version has passed would have no column. */
const CHECKS = [...new Set(versions.flatMap(({ passed }) => passed))];

/** The tables that documents have between `<!-- table: NAME -->` and `<!-- end of table -->`. */
const TABLES: Record<string, (language: ReadmeLanguage) => string> = {
	operations: ({ text }) =>
		table(
			['Resource', 'Operation', 'Description'].map(text),
			RESOURCES.flatMap(({ option: resource, operations: all }) =>
				Object.values(all).map(({ option }) => [
					prose(resource.name),
					prose(option.name),
					prose(text(sentence(option.description ?? ''))),
				]),
			),
		),
	'trigger events': ({ text }) =>
		table(
			['Event', 'Meaning'].map(text),
			EVENTS.map(({ name, description }) => [
				prose(name),
				prose(text(sentence(description ?? ''))),
			]),
		),
	'ways to sign in': ({ text }) =>
		table(
			['Authentication', 'Credential', 'Description'].map(text),
			AUTH_METHODS.map(({ option, credentialType }) => [
				prose(option.name),
				prose(credentialNamed(credentialType).displayName),
				prose(text(option.description ?? '')),
			]),
		),
	...Object.fromEntries(
		AUTH_METHODS.map(({ option, fields }) => [
			`fields of ${option.name}`,
			(language: ReadmeLanguage) =>
				fieldsOf(
					fields.map(({ field }) => field),
					language,
				),
		]),
	),
	'n8n versions': ({ text }) =>
		table(
			['n8n', 'Node.js', ...CHECKS.map(text)],
			versions.map(({ n8n, node, passed }) => [
				n8n,
				node,
				...CHECKS.map((check) => text(passed.includes(check) ? 'yes' : 'no')),
			]),
		),
	'DLI services': ({ text, consoleNames }) =>
		table(
			withColumn(
				['Service', 'Sent as', 'Address', 'Default port'].map(text),
				consoleNames?.heading,
			),
			byConsoleName(DLI_SERVICES).map(({ consoleName, value, address }) =>
				withColumn(
					[
						prose(consoleName),
						code(value),
						prose(text(`${address.hostName}: ${address.allowsMultiple ? 'one or more' : 'one'}`)),
						String(address.defaultPort),
					],
					consoleNames?.service(value),
				),
			),
		),
	'DLI authentication types': ({ text }) =>
		table(
			['Type', 'Sent as', 'Data source', 'Settings'].map(text),
			byConsoleName(DLI_AUTH_TYPES).map(({ consoleName, value, description, fields }) => [
				prose(consoleName),
				code(value),
				prose(text(description)),
				prose(fields.map(({ displayName }) => displayName).join(', ')),
			]),
		),
	'DataArts types': ({ text, consoleNames }) =>
		table(
			withColumn(
				['Data connection type', 'Sent as', 'Setting keys'].map(text),
				consoleNames?.heading,
			),
			byConsoleName(DATA_ARTS_TYPES).map((type) =>
				withColumn(
					[
						`[${prose(type.consoleName)}](docs/${pathOf('dataarts', type)})`,
						code(type.value),
						text(lowestConfidence(type)),
					],
					consoleNames?.type(type.value),
				),
			),
		),
};

/** The names of all tables, which every README has. */
export const TABLE_NAMES: readonly string[] = Object.keys(TABLES);

/**
 * The document with all its tables up to date.
 *
 * @throws Error for an unknown table, and for a text that the language does not have
 */
export function withCurrentTables(document: string, language = ENGLISH): string {
	return document.replace(
		/(<!-- table: (.+?) -->\n).*?(<!-- end of table -->)/gs,
		(_whole, start: string, name: string, end: string) => {
			const make = TABLES[name];
			if (!make) throw new Error(`Unknown table '${name}'`);
			return `${start}\n${make(language)}\n\n${end}`;
		},
	);
}

/** A row with a second cell, in a language that has the column. */
function withColumn([first = '', ...others]: readonly string[], second?: string): string[] {
	return second === undefined ? [first, ...others] : [first, prose(second), ...others];
}

function credentialNamed(type: string): ICredentialType {
	const credential = CREDENTIALS.find(({ name }) => name === type);
	if (!credential) throw new Error(`Unknown credential ${type}`);
	return credential;
}

function fieldsOf(fields: INodeProperties[], { text }: ReadmeLanguage): string {
	return table(
		['Field', 'Required', 'Description'].map(text),
		fields.map(({ displayName, required, description }) => [
			prose(displayName),
			text(required ? 'yes' : 'no'),
			description ? prose(text(sentence(description))) : '',
		]),
	);
}

/** The confidence of the type's least certain setting. */
/** How sure the keys are that a type needs, in the words of the form's list. */
function lowestConfidence(type: DataArtsType): string {
	if (hasUnpublishedSettings(type)) return 'unverified';
	const settings = [...type.fields, ...type.optionalFields].filter(({ location }) => !location);
	const isObserved = settings.some(({ confidence }) => confidence === 'observed');
	return isObserved ? 'observed in public tools' : 'documented';
}
