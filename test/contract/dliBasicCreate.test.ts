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
			cloudTableHosts: request.body.url.replaceAll(':2181', ''),
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
		{ cloudTableHosts: 'zk1.example.com, zk2.example.com' },
		'zk1.example.com:2181,zk2.example.com:2181',
	],
	['CloudTable.OpenTSDB', { cloudTableOpenTsdbHost: 'tsdb.example.com' }, 'tsdb.example.com:4242'],
	['CSS', { cssHost: '192.168.0.240' }, '192.168.0.240:9200'],
	['DWS', { dwsHost: '192.168.1.248' }, '192.168.1.248:8000'],
	['MRS.OpenTSDB', { mrsOpenTsdbHost: '192.168.4.77' }, '192.168.4.77:4242'],
	['RDS', { rdsHost: '192.168.3.208' }, '192.168.3.208:3306'],
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
const typed = (value: unknown) => locator('address', value);

describe.each([
	['CloudTable', 'cloudTable', 'cloudTableHosts', 2181],
	['CSS', 'css', 'cssHost', 9200],
	['DWS', 'dws', 'dwsHost', 8000],
	['RDS', 'rds', 'rdsHost', 3306],
])('the host of %s', (dliService, prefix, field, defaultPort) => {
	it.each<[string, INodeParameters | string, number, string]>([
		['from the list', listed('10.0.0.1:1234'), defaultPort, '10.0.0.1:1234'],
		['from the list, with its port in the form', listed('10.0.0.1:1234'), 1234, '10.0.0.1:1234'],
		['from a list without port', listed('10.0.0.1'), 1234, '10.0.0.1:1234'],
		['by address', typed('10.0.0.1'), 1234, '10.0.0.1:1234'],
		['by address with a port', typed('10.0.0.1:1234'), defaultPort, '10.0.0.1:1234'],
		[
			'by address from an expression',
			typed('={{ $json.host }}'),
			defaultPort,
			`10.0.0.2:${defaultPort}`,
		],
		['as text', '10.0.0.1', 1234, '10.0.0.1:1234'],
		['as an expression', '={{ $json.host }}', defaultPort, `10.0.0.2:${defaultPort}`],
	])('is taken %s', async (_case, host, port, url) => {
		const { error } = await runNode({
			parameters: dliForm({ dliService, [field]: host, [`${prefix}Port`]: port }),
			items: [{ host: '10.0.0.2' }],
			credential: credentialFor(simulator().url),
		});
		expect(error).toBeUndefined();
		expect(creates()[0]?.body).toMatchObject({ service: dliService, url });
	});

	it.each<[string, INodeParameters | string, number | string, string]>([
		['two ports', listed('10.0.0.1:1234'), 4321, "has the port 1234, and 'Port' is 4321"],
		['a bad port', typed('10.0.0.1:99999'), defaultPort, 'from 1 to 65535'],
		['a scheme', typed('http://10.0.0.1'), defaultPort, 'without scheme'],
		['text with a port', '10.0.0.1:1234', defaultPort, 'without scheme, port and path'],
		['a missing host', typed('={{ $json.nowhere }}'), defaultPort, 'is empty'],
		['a missing port', typed('10.0.0.1'), '={{ $json.nowhere }}', "'Port' is empty"],
	])('is rejected for %s', async (_case, host, port, message) => {
		const { error } = await runNode({
			parameters: dliForm({ dliService, [field]: host, [`${prefix}Port`]: port }),
			credential: credentialFor(simulator().url),
		});
		expect(error?.message).toContain(message);
		expect(simulator().requests).toEqual([]);
	});
});

it.each([
	['the link of the list', listed(ZK), ZK],
	['a typed link', typed(` ${ZK.replace(',', ' , ')},`), ZK],
	['hosts with and without port', typed('zk1,zk2:2182'), 'zk1:2181,zk2:2182'],
	['an expression for a list', '={{ ["zk1", "zk2"] }}', 'zk1:2181,zk2:2181'],
	['an expression for a list, by address', typed('={{ ["zk1", "zk2"] }}'), 'zk1:2181,zk2:2181'],
])('accepts several ZooKeeper hosts: %s', async (_case, cloudTableHosts, url) => {
	const form = dliForm({ dliService: 'CloudTable', cloudTableHosts });
	expect(await bodySent(form)).toMatchObject({ url });
});

it.each([
	['dwsHost', { dliService: 'DWS' }],
	['cssHost', { dliService: 'CSS' }],
	['rdsHost', { dliService: 'RDS' }],
])('accepts only one address in %s', async (field, service) => {
	const { error } = await runNode({
		parameters: dliForm({ ...service, [field]: typed('10.0.0.1:1,10.0.0.2:1') }),
		credential: credentialFor(simulator().url),
	});
	expect(error?.message).toContain("'Private IP Address' is invalid");
});

it('accepts another port', async () => {
	expect(await bodySent(dliForm({ dwsPort: 25108 }))).toMatchObject({ url: '192.168.1.248:25108' });
});

it.each([
	[
		'CloudTable',
		' zk1.example.com:2181, zk2.example.com:2182 ',
		'zk1.example.com:2181,zk2.example.com:2182',
	],
	['CSS', '192.168.0.240:9200', '192.168.0.240:9200'],
])('accepts a pasted address for %s', async (dliService, address, url) => {
	expect(await bodySent(dliForm({ dliService, addressFrom: 'paste', address }))).toMatchObject({
		url,
	});
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
		parameters: dliForm({ connectionName: '={{ $json.name }}', dwsHost: '={{ $json.ip }}' }),
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
