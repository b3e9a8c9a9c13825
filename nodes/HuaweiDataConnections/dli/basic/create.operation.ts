import type { IDataObject } from 'n8n-workflow';

import type { ItemParameters } from '../../fields/ItemParameters';
import { findDliService } from '../../connectionTypes/dliServices';
import { BY_NAME } from '../../connectionTypes/typeOptions';
import { createConnection } from '../createConnection';
import { readWait, waitTimeoutField, waitUntilReadyField } from '../waitUntilReady';
import { onNameConflict, readOnNameConflict } from '../../connections/connectionLookup';
import type { Operation } from '../../execution/Operation';
import { options, readTimeLimit } from '../../fields/options';
import { additionalFields, connectionName, ID, networkId } from '../../fields/commonFields';
import { readTags, tags } from '../tags';
import { addressFields, readAddress } from './address';
import { basic, readiness } from './api';
import { notice, securityGroupId, service, serviceName } from './create.fields';

const NAME = { maxLength: 64, pattern: /^[\w-]+$/, allowed: 'letters, digits, "_" and "-"' };

/** Source: docs/api/dli-connections.md#basic-create. */
export const create: Operation = {
	option: {
		name: 'Create',
		value: 'create',
		action: 'Create DLI datasource connection',
		description: 'Create a basic datasource connection of Data Lake Insight',
	},
	fields: [
		notice,
		connectionName,
		service,
		serviceName,
		...addressFields,
		securityGroupId,
		networkId,
	],
	additionalFields: [tags],
	options: [onNameConflict, waitTimeoutField, waitUntilReadyField],
	prepare(item, { reserveName: claim }) {
		const body = readConnection(item);
		const { name, service: serviceType } = body;
		const chosen = item.collection(options);
		const creation = {
			api: basic,
			name,
			serviceType,
			body,
			onNameConflict: readOnNameConflict(chosen),
			timeLimitSeconds: readTimeLimit(item),
			waitSeconds: readWait(chosen),
			readiness,
		};
		claim(connectionName, name, basic.resource);
		return async (cloud) => [await createConnection(cloud, creation)];
	},
};

interface Body extends IDataObject {
	name: string;
	service: string;
}

function readConnection(item: ItemParameters): Body {
	const chosen = String(item.raw(service));
	const typed = chosen === BY_NAME ? item.text(serviceName) : chosen;
	const known = findDliService(typed);
	const connection = {
		name: item.text(connectionName, NAME),
		service: known?.value ?? typed,
		security_group_id: item.locator(securityGroupId, ID),
		network_id: item.locator(networkId, ID),
		url: readAddress(item, known, chosen === BY_NAME),
	};
	const tagList = readTags(item.collection(additionalFields));
	return tagList.length > 0
		? { ...connection, tags: tagList as unknown as IDataObject[] }
		: connection;
}
