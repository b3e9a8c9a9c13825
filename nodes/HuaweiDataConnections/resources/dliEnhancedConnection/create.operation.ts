import type { IDataObject } from 'n8n-workflow';

import { InputError } from '../../parameters/InputError';
import type { ItemParameters } from '../../parameters/ItemParameters';
import { created } from '../../presenter';
import type { Operation } from '../Operation';
import { additionalFields, connectionName, ID, networkId } from '../sharedFields';
import { readTags } from '../tags';
import { createFields, elasticResourcePools, queues, routeTableId, vpcId } from './create.fields';
import { readHosts } from './hosts';
import { COLLECTION } from './paths';

const NAME = { maxLength: 64, pattern: /^\w+$/, allowed: 'letters, digits and "_"' };

/** Spec dli-datasource-connections 2.1. */
export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create DLI enhanced connection',
		description: 'Connect DLI to the VPC of a data source',
	},
	fields: [connectionName, vpcId, networkId, createFields],
	prepare(item) {
		const name = item.text(connectionName, NAME);
		const body: IDataObject = {
			name,
			dest_vpc_id: item.text(vpcId, ID),
			dest_network_id: item.text(networkId, ID),
			...readAdditionalFields(item.collection(additionalFields)),
		};
		return async ({ send }) => {
			const answer = await send({
				service: 'dli',
				method: 'POST',
				path: COLLECTION,
				body,
				outcome: `'${name}' was created`,
			});
			const connectionId = answer.connection_id;
			return [created({ connectionId, name, serviceType: 'enhanced', answer })];
		};
	},
};

function readAdditionalFields(added: ItemParameters): IDataObject {
	const lists = {
		queues: readQueues(added),
		elastic_resource_pools: added.list(elasticResourcePools),
		hosts: readHosts(added),
		tags: readTags(added),
	};
	const routeTable = added.text(routeTableId, ID);
	return {
		...(routeTable && { routetable_id: routeTable }),
		...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
	};
}

/** @throws InputError for the queue that DLI shares between its users */
function readQueues(added: ItemParameters): string[] {
	const names = added.list(queues);
	if (!names.some((name) => name.toLowerCase() === 'default')) return names;
	throw new InputError(
		"'Queues' must not hold the queue default",
		'It cannot be bound to a connection: choose a dedicated queue, or an elastic resource pool.',
	);
}
