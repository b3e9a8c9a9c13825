import type { ICredentialDataDecryptedObject, IDataObject, INodeParameters } from 'n8n-workflow';

import { DLI_AUTH_TYPES } from '../../nodes/HuaweiDataConnections/connectionTypes/dliAuthTypes';
import { credentialFor, useSimulator } from './account';
import { runNode, type NodeRun } from './runNode';
import {
	AUTH_BODIES,
	AUTH_FORMS,
	AUTH_TYPES,
	authCreateForm,
	authForm,
	type AuthType,
} from './useDliAuth';
import { useVirtualTime } from './virtualTime';

const simulator = useSimulator();
useVirtualTime();

const SECRET = 'Geheim+17/ä"x';

/** A run, and everything that n8n stores of our node except for its own parameters. */
async function runOnce(
	parameters: INodeParameters,
	onError?: NodeRun['onError'],
	login?: ICredentialDataDecryptedObject,
) {
	const credential = credentialFor(simulator().url);
	const { outputs, error, run } = await runNode({ parameters, credential, onError, login });
	const { runData, error: runError } = run.data.resultData;
	const output = (outputs[0]?.[0]?.json ?? {}) as IDataObject;
	return { output, error, stored: JSON.stringify({ node: runData.Huawei, runError }) };
}

/** The secret as services may repeat it. */
const SPELLINGS = [
	SECRET,
	JSON.stringify({ x: SECRET }),
	encodeURIComponent(SECRET),
	Buffer.from(`user:${SECRET}`).toString('base64'),
];

/** Every secret field of every form, with the secret in it. */
const FIELDS = AUTH_TYPES.flatMap((type) =>
	Object.keys(AUTH_FORMS[type])
		.filter((name) => /password$/i.test(name))
		.map((name) => ({ type, name })),
);

const forms = (type: AuthType, name: string): Record<string, INodeParameters> => {
	const { connectionName: connectionId } = AUTH_FORMS[type];
	const update = authForm('update', { connectionId, settingsToChange: { [name]: SECRET } });
	return {
		create: authCreateForm(type, { [name]: SECRET }),
		upsert: authCreateForm(type, { [name]: SECRET, operation: 'upsert' }),
		...(name !== 'keyPassword' && { update }),
	};
};

const CASES = FIELDS.flatMap(({ type, name }) =>
	Object.keys(forms(type, name)).map((operation) => ({ type, name, operation })),
);

it('every secret of the table is tested', () => {
	const inTable = DLI_AUTH_TYPES.flatMap(({ value, fields }) =>
		fields.filter(({ isSecret }) => isSecret).map(({ name }) => `${value} ${name}`),
	);
	expect(FIELDS.map(({ type, name }) => `${type} ${name}`).sort()).toEqual(inTable.sort());
	expect(inTable).toHaveLength(5);
});

describe.each(CASES)('a secret in $name of $type, with $operation', ({ type, name, operation }) => {
	const form = () => forms(type, name)[operation]!;
	const method = operation === 'update' ? 'PUT' : 'POST';
	const prepare = () => {
		if (operation === 'update') simulator().seed.dliAuth({ body: AUTH_BODIES[type] });
	};

	it('is sent as it is', async () => {
		prepare();
		const { error } = await runOnce(form());
		expect(error).toBeUndefined();
		const sent = simulator().requests.filter((request) => request.method === method);
		expect(sent.map(({ body }) => Object.values(body as object))).toEqual([
			expect.arrayContaining([SECRET]),
		]);
	});

	it.each(SPELLINGS)('is in no output, if the response repeats it as %s', async (text) => {
		prepare();
		const body = { is_success: true, message: `Stored ${text}.`, nested: [{ note: text }] };
		simulator().respondNext({ match: { method }, status: 200, body });
		const { output, error, stored } = await runOnce(form());
		expect(error).toBeUndefined();
		expect(JSON.stringify(output.response)).toContain('***');
		expect(stored).not.toContain(text);
		expect(stored).not.toContain('Geheim');
	});

	it.each([undefined, 'continueRegularOutput'] as const)(
		'is in no error of a refusal, with On Error %s',
		async (onError) => {
			prepare();
			const body = {
				error_code: `E-${SECRET}`,
				error_msg: SPELLINGS.join(' '),
				request_id: SECRET,
			};
			simulator().respondNext({ match: { method }, status: 400, body });
			const { stored } = await runOnce(form(), onError);
			expect(stored).toContain('***');
			for (const text of ['Geheim', ...SPELLINGS]) expect(stored).not.toContain(text);
		},
	);

	it('is in no message about an unknown outcome', async () => {
		prepare();
		simulator().dropNext({ match: { method }, times: 20 });
		const { stored } = await runOnce({ ...form(), options: { timeLimit: 5 } });
		expect(stored).toMatch(/may or may not|not known/);
		expect(stored).not.toContain('Geheim');
	});
});

it.each(['create', 'upsert', 'update'])(
	'the password of a login credential is in no output of %s',
	async (operation) => {
		if (operation === 'update') simulator().seed.dliAuth({ body: AUTH_BODIES.passwd });
		const form =
			operation === 'update'
				? authForm('update', { connectionId: 'dws_login' })
				: authCreateForm('passwd', { operation });
		const body = { is_success: true, message: SECRET };
		const method = operation === 'update' ? 'PUT' : 'POST';
		simulator().respondNext({ match: { method }, status: 200, body });
		const { output, stored } = await runOnce(
			{ ...form, dataSourceLogin: 'credential' },
			undefined,
			{
				user: 'dbadmin',
				password: SECRET,
			},
		);
		expect(output.response).toEqual({ is_success: true, message: '***' });
		expect(stored).not.toContain('Geheim');
	},
);

it.each(['get', 'getAll'])(
	'secrets that the service returns are not in the output of %s',
	async (operation) => {
		const secrets = Object.fromEntries(
			['password', 'truststore_password', 'keystore_password', 'key_password'].map((key) => [
				key,
				SECRET,
			]),
		);
		const entry = { ...AUTH_BODIES.Kafka_SSL, ...secrets };
		const body = { is_success: true, message: '', count: 1, auth_infos: [entry] };
		for (const simplify of [true, false]) {
			simulator().respondNext({ match: { method: 'GET' }, status: 200, body, times: 2 });
			const { output, stored } = await runOnce(
				authForm(operation, { connectionId: 'kafka_login', returnAll: true, simplify }),
			);
			expect(JSON.stringify(output)).toContain('kafka_login');
			expect(stored).not.toContain('Geheim');
		}
	},
);

it('the path of a keytab is no secret', async () => {
	const created = await runOnce(
		authCreateForm('KRB', { options: { ifNameExists: 'returnExisting' } }),
	);
	expect(created.output).toMatchObject({ action: 'created' });
	const again = await runOnce(
		authCreateForm('KRB', { options: { ifNameExists: 'returnExisting' } }),
	);
	expect(again.output.response).toMatchObject({ keytab: 'obs://test/user.keytab' });
	const { output } = await runOnce(authForm('get', { connectionId: 'krb_login' }));
	expect(output.files).toMatchObject({ keytab: 'obs://test/user.keytab' });
});
