import { NodeApiError, type IDataObject, type INodeProperties } from 'n8n-workflow';

import type { Operation, Send } from '../execution/Operation';
import { options } from '../fields/options';
import { connectionFields } from './form';
import {
	singlePayload,
	readDesired,
	validatePayloads,
	type DesiredConnection,
} from './desiredConnection';

// The rule for operation texts would write "data arts".
const ACTION = 'Test DataArts connection';

const failIfTestFails: INodeProperties = {
	displayName: 'Fail If Test Fails',
	name: 'failIfTestFails',
	type: 'boolean',
	default: false,
	description: 'Whether a test that fails is a failure of the item, and not a result',
};

/** Source: docs/api/dataarts-connections.md#error-codes. */
export const test: Operation = {
	option: {
		name: 'Test',
		value: 'test',
		action: ACTION,
		description: 'Have DataArts Studio try the settings of a connection, and create nothing',
	},
	fields: connectionFields,
	options: [failIfTestFails],
	async prepare(item, preparation) {
		const wanted = await readDesired(item, preparation);
		const fails = item.collection(options).boolean(failIfTestFails);
		return async ({ send }) => [await tested(send, wanted, fails)];
	},
};

async function tested(send: Send, wanted: DesiredConnection, fails: boolean): Promise<IDataObject> {
	const { name, serviceType, workspaceId } = wanted;
	const read = await wanted.read(send);
	const request = { service: 'dataArts', workspaceId, secrets: read.secrets } as const;
	const output = { name, serviceType, action: 'tested' };
	try {
		await validatePayloads(send, request, [singlePayload(read, 'a test')], 'it would not work');
		return { ...output, isSuccess: true, message: '' };
	} catch (error) {
		return { ...output, isSuccess: false, message: reasonOf(error as Error, fails) };
	}
}

/** Only a test that was carried out is a result; every other refusal is a failure. */
function reasonOf(error: Error, fails: boolean): string {
	const wasCarriedOut = error instanceof NodeApiError && Number(error.httpCode) < 300;
	if (fails || !wasCarriedOut) throw error;
	return error.message;
}
