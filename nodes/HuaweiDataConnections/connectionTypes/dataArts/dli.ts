import type { DataArtsType } from './DataArtsType';
import { metadata, migration } from './commonFields';

const observed = { confidence: 'observed', source: 'docs/api/dataarts-settings.md#dli' } as const;

export const dli: DataArtsType = {
	value: 'DLI',
	consoleName: 'DLI',
	description: 'Data Lake Insight of the same project; needs no agent and no login',
	confidence: 'documented',
	fields: [],
	optionalFields: [
		migration,
		...metadata,
		{
			displayName: 'Metadata Collection Scope',
			name: 'collectionScope',
			key: 'metadata.collectionScope',
			type: 'string',
			default: '',
			description: 'Databases and tables whose metadata is collected; its values are not public',
			...observed,
		},
		{
			displayName: 'Use in DataArts Migration (Older Key)',
			name: 'olderMigrationKey',
			key: 'cdm_property_enable',
			type: 'options',
			options: [
				{ name: 'No', value: 'false' },
				{ name: 'Yes', value: 'true' },
			],
			default: 'false',
			description:
				'The text true or false under the older spelling of the key, for services that do not know the new one',
			...observed,
		},
	],
	defaultConfig: { cdmPropertyEnable: false },
	source: 'docs/api/dataarts-settings.md#dli',
};
