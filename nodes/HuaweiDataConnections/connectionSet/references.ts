import type { ListName } from '../connectionTypes/listNames';
import { findDataArtsType } from '../connectionTypes/dataArts';
import { agent } from '../connectionTypes/dataArts/commonFields';
import type { SettingField } from '../connectionTypes/dataArts/DataArtsType';
import { SETTINGS_PREFIX } from './compare';
import type { KindName } from './model';

/** A column with the ID of something that has a name, too. */
export interface Reference {
	column: string;
	/** Where its name is found. */
	list: ListName;
	/** The column of the name, if a request has it besides the ID. */
	nameColumn?: string;
	/** The column of the VPC that it has to be in. */
	vpcColumn?: string;
}

const DLI_REFERENCES: readonly Reference[] = [
	{ column: 'vpcId', list: 'vpcs' },
	{ column: 'networkId', list: 'subnets', vpcColumn: 'vpcId' },
	{ column: 'routeTableId', list: 'routeTables', vpcColumn: 'vpcId' },
];

/** What a connection of DLI names, so that there is nothing to look up: the names are the IDs. */
const DLI_NAMES: readonly Reference[] = [
	{ column: 'queues', list: 'queues' },
	{ column: 'elasticResourcePools', list: 'elasticResourcePools' },
];

/** The columns of a connection that can be named by what their ID belongs to, in the order in which they are looked up. */
export function referencesOf(kind: KindName, typeName: string): readonly Reference[] {
	if (kind === 'dliEnhanced') return DLI_REFERENCES;
	if (kind === 'dliAuth') return [];
	const type = findDataArtsType(typeName);
	const fields = type ? [...type.fields, ...type.optionalFields] : agent;
	const all = fields.flatMap((field): Reference[] => {
		if (!field.list) return [];
		const name = fields.find(({ nameForIdField }) => nameForIdField === field.name);
		return [
			{ column: columnOf(field), list: field.list, ...(name && { nameColumn: columnOf(name) }) },
		];
	});
	return all.filter(({ column }, index) => {
		return all.findIndex((other) => other.column === column) === index;
	});
}

/** The columns of a connection that have the ID of something, or a list of them. */
export function idColumnsOf(kind: KindName, typeName: string): readonly Reference[] {
	const references = referencesOf(kind, typeName);
	return kind === 'dliEnhanced' ? [...references, ...DLI_NAMES] : references;
}

/** The agent stands beside the settings. */
function columnOf({ key, location, nameForIdField }: SettingField): string {
	if (location !== 'connection') return `${SETTINGS_PREFIX}${key}`;
	return nameForIdField ? 'agentName' : 'agentId';
}
