import type { INodeParameters } from 'n8n-workflow';

import { credentialFor, useSimulator } from './account';
import { byNameForm, dliForm, hiveForm } from './forms';
import { runNode } from './runNode';

const simulator = useSimulator();

const tagRow = (key: unknown, value: unknown) =>
	({ additionalFields: { tags: { tag: [{ key, value }] } } }) as INodeParameters;
const byAddress = (value: string): INodeParameters => ({ __rl: true, mode: 'address', value });
const hiveSettings = (changes: object) =>
	JSON.stringify({
		clusterId: 'c',
		clusterName: 'c',
		dbUserName: 'u',
		dbPassword: 'geheim-17',
		kmsId: 'k',
		kmsName: 'k',
		...changes,
	});

/** An invalid form, and the field and the text that the message must contain. */
type Case = [input: string, form: INodeParameters, field: string, text: string];

const DLI: Case[] = [
	['no name', dliForm({ connectionName: '' }), 'Connection Name', 'is empty'],
	['a name of spaces', dliForm({ connectionName: '  ' }), 'Connection Name', 'is empty'],
	[
		'a name with a space',
		dliForm({ connectionName: 'my conn' }),
		'Connection Name',
		"is invalid: '",
	],
	[
		'a name of 65 characters',
		dliForm({ connectionName: 'n'.repeat(65) }),
		'Connection Name',
		'at most 64 characters',
	],
	[
		'a name from an undefined value',
		dliForm({ connectionName: '={{ $json.nowhere }}' }),
		'Connection Name',
		'is empty',
	],
	[
		'a name that is an object',
		dliForm({ connectionName: '={{ $json.object }}' }),
		'Connection Name',
		'must be text, not an object',
	],
	[
		'a name that is a list',
		dliForm({ connectionName: '={{ $json.list }}' }),
		'Connection Name',
		'must be text, not a list',
	],
	[
		'a name that is a boolean',
		dliForm({ connectionName: '={{ true }}' }),
		'Connection Name',
		'must be text, not a boolean',
	],
	[
		'a broken expression',
		dliForm({ connectionName: '={{ $json. }}' }),
		'Connection Name',
		'expression that cannot be resolved',
	],
	[
		'no service name',
		dliForm({ dliService: 'byName', dliServiceName: '', address: 'a:1' }),
		'Service Name',
		'is empty',
	],
	['no host', dliForm({ dwsAddress: '' }), 'Private IP Address', 'is empty'],
	[
		'a host with a path',
		dliForm({ dwsAddress: '10.0.0.1/db' }),
		'Private IP Address',
		'without scheme and path',
	],
	[
		'a host with a scheme',
		dliForm({ dwsAddress: 'https://10.0.0.1' }),
		'Private IP Address',
		'without scheme',
	],
	[
		'no ZooKeeper hosts',
		dliForm({ dliService: 'CloudTable', cloudTableAddress: '={{ [] }}' }),
		'ZooKeeper Hosts',
		'is empty',
	],
	[
		'a bad ZooKeeper host',
		dliForm({ dliService: 'CloudTable', cloudTableAddress: 'zk1, zk 2' }),
		'ZooKeeper Hosts',
		'is invalid: ',
	],
	[
		'too long an address',
		dliForm({
			dliService: 'CloudTable',
			cloudTableAddress: Array.from({ length: 60 }, (_, i) => `zookeeper${i}`).join(),
		}),
		'ZooKeeper Hosts',
		'at most 512 characters',
	],
	['port 0', dliForm({ dwsPort: 0 }), 'Port', 'from 1 to 65535'],
	['port 65536', dliForm({ dwsPort: 65536 }), 'Port', 'from 1 to 65535'],
	['port 80.5', dliForm({ dwsPort: 80.5 }), 'Port', 'from 1 to 65535'],
	['a port that is text', dliForm({ dwsPort: '={{ "many" }}' }), 'Port', 'from 1 to 65535'],
	[
		'a port from an undefined value',
		dliForm({ dwsPort: '={{ $json.nowhere }}' }),
		'Port',
		'is empty',
	],
	['no address', dliForm({ dwsAddress: byAddress('={{ "" }}') }), 'Private IP Address', 'is empty'],
	[
		'two addresses for one',
		dliForm({ dwsAddress: byAddress('10.0.0.1:8000,10.0.0.2:8000') }),
		'Private IP Address',
		'must be one address for DWS',
	],
	[
		'two addresses by name',
		dliForm({ dliService: 'byName', dliServiceName: 'dws', address: 'a:1,b:2' }),
		'Address',
		'must be one address for DWS',
	],
	[
		'an address without port',
		dliForm({ dwsAddress: byAddress('10.0.0.1') }),
		'Private IP Address',
		'must be host:port',
	],
	[
		'an address with a bad port',
		dliForm({ dwsAddress: byAddress('10.0.0.1:99999') }),
		'Private IP Address',
		'from 1 to 65535',
	],
	[
		'a JDBC address',
		dliForm({ dwsAddress: byAddress('jdbc:postgresql://10.0.0.1:8000') }),
		'Private IP Address',
		'is invalid: ',
	],
	[
		'too long an address by name',
		dliForm({ dliService: 'byName', dliServiceName: 'GES', address: 'a'.repeat(513) }),
		'Address',
		'at most 512 characters',
	],
	['no security group', dliForm({ securityGroupId: '' }), 'Security Group', 'is empty'],
	[
		'a security group with a slash',
		dliForm({ securityGroupId: 'a/b' }),
		'Security Group',
		'is invalid: ',
	],
	['no network', dliForm({ networkId: '={{ null }}' }), 'Subnet', 'is empty'],
	['a tag without key', dliForm(tagRow('', 'x')), 'Tags: Key', 'is empty'],
	['a tag of the system', dliForm(tagRow('_sys_a', 'x')), 'Tags: Key', 'must not begin with _sys_'],
	['too long a tag', dliForm(tagRow('k'.repeat(129), 'x')), 'Tags: Key', 'at most 128 characters'],
	['a tag with odd characters', dliForm(tagRow('a<b', 'x')), 'Tags: Key', 'is invalid: '],
	[
		'too long a tag value',
		dliForm(tagRow('k', 'v'.repeat(256))),
		'Tags: Value',
		'at most 255 characters',
	],
	[
		'a tag twice',
		dliForm({
			additionalFields: {
				tags: {
					tag: [
						{ key: 'a', value: '1' },
						{ key: 'a', value: '2' },
					],
				},
			},
		}),
		'Tags',
		'the key a twice',
	],
];

const DATA_ARTS: Case[] = [
	['no name', hiveForm({ connectionName: '' }), 'Connection Name', 'is empty'],
	[
		'a name of 101 characters',
		hiveForm({ connectionName: 'n'.repeat(101) }),
		'Connection Name',
		'at most 100 characters',
	],
	['a name with a dot', hiveForm({ connectionName: 'a.b' }), 'Connection Name', 'is invalid: '],
	[
		'an unknown type',
		hiveForm({ dataArtsType: 'GONE' }),
		'Data Connection Type',
		'has no type GONE',
	],
	['no cluster', hiveForm({ clusterId: '' }), 'MRS Cluster', 'is empty'],
	[
		'no cluster name',
		hiveForm({ clusterName: '={{ $json.nowhere }}' }),
		'MRS Cluster Name',
		'is empty',
	],
	['no user', hiveForm({ userName: '' }), 'Username', 'is empty'],
	['no password', hiveForm({ password: '' }), 'Password', 'is empty'],
	[
		'a password that is an object',
		hiveForm({ password: '={{ $json.object }}' }),
		'Password',
		'must be text, not an object',
	],
	['no key', hiveForm({ kmsKeyId: '' }), 'KMS Key', 'is empty'],
	['no key name', hiveForm({ kmsKeyName: '' }), 'KMS Key Name', 'is empty'],
	['no agent', hiveForm({ agentId: '' }), 'Agent', 'is empty'],
	['no agent name', hiveForm({ agentName: '' }), 'Agent Name', 'is empty'],
	[
		'an unknown connection type',
		hiveForm({ mrsConnectionType: '={{ "tunnel" }}' }),
		'Connection Type',
		'must be one of',
	],
	...[
		['no address of the Manager', '', 'is empty'],
		['two addresses of the Manager', '10.0.0.1,10.0.0.2', 'is invalid: '],
		['four addresses of the Manager', '1.1.1.1,1.1.1.2,1.1.1.3,1.1.1.4', 'is invalid: '],
		['spaces between addresses', '1.1.1.1, 1.1.1.2, 1.1.1.3', 'separated by commas without spaces'],
		['no IPv4 address of the Manager', '10.0.0.256', 'one IPv4 address'],
		['the port of the Manager', '10.0.0.1:28443', 'is invalid: '],
		['the name of a host', 'manager', 'is invalid: '],
	].map(([what = '', managerIp = '', problem = '']): [string, INodeParameters, string, string] => [
		what,
		hiveForm({ clusterFrom: 'connectionString', managerIp: `={{ "${managerIp}" }}` }),
		'Manager IP',
		problem,
	]),
	[
		'an unknown mode',
		hiveForm({ clusterFrom: '={{ "true" }}', managerIp: '10.0.0.1' }),
		'Cluster',
		'must be one of name, connectionString',
	],
	[
		'no HSBroker',
		hiveForm({ dataArtsType: 'HETUENGINE', hsBrokerIps: '', hsBrokerPort: '1' }),
		'HSBroker IP Address List',
		'is empty',
	],
	[
		'no HSBroker port',
		hiveForm({ dataArtsType: 'HETUENGINE', hsBrokerIps: 'a', hsBrokerPort: '' }),
		'HSBroker Port',
		'is empty',
	],
	[
		'a boolean that is text',
		hiveForm({ dataArtsType: 'DLI', additionalFields: { cdmPropertyEnable: '={{ "perhaps" }}' } }),
		'Use in DataArts Migration',
		'must be true or false',
	],
	[
		'an environment that is text',
		hiveForm({ additionalFields: { environment: '={{ "dev" }}' } }),
		'Environment',
		'must be a whole number',
	],
	[
		'an unknown module',
		hiveForm({ additionalFields: { applicableModules: [3] } }),
		'Applicable Modules',
		'out of 1, 2, 4',
	],
	[
		'no module',
		hiveForm({ additionalFields: { applicableModules: [] } }),
		'Applicable Modules',
		'list of numbers',
	],
	[
		'a tag that begins with _',
		hiveForm({ additionalFields: { tag: '_a' } }),
		'Tag',
		'is invalid: ',
	],
	[
		'too long a description',
		hiveForm({ additionalFields: { description: 'd'.repeat(4097) } }),
		'Description',
		'at most 4096 characters',
	],
	[
		'no address of a database',
		hiveForm({ dataArtsType: 'RDS', ip: '={{ "" }}', userName: 'u', password: 'p' }),
		'IP Address or Domain Name',
		'is empty',
	],
	[
		'no login of a database',
		hiveForm({ dataArtsType: 'ORACLE', ip: 'a', userName: '={{ "" }}' }),
		'Username',
		'is empty',
	],
	[
		'no cluster of DWS',
		hiveForm({ dataArtsType: 'DWS', clusterId: '={{ "" }}' }),
		'DWS Cluster',
		'is empty',
	],
	[
		'no address of DWS',
		hiveForm({ dataArtsType: 'DWS', clusterFrom: 'connectionString', ip: '={{ "" }}' }),
		'IP Address or Domain Name',
		'is empty',
	],
	['no type name', byNameForm({ typeName: '' }), 'Type Name', 'is empty'],
	['no settings', byNameForm({ settingsJson: '={{ undefined }}' }), 'Settings (JSON)', 'is empty'],
	[
		'settings that are not JSON',
		byNameForm({ settingsJson: '{"dbPassword":"geheim-17"' }),
		'Settings (JSON)',
		'is not valid JSON',
	],
	[
		'settings that are a list',
		byNameForm({ settingsJson: '[1]' }),
		'Settings (JSON)',
		'must be a JSON object, not a list',
	],
	[
		'settings that are a number',
		byNameForm({ settingsJson: '={{ 7 }}' }),
		'Settings (JSON)',
		'must be a JSON object',
	],
	[
		'an agent without name',
		byNameForm({ typeName: 'REDIS', additionalFields: { agentId: 'a' } }),
		'Agent Name',
		'belong together',
	],
	[
		'a known type without a key',
		byNameForm({ typeName: 'HIVE', settingsJson: hiveSettings({ kmsId: undefined }) }),
		'Settings (JSON): kmsId',
		'is empty',
	],
	[
		'a known type with a wrong type of value',
		byNameForm({ typeName: 'HIVE', settingsJson: hiveSettings({ clusterId: 7 }) }),
		'Settings (JSON): clusterId',
		'must be text in quotes',
	],
	[
		'a known boolean as text',
		byNameForm({ typeName: 'DLI', settingsJson: '{"cdmPropertyEnable":"false"}' }),
		'Settings (JSON): cdmPropertyEnable',
		'true or false without quotes',
	],
	[
		'a known choice with another value',
		byNameForm({ typeName: 'HIVE', settingsJson: hiveSettings({ mrsConnectionType: 'x' }) }),
		'Settings (JSON): mrsConnectionType',
		'must be one of',
	],
	[
		'a known type without agent',
		byNameForm({ typeName: 'hive', settingsJson: hiveSettings({}), additionalFields: {} }),
		'Agent',
		"'Agent', 'Agent Name' are empty",
	],
];

/** Writes empty values as expressions, because n8n itself does not run a node with empty fields. */
function withExpressions(form: INodeParameters): INodeParameters {
	const entries = Object.entries(form);
	return Object.fromEntries(
		entries.map(([name, value]) => [name, value === '' ? '={{ "" }}' : value]),
	);
}

describe.each([
	['DLI', DLI],
	['DataArts', DATA_ARTS],
])('%s', (_product, cases) => {
	it.each(cases)(
		'%s: the message names the field and nothing is sent',
		async (_input, form, field, text) => {
			const { error, run } = await runNode({
				parameters: withExpressions(form),
				items: [{ object: { a: 1 }, list: ['a'] }],
				credential: credentialFor(simulator().url),
			});
			expect(error?.message).toContain(`'${field}'`);
			expect(error?.message).toContain(text);
			expect(simulator().requests).toEqual([]);
			expect([error?.message, error?.description].join()).not.toContain('geheim-17');
			expect(run.data.resultData.runData.Huawei?.[0]?.error?.context?.itemIndex).toBe(0);
		},
	);
});

it.each([
	['Project ID', { projectId: '' }],
	['Project ID', { projectId: '../x' }],
	['Region', { region: 'a.b/c', dliEndpoint: '' }],
	['Region ID', { region: 'other', otherRegion: '' }],
	['Workspace ID', { workspaceId: 'a\r\nb' }],
	['Token', { token: '' }],
	['Token', { token: 'two\nlines' }],
	['DLI Endpoint', { dliEndpoint: 'ftp://dli.example.com' }],
	['DLI Endpoint', { dliEndpoint: 'https://dli.example.com/' }],
	['DataArts Endpoint', { dataArtsEndpoint: 'https://user:geheim-17@dayu.example.com' }],
	['IAM Endpoint', { iamEndpoint: 'iam.example.com' }],
	[
		'Endpoint Template',
		{ endpointTemplate: 'https://{service}.{regio}.example.com', dliEndpoint: '' },
	],
])(
	'rejects a credential with an invalid %s before anything is sent: %o',
	async (field, changes) => {
		const { error, run } = await runNode({
			parameters: dliForm(),
			credential: credentialFor(simulator().url, changes),
		});
		expect(error?.message).toContain(`'${field}' of the credential`);
		expect(simulator().requests).toEqual([]);
		expect(JSON.stringify(run)).not.toContain('geheim-17');
	},
);
