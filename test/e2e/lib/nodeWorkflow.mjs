/** The type of our node, as a user who has installed the package gets it. */
export const NODE = 'n8n-nodes-huawei-data-connections.huaweiDataConnections';

/** A DLI connection that the simulator accepts, as DLI's API describes it. */
export const CONNECTION = {
	service: 'DWS',
	url: '192.168.1.248:8000',
	security_group_id: 'a07ab107-a4ad-4835-ad09-08a2f2efccdb',
	network_id: 'e83ba67d-e812-42d3-908d-6ea0b2cc5ecb',
};

/** A trigger with which a test starts a workflow. */
export const manual = {
	name: 'Start',
	type: 'n8n-nodes-base.manualTrigger',
	typeVersion: 1,
	parameters: {},
};

/** A workflow in which each node is connected to the next. */
export function workflow(id, ...nodes) {
	const positioned = nodes.map((node, index) => ({
		...node,
		id: `${index}`,
		position: [index * 200, 0],
	}));
	const connections = Object.fromEntries(
		nodes
			.slice(1)
			.map(({ name }, index) => [
				nodes[index].name,
				{ main: [[{ node: name, type: 'main', index: 0 }]] },
			]),
	);
	return { id, name: id, active: false, nodes: positioned, connections, settings: {} };
}

/** A credential as a node refers to it. */
export const reference = ({ id, name, type }) => ({ [type]: { id, name } });

/** Our node, which creates `CONNECTION` under this name. */
export const createNode = (connectionName, authentication, credential) => ({
	name: 'Create',
	type: NODE,
	typeVersion: 1,
	credentials: reference(credential),
	parameters: {
		authentication,
		resource: 'dliDatasourceConnection',
		operation: 'create',
		connectionName,
		dliService: CONNECTION.service,
		dwsAddress: '192.168.1.248',
		securityGroupId: CONNECTION.security_group_id,
		networkId: CONNECTION.network_id,
	},
});
