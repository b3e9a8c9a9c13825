import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * Whether an AI agent or an MCP client runs the node. n8n gives a node that is used as a tool a type of
 * its own, in every version. Its `isToolExecution()` alone would not do: older versions lack it, and it
 * says false where n8n's engine, and not the agent, runs the tool.
 */
export function isUsedAsTool(node: Pick<IExecuteFunctions, 'getNode'>): boolean {
	return node.getNode().type.endsWith('Tool');
}
