import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

type FieldBase = Pick<
	INodeProperties,
	'displayName' | 'name' | 'description' | 'placeholder' | 'required' | 'displayOptions'
>;

/** A mode without what all modes of text have in common. */
type TypedMode = Omit<INodePropertyMode, 'type'>;

const BY_ID: TypedMode = { displayName: 'By ID', name: 'id' };

/**
 * A field whose value is chosen from a list, or typed.
 *
 * @param searchListMethod the list, by its name in the node's methods
 * @param others further ways to give it
 * @param typed what it is typed as
 */
export function locator(
	{ placeholder, ...part }: FieldBase,
	searchListMethod: string,
	others: INodePropertyMode[] = [],
	typed: TypedMode = BY_ID,
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
			stringMode({ ...typed, placeholder }),
			...others,
		],
	};
}

/** A way to give a value as text. */
export function stringMode(mode: TypedMode): INodePropertyMode {
	return { ...mode, type: 'string' };
}
