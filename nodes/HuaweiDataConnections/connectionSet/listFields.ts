import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { isRecord } from '../client/responses';
import { InputError } from '../fields/InputError';
import type { ItemParameters } from '../fields/ItemParameters';
import { describeType, EXPRESSION_HINT, isEmpty, parseJson, toObject } from '../fields/validate';

const CONNECTIONS_FROM = 'connectionsFrom';

/** Where the list comes from. */
export const connectionsFrom: INodeProperties = {
	displayName: 'Connections From',
	name: CONNECTIONS_FROM,
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Input Items',
			value: 'inputItems',
			description: 'Each item is a connection, or has a list of them under the key connections',
		},
		{ name: 'JSON', value: 'json', description: 'One text or expression has the whole list' },
	],
	default: 'inputItems',
	description: 'Where the list of the connections comes from',
};

/** The whole list. */
export const connectionsJson: INodeProperties = {
	displayName: 'Connections (JSON)',
	name: 'connectionsJson',
	type: 'json',
	required: true,
	default: '[]',
	description:
		'List of connections, as Export returns them. Each has kind and name, and the columns of its kind, such as settings.',
	displayOptions: { show: { [CONNECTIONS_FROM]: ['json'] } },
};

/** The form of the list. */
export const listFields: INodeProperties[] = [connectionsFrom, connectionsJson];

/**
 * The rows that an item brings to the list.
 *
 * @throws InputError when it has no list of objects
 */
export function readRows(item: ItemParameters): IDataObject[] {
	if (item.raw(connectionsFrom) === 'json') {
		const { displayName: label } = connectionsJson;
		const value = item.raw(connectionsJson);
		if (isEmpty(value)) throw new InputError(`'${label}' is empty`, EXPRESSION_HINT);
		const parsed = parseJson(label, value);
		return toRows(label, isList(parsed) ? parsed.connections : parsed);
	}
	const json = item.input();
	return isList(json) ? toRows('connections', json.connections) : [json];
}

/** Whether an object is a list of connections, and not a connection. */
function isList(value: unknown): value is IDataObject {
	return isRecord(value) && 'connections' in value && !('kind' in value);
}

function toRows(label: string, list: unknown): IDataObject[] {
	if (!Array.isArray(list)) {
		throw new InputError(`'${label}' must be a list of connections, not ${describeType(list)}`);
	}
	return list.map((row) => toObject(label, row));
}
