import type { IDataObject } from 'n8n-workflow';

import { SETTINGS_PREFIX } from './compare';
import { FORMAT } from './entries';
import type { ObservedEntry, Properties } from './model';
import { settingsOf } from './secrets';
import { sortKeys } from './stableJson';

/**
 * A connection as a row of the list. The same state gives the same text: keys and lists are in order,
 * and there are no times, no IDs of the connection itself, and nothing that the server makes.
 */
export function toRow(entry: ObservedEntry, projectId: string): IDataObject {
	const { kind, workspaceId, properties } = entry;
	const place = { projectId, ...(kind === 'dataArts' && { workspaceId }) };
	return sortKeys({ ...rowOf(entry, properties), ...place });
}

/**
 * The same for any project: with names instead of IDs.
 *
 * @param named what is left beside the names, and the names by their columns
 */
export function toPortableRow(
	entry: ObservedEntry,
	{ properties, refs }: { properties: Properties; refs: Record<string, string> },
): IDataObject {
	const row = sortKeys({
		...rowOf(entry, properties),
		...(Object.keys(refs).length > 0 && { refs }),
	});
	// Otherwise the output would get the project that it is from.
	return { ...row, projectId: undefined };
}

function rowOf({ kind, name, secretKeys, mark }: ObservedEntry, properties: Properties) {
	const others = Object.entries(properties).filter(([key]) => !key.startsWith(SETTINGS_PREFIX));
	return {
		format: FORMAT,
		kind,
		name,
		...Object.fromEntries(others),
		...(kind === 'dataArts' && { settings: settingsOf(properties) }),
		...(kind !== 'dliEnhanced' && { secretsRequired: [...secretKeys].sort() }),
		...(mark?.secretVersion && { secretVersion: mark.secretVersion }),
	} as IDataObject;
}
