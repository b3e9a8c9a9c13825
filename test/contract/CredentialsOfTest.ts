import {
	ICredentialsHelper,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type IHttpRequestOptions,
	type IRequestOptionsSimplified,
	type Workflow,
	type INode,
	type IAuthenticateGeneric,
	type INodeCredentialsDetails,
	type IWorkflowExecuteAdditionalData,
	type INodeProperties,
} from 'n8n-workflow';

/** Signs requests with the real credential class and hands out the data of the test. */
export class CredentialsOfTest extends ICredentialsHelper {
	constructor(
		private readonly credentialType: ICredentialType,
		/** By credential type. */
		private readonly data: Record<string, ICredentialDataDecryptedObject | undefined>,
	) {
		super();
	}

	override async authenticate(
		credentials: ICredentialDataDecryptedObject,
		_typeName: string,
		options: IHttpRequestOptions | IRequestOptionsSimplified,
		workflow?: Workflow,
		node?: INode,
	): Promise<IHttpRequestOptions> {
		const { properties } = this.credentialType.authenticate as IAuthenticateGeneric;
		const headers = { ...options.headers } as Record<string, string>;
		for (const [name, expression] of Object.entries(properties.headers ?? {})) {
			headers[name] = resolve(String(expression), credentials, workflow, node);
		}
		return { ...options, headers } as IHttpRequestOptions;
	}

	override async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_nodeCredentials: INodeCredentialsDetails,
		type: string,
	): Promise<ICredentialDataDecryptedObject> {
		const data = this.data[type];
		if (!data) throw new Error(`The test gave no credential of type ${type}`);
		return data;
	}

	override async preAuthentication(): Promise<undefined> {
		return undefined;
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
		throw new Error('Not used by a running node');
	}

	override async updateCredentials(): Promise<void> {}

	override async updateCredentialsOauthTokenData(): Promise<void> {}

	override getCredentialsProperties(): INodeProperties[] {
		return this.credentialType.properties;
	}
}

function resolve(
	expression: string,
	$credentials: ICredentialDataDecryptedObject,
	workflow?: Workflow,
	node?: INode,
): string {
	if (!workflow || !node) throw new Error('A running node has a workflow');
	const value = workflow.expression.getSimpleParameterValue(node, expression, 'internal', {
		$credentials,
	});
	return String(value);
}
