/** A value of a response as text; empty if there is none, or if it is a list or an object. */
export function responseText(value: unknown): string {
	return value === undefined || typeof value === 'object' ? '' : String(value);
}
