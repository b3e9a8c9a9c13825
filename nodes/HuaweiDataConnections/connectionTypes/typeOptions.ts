import type { INodePropertyOptions } from 'n8n-workflow';

/**
 * How sure it is that a key or value is right: it stands in Huawei Cloud's documentation, it was
 * seen in working public tools and tests, or it is concluded from related services.
 */
export type Confidence = 'documented' | 'observed' | 'inferred';

/** The value of a type list that lets an expression name the type. */
export const BY_NAME = 'byName';

const byNameOption: INodePropertyOptions = {
	name: 'By Name (Expression)',
	value: BY_NAME,
	description: 'Name the type with text or an expression, one for each item',
};

/** The list of these types, with the way to name another; in the order that n8n wants. */
export function typeOptions(
	types: ReadonlyArray<{ consoleName: string; value: string; description: string }>,
): INodePropertyOptions[] {
	const listed = types.map(({ consoleName: name, value, description }) => ({
		name,
		value,
		description,
	}));
	const key = ({ name }: INodePropertyOptions) => name.toLowerCase();
	return [byNameOption, ...listed].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
