import { NodeHelpers, type INodeParameters } from 'n8n-workflow';

import { HuaweiDataConnections } from '../../nodes/HuaweiDataConnections/HuaweiDataConnections.node';

const { description } = new HuaweiDataConnections();

/** The parameters of a node with these values, as the editor completes them. */
function completed(values: INodeParameters = {}): INodeParameters {
	const node = { typeVersion: 1 };
	const { properties } = description;
	return NodeHelpers.getNodeParameters(properties, values, true, false, node, description) ?? {};
}

describe('a new node', () => {
	it('signs in with an access key and creates a DataArts connection', () => {
		expect(completed()).toMatchObject({
			authentication: 'accessKey',
			resource: 'dataArtsConnection',
			operation: 'create',
		});
	});

	it('can be added for either create, by an action of its own', () => {
		const actions = description.properties
			.filter(({ name }) => name === 'operation')
			.flatMap(({ options = [] }) => options.map((option) => 'action' in option && option.action));
		expect(actions).toEqual(
			expect.arrayContaining(['Create DataArts connection', 'Create DLI datasource connection']),
		);
	});
});
