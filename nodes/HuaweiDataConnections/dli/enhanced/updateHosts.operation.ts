import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { isEmpty } from '../../fields/validate';
import { UserFacingError } from '../../client/UserFacingError';
import type { ItemParameters } from '../../fields/ItemParameters';
import { redact } from '../../client/redact';
import { resolveConnectionId, readConnection } from '../DliConnectionApi';
import type { Operation } from '../../execution/Operation';
import { ID } from '../../fields/commonFields';
import { connection, enhanced } from './api';
import { hostFields, hostJson, readHosts, type Host } from './hosts';
import { DLI_ENHANCED_CONNECTION } from '../../client/apiPaths';

const newHosts: INodeProperties = {
	displayName: 'New Hosts',
	name: 'newHosts',
	type: 'collection',
	placeholder: 'Add Hosts',
	default: {},
	description: 'All hosts that the connection is to have; they replace those that it has',
	options: hostFields,
};

/** Source: docs/api/dli-connections.md#hosts: nothing else of a connection can be changed. */
export const updateHosts: Operation = {
	option: {
		name: 'Update Hosts',
		value: 'updateHosts',
		action: 'Update hosts of DLI enhanced connection',
		description: 'Replace the host names that an enhanced connection resolves',
	},
	fields: [connection, newHosts],
	prepare(item) {
		const choice = item.resourceLocator(connection, ID);
		const hosts = readNewHosts(item.collection(newHosts));
		return async (cloud) => {
			const connectionId = await resolveConnectionId(cloud, enhanced, choice);
			const before = await readConnection(cloud.send, enhanced, connectionId);
			if (isSame(hosts, (before.hosts ?? []) as IDataObject[])) {
				const response = redact(before);
				return [{ connectionId, action: 'unchanged', changed: [], hosts, response }];
			}
			const answer = await cloud.send({
				service: 'dli',
				method: 'PUT',
				path: DLI_ENHANCED_CONNECTION,
				params: { connection_id: connectionId },
				body: { hosts },
				effect: `the hosts of the connection ${connectionId} were replaced`,
			});
			const response = redact(answer);
			return [{ connectionId, action: 'updated', changed: ['hosts'], hosts, response }];
		};
	},
};

/** @throws InputError when there are none: an expression that found nothing must not remove all */
function readNewHosts(given: ItemParameters): Host[] {
	const hosts = readHosts(given);
	const saysNone = given.has(hostJson) && !isEmpty(given.raw(hostJson));
	if (hosts.length > 0 || saysNone) return hosts;
	throw new UserFacingError(
		`'${newHosts.displayName}' is empty`,
		`Add the hosts that the connection is to have. To remove all of them, give [] as '${hostJson.displayName}'.`,
	);
}

function isSame(wanted: Host[], present: IDataObject[]): boolean {
	const inOrder = (hosts: IDataObject[]) =>
		hosts.map(({ name, ip }) => `${String(ip)} ${String(name)}`).sort();
	return JSON.stringify(inOrder(wanted)) === JSON.stringify(inOrder(present));
}
