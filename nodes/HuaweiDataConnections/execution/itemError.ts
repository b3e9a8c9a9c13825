import { NodeApiError, NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import { copyApiError, sanitizeNode } from '../client/errors';
import { UserFacingError } from '../client/UserFacingError';

/** Why an item failed. Several items that shared a request can have the same object. */
export type ItemError = NodeApiError | UserFacingError;

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
 * Turns whatever an item failed with into an error for the user.
 *
 * @returns a function for all items of a run. It logs each programming error once per run
 */
export function createErrorConverter(
	node: Pick<IExecuteFunctions, 'logger' | 'getNode'>,
): (error: unknown) => ItemError {
	const logged = new Set<string>();
	return (error) => {
		if (error instanceof NodeApiError || error instanceof UserFacingError) return error;
		if (!isProgrammingError(error)) {
			// n8n's own errors contain the parameters of the node, which may be secret: only texts are kept.
			const { message, description } = error as NodeOperationError;
			return new UserFacingError(String(message ?? error), description ?? undefined);
		}
		const text = `${node.getNode().name}: internal error\n${withoutMessage(error)}`;
		if (!logged.has(text)) node.logger.error(text);
		logged.add(text);
		return internalError(error);
	};
}

/** The error that n8n shows for an item. */
export function toNodeError(
	context: Pick<IExecuteFunctions, 'getNode'>,
	error: ItemError,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	const node = sanitizeNode(context);
	const { message } = error;
	const description = error.description ?? undefined;
	if (error instanceof UserFacingError) {
		return new NodeOperationError(node, message, { description, itemIndex });
	}
	if (error.context.itemIndex === itemIndex) return error;
	return copyApiError(error, { message, description, context: { ...error.context, itemIndex } });
}

/** By the name, because the class is another one where n8n runs code in a realm of its own. */
function isProgrammingError(error: unknown): error is Error {
	return error instanceof Error && PROGRAMMING_ERRORS.includes(error.name);
}

function internalError({ name }: Error): UserFacingError {
	return new UserFacingError(
		`Internal error of the node (${name}). Please report it`,
		'This is a fault of the node, not of your input. The log of n8n has the details that a report needs. If the item was to change something, check whether it did before you rerun it.',
	);
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
	return [name, ...frames].join('\n');
}
