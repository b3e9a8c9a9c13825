import { type Answer, answerFrom, type Example, Refusal } from './answers';
import general from './examples/dataarts-error-400.json';
import badWorkspace from './examples/dataarts-error-bad-workspace.json';
import nameTaken from './examples/dataarts-error-name-taken.json';
import notFound from './examples/dataarts-error-not-found.json';
import type { Switches } from './switches';

/** 400 DAYU.4402 (SEED-DA): the operation failed, with details. */
export function failedOperation(switches: Switches, detail: string): Answer {
	const text = general.response.body.error_msg.replace('{0}', () => detail);
	return shaped(switches, { response: { ...general.response, body: withText(text) } });
}

/** Refuses with 400 DAYU.4402; `detail` names keys and rules, never values. */
export function operationRefusal(switches: Switches, detail: string): Refusal {
	return new Refusal(failedOperation(switches, detail), detail);
}

/** 400 DAYU.1005: no such connection in the workspace (TF). */
export function connectionRefusal(switches: Switches): Refusal {
	return new Refusal(shaped(switches, notFound), 'no such connection');
}

/** 400 DAYU.3601: no such workspace in the project (TF). */
export function workspaceRefusal(switches: Switches): Refusal {
	return new Refusal(shaped(switches, badWorkspace), 'unknown workspace');
}

/** 400 DAYU.1010: the name is in use (LAT). */
export function nameRefusal(switches: Switches): Refusal {
	return new Refusal(shaped(switches, nameTaken), 'name in use');
}

function withText(text: string) {
	return { ...general.response.body, error_msg: text };
}

/** Puts a 400 into the envelope that the switch asks for. */
function shaped({ errorShape }: Switches, example: Example): Answer {
	const answer = answerFrom(example);
	const body = answer.body as { errors?: unknown[] };
	if (errorShape === 'plain' && body.errors !== undefined) {
		return { ...answer, body: body.errors[0] };
	}
	if (errorShape === 'errorsArray' && body.errors === undefined) {
		return { ...answer, body: { errors: [body] } };
	}
	return answer;
}
