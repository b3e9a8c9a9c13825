import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** The operation that an AI agent can use only if the user allows it. */
export const DELETE = 'delete';

const field: INodeProperties = {
	displayName: 'Allow Deletion',
	name: 'allowDeletion',
	type: 'boolean',
	default: false,
	description: 'Whether the AI agent is allowed to delete connections',
	displayOptions: { show: { '@tool': [true] } },
};

/**
 * The user sees the field only where the node is the tool of an AI agent. In a workflow the same
 * parameter is hidden and always true, because the user chose the operation.
 */
export const allowDeletion: INodeProperties[] = [
	field,
	{ ...field, type: 'hidden', default: true, displayOptions: { show: { '@tool': [false] } } },
];

/** The list entry of an operation, hidden if it deletes and deletion is not allowed. */
export function allowedOption(option: INodePropertyOptions): INodePropertyOptions {
	if (option.value !== DELETE) return option;
	return { ...option, displayOptions: { show: { [field.name]: [true] } } };
}
