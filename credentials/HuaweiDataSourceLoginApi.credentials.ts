import type { ICredentialType, INodeProperties } from 'n8n-workflow';

/** User name and password of a data source, to keep them out of workflows. */
export class HuaweiDataSourceLoginApi implements ICredentialType {
	name = 'huaweiDataSourceLoginApi';

	displayName = 'Huawei Data Source Login API';

	icon = {
		light: 'file:../nodes/HuaweiDataConnections/huaweiDataConnections.svg',
		dark: 'file:../nodes/HuaweiDataConnections/huaweiDataConnections.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/huawei-data-connections/n8n-nodes-huawei-data-connections#credentials';

	properties: INodeProperties[] = [
		{
			displayName:
				'The test of this credential only checks that both fields have values. To test the login itself, add Test First when you create a connection.',
			name: 'testNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Username',
			name: 'user',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. etl_user',
			description: 'User name for the data source that the connection is for',
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
		},
	];
}
