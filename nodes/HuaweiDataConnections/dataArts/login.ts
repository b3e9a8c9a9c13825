import type { INodeProperties } from 'n8n-workflow';

import { toText } from '../fields/validate';
import { InputError } from '../fields/InputError';
import type { ItemParameters } from '../fields/ItemParameters';
import { DATA_ARTS_TYPES } from '../connectionTypes/dataArts';
import { LOGIN_PARAMETER } from './settings/formFields';
import type { Login } from './settings/settings';
import { TYPE_PARAMETER } from '../connectionTypes/dataArts/typeFields';

const CREDENTIAL_TYPE = 'huaweiDataSourceLoginApi';
const typesWithoutLogin = DATA_ARTS_TYPES.filter(
	({ fields }) => !fields.some(({ login }) => login),
);

/**
 * Where user and password of the data source come from. Its visibility is said with `hide` alone,
 * to which the form adds every operation without it:
 * the editor hides every parameter that stands in the `show` of one that a credential depends on.
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
			description: 'User and password stay in a credential of n8n',
		},
		{
			name: 'Define Below',
			value: 'defineBelow',
			description: 'User and password are part of the workflow, or come from expressions',
		},
	],
	default: 'defineBelow',
	description: 'Where user and password of the data source come from',
	displayOptions: {
		hide: {
			[TYPE_PARAMETER]: typesWithoutLogin.map(({ value }) => value),
		},
	},
};

/** Said where passwords are typed into the form. */
export const storedPasswordNotice: INodeProperties = {
	displayName:
		'A password that you enter below is stored in the workflow. Choose Credential to keep it out.',
	name: 'storedPasswordNotice',
	type: 'notice',
	default: '',
	displayOptions: {
		show: { [LOGIN_PARAMETER]: ['defineBelow'] },
		hide: { [TYPE_PARAMETER]: typesWithoutLogin.map(({ value }) => value) },
	},
};

/**
 * User and password from the login credential; undefined where the form defines them.
 *
 * @throws InputError when the credential is not filled in
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
