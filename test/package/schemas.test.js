// Comes with eslint.
const Ajv = require('ajv');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const {
	HuaweiDataConnections,
} = require('../../nodes/HuaweiDataConnections/HuaweiDataConnections.node');
const { credentialFor, useSimulator } = require('../contract/account');
const { dliForm, hiveForm } = require('../contract/forms');
const { runNode } = require('../contract/harness');
const { filesBelow, root } = require('./package');

// Where n8n looks: by the version of the node, then resource and operation.
const folder = join(root, 'nodes', 'HuaweiDataConnections', '__schema__', 'v1.0.0');
const simulator = useSimulator();

const theCreated = { connectionId: '={{ $json.connectionId }}' };
const dataArts = (operation, form) => ({ resource: 'dataArtsConnection', operation, ...form });
const enhanced = (operation, form) => ({ resource: 'dliEnhancedConnection', operation, ...form });
const enhancedForm = (additionalFields) =>
	enhanced('create', {
		connectionName: 'sales_vpc',
		vpcId: 'vpc',
		networkId: 'network',
		additionalFields,
	});
const boundForm = enhancedForm({
	queues: ['q1'],
	elasticResourcePools: ['pool_a'],
	hosts: { host: [{ name: 'ecs-1', ip: '192.168.0.1' }] },
});

// A copy, because its output has the most.
const copyForm = hiveForm({
	connectionName: 'copy',
	settingsFrom: 'existingConnection',
	sourceConnection: { __rl: true, mode: 'id', value: '={{ $json.connectionId }}' },
	settingsToChange: { password: 'xxxxxx' },
});

/** For each operation its form, after those that make what it works on. */
const FORMS = {
	'dataArtsConnection/create': [hiveForm(), copyForm],
	'dataArtsConnection/delete': [hiveForm(), dataArts('delete', theCreated)],
	'dataArtsConnection/get': [hiveForm(), dataArts('get', theCreated)],
	'dataArtsConnection/getAll': [hiveForm(), dataArts('getAll', {})],
	'dataArtsConnection/test': [hiveForm({ operation: 'test' })],
	'dataArtsConnection/update': [
		hiveForm(),
		dataArts('update', {
			...theCreated,
			dataArtsType: 'HIVE',
			settingsToChange: { password: 'xxxxxx' },
		}),
	],
	'dataArtsConnection/upsert': [hiveForm(), hiveForm({ operation: 'upsert' })],
	'dliDatasourceConnection/create': [dliForm()],
	'dliEnhancedConnection/create': [boundForm],
	// Not one whose queues are being bound: it cannot be deleted.
	'dliEnhancedConnection/delete': [enhancedForm({}), enhanced('delete', theCreated)],
	'dliEnhancedConnection/get': [boundForm, enhanced('get', theCreated)],
	'dliEnhancedConnection/getAll': [boundForm, enhanced('getAll', { returnAll: true })],
};

const operations = new HuaweiDataConnections().description.properties
	.filter(({ name }) => name === 'operation')
	.flatMap(({ displayOptions, options }) =>
		displayOptions.show.resource.flatMap((resource) =>
			options.map(({ value }) => `${resource}/${value}`),
		),
	);

/** What the last of these forms gives; each gets the items of the one before. */
async function outputOf(forms) {
	const credential = credentialFor(simulator().url);
	let items = [{}];
	for (const parameters of forms) {
		const { error, outputs } = await runNode({ parameters, items, credential });
		expect(error).toBeUndefined();
		items = outputs[0].map(({ json }) => json);
	}
	return items;
}

/** The schema, but with nothing allowed that it does not name: nothing may come that it leaves out. */
function withNothingElse(schema) {
	const { properties, items } = schema;
	return {
		...schema,
		...(items && { items: withNothingElse(items) }),
		...(properties && {
			additionalProperties: false,
			properties: Object.fromEntries(
				Object.entries(properties).map(([key, value]) => [key, withNothingElse(value)]),
			),
		}),
	};
}

it('every operation has a schema, and every schema an operation', () => {
	expect(filesBelow(folder)).toEqual(operations.map((name) => `${name}.json`).sort());
});

it.each(operations)('%s gives what its schema says', async (name) => {
	const schema = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
	expect(schema).toMatchObject({ type: 'object', version: expect.any(Number) });

	const [item] = await outputOf(FORMS[name]);
	expect(Object.keys(item).sort()).toEqual(Object.keys(schema.properties).sort());
	const ajv = new Ajv({ allErrors: true });
	ajv.validate(withNothingElse(schema), item);
	expect(ajv.errors ?? []).toEqual([]);
});
