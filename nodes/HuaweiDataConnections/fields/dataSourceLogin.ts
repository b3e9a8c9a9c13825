import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	IDisplayOptions,
	INodeCredentialTestResult,
	INodeProperties,
} from 'n8n-workflow';

import { InputError } from './InputError';
import type { ItemParameters } from './ItemParameters';
import { toText } from './validate';

const CREDENTIAL_TYPE = 'huaweiDataSourceLoginApi';

/** The parameter that chooses where user and password of the data source come from. */
export const LOGIN_PARAMETER = 'dataSourceLogin';

/** User and password of a data source, from a credential. */
export interface Login {
	user: string;
	password: string;
}

/** The choice of the login, and what it means. */
export type LoginFields = [choice: INodeProperties, ...notices: INodeProperties[]];

/**
 * Where user and password of the data source come from. A credential depends on the choice, and the
 * editor hides every parameter in the `show` of such a field, so it has only `hide`; the form adds
 * every operation without it.
 *
 * @param hide the types without a login
 */
export function dataSourceLoginFields(hide: NonNullable<IDisplayOptions['hide']>): LoginFields {
	return [
		{
			displayName: 'Data Source Login',
			name: LOGIN_PARAMETER,
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'Credential',
					value: 'credential',
					description: 'User and password stay in an n8n credential',
				},
				{
					name: 'Define Below',
					value: 'defineBelow',
					description: 'User and password are part of the workflow, or come from expressions',
				},
			],
			default: 'defineBelow',
			description: 'Where user and password of the data source come from',
			displayOptions: { hide },
		},
		{
			displayName:
				'A password that you enter below is stored in the workflow. Choose Credential to keep it out.',
			name: 'storedPasswordNotice',
			type: 'notice',
			default: '',
			displayOptions: { show: { [LOGIN_PARAMETER]: ['defineBelow'] }, hide },
		},
		// The editor shows every credential above the form, out of sight of this choice.
		{
			displayName:
				'Choose the login in the box "Credential for Huawei Data Source Login API" at the top of this form.',
			name: 'credentialNotice',
			type: 'notice',
			default: '',
			displayOptions: { show: { [LOGIN_PARAMETER]: ['credential'] }, hide },
		},
	];
}

/**
 * The choice for operations without a type. It is a field of its own, because the editor keeps the type
 * of another operation for a while, and would hide the choice.
 */
export const loginFieldsWithoutType = dataSourceLoginFields({});

/**
 * User and password from the login credential; undefined where the form has them.
 *
 * @throws InputError when the credential is incomplete
 */
export async function readLogin(item: ItemParameters): Promise<Login | undefined> {
	const choice = { displayName: 'Data Source Login', name: LOGIN_PARAMETER };
	if (item.raw(choice) !== 'credential') return undefined;
	const credential = await item.credential(CREDENTIAL_TYPE);
	const login = {
		user: toText('Username', credential.user).trim(),
		password: toText('Password', credential.password),
	};
	if (login.user && login.password) return login;
	throw new InputError("'Username' and 'Password' of the data source login must be filled in");
}

/** Tests that the login credential is complete. The data source cannot be reached from here. */
export async function dataSourceLoginTest(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	const { user, password } = credential.data ?? {};
	return user && password
		? { status: 'OK', message: 'User and password are filled in; they were not tried' }
		: { status: 'Error', message: 'Username and Password must be filled in' };
}
