import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../execution/Operation';
import { toOutput, type SimplifyMap } from '../execution/output';
import {
	exactName,
	filters,
	limit,
	nameContains,
	readLimit,
	returnAll,
	simplify,
} from '../fields/commonFields';
import { InputError } from '../fields/InputError';
import type { ItemParameters } from '../fields/ItemParameters';
import { options, workspace } from '../fields/options';
import { NOUN, SIMPLIFIED } from './api';
import { findConnections } from './findConnections';

const address: INodeProperties = {
	displayName: 'IP Address Contains',
	name: 'ip',
	type: 'string',
	default: '',
	placeholder: 'e.g. 192.168.',
	description: 'Part of the address of the data source',
};

const type: INodeProperties = {
	displayName: 'Type Name',
	name: 'type',
	type: 'string',
	default: '',
	placeholder: 'e.g. HIVE',
	description: 'Type as the API knows it',
};

const uses: INodeProperties = {
	displayName: 'Uses',
	name: 'uses',
	type: 'string',
	default: '',
	placeholder: 'e.g. cdm-orders',
	description:
		'ID, name, or address of what the connections use: an agent, cluster, KMS key, host, or user. Reads the settings of each connection.',
};

const allWorkspaces: INodeProperties = {
	displayName: 'All Workspaces',
	name: 'allWorkspaces',
	type: 'boolean',
	default: true,
	description: 'Whether to read every workspace of every DataArts Studio instance in the project',
};

const includeSettings: INodeProperties = {
	displayName: 'Include Settings',
	name: 'includeSettings',
	type: 'boolean',
	default: true,
	description:
		'Whether to return the settings too, without their secrets. Reads each connection by itself.',
};

/** Source: docs/api/dataarts-connections.md#list. */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: `Get many ${NOUN}s`,
		description: 'Get the data connections of a workspace, or of every workspace',
	},
	fields: [returnAll, limit, simplify],
	filters: [exactName, address, nameContains, type, uses],
	options: [allWorkspaces, includeSettings],
	prepare(item, { requireWorkspace }) {
		const chosenOptions = item.collection(options);
		const workspaceId = readWorkspace(chosenOptions, requireWorkspace);
		const maxItems = readLimit(item);
		const mapping = item.boolean(simplify) ? SIMPLIFIED_IN_LISTS : undefined;
		const chosen = item.collection(filters);
		const name = chosen.text(exactName);
		const search = {
			query: {
				name: name || chosen.text(nameContains) || undefined,
				type: chosen.text(type) || undefined,
				ip: chosen.text(address) || undefined,
			},
			name,
			uses: chosen.text(uses),
			includesSettings: chosenOptions.boolean(includeSettings),
			maxItems,
		};
		return async (context) => {
			const found = await findConnections(context, workspaceId, search);
			return await toOutput(found, mapping);
		};
	},
};

const SIMPLIFIED_IN_LISTS: SimplifyMap = {
	...SIMPLIFIED,
	usedAs: 'usedAs',
	workspaceId: 'workspaceId',
	workspaceName: 'workspaceName',
};

/**
 * @returns undefined for all workspaces
 * @throws InputError when the item asks for both
 */
function readWorkspace(
	chosenOptions: ItemParameters,
	requireWorkspace: () => string,
): string | undefined {
	if (!chosenOptions.boolean(allWorkspaces)) return requireWorkspace();
	if (!chosenOptions.has(workspace)) return undefined;
	throw new InputError(
		`'${allWorkspaces.displayName}' and '${workspace.displayName}' in Options contradict each other`,
		'Remove one of them.',
	);
}
