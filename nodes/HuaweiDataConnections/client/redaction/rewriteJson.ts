import type { IDataObject } from 'n8n-workflow';

/** Replaces a secret, and whatever cannot be searched for secrets. */
export const MASK = '***';

/**
 * How many objects, lists and JSON texts may be nested in each other. No service returns more than
 * a few. What is nested deeper becomes the mask, so that no response exhausts the stack.
 */
export const MAX_DEPTH = 100;

/** What to do with the parts of a JSON value. */
export interface JsonRewriter {
	/**
	 * Returns what replaces the value of a property as a whole, undefined to omit the property, or
	 * the same value to continue inside it.
	 */
	property?(key: string, value: unknown, owner: IDataObject): unknown;
	/** Returns what replaces a text or number; undefined omits it. */
	leaf(value: string | number): unknown;
}

/**
 * Rewrites a JSON value at any depth, and inside texts that are JSON themselves. Keys stay as they
 * are. What does not change is returned as the same object. It throws for no JSON value.
 */
export function rewriteJson(value: unknown, rewriter: JsonRewriter, depth = 0): unknown {
	if (typeof value === 'string') return rewriteText(value, rewriter, depth);
	if (typeof value === 'number') return rewriter.leaf(value);
	if (typeof value !== 'object' || value === null) return value;
	if (depth >= MAX_DEPTH) return MASK;
	return Array.isArray(value)
		? rewriteList(value, rewriter, depth + 1)
		: rewriteObject(value as IDataObject, rewriter, depth + 1);
}

function rewriteList(list: unknown[], rewriter: JsonRewriter, depth: number): unknown[] {
	const rewritten = list.map((entry) => rewriteJson(entry, rewriter, depth));
	if (rewritten.every((entry, index) => entry === list[index])) return list;
	return rewritten.filter((entry) => entry !== undefined);
}

function rewriteObject(object: IDataObject, rewriter: JsonRewriter, depth: number): IDataObject {
	const entries = Object.entries(object);
	const rewritten = entries.map(([key, value]): [string, unknown] => {
		const replaced = rewriter.property ? rewriter.property(key, value, object) : value;
		return [key, replaced === value ? rewriteJson(value, rewriter, depth) : replaced];
	});
	if (rewritten.every(([, value], index) => value === entries[index]?.[1])) return object;
	const kept = rewritten.filter(([, value]) => value !== undefined);
	return Object.fromEntries(kept) as IDataObject;
}

function rewriteText(text: string, rewriter: JsonRewriter, depth: number): unknown {
	const parsed = tryParseJson(text);
	if (parsed === undefined) return rewriter.leaf(text);
	const rewritten = rewriteJson(parsed, rewriter, depth);
	if (rewritten !== parsed) return JSON.stringify(rewritten);
	// The parser keeps the last of equal keys, so that the text may hold more than its value.
	return rewriter.leaf(text) === text ? text : JSON.stringify(parsed);
}

/** Parses a text that is a JSON object or list; undefined for any other text. */
function tryParseJson(text: string): unknown {
	if (!/^\s*[{[]/.test(text)) return undefined;
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
