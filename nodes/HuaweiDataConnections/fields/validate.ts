import type { IDataObject } from 'n8n-workflow';

import { InputError } from './InputError';

/** Rules that a text must follow. */
export interface TextRule {
	maxLength?: number;
	pattern?: RegExp;
	/** Describes what the pattern allows, for the message. */
	allowedText?: string;
}

const OCTET = '(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';

/** An IPv4 address, as a part of a pattern. */
export const IPV4 = `${OCTET}(\\.${OCTET}){3}`;

/** Ends the description of an error about an empty value. */
export const EXPRESSION_HINT =
	'If it comes from an expression, check that the input item has a value.';

/** Describes a wrong value without quoting it, because it may be a secret. */
export function describeType(value: unknown): string {
	if (value === null) return 'empty';
	if (Array.isArray(value)) return 'a list';
	return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Quotes a wrong value of a field that holds no secret, so that an AI agent sees what it has sent. */
export function quoteValue(value: unknown): string {
	const isQuotable = ['string', 'number', 'boolean'].includes(typeof value);
	return isQuotable && !isEmpty(value) ? String(value).slice(0, 20) : describeType(value);
}

/** True for the value of an untouched field and of an expression without a result. */
export function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && !value.trim());
}

/**
 * The value as text, unchanged. A number is accepted, because spreadsheets often hold IDs and
 * ports as numbers.
 *
 * @throws InputError for lists, objects and booleans
 */
export function toText(label: string, value: unknown): string {
	if (value === undefined || value === null) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	throw new InputError(`'${label}' must be text, not ${describeType(value)}`, EXPRESSION_HINT);
}

/** The parts of texts with commas, each once. */
export function splitAtCommas(texts: readonly string[]): string[] {
	const parts = texts.flatMap((text) => text.split(',')).map((part) => part.trim());
	return [...new Set(parts.filter(Boolean))];
}

/** @throws InputError when the text breaks the rule */
export function validateText(label: string, text: string, rule: TextRule): string {
	const { maxLength = Infinity, pattern, allowedText } = rule;
	if (text.length > maxLength) {
		throw new InputError(
			`'${label}' must be at most ${maxLength} characters long, not ${text.length}`,
		);
	}
	if (pattern && !pattern.test(text)) {
		throw new InputError(`'${label}' is invalid: '${text}'. Allowed: ${allowedText}`);
	}
	return text;
}

/** The error for a required field that is empty. */
export function emptyFieldError(label: string): InputError {
	return new InputError(`'${label}' is empty`, EXPRESSION_HINT);
}

/**
 * A TCP port, given as a number or as digits.
 *
 * @throws InputError unless it is a whole number from 1 to 65535
 */
export function toPort(label: string, value: unknown): number {
	if (isEmpty(value)) throw emptyFieldError(label);
	const text = toText(label, value).trim();
	const port = Number(text);
	if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
	throw new InputError(
		`'${label}' must be a whole number from 1 to 65535, not ${text.slice(0, 20)}`,
	);
}

/** @throws InputError unless it is a whole number of 1 or more */
export function toPositiveInteger(label: string, value: unknown): number {
	if (isEmpty(value)) throw emptyFieldError(label);
	const number = Number(toText(label, value));
	if (Number.isInteger(number) && number >= 1) return number;
	throw new InputError(`'${label}' must be a whole number of 1 or more, not ${quoteValue(value)}`);
}

/**
 * A boolean, or the text true or false, as in a spreadsheet.
 *
 * @param describe a wrong value; by default it is not quoted
 * @throws InputError for anything else
 */
export function toBoolean(label: string, value: unknown, describe = describeType): boolean {
	if (value === true || value === 'true') return true;
	if (value === false || value === 'false') return false;
	throw new InputError(
		`'${label}' must be true or false, not ${isEmpty(value) ? 'empty' : describe(value)}`,
		isEmpty(value) ? EXPRESSION_HINT : undefined,
	);
}

/**
 * A JSON object, given as text or as an object.
 *
 * @throws InputError when it is not valid JSON, or JSON but not an object
 */
export function toObject(label: string, value: unknown): IDataObject {
	if (isEmpty(value)) throw emptyFieldError(label);
	const parsed = parseJson(label, value);
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
		throw new InputError(`'${label}' must be a JSON object, not ${describeType(parsed)}`);
	}
	return parsed as IDataObject;
}

/**
 * The value of JSON text; a value that is not text is returned as it is.
 *
 * @throws InputError when the text is not valid JSON
 */
export function parseJson(label: string, value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value);
	} catch {
		// The parser's message is dropped, because it quotes the text, which may contain a password.
		return invalidJson(label);
	}
}

function invalidJson(label: string): never {
	throw new InputError(
		`'${label}' is not valid JSON`,
		'Check quotes, commas and braces. Keys and text values must be in double quotes.',
	);
}
