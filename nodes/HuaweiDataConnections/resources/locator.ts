import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

type Part = Pick<
	INodeProperties,
	'displayName' | 'name' | 'description' | 'placeholder' | 'required' | 'displayOptions'
>;

/**
 * A field whose value is chosen from a list, or typed as an ID.
 *
 * @param searchListMethod the list, by its name in the node's methods
 * @param others further ways to give it
 */
export function locator(
	{ placeholder, ...part }: Part,
	searchListMethod: string,
	others: INodePropertyMode[] = [],
): INodeProperties {
	return {
		...part,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod, searchable: true },
			},
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder },
			...others,
		],
	};
}
