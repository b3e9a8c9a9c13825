import type { INodeProperties } from 'n8n-workflow';

import { toOutput } from '../execution/output';
import type { Operation } from '../execution/Operation';
import { filters, limit, readLimit, returnAll, simplify } from '../fields/commonFields';
import { listConnections, NOUN, SIMPLIFIED } from './api';

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
	description: 'Part of the name',
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
		action: `Get many ${NOUN}s`,
		description: 'Get the data connections of a workspace, without their settings',
	},
	fields: [returnAll, limit, simplify],
	filters: [exactName, address, nameContains, type],
	prepare(item, { requireWorkspace }) {
		const workspaceId = requireWorkspace();
		const maxItems = readLimit(item);
		const mapping = item.boolean(simplify) ? SIMPLIFIED : undefined;
		const chosen = item.collection(filters);
		const name = chosen.text(exactName);
		const query = {
			name: name || chosen.text(nameContains) || undefined,
			type: chosen.text(type) || undefined,
			ip: chosen.text(address) || undefined,
		};
		return async ({ send }) => {
			// The API finds parts of names, so the exact one may be anywhere in the list.
			const all = await listConnections(send, workspaceId, query, name ? Infinity : maxItems);
			const found = name ? all.filter(({ dw_name }) => dw_name === name) : all;
			return await toOutput(found.slice(0, maxItems), mapping);
		};
	},
};
