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
	ENDPOINT_FIELDS,
	optionalProjectId,
	region,
	regionId,
	workspaceId,
} from '../nodes/HuaweiDataConnections/client/credentialFields';
import { credentialTest } from '../nodes/HuaweiDataConnections/client/auth/AuthMethod';
import { requestIamToken } from '../nodes/HuaweiDataConnections/client/auth/iamToken';
import {
	accountName,
	password,
	serializeToken,
	sessionToken,
	userName,
	withCachedToken,
} from '../nodes/HuaweiDataConnections/client/auth/iamUser';

/** Signs in as an IAM user and renews the token automatically. Source: docs/api/authentication.md#token-by-password. */
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
				'n8n renews the token automatically, so this credential also suits schedules, as long as the password does not change. Create an IAM user for n8n, with programmatic access and without multi-factor authentication.',
			name: 'usageNotice',
			type: 'notice',
			default: '',
		},
		accountName,
		userName,
		password,
		region,
		regionId,
		workspaceId,
		optionalProjectId,
		sessionToken,
		...ENDPOINT_FIELDS,
	];

	/** n8n calls it if there is no token yet or the token was refused, and stores the result. */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const token = await requestIamToken(this, credentials);
		return { [sessionToken.name]: serializeToken(credentials, token) };
	}

	// Not a method: n8n copies the fields of this object before the HTTP Request node offers the credential.
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => withCachedToken(credentials, requestOptions);

	test: ICredentialTestRequest = credentialTest(
		'Huawei Cloud refused a token that IAM had just issued. Check that Region, Project ID and the endpoints belong together.',
	);
}
