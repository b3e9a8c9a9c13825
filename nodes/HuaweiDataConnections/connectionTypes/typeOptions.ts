import type { INodePropertyOptions } from 'n8n-workflow';

/**
 * How certain a key or value is: Huawei Cloud documents it, it was observed in working public tools
 * and tests, or it is inferred from related services.
 */
export type Confidence = 'documented' | 'observed' | 'inferred';

/** The value of a type list that lets an expression name the type. */
export const BY_NAME = 'byName';

const byNameOption: INodePropertyOptions = {
	name: 'By Name (Expression)',
	value: BY_NAME,
	description: 'Name the type with text or an expression, one for each item',
};

/** The list of these types and of By Name, in the alphabetical order that n8n requires. */
export function typeOptions(
	types: ReadonlyArray<{ consoleName: string; value: string; description: string }>,
): INodePropertyOptions[] {
	const listed = types.map(({ consoleName: name, value, description }) => ({
		name,
		value,
		description,
	}));
	return [byNameOption, ...listed].sort((a, b) =>
		a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1,
	);
}
