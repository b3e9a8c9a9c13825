import type { INodeProperties } from 'n8n-workflow';

import { toOutput } from '../execution/output';
import { requireWorkspaceId } from '../client/account';
import type { Operation } from '../execution/Operation';
import { filters, limit, readLimit, returnAll, simplify } from '../fields/commonFields';
import { listConnections, SIMPLE } from './api';

// The rule for operation texts would write "data arts".
const ACTION = 'Get many DataArts connections';

const exactName: INodeProperties = {
	displayName: 'Connection Name',
	name: 'name',
	type: 'string',
	default: '',
	description: 'The exact name',
};

const address: INodeProperties = {
	displayName: 'IP Address Contains',
	name: 'ip',
	type: 'string',
	default: '',
	placeholder: 'e.g. 192.168.',
	description: 'Part of the address of the data source',
};

const nameContains: INodeProperties = {
	displayName: 'Name Contains',
	name: 'nameContains',
	type: 'string',
	default: '',
};

const type: INodeProperties = {
	displayName: 'Type Name',
	name: 'type',
	type: 'string',
	default: '',
	placeholder: 'e.g. HIVE',
	description: 'Type as the API knows it',
};

/** Source: docs/api/dataarts-connections.md#list. */
export const getAll: Operation = {
	option: {
		name: 'Get Many',
		value: 'getAll',
		action: ACTION,
		description: 'Get the data connections of a workspace, without their settings',
	},
	fields: [returnAll, limit, simplify],
	filters: [exactName, address, nameContains, type],
	prepare(item, { account }) {
		const workspaceId = requireWorkspaceId(account);
		const atMost = readLimit(item);
		const table = item.boolean(simplify) ? SIMPLE : undefined;
		const chosen = item.collection(filters);
		const exactly = chosen.text(exactName);
		const query = {
			name: exactly || chosen.text(nameContains) || undefined,
			type: chosen.text(type) || undefined,
			ip: chosen.text(address) || undefined,
		};
		return async ({ send }) => {
			// The API finds parts of names, so that all of them are read to find the exact one.
			const read = await listConnections(send, workspaceId, query, exactly ? Infinity : atMost);
			const found = exactly ? read.filter(({ dw_name: name }) => name === exactly) : read;
			return await toOutput(found.slice(0, atMost), table);
		};
	},
};
