import { NodeApiError, NodeOperationError, type IExecuteFunctions, type INode } from 'n8n-workflow';

import { sanitizeNode } from '../client/errors';
import type { UserFacingError } from '../client/UserFacingError';

/** An error as n8n shows it, with the index of its item. */
export type NodeError = NodeApiError | NodeOperationError;

/** The errors that JavaScript throws by itself. Nothing that a user enters may cause one. */
const PROGRAMMING_ERRORS = [
	'EvalError',
	'RangeError',
	'ReferenceError',
	'SyntaxError',
	'TypeError',
	'URIError',
];

/**
 * Turns whatever an item failed with into the error that n8n shows for it. Each item gets an error
 * of its own, also when several failed with the same one: they shared a request.
 *
 * @returns a function for all items of a run. It logs each programming error once per run
 */
export function createErrorConverter(
	node: IExecuteFunctions,
): (error: unknown, itemIndex: number) => NodeError {
	const sanitizedNode = sanitizeNode(node);
	const logged = new Set<string>();
	const logOnce = (text: string) => {
		if (logged.has(text)) return;
		logged.add(text);
		node.logger.error(text);
	};
	return (error, itemIndex) => {
		if (error instanceof NodeApiError) return copyForItem(sanitizedNode, error, itemIndex);
		if (isProgrammingError(error)) {
			logOnce(`${sanitizedNode.name}: ${withoutMessage(error)}`);
			return internalError(sanitizedNode, error, itemIndex);
		}
		// n8n's own errors contain the parameters of the node, which may be secret: only texts are kept.
		const { message, description } = error as UserFacingError | NodeOperationError;
		const options = { description: description ?? undefined, itemIndex };
		return new NodeOperationError(sanitizedNode, message, options);
	};
}

function copyForItem(node: INode, error: NodeApiError, itemIndex: number): NodeApiError {
	const { message, context } = error;
	if (context.itemIndex === itemIndex) return error;
	const description = error.description ?? undefined;
	const httpCode = error.httpCode ?? undefined;
	const copy = new NodeApiError(node, { message }, { message, description, httpCode, itemIndex });
	// The constructor replaces a message that contains the name of a system error.
	copy.message = message;
	Object.assign(copy.context, { ...context, itemIndex });
	return copy;
}

/** By the name, because the class is another one where n8n runs code in a realm of its own. */
function isProgrammingError(error: unknown): error is Error {
	return error instanceof Error && PROGRAMMING_ERRORS.includes(error.name);
}

function internalError(node: INode, { name }: Error, itemIndex: number): NodeOperationError {
	return new NodeOperationError(node, `Internal error of the node (${name}). Please report it`, {
		description:
			'This is a fault of the node, not of your input. The log of n8n has the details that a report needs. If the item was to change something, check whether it did before you rerun it.',
		itemIndex,
	});
}

/**
 * Name and stack of an error. Its message is left out of the log, because JavaScript quotes values
 * in some of them, and a value may be a password.
 */
function withoutMessage({ name, message, stack = '' }: Error): string {
	const frames = stack
		.replace(message, () => '')
		.split('\n')
		.filter((line) => /^\s+at /.test(line));
	return [`internal error (${name})`, ...frames].join('\n');
}
