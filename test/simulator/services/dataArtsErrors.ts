import operationFailedExample from '../examples/dataarts-error-400.json';
import workspaceNotFoundExample from '../examples/dataarts-error-bad-workspace.json';
import nameConflictExample from '../examples/dataarts-error-name-taken.json';
import connectionNotFoundExample from '../examples/dataarts-error-not-found.json';
import { type Example, fromExample, HttpError, type HttpResponse } from '../responses';
import type { Switches } from '../switches';

/** 400 DAYU.4402 (SEED-DA): the operation failed, with a detail. */
export function operationFailedResponse(switches: Switches, detail: string): HttpResponse {
	const { body } = operationFailedExample.response;
	const message = body.error_msg.replace('{0}', () => detail);
	const example = fromExample(operationFailedExample, { error_msg: message });
	return withErrorShape(switches, { response: { ...example, body: example.body } });
}

/** An error of the same kind. The detail names keys and rules, never values. */
export function operationFailedError(switches: Switches, detail: string): HttpError {
	return new HttpError(operationFailedResponse(switches, detail), detail);
}

/** 400 DAYU.1005: no such connection in the workspace (TF). */
export function connectionNotFoundError(switches: Switches): HttpError {
	return new HttpError(withErrorShape(switches, connectionNotFoundExample), 'no such connection');
}

/** 400 DAYU.3601: no such workspace in the project (TF). */
export function workspaceNotFoundError(switches: Switches): HttpError {
	return new HttpError(withErrorShape(switches, workspaceNotFoundExample), 'unknown workspace');
}

/** 400 DAYU.1010: the name is in use (LAT). */
export function nameConflictError(switches: Switches): HttpError {
	return new HttpError(withErrorShape(switches, nameConflictExample), 'name in use');
}

/** A 400 in the envelope that the switch `errorShape` selects. */
function withErrorShape({ errorShape }: Switches, example: Example): HttpResponse {
	const response = fromExample(example);
	const body = response.body as { errors?: unknown[] };
	if (errorShape === 'plain' && body.errors !== undefined) {
		return { ...response, body: body.errors[0] };
	}
	if (errorShape === 'errorsArray' && body.errors === undefined) {
		return { ...response, body: { errors: [body] } };
	}
	return response;
}
