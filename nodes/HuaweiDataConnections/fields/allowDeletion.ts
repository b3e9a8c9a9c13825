import type { IExecuteFunctions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { InputError } from './InputError';
import { isUsedAsTool } from './toolUse';

/**
 * Shown for operations that take something away, where the node is the tool of an AI agent. The
 * condition is a `hide`, because n8n before 1.88 does not know `@tool` and would drop the value of a
 * field that it does not show.
 */
export const allowDeletion: INodeProperties = {
	displayName: 'Allow Deletion',
	name: 'allowDeletion',
	type: 'boolean',
	noDataExpression: true,
	default: false,
	description:
		'Whether an AI agent may use this operation, which takes something away. Only a person can turn it on: an expression does not count.',
	displayOptions: { hide: { '@tool': [false] } },
};

/**
 * Refuses an operation that takes something away to an AI agent, unless a person has allowed it. In a
 * workflow, a person has chosen the operation.
 *
 * The value is read as it is stored in the node: an expression is resolved with what the model wrote.
 *
 * @throws InputError unless the node itself says true
 */
export function requireDeletionAllowed(
	node: Pick<IExecuteFunctions, 'getNode'>,
	{ name: operationName }: Pick<INodePropertyOptions, 'name'>,
): void {
	if (!isUsedAsTool(node)) return;
	const stored = node.getNode().parameters[allowDeletion.name];
	if (stored === true) return;
	throw new InputError(
		`'${allowDeletion.displayName}' is ${describe(stored)}, so an AI agent cannot use ${operationName}`,
		'Only a person can turn it on, in the form of this tool.',
	);
}

function describe(stored: unknown): string {
	if (!stored) return 'off';
	// n8n removes the leading = from an expression that no model fills in.
	return /^=|^\{\{/.test(String(stored)) ? 'an expression' : 'not a boolean';
}
