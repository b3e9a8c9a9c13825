import type { IDataObject } from 'n8n-workflow';

import { MASK } from '../../client/redaction/rewriteJson';
import { InputError } from '../../fields/InputError';
import { parseJson, toObject, toText } from '../../fields/validate';
import type { Explanation } from '../model';

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

/** @throws InputError for a value in which an export or a log has masked a secret */
export function assertNotMasked(label: string, value: unknown): void {
	if (!JSON.stringify(value ?? null).includes(MASK)) return;
	throw new InputError(
		`'${label}' has ${MASK}, which stands for something secret that was left out`,
		'Write the value itself, or leave it out.',
	);
}

/** What an InputError says; undefined if the check throws none. */
export function explainInvalid(check: () => void): Explanation | undefined {
	try {
		check();
		return undefined;
	} catch (error) {
		return explain(error);
	}
}

function explain(error: unknown): Explanation {
	if (!(error instanceof InputError)) throw error;
	return {
		reason: `It cannot be created: ${error.message}`,
		advice: error.description ?? 'Correct the column.',
	};
}
