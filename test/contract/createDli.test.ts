import createExample from '../simulator/examples/dli-basic-create.json';
import tagsExample from '../simulator/examples/dli-basic-create-with-tags.json';
import { credentialFor, PROJECT_ID, TOKEN, useSimulator } from './account';
import { dliForm } from './forms';
import { runNode } from './harness';

const simulator = useSimulator();

/** What the cloud received after the list of the names that are taken. */
const creates = () => simulator().requests.filter(({ method }) => method === 'POST');

/** Runs the form and gives the body that the cloud received. */
async function bodySent(form: ReturnType<typeof dliForm>): Promise<unknown> {
	const { error } = await runNode({ parameters: form, credential: credentialFor(simulator().url) });
	expect(error).toBeUndefined();
	expect(creates()).toHaveLength(1);
	return creates()[0]?.body;
}

it("sends the request of Huawei Cloud's documentation and gives the connection ID", async () => {
	const { request } = createExample;
	const { outputs } = await runNode({
		parameters: dliForm({
			connectionName: request.body.name,
			dliService: 'CloudTable',
			cloudTableHosts: request.body.url.split(',').map((part) => part.replace(':2181', '')),
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
				},
				pairedItem: { item: 0 },
			},
		],
	]);
});

it.each([
	[
		'CloudTable',
		{ cloudTableHosts: ['zk1.example.com', 'zk2.example.com'] },
		'zk1.example.com:2181,zk2.example.com:2181',
	],
	['CloudTable.OpenTSDB', { cloudTableOpenTsdbHost: 'tsdb.example.com' }, 'tsdb.example.com:4242'],
	['CSS', { cssHost: '192.168.0.240' }, '192.168.0.240:9200'],
	['DWS', { dwsHost: '192.168.1.248' }, '192.168.1.248:8000'],
	['MRS.OpenTSDB', { mrsOpenTsdbHost: '192.168.4.77' }, '192.168.4.77:4242'],
	['RDS', { rdsHost: '192.168.3.208' }, '192.168.3.208:3306'],
])('builds the address of %s with its usual port', async (dliService, address, url) => {
	expect(await bodySent(dliForm({ dliService, ...address }))).toMatchObject({
		service: dliService,
		url,
	});
});

it('takes another port', async () => {
	expect(await bodySent(dliForm({ dwsPort: 25108 }))).toMatchObject({ url: '192.168.1.248:25108' });
});

it.each([
	[
		'CloudTable',
		' zk1.example.com:2181, zk2.example.com:2182 ',
		'zk1.example.com:2181,zk2.example.com:2182',
	],
	['CSS', '192.168.0.240:9200', '192.168.0.240:9200'],
])('takes a pasted address for %s', async (dliService, address, url) => {
	expect(await bodySent(dliForm({ dliService, addressFrom: 'paste', address }))).toMatchObject({
		url,
	});
});

it.each([
	['ct', 'CloudTable', 'zk1.example.com:2181,zk2.example.com:2181'],
	['mrs.opentsdb', 'MRS.OpenTSDB', '192.168.4.77:4242'],
])('takes the service by name: %s', async (dliServiceName, service, address) => {
	const form = dliForm({ dliService: 'byName', dliServiceName, address });
	expect(await bodySent(form)).toMatchObject({ service, url: address });
});

it('sends a service that it does not know as it is named, and says what the cloud answered', async () => {
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

it.each(['notPublished', 'notSupported', 'refusedInBody'] as const)(
	'names the successor when the service was switched off: %s',
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
