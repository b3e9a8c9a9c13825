import { BY_NAME_FIELDS } from './chinese/consoleNames';
import { code, jsonBlock, prose, sentence } from './markdown';
import { chineseSources, page, placeholderFor } from './pageParts';

/** A type of the console without a form, because no public source has its code or its address. */
export interface ByNameType {
	/** Names the page. */
	value: string;
	consoleName: string;
	description: string;
	/** What the console asks for. */
	consoleFields: string;
	/** A section of docs/api. */
	source: string;
}

/** Types that the console has and the form has not. Their sections in docs/api say what is known. */
export const BY_NAME_TYPES: readonly ByNameType[] = [
	{
		value: 'openSourceClickHouse',
		consoleName: 'OpenSource ClickHouse',
		description: 'Self-managed ClickHouse',
		consoleFields: 'IP Address, Port, KMS Key, and Agent',
		source: 'docs/api/dataarts-settings.md#opensource-clickhouse',
	},
	{
		value: 'redis',
		consoleName: 'Redis',
		description: 'Redis of an MRS cluster, or by its servers',
		consoleFields:
			'Manual, MRS Cluster Name, Server List, KMS Key, Authentication Method, Password, and Agent',
		source: 'docs/api/dataarts-settings.md#redis',
	},
	{
		value: 'restClient',
		consoleName: 'Rest Client',
		description: 'HTTP service',
		consoleFields:
			'the address prefix, headers, KMS Key, the kind of authentication with its fields, and Agent',
		source: 'docs/api/dataarts-settings.md#rest-client',
	},
];

/** The page of a type without a form: how to create a connection of it nevertheless. */
export function byNamePage({
	value,
	consoleName,
	description,
	consoleFields,
	source,
}: ByNameType): string {
	const chinese = BY_NAME_FIELDS[value] ?? [];
	return page(`DataArts Connection: ${consoleName}`, [
		sentence(prose(description)),
		`The node has no form for this type, because Huawei Cloud publishes neither its ${code('dw_type')} nor the keys of its address ([source](${source.replace('docs', '..')})). The console asks for ${consoleFields}.${
			chinese.length > 0
				? ` Names on the Chinese console: ${chinese.map(({ name }) => prose(name)).join(', ')}.`
				: ''
		}`,
		...chineseSources(chinese),
		'## Create a connection by name',
		[
			'1. Create one connection of the type on the console.',
			`2. Run **Get** on it. Its ${code('serviceType')} is the name of the type.`,
			'3. In **Create DataArts Connection**, choose **By Name (Expression)** as _Data Connection Type_, and enter that value as _Type Name_.',
			'4. Choose **Existing Connection** as _Settings From_, and the connection from the first step. Everything except secrets is copied. What should differ, and the secrets, go into **Additional Settings**, under the keys that Get returns as `settings`.',
		].join('\n'),
		'For unattended production, choose **JSON** instead: **Get** with **Output As Settings JSON** returns the settings to fill in.',
		'## Example',
		'Request body without additional fields:',
		jsonBlock({
			data_source_vos: [
				{
					dw_name: placeholderFor('Connection Name'),
					dw_type: placeholderFor('Type Name'),
					dw_config: { [placeholderFor('Key')]: placeholderFor('Value') },
				},
			],
		}),
	]);
}
