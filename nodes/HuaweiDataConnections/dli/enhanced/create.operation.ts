import type { INodeProperties } from 'n8n-workflow';

import type { Operation } from '../../execution/Operation';
import { additionalFields, connectionName, ID, networkId, vpcId } from '../../fields/commonFields';
import { InputError } from '../../fields/InputError';
import type { ItemParameters } from '../../fields/ItemParameters';
import { locator } from '../../fields/locator';
import type { TextRule } from '../../fields/validate';
import {
	createConnection,
	createOptionFields,
	readCreateOptions,
	type CreateBody,
} from '../createConnection';
import { readTags, tags } from '../tags';
import { enhanced } from './api';
import { hostFields, readHosts } from './hosts';
import { bindingsBody, elasticResourcePools, queues, readBindings } from './queues';

/** Rule for names of enhanced connections. Source: docs/api/dli-connections.md#enhanced-create. */
export const NAME: TextRule = {
	maxLength: 64,
	pattern: /^\w+$/,
	allowedText: 'letters, digits and "_"',
};

const routeTableId: INodeProperties = locator(
	{
		displayName: 'Route Table',
		name: 'routeTableId',
		placeholder: 'e.g. 66df4a9a-4f4c-43e5-9d9c-4d2f1a6a1b77',
		description: 'ID of the route table of the subnet. Leave it out for the default one.',
	},
	'routeTables',
);

/** Source: docs/api/dli-connections.md#enhanced-create. */
export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create DLI enhanced connection',
		description: 'Connect DLI to the VPC of a data source',
	},
	fields: [connectionName, vpcId, networkId],
	additionalFields: [elasticResourcePools, ...hostFields, queues, routeTableId, tags],
	options: createOptionFields,
	prepare(item, { reserveName }) {
		// Without a route table, DLI uses the default one.
		item.requireIfAdded(additionalFields, routeTableId);
		const body = readBody(item);
		const createOptions = readCreateOptions(item);
		reserveName(connectionName, body.name, enhanced.resource);
		return async (context) => [await createConnection(context, enhanced, body, createOptions)];
	},
};

function readBody(item: ItemParameters): CreateBody {
	const name = item.text(connectionName, NAME);
	const optionalSettings = readOptionalSettings(item.collection(additionalFields));
	return {
		name,
		dest_vpc_id: item.locator(vpcId, ID),
		dest_network_id: item.locator(networkId, ID),
		...optionalSettings,
	};
}

function readOptionalSettings(added: ItemParameters) {
	const bindings = readBindings(added);
	assertNotEmpty(added, queues, bindings.queues);
	assertNotEmpty(added, elasticResourcePools, bindings.elasticResourcePools);
	const hosts = readHosts(added);
	const tagList = readTags(added);
	const routeTable = added.locator(routeTableId, ID);
	return {
		...(routeTable && { routetable_id: routeTable }),
		...bindingsBody(bindings),
		...(hosts.length > 0 && { hosts }),
		...(tagList.length > 0 && { tags: tagList }),
	};
}

/**
 * A user who adds the field wants to bind something. If a workflow has a plain list of names in it,
 * n8n passes an empty field, and the connection would be created without its queues.
 */
function assertNotEmpty(added: ItemParameters, field: INodeProperties, names: string[]): void {
	const isEmptyField = JSON.stringify(added.raw(field)) === '{}';
	if (names.length > 0 || !isEmptyField) return;
	throw new InputError(
		`'${field.displayName}' is empty`,
		'Add one, or remove the field from Additional Fields.',
	);
}
