// Comes with eslint.
const Ajv = require('ajv');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const {
	HuaweiDataConnections,
} = require('../../nodes/HuaweiDataConnections/HuaweiDataConnections.node');
const { credentialFor, useSimulator } = require('../contract/account');
const { dliForm, hiveForm } = require('../contract/forms');
const { runNode } = require('../contract/runNode');
const { DEFAULT_WORLD } = require('../simulator');
const { filesBelow, root } = require('./package');

// Where n8n looks: by the version of the node, then resource and operation.
const folder = join(root, 'nodes', 'HuaweiDataConnections', '__schema__', 'v1.0.0');
const simulator = useSimulator();

const theCreated = { connectionId: '={{ $json.connectionId }}' };
const dataArts = (operation, form) => ({ resource: 'dataArtsConnection', operation, ...form });
const basic = (operation, form) => ({ resource: 'dliDatasourceConnection', operation, ...form });
const enhanced = (operation, form) => ({ resource: 'dliEnhancedConnection', operation, ...form });
const enhancedForm = (additionalFields) =>
	enhanced('create', {
		connectionName: 'sales_vpc',
		vpcId: 'vpc',
		networkId: 'network',
		additionalFields,
	});
const rows = (name) => [{ name: { __rl: true, mode: 'name', value: name } }];
const bound = { queues: { queue: rows('q1') }, elasticResourcePools: { pool: rows('pool_a') } };
const boundForm = enhancedForm({
	...bound,
	hosts: { host: [{ name: 'ecs-1', ip: '192.168.0.1' }] },
});
// Waits, because the output then has the most, and because nothing that is being made can be deleted.
const ready = (form) => ({ ...form, options: { waitUntilReady: true } });
const routeForm = enhanced('addRoute', { ...theCreated, routeName: 'r1', cidr: '10.0.0.0/16' });
/** Another project of the account. */
const [home, ...others] = DEFAULT_WORLD.projects;
const other = { otherProjectId: others.find(({ domainId }) => domainId === home.domainId).id };
/** Connections that are there, with all that can be told about them. */
const someBasic = () =>
	['ACTIVE', 'FAILED'].map((state) => {
		const { id } = simulator().seed.dliBasic({ state, queues: ['q1'] });
		return { connectionId: id };
	});
const someEnhanced = () => {
	const { id } = simulator().seed.dliEnhanced({
		peerings: 'FAILED',
		routes: [{ name: 'r1', cidr: '10.0.0.0/16' }],
		body: {
			queues: ['q1'],
			elastic_resource_pools: ['pool_a'],
			hosts: [{ name: 'ecs-1', ip: '192.168.0.1' }],
		},
	});
	return [{ connectionId: id }];
};

// A copy, because its output has the most.
const copyForm = hiveForm({
	connectionName: 'copy',
	settingsFrom: 'existingConnection',
	sourceConnection: { __rl: true, mode: 'id', value: '={{ $json.connectionId }}' },
	settingsToChange: { password: 'xxxxxx' },
});

/** For each operation its form, after those that make what it works on, or a function that does. */
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
	'dliDatasourceConnection/create': [ready(dliForm())],
	'dliDatasourceConnection/delete': [ready(dliForm()), basic('delete', theCreated)],
	'dliDatasourceConnection/get': [someBasic, basic('get', theCreated)],
	'dliDatasourceConnection/getAll': [someBasic, basic('getAll', {})],
	'dliEnhancedConnection/addRoute': [enhancedForm({}), routeForm],
	'dliEnhancedConnection/bindQueues': [
		enhancedForm({}),
		enhanced('bindQueues', { ...theCreated, ...bound }),
	],
	'dliEnhancedConnection/create': [ready(boundForm)],
	'dliEnhancedConnection/delete': [ready(boundForm), enhanced('delete', theCreated)],
	'dliEnhancedConnection/deleteRoute': [
		enhancedForm({}),
		routeForm,
		enhanced('deleteRoute', { ...theCreated, routeName: 'r1' }),
	],
	'dliEnhancedConnection/get': [someEnhanced, enhanced('get', theCreated)],
	'dliEnhancedConnection/getAll': [someEnhanced, enhanced('getAll', { returnAll: true })],
	'dliEnhancedConnection/grant': [enhancedForm({}), enhanced('grant', { ...theCreated, ...other })],
	'dliEnhancedConnection/revoke': [
		enhancedForm({}),
		enhanced('grant', { ...theCreated, ...other }),
		enhanced('revoke', { ...theCreated, ...other }),
	],
	'dliEnhancedConnection/testConnectivity': [
		enhanced('testConnectivity', { queueName: 'q1', address: '192.168.0.12:8000' }),
	],
	'dliEnhancedConnection/unbindQueues': [
		boundForm,
		enhanced('unbindQueues', { ...theCreated, ...bound }),
	],
	'dliEnhancedConnection/updateHosts': [
		enhancedForm({}),
		enhanced('updateHosts', { ...theCreated, newHosts: { hostsFile: '192.168.0.1 ecs-1' } }),
	],
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
		if (typeof parameters === 'function') {
			items = parameters();
			continue;
		}
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

	const items = await outputOf(FORMS[name]);
	const keys = new Set(items.flatMap(Object.keys));
	expect([...keys].sort()).toEqual(Object.keys(schema.properties).sort());
	const ajv = new Ajv({ allErrors: true });
	ajv.validate({ type: 'array', items: withNothingElse(schema) }, items);
	expect(ajv.errors ?? []).toEqual([]);
});
