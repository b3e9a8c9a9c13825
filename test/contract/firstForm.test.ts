import { NodeHelpers, type INodeParameters, type INodeProperties } from 'n8n-workflow';

import { HuaweiCloudAccessKeyApi } from '../../credentials/HuaweiCloudAccessKeyApi.credentials';
import { HuaweiCloudIamUserApi } from '../../credentials/HuaweiCloudIamUserApi.credentials';
import { HuaweiCloudTokenApi } from '../../credentials/HuaweiCloudTokenApi.credentials';
import { HuaweiDataConnections } from '../../nodes/HuaweiDataConnections/HuaweiDataConnections.node';
import { RESOURCES } from '../../nodes/HuaweiDataConnections/resources';

const { description } = new HuaweiDataConnections();

/** The parameters of a node with these values, as the editor completes them. */
function completed(values: INodeParameters = {}): INodeParameters {
	const node = { typeVersion: 1 };
	const { properties } = description;
	return NodeHelpers.getNodeParameters(properties, values, true, false, node, description) ?? {};
}

/** The names of the fields that the form shows with these values, in their order. */
function shownFields(values: INodeParameters): string[] {
	const all = completed(values);
	return description.properties
		.filter((field) => field.type !== 'hidden')
		.filter((field) => NodeHelpers.displayParameter(all, field, { typeVersion: 1 }, description))
		.map(({ name }) => name);
}

describe('a new node', () => {
	it('signs in with an access key and creates a DataArts connection', () => {
		expect(completed()).toMatchObject({
			authentication: 'accessKey',
			resource: 'dataArtsConnection',
			operation: 'create',
		});
	});

	it('can be added for either create, by an action of its own', () => {
		const actions = description.properties
			.filter(({ name }) => name === 'operation')
			.flatMap(({ options = [] }) => options.map((option) => 'action' in option && option.action));
		expect(actions).toEqual(
			expect.arrayContaining(['Create DataArts connection', 'Create DLI datasource connection']),
		);
	});
});

describe('the port of a DLI service', () => {
	const fieldsFor = (rdsAddress: INodeParameters[string]) =>
		shownFields({
			resource: 'dliDatasourceConnection',
			dliService: 'RDS',
			...(rdsAddress !== undefined && { rdsAddress }),
		}).filter((name) => name.startsWith('rds'));

	it.each<[string, INodeParameters[string], boolean]>([
		['a new form, which shows the list', undefined, false],
		['a list', { __rl: true, mode: 'list', value: '172.16.0.8:5432' }, false],
		['a host', { __rl: true, mode: 'host', value: '172.16.0.8' }, true],
		['an address', { __rl: true, mode: 'address', value: '172.16.0.8:5432' }, false],
		['an expression', '={{ $json.host }}', true],
	])('is asked for only where the address does not contain it: %s', (_case, address, isShown) => {
		expect(fieldsFor(address)).toEqual(isShown ? ['rdsAddress', 'rdsPort'] : ['rdsAddress']);
	});

	it('is empty, and follows the service', () => {
		const host = { __rl: true, mode: 'host', value: '172.16.0.8' };
		const form = { resource: 'dliDatasourceConnection', dliService: 'RDS', rdsAddress: host };
		expect(completed(form).rdsPort).toBe('');
		expect(completed(form)).not.toHaveProperty('dwsPort');
	});
});

describe('the order of the form', () => {
	it('begins with the connection in Update', () => {
		expect(shownFields({ operation: 'update' })[3]).toBe('connectionId');
	});

	it.each(['HIVE', 'HETUENGINE', 'DWS', 'RDS', 'SHELL'])(
		'has the choice of the login beside the login: %s',
		(dataArtsType) => {
			const fields = shownFields({ dataArtsType });
			const choice = fields.indexOf('dataSourceLogin');
			expect(fields.slice(choice + 1, choice + 4)).toEqual([
				'storedPasswordNotice',
				'userName',
				'password',
			]);
			expect(shownFields({ dataArtsType, dataSourceLogin: 'credential' })[choice + 1]).toBe(
				'credentialNotice',
			);
		},
	);

	it.each([
		{ settingsFrom: 'json' },
		{ settingsFrom: 'existingConnection' },
		{ dataArtsType: 'byName' },
		{ operation: 'update' },
	])('has what Define Below means below it: %j', (form) => {
		const fields = shownFields(form);
		const below = fields.slice(fields.indexOf('storedPasswordNotice') + 1);
		expect(['settingsJson', 'settingsToChange']).toContain(below[0]);
	});

	const withGetMany = RESOURCES.filter(({ operations }) => 'getAll' in operations);

	it.each(withGetMany.map(({ option }) => String(option.value)))(
		'is the same for Get Many of each resource: %s',
		(resource) => {
			expect(shownFields({ resource, operation: 'getAll' }).slice(3, 6)).toEqual([
				'returnAll',
				'limit',
				'simplify',
			]);
		},
	);

	it('has no two buttons with one label', () => {
		const forms = description.properties
			.filter(({ name }) => name === 'operation')
			.flatMap(({ displayOptions, options = [] }) =>
				options.map((option) => ({
					resource: displayOptions?.show?.resource?.[0] as string,
					operation: 'value' in option ? String(option.value) : '',
				})),
			);
		for (const form of [...forms, { settingsFrom: 'existingConnection' }]) {
			const shown = new Set(shownFields(form));
			const labels = description.properties
				.filter(({ name, type }) => shown.has(name) && /ollection$/.test(type))
				.map(({ name, placeholder }) => `${name}: ${placeholder}`);
			const texts = [...new Set(labels)].map((label) => label.replace(/^.*: /, ''));
			expect([form, texts.filter((text, index) => texts.indexOf(text) < index)]).toEqual([
				form,
				[],
			]);
		}
	});
});

describe('the cluster of an MRS type', () => {
	const FIELDS = ['clusterFrom', 'clusterId', 'clusterName', 'managerIp'];
	const byId = { __rl: true, mode: 'id', value: 'a' };
	const cluster = (dataArtsType: string, form: INodeParameters = {}) =>
		shownFields({ dataArtsType, clusterId: byId, ...form }).filter((name) => FIELDS.includes(name));
	const byName = ['clusterFrom', 'clusterId', 'clusterName'];

	it.each(['HIVE', 'SparkSQL', 'HBASE', 'ClickHouse', 'IMPALA', 'KAFKA', 'RANGER'])(
		'is chosen by its name or by a connection string: %s',
		(type) => {
			expect(cluster(type)).toEqual(byName);
			expect(cluster(type, { clusterFrom: 'name' })).toEqual(byName);
			const manual = { clusterFrom: 'connectionString' };
			expect(cluster(type, manual)).toEqual(['clusterFrom', 'managerIp']);
		},
	);

	it.each(['HIVE', 'SparkSQL'])('is chosen by its name for the MRS API: %s', (type) => {
		expect(cluster(type, { mrsConnectionType: 'direct' })).toEqual(['clusterId', 'clusterName']);
		// As the editor has it: it drops the values of fields that it does not show.
		const form = { ...completed({ dataArtsType: type, mrsConnectionType: 'direct' }) };
		expect(form).not.toHaveProperty('clusterFrom');
		const field = description.properties.find(
			({ name, displayOptions }) =>
				name === 'clusterId' && displayOptions?.show?.dataArtsType?.includes(type),
		);
		expect(
			field && NodeHelpers.displayParameter(form, field, { typeVersion: 1 }, description),
		).toBe(true);
	});

	it.each(['HETUENGINE', 'DORIS', 'PRESTO'])('is chosen by its name only: %s', (type) => {
		expect(cluster(type)).toEqual(['clusterId', 'clusterName']);
	});

	it('is all that Presto has', () => {
		const fields = shownFields({ dataArtsType: 'PRESTO' });
		expect(fields.slice(fields.indexOf('unverifiedNotice') + 1)).toEqual([
			'clusterId',
			'additionalSettings',
			'additionalFields',
			'options',
		]);
	});
});

describe('the name that belongs to an ID', () => {
	const listed = (value: string) => ({ __rl: true, mode: 'list', value });
	const byId = (value: string) => ({ __rl: true, mode: 'id', value });
	const NAMES = ['clusterName', 'kmsKeyName', 'agentName'];
	const namesShown = (values: INodeParameters) =>
		shownFields({ dataArtsType: 'HIVE', ...values }).filter((name) => NAMES.includes(name));

	it('is asked for only if the ID does not come from a list', () => {
		expect(namesShown({})).toEqual([]);
		expect(namesShown({ clusterId: listed('a'), kmsKeyId: byId('b') })).toEqual(['kmsKeyName']);
		expect(namesShown({ clusterId: '={{ $json.cluster }}', agentId: byId('c') })).toEqual([
			'clusterName',
			'agentName',
		]);
	});

	it.each([
		['settingsToChange', { operation: 'update' }],
		['settingsToChange', { settingsFrom: 'existingConnection' }],
		['additionalFields', { settingsFrom: 'json' }],
	])('is offered in %s unless the ID there comes from a list: %j', (collection, form) => {
		const isOffered = (added: INodeParameters) => {
			const all = completed({ ...form, [collection]: added });
			const { options = [] } =
				description.properties.find(
					(field) =>
						field.name === collection &&
						NodeHelpers.displayParameter(all, field, { typeVersion: 1 }, description),
				) ?? {};
			return (options as INodeProperties[]).some(
				(entry) =>
					entry.name === 'agentName' &&
					NodeHelpers.displayParameter(added, entry, { typeVersion: 1 }, description, all),
			);
		};
		expect(isOffered({})).toBe(true);
		expect(isOffered({ agentId: byId('a') })).toBe(true);
		expect(isOffered({ agentId: listed('a') })).toBe(false);
	});
});

it.each(['RDS', 'MYSQL', 'ORACLE', 'DWS', 'SHELL', 'SparkSQL'])(
	'requires what the console requires: %s',
	(dataArtsType) => {
		const all = completed({ dataArtsType, connectionName: 'c' });
		const issues = NodeHelpers.getNodeParametersIssues(
			description.properties,
			{
				id: '1',
				name: 'Node',
				type: 'huawei',
				typeVersion: 1,
				position: [0, 0],
				parameters: all,
			},
			description,
		);
		const names = Object.keys(issues?.parameters ?? {});
		const address = ['DWS', 'SparkSQL'].includes(dataArtsType) ? 'clusterId' : 'ip';
		const login = dataArtsType === 'SparkSQL' ? [] : ['userName', 'password'];
		expect(names).toEqual(expect.arrayContaining([address, ...login]));
	},
);

describe('the dialog of a credential', () => {
	it.each([
		[new HuaweiCloudAccessKeyApi(), ['accessKeyId', 'secretAccessKey']],
		[new HuaweiCloudIamUserApi(), ['accountName', 'userName', 'password']],
		[new HuaweiCloudTokenApi(), ['token']],
	])(
		'has what is always needed on top, and the endpoints last: $name',
		({ properties }, signIn) => {
			const names = properties.map(({ name }) => name);
			expect(names.slice(1, signIn.length + 2)).toEqual([...signIn, 'region']);
			expect(names.slice(-4)).toEqual([
				'endpointTemplate',
				'dliEndpoint',
				'dataArtsEndpoint',
				'iamEndpoint',
			]);
		},
	);
});
