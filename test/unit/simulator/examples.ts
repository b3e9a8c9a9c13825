import type { Simulator } from '../../simulator';
import { call, type CallResponse } from './helpers';

/** An example file. */
export interface Exchange {
	request: {
		method: string;
		path: string;
		query?: Record<string, string>;
		headers?: Record<string, string>;
		body?: unknown;
	};
	response: { status: number; headers?: Record<string, string>; body: unknown };
}

/** The keys and JSON types of a value. A list has those of its first element. */
function shapeOf(value: unknown): unknown {
	if (value === null) return 'null';
	if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
	if (typeof value !== 'object') return typeof value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

/** Makes an empty list comparable to one with elements. */
function alignEmptyLists(actual: unknown, expected: unknown): unknown {
	if (Array.isArray(actual) && Array.isArray(expected)) {
		if (actual.length === 0 || expected.length === 0) return expected;
		return [alignEmptyLists(actual[0], expected[0])];
	}
	if (typeof actual !== 'object' || typeof expected !== 'object' || !actual || !expected) {
		return actual;
	}
	const other = expected as Record<string, unknown>;
	return Object.fromEntries(
		Object.entries(actual).map(([key, inner]) => [key, alignEmptyLists(inner, other[key])]),
	);
}

/** Sends the request of an example. */
export async function replay(simulator: Simulator, { request }: Exchange): Promise<CallResponse> {
	return await call(simulator, {
		...request,
		method: request.method as 'GET',
		headers: { 'content-type': undefined, ...lowerCased(request.headers) },
	});
}

function lowerCased(headers: Record<string, string> = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
	);
}

/** Expects the status, headers, keys and types of an example's response. */
export function expectMatchesExample(actual: CallResponse, { response }: Exchange): void {
	const { status, headers = {}, body } = response;
	expect(actual.status).toBe(status);
	expect(Object.keys(actual.headers)).toEqual(
		expect.arrayContaining(Object.keys(lowerCased(headers))),
	);
	const expected = shapeOf(body ?? {});
	expect(alignEmptyLists(shapeOf(actual.body), expected)).toEqual(expected);
}
