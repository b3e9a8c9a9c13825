import {
	ICredentialsHelper,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeProperties,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { HuaweiCloudAccessKeyApi } from '../../credentials/HuaweiCloudAccessKeyApi.credentials';
import { HuaweiCloudIamUserApi } from '../../credentials/HuaweiCloudIamUserApi.credentials';
import { HuaweiCloudTokenApi } from '../../credentials/HuaweiCloudTokenApi.credentials';
import { HuaweiDataSourceLoginApi } from '../../credentials/HuaweiDataSourceLoginApi.credentials';

const TYPES: ICredentialType[] = [
	new HuaweiCloudTokenApi(),
	new HuaweiCloudAccessKeyApi(),
	new HuaweiCloudIamUserApi(),
	new HuaweiDataSourceLoginApi(),
];

/** Credentials by type. A refreshed token is written to them, as n8n writes it to its database. */
export type StoredCredentials = Record<string, ICredentialDataDecryptedObject | undefined>;

/** Authenticates requests with the real credential classes, by the rules of n8n's server. */
export class TestCredentials extends ICredentialsHelper {
	constructor(private readonly stored: StoredCredentials) {
		super();
	}

	override async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		options: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = typeOf(typeName);
		return typeof authenticate === 'function' ? await authenticate(credentials, options) : options;
	}

	override async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_nodeCredentials: INodeCredentialsDetails,
		type: string,
	): Promise<ICredentialDataDecryptedObject> {
		const data = this.stored[type];
		if (!data) throw new Error(`The test has no credential of type ${type}`);
		return { ...data };
	}

	override async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		_node: INode,
		credentialsExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const { preAuthentication, properties } = typeOf(typeName);
		const expirable = properties.find(({ typeOptions }) => typeOptions?.expirable)?.name ?? '';
		if (!preAuthentication || (credentials[expirable] && !credentialsExpired)) return undefined;
		const output = await preAuthentication.call(helpers, credentials);
		Object.assign(this.stored[typeName] ?? {}, output);
		return Object.assign(credentials, output) as ICredentialDataDecryptedObject;
	}

	override async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	override getParentTypes(): string[] {
		return [];
	}

	override isCredentialUsableByNode(): boolean {
		return true;
	}

	override async getCredentials(): Promise<never> {
		throw new Error('A running node does not call this');
	}

	override async updateCredentials(): Promise<void> {}

	override async updateCredentialsOauthTokenData(): Promise<void> {}

	override getCredentialsProperties(typeName: string): INodeProperties[] {
		return typeOf(typeName).properties;
	}
}

function typeOf(typeName: string): ICredentialType {
	const type = TYPES.find(({ name }) => name === typeName);
	if (!type) throw new Error(`Unknown credential type ${typeName}`);
	return type;
}
