import { type Answer, answerFrom } from './answers';
import connectionMissing from './examples/dli-error-connection-missing.json';
import objectMissing from './examples/dli-error-object-missing.json';
import parameterWrong from './examples/dli-error-parameter.json';
import type { Switches } from './switches';

/** 400 DLI.0001: a part of the request is wrong. */
export function invalidParameter(part: string): Answer {
	const text = parameterWrong.response.body.error_msg;
	return answerFrom(parameterWrong, { error_msg: text.replace('url', part) });
}

/** No such connection in the project; DLI.0023 is the only code of the table with status 404. */
export function missingConnection(switches: Switches): Answer {
	const code = switches.dliMissingConnection;
	const answer = answerFrom(connectionMissing, { error_code: code });
	return code === 'DLI.0023' ? { ...answer, status: 404 } : answer;
}

/** 400 DLI.0002 for a queue (OTC-DLI) or, in the same words, for a pool. */
export function missingObject(kind: 'queue' | 'elastic resource pool', name: string): Answer {
	const text = objectMissing.response.body.error_msg;
	return answerFrom(objectMissing, {
		error_msg: text.replace('queue', kind).replace('testqueue', () => name),
	});
}

/** 400 with another code of OTC-DLI error_codes.rst; the texts are ours. */
export function dliRefusal(code: 'DLI.0002' | 'DLI.0006' | 'DLI.0007', text: string): Answer {
	return answerFrom(parameterWrong, { error_code: code, error_msg: text });
}
