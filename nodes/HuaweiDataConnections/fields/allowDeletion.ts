import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** The operation that an AI agent gets only when the user allows it. */
export const DELETE = 'delete';

const field: INodeProperties = {
	displayName: 'Allow Deletion',
	name: 'allowDeletion',
	type: 'boolean',
	default: false,
	description: 'Whether the AI agent may delete connections',
	displayOptions: { show: { '@tool': [true] } },
};

/**
 * Asked for where the node is the tool of an AI agent. In a workflow nobody has to be asked: the
 * same parameter is there, but always true.
 */
export const allowDeletion: INodeProperties[] = [
	field,
	{ ...field, type: 'hidden', default: true, displayOptions: { show: { '@tool': [false] } } },
];

/** The entry of an operation, hidden if it deletes and that is not allowed. */
export function allowedOption(option: INodePropertyOptions): INodePropertyOptions {
	if (option.value !== DELETE) return option;
	return { ...option, displayOptions: { show: { [field.name]: [true] } } };
}
