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
import { CredentialsOfTest } from './CredentialsOfTest';
import { ListName } from '../../nodes/HuaweiDataConnections/connectionTypes/listNames';

/** The form of a node while a user opens one of its lists. */
export interface OpenForm {
	/** As the editor hands them over: expressions resolved, or null where they cannot be. */
	parameters: INodeParameters;
	/** Of the kind that the parameter Authentication names; a token where it names none. */
	credential: ICredentialDataDecryptedObject;
	/** What the user searches for. */
	filter?: string;
}

/** Opens a list the way n8n's server does for the editor, with the real n8n-core. */
export async function openList(name: ListName, form: OpenForm): Promise<INodeListSearchItems[]> {
	const { credential, filter } = form;
	const parameters = { authentication: 'token', ...form.parameters };
	const { credentialType } = findAuthMethod(parameters.authentication);
	const node = new HuaweiDataConnections();
	const workflow = workflowOf(node, parameters, credentialType);
	const additionalData = {
		credentialsHelper: new CredentialsOfTest({ [credentialType]: credential }),
		currentNodeParameters: parameters,
		variables: {},
	} as unknown as IWorkflowExecuteAdditionalData;
	const temporary = workflow.getNode('Temp-Node');
	if (!temporary) throw new Error('The workflow has the node');
	const context = new LoadOptionsContext(workflow, temporary, additionalData, 'parameters.field');
	const { results } = await node.methods.listSearch[name].call(context, filter);
	return results;
}

function workflowOf(
	node: HuaweiDataConnections,
	parameters: INodeParameters,
	credentialType: string,
): Workflow {
	const type = NodeHelpers.getVersionedNodeType(node);
	const nodeTypes: INodeTypes = {
		getByName: () => type,
		getByNameAndVersion: () => type,
		getKnownTypes: () => ({}),
	};
	const temporary = {
		id: 'uuid-1234',
		name: 'Temp-Node',
		type: 'huawei',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters,
		credentials: { [credentialType]: { id: '1', name: 'Simulator' } },
	};
	return new Workflow({ nodes: [temporary], connections: {}, active: false, nodeTypes });
}
