import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { responses } from '../../fixtures/documented-responses.json';
import type { Exchange } from './examples';

const folder = join(__dirname, '..', '..', 'simulator', 'examples');

/** Matches whatever has at least these keys, with values of these JSON types. */
function containing(value: unknown): unknown {
	if (Array.isArray(value)) {
		return value.length === 0 ? [] : expect.arrayContaining([containing(value[0])]);
	}
	if (typeof value === 'object' && value !== null) {
		const keys = Object.entries(value).map(([key, inner]) => [key, containing(inner)]);
		return expect.objectContaining(Object.fromEntries(keys)) as unknown;
	}
	const types = { string: String, number: Number, boolean: Boolean };
	return value === null ? null : expect.any(types[typeof value as keyof typeof types]);
}

it.each(responses)(
	'the simulator has every key of the documented response: $name',
	(documented) => {
		const text = readFileSync(join(folder, documented.simulatorExample), 'utf8');
		const { response } = JSON.parse(text) as Exchange;
		expect(response.status).toBe(documented.status);
		expect(response.body).toEqual(containing(documented.body));
	},
);
