import type { IDataObject } from 'n8n-workflow';

import { UserFacingError } from '../client/UserFacingError';

/** What a text has to look like. `allowed` completes the sentence "may hold only ...". */
export interface TextRule {
	maxLength?: number;
	pattern?: RegExp;
	allowedText?: string;
}

const FROM_EXPRESSION = 'If it comes from an expression, check that the input item holds a value.';

/** What a wrong value is called in a message; never the value itself, which may be a secret. */
function describeType(value: unknown): string {
	if (value === null) return 'empty';
	if (Array.isArray(value)) return 'a list';
	return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** True for what an untouched field or an expression without a result gives. */
export function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && !value.trim());
}

/**
 * Text as it was given. A number counts as text, because IDs and ports often come as numbers
 * from spreadsheets; nothing else does.
 *
 * @throws InputError for lists, objects and booleans
 */
export function toText(label: string, value: unknown): string {
	if (value === undefined || value === null) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'number' && Number.isFinite(value)) return String(value);
	throw new UserFacingError(`'${label}' must be text, not ${describeType(value)}`, FROM_EXPRESSION);
}

/**
 * @throws InputError when the text breaks the rule
 */
export function validateText(label: string, text: string, rule: TextRule): string {
	if (rule.maxLength !== undefined && text.length > rule.maxLength) {
		throw new UserFacingError(
			`'${label}' may have ${rule.maxLength} characters at most, and this one has ${text.length}`,
		);
	}
	if (rule.pattern && !rule.pattern.test(text)) {
		throw new UserFacingError(`'${label}' may hold only ${rule.allowedText}`, `Given: ${text}`);
	}
	return text;
}

/** The one message for a field that must not be empty. */
export function emptyFieldError(label: string): UserFacingError {
	return new UserFacingError(`'${label}' is empty`, FROM_EXPRESSION);
}

/**
 * A TCP port, given as a number or as digits.
 *
 * @throws InputError when it is not a whole number from 1 to 65535
 */
export function toPort(label: string, value: unknown): number {
	if (isEmpty(value)) throw emptyFieldError(label);
	const text = toText(label, value).trim();
	const port = Number(text);
	if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
		throw new UserFacingError(
			`'${label}' must be a whole number from 1 to 65535, not ${text.slice(0, 20)}`,
		);
	}
	return port;
}

/**
 * A boolean, or the text true or false as spreadsheets give it.
 *
 * @throws InputError for anything else
 */
export function toBoolean(label: string, value: unknown): boolean {
	if (value === true || value === 'true') return true;
	if (value === false || value === 'false') return false;
	throw new UserFacingError(
		`'${label}' must be true or false`,
		isEmpty(value) ? FROM_EXPRESSION : `Given: ${describeType(value)}`,
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
		throw new UserFacingError(`'${label}' must be a JSON object, not ${describeType(parsed)}`);
	}
	return parsed as IDataObject;
}

/**
 * JSON that may have been given as text.
 *
 * @throws InputError when the text is not valid JSON
 */
export function parseJson(label: string, value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value);
	} catch {
		// The parser's own message quotes the text, which may hold a password.
		return invalidJson(label);
	}
}

function invalidJson(label: string): never {
	throw new UserFacingError(
		`'${label}' is not valid JSON`,
		'Check quotes, commas and braces. Keys and texts stand in double quotes.',
	);
}
