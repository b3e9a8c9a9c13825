import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

type FieldBase = Pick<
	INodeProperties,
	'displayName' | 'name' | 'description' | 'placeholder' | 'required' | 'displayOptions'
>;

/** A mode in which the value is entered as text. */
type StringMode = Omit<INodePropertyMode, 'type'>;

/** The mode in which the value is chosen from the list. */
export const LIST_MODE = 'list';

/**
 * The mode of a resource locator in the conditions of other fields. The slash stands for the root:
 * without it, n8n would take the path for the name of a field beside the other.
 */
export function modePath(parameter: string): string {
	return `/${parameter}.mode`;
}

const BY_ID: StringMode = { displayName: 'By ID', name: 'id' };

/**
 * A field whose value is chosen from a list or entered as text.
 *
 * @param searchListMethod the list, by its name in the node's `methods.listSearch`
 * @param extraModes further ways to enter the value
 * @param idMode the first mode for text, which shows the placeholder
 */
export function locator(
	{ placeholder, ...base }: FieldBase,
	searchListMethod: string,
	extraModes: INodePropertyMode[] = [],
	idMode: StringMode = BY_ID,
): INodeProperties {
	return {
		...base,
		type: 'resourceLocator',
		default: { mode: LIST_MODE, value: '' },
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				typeOptions: { searchListMethod, searchable: true },
			},
			stringMode({ ...idMode, placeholder }),
			...extraModes,
		],
	};
}

/** A field whose value is entered as text in one of several modes, because nothing lists the values. */
export function textLocator(base: FieldBase, modes: INodePropertyMode[]): INodeProperties {
	return {
		...base,
		type: 'resourceLocator',
		default: { mode: modes[0]?.name ?? '', value: '' },
		modes,
	};
}

export function stringMode(mode: StringMode): INodePropertyMode {
	return { ...mode, type: 'string' };
}
