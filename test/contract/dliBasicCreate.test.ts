import type { INodeParameters } from 'n8n-workflow';

import createExample from '../simulator/examples/dli-basic-create.json';
import tagsExample from '../simulator/examples/dli-basic-create-with-tags.json';
import { credentialFor, PROJECT_ID, TOKEN, useSimulator } from './account';
import { dliForm } from './forms';
import { runNode } from './runNode';
import { useVirtualTime } from './virtualTime';

const simulator = useSimulator();
useVirtualTime();

/** The create requests, which the node sends after it has read the existing names. */
const creates = () => simulator().requests.filter(({ method }) => method === 'POST');

/** Runs the form and returns the body that the simulator received. */
async function bodySent(form: ReturnType<typeof dliForm>): Promise<unknown> {
	const { error } = await runNode({ parameters: form, credential: credentialFor(simulator().url) });
	expect(error).toBeUndefined();
	expect(creates()).toHaveLength(1);
	return creates()[0]?.body;
}

it("sends the request of Huawei Cloud's documentation and returns the connection ID", async () => {
	const { request } = createExample;
	const { outputs } = await runNode({
		parameters: dliForm({
			connectionName: request.body.name,
			dliService: 'CloudTable',
			cloudTableAddress: request.body.url.replaceAll(':2181', ''),
		}),
		credential: credentialFor(simulator().url),
	});
	const [received] = creates();
	expect(received).toMatchObject({
		method: 'POST',
		path: request.path,
		body: { ...request.body, service: 'CloudTable' },
		headers: {
			'content-type': 'application/json',
			'x-auth-token': TOKEN,
			'x-project-id': PROJECT_ID,
		},
	});
	expect(outputs).toEqual([
		[
			{
				json: {
					connectionId: createExample.response.body.connection_id,
					name: 'test1',
					serviceType: 'CloudTable',
					address: request.body.url,
					action: 'created',
					response: createExample.response.body,
					projectId: PROJECT_ID,
				},
				pairedItem: { item: 0 },
			},
		],
	]);
});

it.each([
	[
		'CloudTable',
		{ cloudTableAddress: 'zk1.example.com, zk2.example.com' },
		'zk1.example.com:2181,zk2.example.com:2181',
	],
	[
		'CloudTable.OpenTSDB',
		{ cloudTableOpenTsdbAddress: 'tsdb.example.com' },
		'tsdb.example.com:4242',
	],
	['CSS', { cssAddress: '192.168.0.240' }, '192.168.0.240:9200'],
	['DWS', { dwsAddress: '192.168.1.248' }, '192.168.1.248:8000'],
	['MRS.OpenTSDB', { mrsOpenTsdbAddress: '192.168.4.77' }, '192.168.4.77:4242'],
	['RDS', { rdsAddress: '192.168.3.208' }, '192.168.3.208:3306'],
])('builds the address of %s with its default port', async (dliService, address, url) => {
	expect(await bodySent(dliForm({ dliService, ...address }))).toMatchObject({
		service: dliService,
		url,
	});
});

const ZK = 'zk1.example.com:2181,zk2.example.com:2182';
const locator = (mode: string, value: unknown) =>
	({ __rl: true, mode, value, cachedResultName: 'as listed' }) as INodeParameters;
const listed = (value: string) => locator('list', value);
const byHost = (value: unknown) => locator('host', value);
const byAddress = (value: unknown) => locator('address', value);

describe.each([
	['CloudTable', 'cloudTable', 2181],
	['CSS', 'css', 9200],
	['DWS', 'dws', 8000],
	['RDS', 'rds', 3306],
])('the address of %s', (dliService, prefix, usualPort) => {
	it.each<[string, INodeParameters | string, number | string, string]>([
		['from the list', listed('10.0.0.1:1234'), '', '10.0.0.1:1234'],
		['from the list, after a port was entered', listed('10.0.0.1:1234'), 4321, '10.0.0.1:1234'],
		['from a list without port', listed('10.0.0.1'), '', `10.0.0.1:${usualPort}`],
		['by host and port', byHost('10.0.0.1'), '1234', '10.0.0.1:1234'],
		['by host, with the usual port', byHost('10.0.0.1'), '', `10.0.0.1:${usualPort}`],
		['by host with its port', byHost('10.0.0.1:1234'), '', '10.0.0.1:1234'],
		['by host with the same port twice', byHost('10.0.0.1:1234'), 1234, '10.0.0.1:1234'],
		['by host from an expression', byHost('={{ $json.host }}'), '', `10.0.0.2:${usualPort}`],
		['by a port from an expression', byHost('10.0.0.1'), '={{ 1234 }}', '10.0.0.1:1234'],
		['by address', byAddress('10.0.0.1:1234'), '', '10.0.0.1:1234'],
		['by address, after a port was entered', byAddress('10.0.0.1:1'), 4321, '10.0.0.1:1'],
		['as text', '10.0.0.1', 1234, '10.0.0.1:1234'],
		['as text with a port', '10.0.0.1:1234', '', '10.0.0.1:1234'],
		['as an expression', '={{ $json.host }}', '', `10.0.0.2:${usualPort}`],
	])('is taken %s', async (_case, address, port, url) => {
		const { error, outputs } = await runNode({
			parameters: dliForm({
				dliService,
				[`${prefix}Address`]: address,
				[`${prefix}Port`]: port,
			}),
			items: [{ host: '10.0.0.2' }],
			credential: credentialFor(simulator().url),
		});
		expect(error).toBeUndefined();
		expect(creates()[0]?.body).toMatchObject({ service: dliService, url });
		expect(outputs[0]?.[0]?.json).toMatchObject({ action: 'created', address: url });
	});

	it.each<[string, INodeParameters | string, number | string, string]>([
		['two ports', byHost('10.0.0.1:1234'), 4321, "has the port 1234, and 'Port' is 4321"],
		['a bad port', byHost('10.0.0.1:99999'), '', 'from 1 to 65535'],
		['a scheme', byHost('http://10.0.0.1'), '', 'without scheme'],
		['a missing host', byHost('={{ $json.nowhere }}'), '', 'is empty'],
		['a missing port', byHost('10.0.0.1'), '={{ $json.nowhere }}', "'Port' is empty"],
		['an address without port', byAddress('10.0.0.1'), '', 'must be host:port'],
	])('is rejected for %s', async (_case, address, port, message) => {
		const { error } = await runNode({
			parameters: dliForm({
				dliService,
				[`${prefix}Address`]: address,
				[`${prefix}Port`]: port,
			}),
			credential: credentialFor(simulator().url),
		});
		expect(error?.message).toContain(message);
		expect(simulator().requests).toEqual([]);
	});
});

it.each([
	['the link of the list', listed(ZK), ZK],
	['an entered link', byAddress(` ${ZK.replace(',', ' , ')},`), ZK],
	['hosts with and without port', byHost('zk1,zk2:2182'), 'zk1:2181,zk2:2182'],
	['an expression for a list', '={{ ["zk1", "zk2"] }}', 'zk1:2181,zk2:2181'],
	['an expression for a list, by host', byHost('={{ ["zk1", "zk2"] }}'), 'zk1:2181,zk2:2181'],
])('accepts several ZooKeeper hosts: %s', async (_case, cloudTableAddress, url) => {
	const form = dliForm({ dliService: 'CloudTable', cloudTableAddress });
	expect(await bodySent(form)).toMatchObject({ url });
});

it.each(['DWS', 'CSS', 'RDS'])('accepts only one address of %s', async (dliService) => {
	const name = `${dliService.toLowerCase()}Address`;
	const { error } = await runNode({
		parameters: dliForm({ dliService, [name]: byAddress('10.0.0.1:1,10.0.0.2:1') }),
		credential: credentialFor(simulator().url),
	});
	expect(error?.message).toContain(
		`'Private IP Address' must be one address for ${dliService}, and this is a list of 2`,
	);
});

it('accepts another port', async () => {
	expect(await bodySent(dliForm({ dwsPort: 25108 }))).toMatchObject({ url: '192.168.1.248:25108' });
});

it.each([
	['ct', 'CloudTable', 'zk1.example.com:2181,zk2.example.com:2181'],
	['mrs.opentsdb', 'MRS.OpenTSDB', '192.168.4.77:4242'],
])('accepts the service by name: %s', async (dliServiceName, service, address) => {
	const form = dliForm({ dliService: 'byName', dliServiceName, address });
	expect(await bodySent(form)).toMatchObject({ service, url: address });
});

it('sends an unknown service as entered, and reports the error of the service', async () => {
	const { error } = await runNode({
		parameters: dliForm({
			dliService: 'byName',
			dliServiceName: 'GES',
			address: 'ges.example.com:80',
		}),
		credential: credentialFor(simulator().url),
	});
	expect(creates()[0]?.body).toMatchObject({ service: 'GES' });
	expect(error).toMatchObject({ httpCode: '400', message: expect.stringContaining('[DLI.0001]') });
});

it('sends tags as keys and values', async () => {
	const { body } = tagsExample.request;
	const form = dliForm({
		connectionName: body.name,
		additionalFields: { tags: { tag: body.tags } },
	});
	expect(await bodySent(form)).toEqual(body);
});

it('sends the values of each item', async () => {
	const { outputs } = await runNode({
		parameters: dliForm({ connectionName: '={{ $json.name }}', dwsAddress: '={{ $json.ip }}' }),
		items: [
			{ name: 'one', ip: '10.0.0.1' },
			{ name: 'two', ip: '10.0.0.2' },
		],
		credential: credentialFor(simulator().url),
	});
	expect(outputs[0]?.map(({ json }) => json.name)).toEqual(['one', 'two']);
	expect(creates().map(({ body }) => body)).toMatchObject([
		{ name: 'one', url: '10.0.0.1:8000' },
		{ name: 'two', url: '10.0.0.2:8000' },
	]);
});

it.each(['notPublished', 'notSupported', 'rejectedInBody'] as const)(
	'names the successor after the service was discontinued: %s',
	async (basicConnections) => {
		simulator().switches.basicConnections = basicConnections;
		const { error } = await runNode({
			parameters: dliForm(),
			credential: credentialFor(simulator().url),
		});
		expect(error?.description).toContain('DLI Enhanced Connection');
		expect(simulator().connections()).toEqual([]);
	},
);
