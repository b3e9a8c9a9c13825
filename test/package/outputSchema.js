// ESLint brings it.
const Ajv = require('ajv');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { root } = require('./package');

/** n8n looks here: by the version of the node, then by resource and operation. */
const folder = join(root, 'nodes', 'HuaweiDataConnections', '__schema__', 'v1.0.0');

/** The schema of the output of an operation, such as `dataArtsConnection/get`. */
function readSchema(name) {
	return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}

/** How items differ from a schema. Properties that it does not name are wrong, too. */
function schemaErrors(schema, items) {
	const ajv = new Ajv({ allErrors: true });
	ajv.validate({ type: 'array', items: withoutOtherProperties(schema) }, items);
	return ajv.errors ?? [];
}

/** The schema made stricter: it allows only the properties that it names. */
function withoutOtherProperties(schema) {
	const { properties, items } = schema;
	return {
		...schema,
		...(items && { items: withoutOtherProperties(items) }),
		...(properties && {
			additionalProperties: false,
			properties: Object.fromEntries(
				Object.entries(properties).map(([key, value]) => [key, withoutOtherProperties(value)]),
			),
		}),
	};
}

module.exports = { folder, readSchema, schemaErrors };
