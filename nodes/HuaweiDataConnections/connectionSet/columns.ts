import type { IDataObject } from 'n8n-workflow';

import { isSimilar } from '../dataArts/settings/similarKey';
import { InputError } from '../fields/InputError';
import { isEmpty } from '../fields/validate';
import { AUTH_FIELDS, describeAuthColumn } from './authColumns';
import { SETTINGS_PREFIX } from './compare';
import { REFS_PREFIX } from './kinds/columnValues';
import type { KindName } from './model';

/** One column of the list. */
export interface Column {
	name: string;
	/** The only kinds that have it. */
	kinds?: readonly KindName[];
	/** For people, or for the reader of an export: it changes nothing. */
	isIgnored?: true;
	description: string;
}

/** The columns of the list. The checks, the documentation, and the order of an export come from here. */
export const COLUMNS: readonly Column[] = [
	{
		name: 'kind',
		description:
			'`dataArts`, `dliEnhanced` for an enhanced connection of DLI, or `dliAuth` for a datasource authentication of DLI. Required',
	},
	{
		name: 'name',
		description:
			'Name of the connection. Required. Together with kind, workspace, and environment, it says which connection is meant',
	},
	{
		name: 'ensure',
		description:
			'`present`, or `absent` to delete the connection, also one without a mark (see [Owners](#owners)). One with the mark of another owner is a conflict. Default: `present`',
	},
	{
		name: 'renamedFrom',
		kinds: ['dataArts'],
		description:
			'Name that the connection had before. If there is one of that name, it is renamed instead of deleted and created anew. What refers to it by its name has to be changed, too',
	},
	{
		name: 'projectId',
		description: 'Project of the connection. It has to be the project of the run',
	},
	{
		name: 'format',
		description: 'Version of these columns: `1`',
	},
	{
		name: 'workspaceId',
		kinds: ['dataArts'],
		description: 'Workspace of the connection. Default: that of Options or of the credential',
	},
	{
		name: 'type',
		kinds: ['dataArts', 'dliAuth'],
		description:
			'Type as the API knows it, such as `HIVE`, or `passwd` for an authentication. Required. It cannot be changed',
	},
	{
		name: 'settings',
		kinds: ['dataArts'],
		description:
			'Settings under their keys in `dw_config`, as an object or as JSON text. A column such as `settings.clusterId` is one setting',
	},
	{ name: 'agentId', kinds: ['dataArts'], description: 'ID of the agent, a CDM cluster' },
	{ name: 'agentName', kinds: ['dataArts'], description: 'Name of the same agent' },
	{
		name: 'environment',
		kinds: ['dataArts'],
		description:
			'`0` for development, `1` for production, `2` for development beside production. Default: any',
	},
	{
		name: 'modules',
		kinds: ['dataArts'],
		description:
			'Numbers of the modules that may use it. Huawei Cloud does not return them, so they are never compared',
	},
	{ name: 'tag', kinds: ['dataArts'], description: 'Tag of letters, digits, and underscores' },
	{
		name: 'description',
		kinds: ['dataArts'],
		description: 'Description without the mark of the owner, which stands behind it',
	},
	{
		name: 'secretVersion',
		kinds: ['dataArts'],
		description:
			'Any text that you change whenever a secret changes, such as the version in a vault. Another version than that in the mark is an update that sends the secrets',
	},
	{
		name: 'login',
		kinds: ['dataArts', 'dliAuth'],
		description:
			'`none` if **Data Source Login** of Apply is not for this connection. Default: it is for all whose user it has',
	},
	{
		name: 'vpcId',
		kinds: ['dliEnhanced'],
		description: 'ID of the VPC. Needed to create one. It cannot be changed',
	},
	{
		name: 'networkId',
		kinds: ['dliEnhanced'],
		description: 'Network ID of the subnet. Needed to create one. It cannot be changed',
	},
	{
		name: 'routeTableId',
		kinds: ['dliEnhanced'],
		description: 'ID of the route table. Only for a create, because DLI does not return it',
	},
	{
		name: 'queues',
		kinds: ['dliEnhanced'],
		description: 'Names of all bound queues, as a list or separated by commas',
	},
	{
		name: 'elasticResourcePools',
		kinds: ['dliEnhanced'],
		description: 'Names of all bound elastic resource pools, as a list or separated by commas',
	},
	{
		name: 'hosts',
		kinds: ['dliEnhanced'],
		description:
			'All host names, as a list of objects with `name` and `ip`, or as lines of a hosts file',
	},
	{
		name: 'routes',
		kinds: ['dliEnhanced'],
		description: 'All routes, as a list of objects with `name` and `cidr`',
	},
	{
		name: 'tags',
		kinds: ['dliEnhanced'],
		description:
			'All tags but that of the owner, as a list of objects with `key` and `value`, or as `env=prod,team=data`',
	},
	...AUTH_FIELDS.map((field): Column => ({
		name: field.name,
		kinds: ['dliAuth'],
		description: describeAuthColumn(field),
	})),
	{
		name: 'refs',
		description:
			'Names instead of IDs, as an object or as JSON text, such as `{"agentId": "cdm-prod"}`. A column such as `refs.agentId` is one name. See [Another project](#another-project)',
	},
	{
		name: 'secretsRequired',
		isIgnored: true,
		description: 'Written by Export: keys of the secrets that an update has to send again',
	},
	{ name: 'note', isIgnored: true, description: 'Anything, for people' },
	{
		name: 'row_number',
		isIgnored: true,
		description: 'Added by nodes that read spreadsheets',
	},
];

/** What begins the name of a column that is a part of another one. */
const GROUPS: readonly string[] = [SETTINGS_PREFIX, REFS_PREFIX];

/** Columns of later versions, with what to write for now. */
const NOT_YET: Readonly<Record<string, string>> = {
	secretRef: "Change 'secretVersion' when the secret changes.",
};

/**
 * The values of a row by column, without empty cells. A typing error in a column must not become a
 * connection that is described otherwise than the user wants, so every column has to be known.
 *
 * @throws InputError that names the column
 */
export function readColumns(row: IDataObject, kind: KindName): IDataObject {
	const filled = Object.entries(row).filter(([, value]) => !isEmpty(value));
	for (const [name] of filled) assertColumn(name, kind);
	return Object.fromEntries(filled.filter(([name]) => !findColumn(name)?.isIgnored));
}

/** Whether connections of a kind have a column. */
export function isColumnOf({ kinds }: Column, kind: KindName): boolean {
	return !kinds || kinds.includes(kind);
}

function findColumn(name: string): Column | undefined {
	return COLUMNS.find((column) => column.name === name);
}

function assertColumn(name: string, kind: KindName): void {
	const group = GROUPS.find((prefix) => name.startsWith(prefix) && name.length > prefix.length);
	const column = findColumn(group ? group.slice(0, -1) : name);
	if (!column) throw unknownColumn(name, kind);
	if (isColumnOf(column, kind)) return;
	throw new InputError(
		`'${name}' is a column of the kind ${column.kinds?.join(' and ')}, and this is ${kind}`,
		`Empty it, or correct 'kind'.`,
	);
}

function unknownColumn(name: string, kind: KindName): InputError {
	const notYet = Object.hasOwn(NOT_YET, name) ? NOT_YET[name] : undefined;
	if (notYet) return new InputError(`The column '${name}' is not supported yet`, notYet);
	const known = COLUMNS.filter((column) => isColumnOf(column, kind));
	const similar = known.find((column) => isSimilar(column.name, name));
	const list = known.map((column) => column.name).join(', ');
	return new InputError(
		`'${name}' is not a column`,
		similar
			? `Did you mean '${similar.name}'?`
			: `Remove it, or write what people are to read into 'note'. Columns: ${list}.`,
	);
}
