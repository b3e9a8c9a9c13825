import type { INodeProperties } from 'n8n-workflow';

import type { ItemParameters } from '../fields/ItemParameters';
import { options } from '../fields/options';
import type { DliConnectionApi } from './DliConnectionApi';

/** Whether Get and Get Many return the tags too, which DLI keeps apart from its connections. */
export const includeTags: INodeProperties = {
	displayName: 'Include Tags',
	name: 'includeTags',
	type: 'boolean',
	default: true,
	description: 'Whether to return the tags of each connection too, with one more request',
};

/** What reads the tags of connections, if the item asks for them. */
export function readIncludeTags(
	item: ItemParameters,
	{ tags: reader }: DliConnectionApi,
): DliConnectionApi['tags'] {
	return reader && item.collection(options).boolean(includeTags) ? reader : undefined;
}
