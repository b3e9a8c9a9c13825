import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';

import { credentialFor, useSimulator } from './account';
import { byNameForm, dliForm, hiveForm } from './forms';
import { openList } from './openList';
import { reasonOf, runNode } from './runNode';
import { useVirtualTime } from './virtualTime';

const simulator = useSimulator();
useVirtualTime();

const PASSWORD = 'Geheim+17/ä"x';
const TOKEN = 'simulator-token-project-a';

const credential = () => credentialFor(simulator().url);
const respondWith = (status: number, body: unknown, headers?: Record<string, string>) =>
	simulator().respondNext({ match: { method: 'POST' }, status, body, headers });

/** The first output item of a run, and everything that n8n stores of our node. */
async function runOnce(
	parameters: INodeParameters,
	login?: ICredentialDataDecryptedObject,
	onError?: 'continueRegularOutput',
) {
	const options = { parameters, credential: credential(), login, onError };
	const { outputs, error, run } = await runNode(options);
	const { runData, error: runError } = run.data.resultData;
	const output = (outputs[0]?.[0]?.json ?? {}) as IDataObject;
	return { output, error, stored: JSON.stringify({ node: runData.Huawei, runError }) };
}

describe('a success response', () => {
	it.each([
		['the token', TOKEN],
		['the token in a URL', encodeURIComponent(`x ${TOKEN}`)],
		['the password in JSON', JSON.stringify({ x: PASSWORD })],
		['the password in a URL', encodeURIComponent(PASSWORD)],
		['the password in base64', Buffer.from(`user:${PASSWORD}`).toString('base64')],
		['the password in HTML', 'Geheim+17/&auml;&quot;x Geheim+17/&#228;&quot;x'],
		['the password as an escaped text', 'Geheim+17\\/\\u00e4\\"x'],
	])('may repeat %s, which the output does not', async (_case, text) => {
		respondWith(200, { data_connection_id: 'c-1', note: `sent: ${text}` });
		const { output, error, stored } = await runOnce(hiveForm({ password: PASSWORD }));
		expect(error).toBeUndefined();
		expect(output).toMatchObject({ connectionId: 'c-1', name: hiveForm().connectionName });
		expect((output.response as IDataObject).note).toContain('***');
		expect(stored).not.toContain(TOKEN);
		expect(stored).not.toContain(text);
	});

	it('may repeat the headers of the request', async () => {
		const headers = [
			{ name: 'Authorization', value: 'Basic c29tZW9uZTplbHNl' },
			{ name: 'Accept', value: 'application/json' },
		];
		const url = 'jdbc:mysql://root:other-17@db:3306/x?password=more-17&ssl=1';
		respondWith(200, { data_connection_id: 'c-1', headers, url });
		const { output } = await runOnce(hiveForm());
		expect(output.response).toMatchObject({
			headers: [
				{ name: 'Authorization', value: '***' },
				{ name: 'Accept', value: 'application/json' },
			],
			url: 'jdbc:mysql://root:***@db:3306/x?password=***&ssl=1',
		});
	});

	it.each(['a', '1', 'true', 'created', 'x\ud800y'])(
		'is a success whatever the password is: %j',
		async (password) => {
			const { output, error } = await runOnce(hiveForm({ password }));
			expect(error).toBeUndefined();
			expect(output.connectionId).toMatch(/^[0-9a-f]{32}$/);
			expect(simulator().connections()).toHaveLength(1);
		},
	);

	it.each([3_000, 8_000])('is a success if it is nested %i deep', async (depth) => {
		const nested = '{"a":'.repeat(depth) + `"${TOKEN}"` + '}'.repeat(depth);
		const body = `{"data_connection_id":"c-1","__proto__":{"a":1},"nested":${nested}}`;
		respondWith(200, body, { 'content-type': 'application/json' });
		const { output, error, stored } = await runOnce(hiveForm());
		expect(error).toBeUndefined();
		expect(output.connectionId).toBe('c-1');
		expect(stored).not.toContain(TOKEN);
	});
});

describe('an error response', () => {
	it('may have secrets in its code and its request ID', async () => {
		for (const onError of [undefined, 'continueRegularOutput'] as const) {
			const error_code = `E-${TOKEN}`;
			respondWith(400, { error_code, error_msg: 'No', request_id: `for ${PASSWORD}` });
			const { output, stored } = await runOnce(
				hiveForm({ password: PASSWORD }),
				undefined,
				onError,
			);
			expect(stored).toContain('E-***');
			expect(stored).toContain('for ***');
			expect(stored).not.toContain(TOKEN);
			expect(stored).not.toContain('Geheim');
			if (onError) expect(output.error).toMatchObject({ errorCode: 'E-***' });
		}
	});

	it('keeps its code, even if the password is part of it', async () => {
		respondWith(400, { error_code: 'DAYU.4402', error_msg: 'No 4402' });
		const form = hiveForm({ password: '4402' });
		const { output } = await runOnce(form, undefined, 'continueRegularOutput');
		expect(output).toMatchObject({
			error: { message: 'No *** [DAYU.***]', errorCode: 'DAYU.4402' },
		});
	});

	it.each(['a-', 'a:', 'a:a ', 'aaaa', '\\', '&amp;', '%25'])(
		'may be very long: %j over and over',
		async (part) => {
			const error_msg = part.repeat(400_000 / part.length);
			respondWith(403, { error_code: 'DLI.1', error_msg });
			const { error } = await runOnce(dliForm());
			expect(reasonOf(error)).toHaveLength(2004 + ' [DLI.1]'.length);
			expect(error?.description).toContain('permission');
		},
	);

	it('of any length is cut off without leaving half a secret', async () => {
		respondWith(400, { error_code: 'DLI.1', error_msg: `${'x'.repeat(1990)}${TOKEN}` });
		const { error } = await runOnce(dliForm());
		expect(reasonOf(error)).toBe(`${'x'.repeat(1990)}*** [DLI.1]`);
	});
});

describe('the login of a data source', () => {
	it('is in no output, even if the service encodes it', async () => {
		const { password, userName, ...form } = hiveForm();
		const login = { user: 'etl_user', password: PASSWORD };
		respondWith(200, { data_connection_id: 'c-1', note: encodeURIComponent(PASSWORD) });
		const { output } = await runOnce({ ...form, dataSourceLogin: 'credential' }, login);
		expect([password, userName]).not.toContain(PASSWORD);
		expect(output.response).toEqual({ data_connection_id: 'c-1', note: '***' });
	});
});

describe('the encrypted password of a connection', () => {
	const dw_config = {
		clusterName: 'mrs',
		encryptValue: 'c2VjcmV0LTE3',
		iV: 'aXYtMTctMTc=',
		encrypt_value: 'c2VjcmV0LTE4',
		i_v: 'aXYtMTgtMTg=',
		dbConnectionUrl: 'jdbc:hive2://db:1;password=secret-19',
	};
	const seed = () =>
		simulator().seed.dataArts({ item: { dw_name: 'h', dw_type: 'X', dw_config } as never }).id;
	const getForm = (changes: INodeParameters): INodeParameters => ({
		resource: 'dataArtsConnection',
		operation: 'get',
		connectionId: seed(),
		...changes,
	});

	it.each([{ simplify: true }, { simplify: false }, { outputAsSettingsJson: true }])(
		'is not in the output of Get with %j',
		async (changes) => {
			const { output, stored } = await runOnce(getForm(changes));
			expect(stored).toContain('mrs');
			expect(stored).not.toMatch(/c2Vj|aXYt|secret-19/);
			if (!changes.outputAsSettingsJson) return;
			expect(output.settings).toEqual({
				clusterName: 'mrs',
				dbConnectionUrl: 'jdbc:hive2://db:1;password=<password>',
			});
		},
	);

	it('is not copied', async () => {
		const { output } = await runOnce({
			resource: 'dataArtsConnection',
			operation: 'create',
			connectionName: 'copy',
			dataArtsType: 'byName',
			typeName: 'X',
			settingsFrom: 'existingConnection',
			sourceConnection: { __rl: true, mode: 'id', value: seed() },
		});
		const body = simulator().requests.at(-1)?.body as { data_source_vos: IDataObject[] };
		expect(body.data_source_vos[0]?.dw_config).toEqual({ clusterName: 'mrs' });
		expect(output.notCopied).toEqual(expect.arrayContaining(['dbConnectionUrl.password']));
	});
});

it.each([
	['{"properties":"{\\"tenant\\":\\"<tenant>\\"}"}', 'tenant'],
	['{"url":"jdbc:x://h;password=<password>"}', 'password'],
])('a placeholder inside a text in %s is refused', async (settingsJson, key) => {
	const { error } = await runOnce(byNameForm({ typeName: 'X', settingsJson }));
	expect(reasonOf(error)).toBe(`'Settings (JSON): ${key}' is still the placeholder <${key}>`);
	expect(simulator().requests).toEqual([]);
});

it('a list has the token in no label, and keeps its values', async () => {
	const cluster = { clusterId: 'c-1', clusterName: `mrs ${TOKEN}`, clusterState: 'running' };
	simulator().respondNext({ status: 200, body: { clusters: [cluster], clusterTotal: 1 } });
	const parameters = { resource: 'dataArtsConnection', operation: 'create' };
	const [entry] = await openList('mrsClusters', {
		parameters,
		credential: credentialFor(simulator().url, { endpointTemplate: simulator().url }),
	});
	expect(entry).toMatchObject({ name: expect.stringMatching(/^mrs \*\*\*/), value: 'c-1' });
});
