import type { IDataObject } from 'n8n-workflow';

import { MAX_CONCURRENT_REQUESTS } from '../../client/HuaweiCloudClient';
import { responseText } from '../../client/responseText';
import { findDataArtsType } from '../../connectionTypes/dataArts';
import { listConnections } from '../../dataArts/api';
import { environmentOf } from '../../dataArts/findExisting';
import type { ObservedConnection } from '../../dataArts/observedConnection';
import { readListed } from '../../dataArts/readListed';
import { missingSecrets } from '../../dataArts/settings/requireSecrets';
import { copySettings } from '../../dataArts/settings/storedSettings';
import type { OperationContext } from '../../execution/Operation';
import { mapConcurrently } from '../../execution/runWithConcurrency';
import { splitDescription } from '../marks';
import type { ObservedEntry, Properties } from '../model';
import { readDataArtsColumns } from './dataArtsColumns';
import { withPrefix } from './dataArtsSettings';
import type { Kind } from './Kind';

/** The columns of what a connection has beside its settings, by the key of the API. */
const COLUMN_OF: Readonly<Record<string, string>> = {
	agent_id: 'agentId',
	agent_name: 'agentName',
	dw_category: 'tag',
	description: 'description',
};

/** Connections of DataArts Studio. The list has no settings, so those that matter are read one by one. */
export const dataArts: Kind = {
	readColumns: readDataArtsColumns,
	async read(context, { workspaceId }, isNeeded) {
		const listed = await listConnections(context.send, workspaceId);
		const needed = listed.filter(({ dw_name, description }) => {
			const { mark } = splitDescription(responseText(description));
			return isNeeded({ name: responseText(dw_name), mark });
		});
		const read = await mapConcurrently(
			needed,
			async (entry) => await readEntry(context, workspaceId, entry),
			MAX_CONCURRENT_REQUESTS,
			context.clock,
		);
		return read.filter((entry) => entry !== undefined);
	},
};

/** @returns undefined for a connection that was deleted after it was listed */
async function readEntry(
	context: OperationContext,
	workspaceId: string,
	listed: IDataObject,
): Promise<ObservedEntry | undefined> {
	const observed = await readListed(context, workspaceId, listed);
	if (observed && !(observed instanceof Error)) {
		const description = observed.description ?? listed.description;
		return toEntry(workspaceId, { ...observed, description });
	}
	return observed && unreadEntry(workspaceId, listed, observed);
}

/** What the list says about a connection that cannot be read. */
function unreadEntry(workspaceId: string, listed: IDataObject, error: Error): ObservedEntry {
	return {
		kind: 'dataArts',
		workspaceId,
		name: responseText(listed.dw_name),
		connectionId: responseText(listed.dw_id),
		mark: splitDescription(responseText(listed.description)).mark,
		properties: {},
		notReturned: [],
		secretKeys: [],
		readError: error.message,
	};
}

function toEntry(workspaceId: string, observed: ObservedConnection): ObservedEntry {
	const copied = copySettings(observed);
	const { config, connection, notReturned } = copied;
	const { text, mark } = splitDescription(responseText(observed.description));
	const beside: IDataObject = { ...connection, description: text };
	const columns = Object.entries(COLUMN_OF)
		.map(([key, column]) => [column, beside[key]])
		.filter(([, value]) => value !== undefined && value !== '');
	const { dw_type, dw_name: name, dw_id: connectionId } = observed;
	return {
		kind: 'dataArts',
		workspaceId,
		name,
		environment: environmentOf(observed),
		connectionId,
		mark,
		properties: {
			type: findDataArtsType(dw_type)?.value ?? dw_type,
			...(Object.fromEntries(columns) as Properties),
			environment: Number(connection.env_type ?? 0),
			...withPrefix(config),
		},
		notReturned: notReturned.map((key) => COLUMN_OF[key] ?? key),
		secretKeys: missingSecrets(dw_type, copied, config).map(({ key }) => key),
	};
}
