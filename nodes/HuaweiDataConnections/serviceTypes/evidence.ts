/**
 * How sure it is that a key or value is right: it stands in Huawei Cloud's documentation, it was
 * seen in working public tools and tests, or it is concluded from related services.
 */
export type Evidence = 'documented' | 'observed' | 'inferred';

/** The value of a type list that lets an expression name the type. */
export const BY_NAME = 'byName';

/** The last entry of every list of types. */
export const byNameOption = {
	name: 'By Name (Expression)',
	value: BY_NAME,
	description: 'Name the type with text or an expression, one for each item',
};
