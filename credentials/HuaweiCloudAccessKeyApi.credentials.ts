import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
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
import {
	accessKeyId,
	secretAccessKey,
	securityToken,
	withSignature,
} from '../nodes/HuaweiDataConnections/client/auth/accessKey';
import { credentialTest } from '../nodes/HuaweiDataConnections/client/auth/AuthMethod';

/** Signs each request with an access key (AK/SK). Source: docs/api/authentication.md#ways-to-sign-in. */
export class HuaweiCloudAccessKeyApi implements ICredentialType {
	name = 'huaweiCloudAccessKeyApi';

	displayName = 'Huawei Cloud Access Key API';

	icon = {
		light: 'file:../nodes/HuaweiDataConnections/huaweiDataConnections.svg',
		dark: 'file:../nodes/HuaweiDataConnections/huaweiDataConnections.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/huawei-data-connections/n8n-nodes-huawei-data-connections#credentials';

	properties: INodeProperties[] = [
		{
			displayName:
				'An access key does not expire, so it suits schedules and webhooks that run unattended. Give its user only the permissions that your workflows need.',
			name: 'usageNotice',
			type: 'notice',
			default: '',
		},
		accessKeyId,
		secretAccessKey,
		region,
		regionId,
		workspaceId,
		optionalProjectId,
		securityToken,
		...ENDPOINT_FIELDS,
	];

	// Not a method: n8n copies the fields of this object before the HTTP Request node offers the credential.
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => withSignature(credentials, requestOptions);

	test: ICredentialTestRequest = credentialTest(
		"Huawei Cloud did not accept the signature: Access Key ID, Secret Access Key or Security Token is wrong, or this n8n server's clock is more than 15 minutes off.",
	);
}
