const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { responses } = require('../../fixtures/documented-responses.json');

const folder = join(__dirname, '..', '..', 'simulator', 'examples');
const TYPES = { string: String, number: Number, boolean: Boolean };

/** Matches whatever has at least these keys, with values of these JSON types. */
function containing(value) {
	if (value === null) return null;
	if (Array.isArray(value)) {
		return value.length === 0 ? [] : expect.arrayContaining([containing(value[0])]);
	}
	if (typeof value !== 'object') return expect.any(TYPES[typeof value]);
	const entries = Object.entries(value).map(([key, inner]) => [key, containing(inner)]);
	return expect.objectContaining(Object.fromEntries(entries));
}

it.each(responses)(
	'the simulator has every key of the documented response: $name',
	({ simulatorExample, status, body }) => {
		const { response } = JSON.parse(readFileSync(join(folder, simulatorExample), 'utf8'));
		expect(response.status).toBe(status);
		expect(response.body).toEqual(containing(body));
	},
);
