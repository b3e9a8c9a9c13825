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
import { sendChange, type BuildChange } from './changeConnection';
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
				await updateIfDifferent(context, connectionId, hosts),
			]);
		};
	},
};

async function updateIfDifferent(
	context: OperationContext,
	connectionId: string,
	hosts: Host[],
): Promise<IDataObject> {
	const observed = await readConnection(context.send, enhanced, connectionId);
	const connection = { connectionId, name: responseText(observed.name) };
	context.identify(connection);
	const previousHosts = (observed.hosts ?? []) as IDataObject[];
	if (isSame(hosts, previousHosts)) {
		const response = observed;
		return { ...connection, action: 'unchanged', changed: [], hosts, previousHosts, response };
	}
	const output = await sendChange(context, connection, replaceHosts(hosts)(connectionId));
	return { ...output, changed: ['hosts'], previousHosts };
}

/** Replaces all hosts of a connection. */
export function replaceHosts(hosts: Host[]): BuildChange {
	return (connectionId) => ({
		request: {
			method: 'PUT',
			path: DLI_ENHANCED_CONNECTION,
			body: { hosts },
			hasSuccessFlag: true,
			effect: `the hosts of the connection ${connectionId} were replaced`,
		},
		action: 'updated',
		output: { hosts },
	});
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
