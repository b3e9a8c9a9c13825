import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import {
	CONNECTION_FIELDS,
	optionalProjectId,
	region,
	regionId,
} from '../nodes/HuaweiDataConnections/client/credentialFields';
import { withCachedToken } from '../nodes/HuaweiDataConnections/client/auth/authenticate';
import { credentialTest } from '../nodes/HuaweiDataConnections/client/auth/credentialTest';
import {
	accountName,
	password,
	sessionToken,
	userName,
} from '../nodes/HuaweiDataConnections/client/auth/iamUser';
import { requestIamToken } from '../nodes/HuaweiDataConnections/client/auth/iamToken';
import { serializeToken } from '../nodes/HuaweiDataConnections/client/auth/tokenCache';

/** Signs in as a user of IAM and renews the token by itself. Source: docs/api/authentication.md#token-by-password. */
export class HuaweiCloudIamUserApi implements ICredentialType {
	name = 'huaweiCloudIamUserApi';

	displayName = 'Huawei Cloud IAM User API';

	icon = {
		light: 'file:../nodes/HuaweiDataConnections/huaweiDataConnections.svg',
		dark: 'file:../nodes/HuaweiDataConnections/huaweiDataConnections.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/huawei-data-connections/n8n-nodes-huawei-data-connections#credentials';

	properties: INodeProperties[] = [
		{
			displayName:
				'The token is renewed by itself, so that this suits schedules too, as long as the password stays the same. Make an IAM user for n8n, with programmatic access and without multi-factor authentication.',
			name: 'suitsNotice',
			type: 'notice',
			default: '',
		},
		region,
		regionId,
		optionalProjectId,
		accountName,
		userName,
		password,
		sessionToken,
		...CONNECTION_FIELDS,
	];

	/** Called by n8n when there is no token yet, or the last one was refused. */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const token = await requestIamToken(this, credentials);
		return { [sessionToken.name]: serializeToken(credentials, token) };
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		return withCachedToken(credentials, requestOptions);
	}

	test: ICredentialTestRequest = credentialTest(
		'Huawei Cloud refused the token that IAM had just given out: check that Region, Project ID and the endpoints belong together.',
	);
}
