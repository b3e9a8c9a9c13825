import { Workflow, type IDataObject, type INode } from 'n8n-workflow';

const node: INode = {
	id: '1',
	name: 'Test',
	type: 'test',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const nodeTypes = {
	getByName: () => undefined as never,
	getByNameAndVersion: () => undefined as never,
	getKnownTypes: () => ({}),
};
const { expression } = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });

/**
 * The value of an n8n expression that refers to nothing but these variables.
 *
 * @param variables by their names, such as `$credentials`
 */
export function evaluateExpression(text: string, variables: Record<string, IDataObject>): unknown {
	return expression.getSimpleParameterValue(node, text, 'internal', variables as never);
}
