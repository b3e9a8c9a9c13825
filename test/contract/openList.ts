import { LoadOptionsContext } from 'n8n-core';
import {
	NodeHelpers,
	Workflow,
	type ICredentialDataDecryptedObject,
	type INodeListSearchItems,
	type INodeParameters,
	type INodeTypes,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { HuaweiDataConnections } from '../../nodes/HuaweiDataConnections/HuaweiDataConnections.node';
import { findAuthMethod } from '../../nodes/HuaweiDataConnections/client/auth';
import { TestCredentials } from './TestCredentials';
import type { ListName } from '../../nodes/HuaweiDataConnections/connectionTypes/listNames';

/** A form in which a user opens a list. */
export interface OpenForm {
	/** As the editor sends them: with expressions resolved, or null if they cannot be. */
	parameters: INodeParameters;
	/** For the type that Authentication selects; a token by default. */
	credential: ICredentialDataDecryptedObject;
	/** What the user searches for. */
	filter?: string;
}

/** Opens a list as n8n's server does for the editor, with the real n8n-core. */
export async function openList(name: ListName, form: OpenForm): Promise<INodeListSearchItems[]> {
	const { credential, filter } = form;
	const parameters = { authentication: 'token', ...form.parameters };
	const { credentialType } = findAuthMethod(parameters.authentication);
	const nodeType = new HuaweiDataConnections();
	const workflow = createWorkflow(nodeType, parameters, credentialType);
	const additionalData = {
		credentialsHelper: new TestCredentials({ [credentialType]: credential }),
		currentNodeParameters: parameters,
		variables: {},
	} as unknown as IWorkflowExecuteAdditionalData;
	const node = workflow.getNode('Temp-Node');
	if (!node) throw new Error('The workflow lacks the node');
	const context = new LoadOptionsContext(workflow, node, additionalData, 'parameters.field');
	const { results } = await nodeType.methods.listSearch[name].call(context, filter);
	return results;
}

function createWorkflow(
	nodeType: HuaweiDataConnections,
	parameters: INodeParameters,
	credentialType: string,
): Workflow {
	const type = NodeHelpers.getVersionedNodeType(nodeType);
	const nodeTypes: INodeTypes = {
		getByName: () => type,
		getByNameAndVersion: () => type,
		getKnownTypes: () => ({}),
	};
	const node = {
		id: 'uuid-1234',
		name: 'Temp-Node',
		type: 'huawei',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters,
		credentials: { [credentialType]: { id: '1', name: 'Simulator' } },
	};
	return new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
}
