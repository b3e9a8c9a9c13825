const {
	HuaweiDataConnections,
} = require('../../nodes/HuaweiDataConnections/HuaweiDataConnections.node');
const { WATCHED_KINDS } = require('../../nodes/HuaweiDataConnections/trigger/kinds');
const { credentialFor, useSimulator } = require('../contract/account');
const { dliForm, hiveForm } = require('../contract/forms');
const { runNode } = require('../contract/runNode');
const { AUTH_BODIES, authCreateForm, authForm } = require('../contract/useDliAuth');
const { useVirtualTime } = require('../contract/virtualTime');
const { DEFAULT_FIXTURES } = require('../simulator');
const hiveExample = require('../simulator/examples/dataarts-create-hive.json');
const { folder, readSchema, schemaErrors } = require('./outputSchema');
const { filesBelow } = require('./package');

const simulator = useSimulator();
useVirtualTime();

const createdConnection = { connectionId: '={{ $json.connectionId }}' };
const dataArts = (operation, form) => ({ resource: 'dataArtsConnection', operation, ...form });
const basic = (operation, form) => ({ resource: 'dliDatasourceConnection', operation, ...form });
const enhanced = (operation, form) => ({ resource: 'dliEnhancedConnection', operation, ...form });
const connectionSet = (operation, form) => ({ resource: 'connectionSet', operation, ...form });
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
// Waits, because the output then has the most keys, and because DLI does not delete a connection that
// it is still creating.
const ready = (form) => ({ ...form, options: { waitUntilReady: true } });
const tags = { tag: [{ key: 'env', value: 'prod' }] };
const withTags = { options: { includeTags: true } };
const routeForm = enhanced('addRoute', {
	...createdConnection,
	routeName: 'r1',
	cidr: '10.0.0.0/16',
});
/** Another project of the account. */
const [home, ...others] = DEFAULT_FIXTURES.projects;
const other = { otherProjectId: others.find(({ domainId }) => domainId === home.domainId).id };
/** Existing connections with every key that an output can have. */
const someBasic = () =>
	['ACTIVE', 'FAILED'].map((state) => {
		const { id } = simulator().seed.dliBasic({ state, queues: ['q1'] });
		return { connectionId: id };
	});
const someAuth = () =>
	Object.values(AUTH_BODIES).map((body) => ({
		connectionId: simulator().seed.dliAuth({ body }).id,
	}));
const someEnhanced = () => {
	const { id } = simulator().seed.dliEnhanced({
		peerings: 'FAILED',
		routes: [{ name: 'r1', cidr: '10.0.0.0/16' }],
		body: {
			queues: ['q1'],
			elastic_resource_pools: ['pool_a'],
			hosts: [{ name: 'ecs-1', ip: '192.168.0.1' }],
			tags: tags.tag,
		},
	});
	return [{ connectionId: id }];
};

/** What is exported with every column, and a list for which a plan has every key. */
const someOfEveryKind = () => {
	const [item] = hiveExample.request.body.data_source_vos;
	const described = { dw_category: 'sales', description: 'Sales [n8n:1#v1]' };
	simulator().seed.dataArts({ item: { ...item, ...described } });
	for (const body of Object.values(AUTH_BODIES)) simulator().seed.dliAuth({ body });
	return someEnhanced();
};
const list = () => {
	const [{ dw_name: name }] = hiveExample.request.body.data_source_vos;
	// A cluster of which nobody knows whether it exists.
	const changes = { description: 'CRM', secretVersion: 'v2', 'settings.clusterId': 'unknown' };
	return [{ kind: 'dataArts', name, type: 'HIVE', ...changes }];
};

// A copy, because its output has the most keys.
const copyForm = hiveForm({
	connectionName: 'copy',
	settingsFrom: 'existingConnection',
	sourceConnection: { __rl: true, mode: 'id', value: '={{ $json.connectionId }}' },
	settingsToChange: { password: 'xxxxxx' },
});

/** For each operation: forms or functions that create what it works on, then its own form. */
const FORMS = {
	'connectionSet/apply': [
		someOfEveryKind,
		() => list().map((row) => ({ ...row, 'settings.dbPassword': 'xxxxxx' })),
		connectionSet('apply', {}),
	],
	'connectionSet/export': [someOfEveryKind, connectionSet('export', {})],
	'connectionSet/plan': [someOfEveryKind, list, connectionSet('plan', {})],
	'dataArtsConnection/checkAccess': [hiveForm(), dataArts('checkAccess', createdConnection)],
	'dataArtsConnection/create': [hiveForm(), copyForm],
	'dataArtsConnection/delete': [hiveForm(), dataArts('delete', createdConnection)],
	'dataArtsConnection/get': [hiveForm(), dataArts('get', createdConnection)],
	'dataArtsConnection/getAll': [
		hiveForm(),
		dataArts('getAll', {
			options: { allWorkspaces: true, includeSettings: true },
			filters: { uses: hiveForm().userName },
		}),
	],
	'dataArtsConnection/saveAgain': [
		hiveForm(),
		dataArts('saveAgain', {
			...createdConnection,
			dataArtsType: 'HIVE',
			settingsToChange: { password: 'xxxxxx' },
		}),
	],
	'dataArtsConnection/test': [hiveForm({ operation: 'test' })],
	'dataArtsConnection/update': [
		hiveForm(),
		dataArts('update', {
			...createdConnection,
			dataArtsType: 'HIVE',
			settingsToChange: { password: 'xxxxxx' },
		}),
	],
	'dataArtsConnection/upsert': [hiveForm(), hiveForm({ operation: 'upsert' })],
	'dliDatasourceAuthentication/create': [authCreateForm('CSS')],
	'dliDatasourceAuthentication/delete': [
		authCreateForm('CSS'),
		authForm('delete', createdConnection),
	],
	'dliDatasourceAuthentication/get': [someAuth, authForm('get', createdConnection)],
	'dliDatasourceAuthentication/getAll': [someAuth, authForm('getAll', { returnAll: true })],
	'dliDatasourceAuthentication/update': [
		authCreateForm('CSS'),
		authForm('update', { ...createdConnection, settingsToChange: { password: 'xxxxxx' } }),
	],
	'dliDatasourceAuthentication/upsert': [
		authCreateForm('CSS'),
		authCreateForm('CSS', { operation: 'upsert' }),
	],
	'dliDatasourceConnection/create': [ready(dliForm())],
	'dliDatasourceConnection/delete': [ready(dliForm()), basic('delete', createdConnection)],
	'dliDatasourceConnection/get': [someBasic, basic('get', createdConnection)],
	'dliDatasourceConnection/getAll': [someBasic, basic('getAll', {})],
	'dliEnhancedConnection/addRoute': [enhancedForm({}), routeForm],
	'dliEnhancedConnection/addTags': [
		enhancedForm({}),
		enhanced('addTags', { ...createdConnection, tags }),
	],
	'dliEnhancedConnection/bindQueues': [
		enhancedForm({}),
		enhanced('bindQueues', { ...createdConnection, ...bound }),
	],
	'dliEnhancedConnection/create': [ready(boundForm)],
	'dliEnhancedConnection/delete': [ready(boundForm), enhanced('delete', createdConnection)],
	'dliEnhancedConnection/deleteRoute': [
		enhancedForm({}),
		routeForm,
		enhanced('deleteRoute', { ...createdConnection, routeName: 'r1' }),
	],
	'dliEnhancedConnection/diagnose': [
		someEnhanced,
		enhanced('diagnose', {
			...createdConnection,
			queueName: 'q1',
			address: '192.168.0.12:8000',
		}),
	],
	'dliEnhancedConnection/get': [
		someEnhanced,
		enhanced('get', { ...createdConnection, ...withTags }),
	],
	'dliEnhancedConnection/getAll': [
		someEnhanced,
		enhanced('getAll', { returnAll: true, ...withTags }),
	],
	'dliEnhancedConnection/getGrants': [
		enhancedForm({}),
		enhanced('grant', { ...createdConnection, ...other }),
		enhanced('getGrants', createdConnection),
	],
	'dliEnhancedConnection/grant': [
		enhancedForm({}),
		enhanced('grant', { ...createdConnection, ...other }),
	],
	'dliEnhancedConnection/removeTags': [
		enhancedForm({ tags }),
		enhanced('removeTags', { ...createdConnection, tagKeys: 'env' }),
	],
	'dliEnhancedConnection/revoke': [
		enhancedForm({}),
		enhanced('grant', { ...createdConnection, ...other }),
		enhanced('revoke', { ...createdConnection, ...other }),
	],
	'dliEnhancedConnection/testConnectivity': [
		enhanced('testConnectivity', { queueName: 'q1', address: '192.168.0.12:8000' }),
	],
	'dliEnhancedConnection/unbindQueues': [
		boundForm,
		enhanced('unbindQueues', { ...createdConnection, ...bound }),
	],
	'dliEnhancedConnection/updateHosts': [
		enhancedForm({}),
		enhanced('updateHosts', { ...createdConnection, newHosts: { hostsFile: '192.168.0.1 ecs-1' } }),
	],
};

const operations = new HuaweiDataConnections().description.properties
	.filter(({ name }) => name === 'operation')
	.flatMap(({ displayOptions, options }) =>
		displayOptions.show.resource.flatMap((resource) =>
			options.map(({ value }) => `${resource}/${value}`),
		),
	);

/** n8n's guideline for Simplify, besides what options and filters add. */
const MAX_SIMPLIFIED_FIELDS = 10;
const ON_REQUEST = ['tags', 'settings', 'usedAs', 'workspaceName'];

/** The output of the last form. Each form runs with the output items of the one before it. */
async function outputOf(forms) {
	const { url } = simulator();
	const credential = credentialFor(url, { endpointTemplate: url });
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

it('every operation and every resource of the trigger has a schema, and nothing else has', () => {
	const watched = WATCHED_KINDS.map(({ option }) => option.value);
	expect(filesBelow(folder)).toEqual(
		[...operations, ...watched].map((name) => `${name}.json`).sort(),
	);
});

it.each(operations)('%s returns what its schema describes', async (name) => {
	const schema = readSchema(name);
	expect(schema).toMatchObject({ type: 'object', version: expect.any(Number) });

	if (!FORMS[name]) throw new Error(`FORMS in this file has no form for ${name}`);
	const items = await outputOf(FORMS[name]);
	const keys = new Set(items.flatMap(Object.keys));
	if (/get/.test(name)) {
		expect(keys.difference(new Set(ON_REQUEST)).size).toBeLessThanOrEqual(MAX_SIMPLIFIED_FIELDS);
	}
	if (/delete$/.test(name)) expect(items).toMatchObject([{ deleted: true }]);
	if (!/testConnectivity/.test(name)) expect(keys).toContain('name');
	expect([...keys].sort()).toEqual(Object.keys(schema.properties).sort());
	expect(schemaErrors(schema, items)).toEqual([]);
});
