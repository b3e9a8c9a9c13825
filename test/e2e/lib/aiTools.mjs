const NODE_TYPE = 'n8n-nodes-huawei-data-connections.huaweiDataConnectionsTool';

/** A field that the model fills in, as n8n's editor stores it. */
export const fromModel = (name, description, type = 'string') =>
	`={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${name}', \`${description}\`, '${type}') }}`;

/** A connection that the model names by its exact name. */
export const connectionByName = {
	__rl: true,
	mode: 'name',
	value: fromModel('Connection', 'Exact name of the connection'),
};

/** Our node as the tool of an agent or of an MCP server, with the name that n8n's editor gives it. */
export function toolNode(credentials, name, parameters, settings = {}) {
	return {
		id: name,
		name,
		type: NODE_TYPE,
		typeVersion: 1,
		position: [0, 0],
		parameters: { authentication: 'token', ...parameters },
		credentials,
		...settings,
	};
}

const enhanced = (operation, rest) => ({ resource: 'dliEnhancedConnection', operation, ...rest });
const byId = (value) => ({ __rl: true, mode: 'id', value });

/** The arguments of the create of `enhancedTools`, as a model writes them. */
export const createArguments = (name) => ({ Connection_Name: name, VPC: 'vpc-1' });

/** Names of the tools of `enhancedTools`, as a model calls them. */
export const TOOL_NAMES = {
	create: 'Create_DLI_enhanced_connection_in_Huawei_Cloud',
	get: 'Get_DLI_enhanced_connection_in_Huawei_Cloud',
	remove: 'Delete_DLI_enhanced_connection_in_Huawei_Cloud',
	removeAllowed: 'Delete_DLI_enhanced_connection_in_Huawei_Cloud1',
};

/**
 * Tools for enhanced connections: one creates, one reads, and two delete. A model fills in Allow
 * Deletion of the first of these; a person has turned it on in the second.
 */
export function enhancedTools(credentials, settings) {
	const tool = (name, parameters) =>
		toolNode(credentials, name.replaceAll('_', ' '), parameters, settings);
	return [
		tool(
			TOOL_NAMES.create,
			enhanced('create', {
				connectionName: fromModel('Connection_Name', 'Name for the connection'),
				vpcId: byId(fromModel('VPC', 'ID of the VPC')),
				networkId: byId('net-1'),
				options: { waitUntilReady: false },
			}),
		),
		tool(TOOL_NAMES.get, enhanced('get', { connectionId: connectionByName })),
		tool(
			TOOL_NAMES.remove,
			enhanced('delete', {
				connectionId: connectionByName,
				allowDeletion: fromModel('Allow_Deletion', 'Whether to allow it', 'boolean'),
			}),
		),
		tool(
			TOOL_NAMES.removeAllowed,
			enhanced('delete', { connectionId: connectionByName, allowDeletion: true }),
		),
	];
}

/** Connects tools with the node that offers them to a model. */
export function connectTools(tools, target) {
	const connection = { ai_tool: [[{ node: target, type: 'ai_tool', index: 0 }]] };
	return Object.fromEntries(tools.map(({ name }) => [name, connection]));
}
