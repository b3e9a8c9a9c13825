import type { INodeExecutionData } from 'n8n-workflow';

import { credentialFor, useSimulator } from './account';
import { dliForm } from './forms';
import { runNode, type NodeRun } from './runNode';
import { useVirtualTime } from './virtualTime';

const simulator = useSimulator();
useVirtualTime();

const NAMES = ['one', 'not good', 'two'];

/** A run in which Huawei Cloud refuses the first item and the form refuses the second. */
async function run(onError: NodeRun['onError']) {
	const body = { error_code: 'DLI.0999', error_msg: 'Refused', request_id: 'r-17' };
	simulator().respondNext({ match: { method: 'POST', body: /"one"/ }, status: 400, body });
	const { outputs } = await runNode({
		parameters: dliForm({ connectionName: '={{ $json.customer }}' }),
		items: NAMES.map((customer) => ({ customer })),
		credential: credentialFor(simulator().url),
		onError,
	});
	return outputs;
}

/**
 * Which items older versions send to the error output. Source: handleNodeErrorOutput in
 * dist/execution-engine/workflow-execute.js of n8n-core 1.93.0, 1.99.0, 1.122.48, 2.0.2 and 2.20.6,
 * which belong to n8n 1.94.1, 1.100.1, 1.123.81, 2.0.3 and 2.20.12.
 */
function isFailedBefore240({ json, error }: INodeExecutionData): boolean {
	const keyCount = Object.keys(json).length;
	if (error) return true;
	if (json.error && keyCount === 1) return true;
	return Boolean(json.error && json.message && keyCount === 2);
}

const FAILED = [
	{
		message: 'Refused [DLI.0999]',
		itemIndex: 0,
		connectionName: 'one',
		httpCode: '400',
		errorCode: 'DLI.0999',
		requestId: 'r-17',
	},
	{
		message: expect.stringContaining("'Connection Name' is invalid"),
		itemIndex: 1,
		connectionName: 'not good',
	},
];

it('gets the failed items with all that is known of them, and with their input', async () => {
	const [success, failure] = await run('continueErrorOutput');
	expect(success).toMatchObject([{ json: { name: 'two', action: 'created' } }]);
	expect(failure).toMatchObject(
		FAILED.map((error, item) => ({ json: { customer: NAMES[item], error }, pairedItem: { item } })),
	);
});

it('gets the failed items in older versions too, and no other item', async () => {
	const [items = []] = await run('continueRegularOutput');
	expect(items).toMatchObject([...FAILED.map((error) => ({ json: { error } })), {}]);
	expect(items.map(isFailedBefore240)).toEqual([true, true, false]);
});
