import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
	INodeProperties,
} from 'n8n-workflow';

import { DATA_ARTS_TYPES } from '../../connectionTypes/dataArts';
import type { DataArtsType } from '../../connectionTypes/dataArts/DataArtsType';
import { TYPE_PARAMETER } from '../../connectionTypes/dataArts/typeFields';
import { InputError } from '../../fields/InputError';
import type { ItemParameters } from '../../fields/ItemParameters';
import { toText } from '../../fields/validate';
import type { Login, SettingsRequest } from './Settings';

const CREDENTIAL_TYPE = 'huaweiDataSourceLoginApi';

/** The parameter that chooses where user and password of the data source come from. */
export const LOGIN_PARAMETER = 'dataSourceLogin';

const hide = {
	[TYPE_PARAMETER]: DATA_ARTS_TYPES.filter(({ fields }) => !fields.some(({ login }) => login)).map(
		({ value }) => value,
	),
};

/**
 * Where user and password of the data source come from. A credential depends on it, and the editor
 * hides every parameter in the `show` of such a field, so it has only `hide`; the form adds every
 * operation without it.
 */
export const dataSourceLogin: INodeProperties = {
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
};

const storedPasswordNotice: INodeProperties = {
	displayName:
		'A password that you enter below is stored in the workflow. Choose Credential to keep it out.',
	name: 'storedPasswordNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { [LOGIN_PARAMETER]: ['defineBelow'] }, hide },
};

/** The editor shows every credential above the form, out of sight of this choice. */
const credentialNotice: INodeProperties = {
	displayName:
		'Choose the login in the box "Credential for Huawei Data Source Login API" at the top of this form.',
	name: 'credentialNotice',
	type: 'notice',
	default: '',
	displayOptions: { show: { [LOGIN_PARAMETER]: ['credential'] }, hide },
};

/** The choice of the login, and what it means. */
export const loginFields: INodeProperties[] = [
	dataSourceLogin,
	storedPasswordNotice,
	credentialNotice,
];

/**
 * User and password from the login credential; undefined where the form has them.
 *
 * @throws InputError when the credential is incomplete
 */
export async function readLogin(item: ItemParameters): Promise<Login | undefined> {
	if (item.raw(dataSourceLogin) !== 'credential') return undefined;
	const credential = await item.credential(CREDENTIAL_TYPE);
	const login = {
		user: toText('Username', credential.user).trim(),
		password: toText('Password', credential.password),
	};
	if (login.user && login.password) return login;
	throw new InputError("'Username' and 'Password' of the data source login must be filled in");
}

/**
 * The type, if it is known under which keys a login is sent.
 *
 * @throws InputError otherwise
 */
export function requireLoginKeys({ typeName, type }: SettingsRequest): DataArtsType {
	if (type?.fields.some((field) => field.login)) return type;
	throw new InputError(
		`'Data Source Login' cannot be a credential for ${typeName}: its keys are not known`,
		'Choose Define Below, and add user and password to the settings.',
	);
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
