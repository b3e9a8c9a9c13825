import type { INodeProperties } from 'n8n-workflow';

import type { ItemParameters } from '../fields/ItemParameters';
import { readChoice } from './planOptions';

/** What Plan and Apply return. */
export const output: INodeProperties = {
	displayName: 'Output',
	name: 'planOutput',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Each Connection',
			value: 'each',
			description: 'One item for each connection of the list, and for each to delete',
		},
		{
			name: 'Summary',
			value: 'summary',
			description: 'One item with counts, and a text for a chat or a mail',
		},
	],
	default: 'each',
	description: 'What is returned: each or summary',
};

/** @throws InputError for a value that is not in the list */
export function readIsSummary(item: ItemParameters): boolean {
	return readChoice<'each' | 'summary'>(item, output) === 'summary';
}
