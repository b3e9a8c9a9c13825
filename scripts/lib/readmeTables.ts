import type { ICredentialType, INodeProperties } from 'n8n-workflow';

import { HuaweiCloudAccessKeyApi } from '../../credentials/HuaweiCloudAccessKeyApi.credentials';
import { HuaweiCloudIamUserApi } from '../../credentials/HuaweiCloudIamUserApi.credentials';
import { HuaweiCloudTokenApi } from '../../credentials/HuaweiCloudTokenApi.credentials';
import { RESOURCES } from '../../nodes/HuaweiDataConnections/resources';
import { AUTH_METHODS } from '../../nodes/HuaweiDataConnections/client/auth';
import { DATA_ARTS_TYPES } from '../../nodes/HuaweiDataConnections/connectionTypes/dataArts';
import type { DataArtsType } from '../../nodes/HuaweiDataConnections/connectionTypes/dataArts/DataArtsType';
import { DLI_SERVICES } from '../../nodes/HuaweiDataConnections/connectionTypes/dliServices';
import { byConsoleName, pathOf } from './docsPages';
import { code, prose, sentence, table } from './markdown';

const CREDENTIALS: ICredentialType[] = [
	new HuaweiCloudTokenApi(),
	new HuaweiCloudAccessKeyApi(),
	new HuaweiCloudIamUserApi(),
];

/** The tables that documents have between `<!-- table: NAME -->` and `<!-- end of table -->`. */
const TABLES: Record<string, () => string> = {
	operations: () =>
		table(
			['Resource', 'Operation', 'Description'],
			RESOURCES.flatMap(({ option: resource, operations: all }) =>
				Object.values(all).map(({ option }) => [
					prose(resource.name),
					prose(option.name),
					sentence(prose(option.description ?? '')),
				]),
			),
		),
	'ways to sign in': () =>
		table(
			['Authentication', 'Credential', 'Description'],
			AUTH_METHODS.map(({ option, credentialType }) => [
				prose(option.name),
				prose(credentialNamed(credentialType).displayName),
				prose(option.description ?? ''),
			]),
		),
	...Object.fromEntries(
		AUTH_METHODS.map(({ option, fields }) => [
			`fields of ${option.name}`,
			() => fieldsOf(fields.map(({ field }) => field)),
		]),
	),
	'DLI services': () =>
		table(
			['Service', 'Sent as', 'Address', 'Default port'],
			byConsoleName(DLI_SERVICES).map(({ consoleName, value, address }) => [
				prose(consoleName),
				code(value),
				address.allowsMultiple ? `${address.hostName}: one or more` : `${address.hostName}: one`,
				String(address.defaultPort),
			]),
		),
	'DataArts types': () =>
		table(
			['Data connection type', 'Sent as', 'Setting keys'],
			byConsoleName(DATA_ARTS_TYPES).map((type) => [
				`[${prose(type.consoleName)}](docs/${pathOf('dataarts', type)})`,
				code(type.value),
				lowestConfidence(type),
			]),
		),
};

/**
 * The document with all its tables up to date.
 *
 * @throws Error for an unknown table
 */
export function withCurrentTables(document: string): string {
	return document.replace(
		/(<!-- table: (.+?) -->\n).*?(<!-- end of table -->)/gs,
		(_whole, start: string, name: string, end: string) => {
			const make = TABLES[name];
			if (!make) throw new Error(`Unknown table '${name}'`);
			return `${start}\n${make()}\n\n${end}`;
		},
	);
}

function credentialNamed(type: string): ICredentialType {
	const credential = CREDENTIALS.find(({ name }) => name === type);
	if (!credential) throw new Error(`Unknown credential ${type}`);
	return credential;
}

function fieldsOf(fields: INodeProperties[]): string {
	return table(
		['Field', 'Required', 'Description'],
		fields.map(({ displayName, required, description }) => [
			prose(displayName),
			required ? 'yes' : 'no',
			description ? sentence(prose(description)) : '',
		]),
	);
}

/** The confidence of the type's least certain setting. */
function lowestConfidence({ fields, optionalFields }: DataArtsType): string {
	const settings = [...fields, ...optionalFields].filter(({ location }) => !location);
	const confidence = settings.map((field) => field.confidence);
	if (confidence.includes('inferred')) return 'unverified';
	return confidence.includes('observed') ? 'observed in public tools' : 'documented';
}
