import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { requireWorkspaceId, type Account } from '../client/account';
import { listWorkspaces } from '../dataArts/workspaces';
import type { Operation, OperationContext } from '../execution/Operation';
import { ID } from '../fields/commonFields';
import { emptyFieldError, splitAtCommas, validateText } from '../fields/validate';
import type { ItemParameters } from '../fields/ItemParameters';
import { options, requireWorkspaceIfAdded } from '../fields/options';
import { toPortableRow, toRow } from './exportRow';
import { compareKeys, KIND_NAMES, type KindName, type Scope } from './model';
import { nameReferences } from './nameReferences';
import { observeScopes } from './observeScopes';
import { readChoice } from './planOptions';

/** The choice of all kinds. */
const EVERY = 'every';

const kind: INodeProperties = {
	displayName: 'Kind',
	name: 'kind',
	type: 'options',
	options: [
		{ name: 'DataArts', value: 'dataArts', description: 'Connections of DataArts Studio' },
		{ name: 'DLI Authentication', value: 'dliAuth', description: 'Without their passwords' },
		{ name: 'DLI Enhanced', value: 'dliEnhanced', description: 'Enhanced connections of DLI' },
		{ name: 'Every Kind', value: EVERY, description: 'All of these' },
	],
	default: EVERY,
	description: 'Kind of the connections to export: dataArts, dliAuth, dliEnhanced, or every',
};

const WORKSPACES = 'workspacesFrom';

const workspaces: INodeProperties = {
	displayName: 'Workspaces',
	name: WORKSPACES,
	type: 'options',
	options: [
		{ name: 'Chosen', value: 'chosen', description: 'Workspaces that you name by their IDs' },
		{ name: 'Default', value: 'default', description: 'That of Options or of the credential' },
		{ name: 'Every Workspace', value: 'every', description: 'Those of the whole project' },
	],
	default: 'default',
	description: 'Workspaces whose DataArts connections are exported: chosen, default, or every',
};

const workspaceIds: INodeProperties = {
	displayName: 'Workspace IDs',
	name: 'workspaceIds',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 1dd3bc0000004f0aa0f0000000d93f00',
	description: 'IDs of the workspaces, separated by commas',
	displayOptions: { show: { [WORKSPACES]: ['chosen'] } },
};

const namesInsteadOfIds: INodeProperties = {
	displayName: 'Names Instead of IDs',
	name: 'namesInsteadOfIds',
	type: 'boolean',
	default: true,
	description:
		'Whether to export the names of clusters, agents, keys, VPCs, and subnets, for use in another project',
};

type WorkspaceChoice = 'chosen' | 'default' | 'every';

/** Returns connections as rows of the list that Plan takes, without secrets. */
export const exportOperation: Operation = {
	option: {
		name: 'Export',
		value: 'export',
		action: 'Export connection set',
		description: 'Get connections as the list that Plan and Apply take, without their secrets',
	},
	fields: [kind, workspaces, workspaceIds],
	options: [namesInsteadOfIds],
	prepare(item, { account }) {
		requireWorkspaceIfAdded(item);
		const chosen = readKinds(item);
		const ids = chosen.includes('dataArts') ? readWorkspaceIds(item, account) : [];
		const isPortable = item.collection(options).boolean(namesInsteadOfIds);
		return async (context) => {
			const scopes = await scopesOf(context, chosen, ids);
			const observed = await observeScopes(context, scopes, () => true);
			const entries = observed
				.flatMap(({ connections }) => connections)
				.filter(({ readError }) => readError === undefined)
				.sort(compareKeys);
			if (!isPortable) return entries.map((entry) => toRow(entry, context.projectId()));
			const rows: IDataObject[] = [];
			for (const entry of entries) {
				rows.push(toPortableRow(entry, await nameReferences(context, account, entry)));
			}
			return rows;
		};
	},
};

function readKinds(item: ItemParameters): readonly KindName[] {
	const choice = readChoice<KindName | typeof EVERY>(item, kind);
	return choice === EVERY ? KIND_NAMES : [choice];
}

/** @returns undefined for every workspace */
function readWorkspaceIds(item: ItemParameters, account: Account): string[] | undefined {
	const choice = readChoice<WorkspaceChoice>(item, workspaces);
	if (choice === 'every') return undefined;
	if (choice === 'default') return [requireWorkspaceId(account)];
	const { displayName } = workspaceIds;
	const ids = splitAtCommas(item.list(workspaceIds));
	if (ids.length === 0) throw emptyFieldError(displayName);
	return ids.map((id) => validateText(displayName, id, ID));
}

async function scopesOf(
	context: OperationContext,
	chosen: readonly KindName[],
	ids: readonly string[] | undefined,
): Promise<Scope[]> {
	const workspaceList = ids ?? (await listWorkspaces(context)).map(({ id }) => id);
	return [
		...workspaceList.map((workspaceId): Scope => ({ kind: 'dataArts', workspaceId })),
		...chosen.filter((kind) => kind !== 'dataArts').map((kind) => ({ kind, workspaceId: '' })),
	];
}
