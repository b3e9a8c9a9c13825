import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { DLI_ENHANCED_CONNECTION } from '../../client/apiPaths';
import { responseText } from '../../client/responseText';
import type { Operation, OperationContext } from '../../execution/Operation';
import { ID } from '../../fields/commonFields';
import { InputError } from '../../fields/InputError';
import type { ItemParameters } from '../../fields/ItemParameters';
import { isEmpty } from '../../fields/validate';
import { readConnection, resolveChoice } from '../DliConnectionApi';
import { enhanced } from './api';
import { hostFields, hostsJson, readHosts, type Host } from './hosts';

const { connectionField } = enhanced;

const newHosts: INodeProperties = {
	displayName: 'Hosts (Replaces All)',
	name: 'newHosts',
	type: 'collection',
	placeholder: 'Add List of Hosts',
	default: {},
	description:
		'All hosts that the connection is to have. They replace its current hosts, which the output has as previousHosts.',
	options: hostFields,
};

/** Nothing else of a connection can be changed (docs/api/dli-connections.md#hosts). */
export const updateHosts: Operation = {
	option: {
		name: 'Update Hosts',
		value: 'updateHosts',
		action: 'Update hosts of DLI enhanced connection',
		description: 'Replace the host names that an enhanced connection resolves',
	},
	isDestructive: true,
	fields: [connectionField, newHosts],
	prepare(item) {
		const choice = item.resourceLocator(connectionField, ID);
		const hosts = readNewHosts(item.collection(newHosts));
		return async (context) => {
			const { connectionId } = await resolveChoice(context, enhanced, choice);
			const key = `${enhanced.resource} ${connectionId}`;
			return await context.runExclusive(key, async () => [
				await replaceHosts(context, connectionId, hosts),
			]);
		};
	},
};

async function replaceHosts(
	{ send, identify }: OperationContext,
	connectionId: string,
	hosts: Host[],
): Promise<IDataObject> {
	const observed = await readConnection(send, enhanced, connectionId);
	const connection = { connectionId, name: responseText(observed.name) };
	identify(connection);
	const previousHosts = (observed.hosts ?? []) as IDataObject[];
	const output = { hosts, previousHosts };
	if (isSame(hosts, previousHosts)) {
		const response = observed;
		return { ...connection, action: 'unchanged', changed: [], ...output, response };
	}
	const response = await send({
		service: 'dli',
		method: 'PUT',
		hasSuccessFlag: true,
		path: DLI_ENHANCED_CONNECTION,
		params: { connection_id: connectionId },
		body: { hosts },
		effect: `the hosts of the connection ${connectionId} were replaced`,
	});
	return { ...connection, action: 'updated', changed: ['hosts'], ...output, response };
}

/** @throws InputError when it is empty, because an empty expression must not remove all hosts */
function readNewHosts(added: ItemParameters): Host[] {
	const hosts = readHosts(added);
	const isExplicitlyNone = added.has(hostsJson) && !isEmpty(added.raw(hostsJson));
	if (hosts.length > 0 || isExplicitlyNone) return hosts;
	throw new InputError(
		`'${newHosts.displayName}' is empty`,
		`Add the hosts that the connection is to have. To remove all of them, set '${hostsJson.displayName}' to [].`,
	);
}

function isSame(desired: Host[], observed: IDataObject[]): boolean {
	const toSortedText = (hosts: IDataObject[]) =>
		JSON.stringify(hosts.map(({ name, ip }) => `${String(ip)} ${String(name)}`).sort());
	return toSortedText(desired) === toSortedText(observed);
}
