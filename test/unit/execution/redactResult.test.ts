import { NodeApiError } from 'n8n-workflow';

import { Redactor } from '../../../nodes/HuaweiDataConnections/client/redaction/Redactor';
import { UserFacingError } from '../../../nodes/HuaweiDataConnections/client/UserFacingError';
import {
	redactError,
	redactResult,
} from '../../../nodes/HuaweiDataConnections/execution/redactResult';
import { VirtualClock } from '../../support/VirtualClock';
import { fakeNode } from './fakeNode';

const SECRET = 'password-17';
const redactor = new Redactor();
redactor.collect({ password: SECRET });

interface ApiErrorParts {
	message?: string;
	description?: string;
	errorCode?: string;
	requestId?: string;
}

function apiError({ message = 'Refused', description, errorCode, requestId }: ApiErrorParts = {}) {
	const node = fakeNode({ items: [] }).getNode();
	const error = new NodeApiError(node, { message }, { message, description, httpCode: '400' });
	Object.assign(error.context, errorCode && { errorCode }, requestId && { data: { requestId } });
	return error;
}

it.each([
	['a message', new UserFacingError('No')],
	['a message and a description', new UserFacingError('No', 'Try again')],
	['a response', apiError({ description: 'Wait', errorCode: 'DLI.1', requestId: 'r-1' })],
	['a response without details', apiError()],
])('returns the same error when it has no secret, with %s', (_what, error) => {
	expect(redactError(error, redactor)).toBe(error);
});

it('masks secrets in the texts of an error, and leaves the error itself as it is', () => {
	const error = new UserFacingError(`No ${SECRET}`, `Not ${SECRET}`);
	expect(redactError(error, redactor)).toMatchObject({ message: 'No ***', description: 'Not ***' });
	expect(error.message).toContain(SECRET);
	const onlyDescription = new UserFacingError('No', `Not ${SECRET}`);
	expect(redactError(onlyDescription, redactor).description).toBe('Not ***');
});

it.each<[string, ApiErrorParts, object]>([
	['message', { message: `x ${SECRET}` }, { message: 'x ***' }],
	['description', { description: `x ${SECRET}` }, { description: 'x ***' }],
	['error code', { errorCode: SECRET }, { context: { errorCode: '***' } }],
	['request ID', { requestId: SECRET }, { context: { data: { requestId: '***' } } }],
])('masks a secret in the %s of a response, and nothing else', (_what, parts, expected) => {
	const error = apiError({ errorCode: 'DLI.1', requestId: 'r-1', ...parts });
	const redacted = redactError(error, redactor);
	expect(redacted).not.toBe(error);
	expect(redacted).toBeInstanceOf(NodeApiError);
	expect(redacted).toMatchObject({
		message: 'Refused',
		httpCode: '400',
		...expected,
		context: {
			errorCode: 'DLI.1',
			data: { requestId: 'r-1' },
			...('context' in expected ? (expected.context as object) : {}),
		},
	});
});

it('masks secrets in outputs and changes, and adds neither', async () => {
	const clock = new VirtualClock();
	const outputs = [{ note: SECRET }];
	expect(await redactResult({ outputs }, redactor, clock)).toEqual({ outputs: [{ note: '***' }] });
	const changes = [{ name: SECRET }];
	const error = new UserFacingError(SECRET);
	expect(await redactResult({ error, changes }, redactor, clock)).toEqual({
		error: expect.objectContaining({ message: '***' }) as unknown,
		changes: [{ name: '***' }],
	});
});
