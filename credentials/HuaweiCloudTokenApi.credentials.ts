import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import {
	CONNECTION_FIELDS,
	projectId,
	region,
	regionId,
} from '../nodes/HuaweiDataConnections/client/credentialFields';
import { withToken } from '../nodes/HuaweiDataConnections/client/auth/authenticate';
import { credentialTest } from '../nodes/HuaweiDataConnections/client/auth/credentialTest';
import { token } from '../nodes/HuaweiDataConnections/client/auth/token';

/** Signs in with a ready token of IAM. Sources: docs/api/authentication.md#ways-to-sign-in, docs/api/authentication.md#token-by-password. */
export class HuaweiCloudTokenApi implements ICredentialType {
	name = 'huaweiCloudTokenApi';

	displayName = 'Huawei Cloud Token API';

	icon = {
		light: 'file:../nodes/HuaweiDataConnections/huaweiDataConnections.svg',
		dark: 'file:../nodes/HuaweiDataConnections/huaweiDataConnections.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/huawei-data-connections/n8n-nodes-huawei-data-connections#credentials';

	properties: INodeProperties[] = [
		{
			displayName:
				'A token ends after 24 hours, and then every workflow that uses it stops. It suits a first try; for schedules and webhooks choose an access key.',
			name: 'suitsNotice',
			type: 'notice',
			default: '',
		},
		region,
		regionId,
		projectId,
		token,
		...CONNECTION_FIELDS,
	];

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		return withToken(credentials, requestOptions);
	}

	test: ICredentialTestRequest = credentialTest(
		'Huawei Cloud did not accept this token: it has expired (tokens live 24 hours), or it is cut off. Get a new one.',
	);
}
