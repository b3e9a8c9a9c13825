import type { IDataObject } from 'n8n-workflow';

import { createOnce } from '../dli/creating';
import { readWait, waitTimeout, waitUntilReady } from '../dli/waiting';
import { ifExists, readIfExists } from '../existing';
import type { Operation } from '../Operation';
import { options, readTimeLimit } from '../options';
import { connectionName, ID, networkId } from '../sharedFields';
import { enhanced } from './connections';
import { createFields, readAdded, vpcId } from './create.fields';
import { readiness } from './readiness';

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
	options: [ifExists, waitTimeout, waitUntilReady],
	prepare(item, { claim }) {
		const name = item.text(connectionName, NAME);
		const added = readAdded(item);
		const body: IDataObject = {
			name,
			dest_vpc_id: item.locator(vpcId, ID),
			dest_network_id: item.locator(networkId, ID),
			...added.body,
		};
		const chosen = item.collection(options);
		const creation = {
			kind: enhanced,
			name,
			serviceType: 'enhanced',
			body,
			ifExists: readIfExists(chosen),
			timeLimit: readTimeLimit(item),
			waitSeconds: readWait(chosen),
			readiness: (answer: IDataObject, isNew: boolean) =>
				readiness(answer, isNew ? added.bindings : undefined),
		};
		claim(connectionName, name, enhanced.resource);
		return async (cloud) => [await createOnce(cloud, creation)];
	},
};
