import type { IDataObject } from 'n8n-workflow';

import { createConnection } from '../createConnection';
import { readWait, waitTimeoutField, waitUntilReadyField } from '../waitUntilReady';
import { onNameConflict, readOnNameConflict } from '../../connections/connectionLookup';
import type { Operation } from '../../execution/Operation';
import { options, readTimeLimit } from '../../fields/options';
import { connectionName, ID, networkId, vpcId } from '../../fields/commonFields';
import { enhanced } from './api';
import { createFields, readOptionalSettings } from './create.fields';
import { readiness } from './readiness';

const NAME = { maxLength: 64, pattern: /^\w+$/, allowed: 'letters, digits and "_"' };

/** Source: docs/api/dli-connections.md#enhanced-create. */
export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create DLI enhanced connection',
		description: 'Connect DLI to the VPC of a data source',
	},
	fields: [connectionName, vpcId, networkId],
	additionalFields: createFields,
	options: [onNameConflict, waitTimeoutField, waitUntilReadyField],
	prepare(item, { reserveName: claim }) {
		const name = item.text(connectionName, NAME);
		const added = readOptionalSettings(item);
		const body: IDataObject = {
			name,
			dest_vpc_id: item.locator(vpcId, ID),
			dest_network_id: item.locator(networkId, ID),
			...added.body,
		};
		const chosen = item.collection(options);
		const creation = {
			api: enhanced,
			name,
			serviceType: 'enhanced',
			body,
			onNameConflict: readOnNameConflict(chosen),
			timeLimitSeconds: readTimeLimit(item),
			waitSeconds: readWait(chosen),
			readiness: (answer: IDataObject, isNew: boolean) =>
				readiness(answer, isNew ? added.bindings : undefined),
		};
		claim(connectionName, name, enhanced.resource);
		return async (cloud) => [await createConnection(cloud, creation)];
	},
};
