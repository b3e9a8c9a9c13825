import type { IDataObject } from 'n8n-workflow';

import { MASK } from '../../client/redaction/rewriteJson';
import { InputError } from '../../fields/InputError';
import { isEmpty, parseJson, quoteValue, toObject, toText } from '../../fields/validate';
import type { Explanation, Properties } from '../model';
import type { Reference } from '../references';

/** The entries of a list: those of an array or of JSON text, or the parts of a text with commas. */
export function toTexts(label: string, value: unknown): string[] {
	const list = toEntries(label, value) ?? toText(label, value).split(',');
	return list.map((entry) => toText(label, entry).trim()).filter(Boolean);
}

/**
 * The objects of a list, which is an array or JSON text.
 *
 * @returns undefined for another text
 */
export function toObjects(label: string, value: unknown): IDataObject[] | undefined {
	return toEntries(label, value)?.map((entry) => toObject(label, entry));
}

function toEntries(label: string, value: unknown): unknown[] | undefined {
	const isJson = typeof value === 'string' && value.trim().startsWith('[');
	const list = isJson ? parseJson(label, value) : value;
	return Array.isArray(list) ? list : undefined;
}

/** The prefix of names among the columns. */
export const REFS_PREFIX = 'refs.';

/**
 * The values of a column that is an object, or several columns with a prefix, of which each is one value.
 * A column of its own counts more.
 */
export function toGroup(columns: IDataObject, column: string): IDataObject {
	const prefix = `${column}.`;
	const whole = columns[column] === undefined ? {} : toObject(column, columns[column]);
	const single = Object.entries(columns)
		.filter(([name]) => name.startsWith(prefix))
		.map(([name, value]) => [name.slice(prefix.length), value]);
	return { ...whole, ...Object.fromEntries(single) } as IDataObject;
}

/**
 * The names of a row, by the columns whose IDs they stand for.
 *
 * @throws InputError for a column that has no ID, or that has both
 */
export function readRefs(
	columns: IDataObject,
	references: readonly Reference[],
	properties: Properties,
): Record<string, string> {
	const named = Object.entries(toGroup(columns, 'refs')).filter(([, name]) => !isEmpty(name));
	return Object.fromEntries(
		named.map(([column, name]) => {
			const label = `${REFS_PREFIX}${column}`;
			if (!references.some((one) => one.column === column)) {
				const known = references.map((one) => one.column).join(', ');
				throw new InputError(
					`'${label}' names no column with an ID`,
					known ? `There are: ${known}.` : 'Remove it.',
				);
			}
			if (properties[column] !== undefined) {
				throw new InputError(`'${column}' and '${label}' contradict`, 'Remove one of them.');
			}
			return [column, toText(label, name).trim()];
		}),
	);
}

/** @throws InputError for a value in which an export or a log has masked a secret */
export function assertNotMasked(label: string, value: unknown): void {
	if (!JSON.stringify(value ?? null).includes(MASK)) return;
	throw new InputError(
		`'${label}' has ${MASK}, which stands for something secret that was left out`,
		'Write the value itself, or leave it out.',
	);
}

/** The message of the InputError that a check throws; undefined if it throws none. */
export function messageOf(check: () => void): string | undefined {
	try {
		check();
		return undefined;
	} catch (error) {
		return inputErrorOf(error).message;
	}
}

/** Why nothing can be created; undefined if the check throws no InputError. */
export function explainInvalid(check: () => void): Explanation | undefined {
	try {
		check();
		return undefined;
	} catch (error) {
		return explain(error);
	}
}

function explain(error: unknown): Explanation {
	const { message, description } = inputErrorOf(error);
	return {
		reason: `It cannot be created: ${message}`,
		advice: description ?? 'Correct the column.',
	};
}

/** Any other error is a fault of the node. */
function inputErrorOf(error: unknown): InputError {
	if (error instanceof InputError) return error;
	throw error;
}

/** Connections whose login is another one, or that need none, can be told from those that need it. */
export function readUsesLogin({ login }: IDataObject): boolean {
	const text = toText('login', login).trim();
	if (!text || text === 'none') return !text;
	throw new InputError(
		`'login' must be none or empty, not ${quoteValue(text)}`,
		"With none, 'Data Source Login' is not for this connection.",
	);
}
