import type { IDataObject } from 'n8n-workflow';

import { SETTINGS_PREFIX } from './compare';
import { FORMAT } from './entries';
import type { ObservedEntry } from './model';
import { sortKeys } from './stableJson';

/**
 * A connection as a row of the list. The same state gives the same text: keys and lists are in order,
 * and there are no times, no IDs of the connection itself, and nothing that the server makes.
 */
export function toRow(entry: ObservedEntry, projectId: string): IDataObject {
	const { kind, workspaceId, name, properties, secretKeys, mark } = entry;
	const all = Object.entries(properties);
	const isSetting = (key: string) => key.startsWith(SETTINGS_PREFIX);
	const settings = all
		.filter(([key]) => isSetting(key))
		.map(([key, value]) => [key.slice(SETTINGS_PREFIX.length), value]);
	return sortKeys({
		format: FORMAT,
		kind,
		name,
		projectId,
		...Object.fromEntries(all.filter(([key]) => !isSetting(key))),
		...(kind === 'dataArts' && {
			workspaceId,
			settings: Object.fromEntries(settings) as IDataObject,
			secretsRequired: [...secretKeys].sort(),
		}),
		...(mark?.secretVersion && { secretVersion: mark.secretVersion }),
	}) as IDataObject;
}
