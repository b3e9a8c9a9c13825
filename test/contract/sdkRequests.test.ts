import type { INodeParameters } from 'n8n-workflow';

import recorded from '../fixtures/sdk-requests.json';
import { credentialFor, useSimulator } from './account';
import { dliForm, hiveForm } from './forms';
import { runNode } from './runNode';
import { authCreateForm } from './useDliAuth';

const simulator = useSimulator();

const PROJECT = '0123456789abcdef0123456789abcdef';
const WORKSPACE = '1dd3bc6d93f0406591b44d8d3a6e3b1a';
const TOKEN = 'simulator-token-sdk';

/** Forms with the values that the SDK was called with. */
const FORMS: Record<string, INodeParameters> = {
	'dli.create.CloudTable': dliForm({
		connectionName: 'conn_CloudTable',
		dliService: 'CloudTable',
		cloudTableAddress: 'cloudtable-8636-zk2.example.com, cloudtable-8636-zk1.example.com',
	}),
	'dli.create.RDS': dliForm({
		connectionName: 'conn_RDS',
		dliService: 'RDS',
		rdsAddress: '192.168.0.6',
	}),
	'dli.create.tags': dliForm({
		connectionName: 'conn_t',
		dwsAddress: '192.168.0.5',
		additionalFields: {
			tags: {
				tag: [
					{ key: 'env', value: 'prod' },
					{ key: '团队', value: '数据' },
				],
			},
		},
	}),
	'auth.create.CSS': authCreateForm('CSS', { connectionName: 'auth_CSS', password: 'p' }),
	'auth.create.KRB': authCreateForm('KRB', { connectionName: 'auth_KRB', userName: 'u' }),
	'auth.create.Kafka_SSL': authCreateForm('Kafka_SSL', {
		connectionName: 'auth_Kafka_SSL',
		truststorePassword: 't',
		keystorePassword: 's',
		keyPassword: 'k',
	}),
	'auth.create.passwd': authCreateForm('passwd', {
		connectionName: 'auth_passwd',
		userName: 'u',
		password: 'p',
	}),
	'dataarts.create.HIVE': hiveForm({
		connectionName: 'test_hive',
		clusterName: 'mrs_3x',
		userName: 'u',
		password: 'p',
		agentName: 'cdm-4autotest',
	}),
};

it.each(recorded.requests.filter(({ case: name }) => /^(dli|auth|dataarts)\.create\./.test(name)))(
	"sends what Huawei Cloud's own SDK sends: $case",
	async (request) => {
		const parameters = FORMS[request.case];
		if (!parameters) throw new Error(`There is no form for ${request.case}`);
		simulator().fixtures.tokens.push({ value: TOKEN, projectId: PROJECT });
		const { error } = await runNode({
			parameters,
			credential: credentialFor(simulator().url, {
				projectId: PROJECT,
				workspaceId: WORKSPACE,
				token: TOKEN,
			}),
		});
		expect(error).toBeUndefined();
		// Before a DLI create, the node reads the existing names.
		const received = simulator().requests.find(({ method }) => method === request.method);
		expect(received?.method).toBe(request.method);
		expect(received?.url).toBe(request.url);
		expect(received?.body).toEqual(request.body);
		expect(received?.headers).toMatchObject({
			'content-type': request.contentType,
			'x-project-id': request.xProjectId,
			...('workspace' in request && { workspace: request.workspace }),
		});
	},
);
