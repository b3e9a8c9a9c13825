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
			typedMode({ displayName: 'By ID', name: 'id', placeholder }),
			...others,
		],
	};
}

/** A way to give a value as text. */
export function typedMode(mode: Omit<INodePropertyMode, 'type'>): INodePropertyMode {
	return { ...mode, type: 'string' };
}
