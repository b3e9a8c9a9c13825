import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { DLI_CONNECTIVITY_TEST, DLI_CONNECTIVITY_TESTS } from '../../client/apiPaths';
import { pollUntil } from '../../client/polling';
import { UserFacingError } from '../../client/UserFacingError';
import type { Operation, OperationContext } from '../../execution/Operation';
import type { ItemParameters } from '../../fields/ItemParameters';
import { options } from '../../fields/options';
import { toPort, type TextRule } from '../../fields/validate';
import { readSeconds } from '../waitUntilReady';
import { queue, readQueue } from './queues';

const ADDRESS: TextRule = {
	pattern: /^([A-Za-z0-9][A-Za-z0-9._-]*|\[[0-9A-Fa-f:.]+\]):[^:]+$/,
	allowedText: 'one host or IP address, a colon and a port, such as 192.168.0.12:8000',
};

const address: INodeProperties = {
	displayName: 'Address',
	name: 'address',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 192.168.0.12:8000',
	description: 'Host name or IP address of the data source, a colon and its port',
};

const timeout: INodeProperties = {
	displayName: 'Timeout (Seconds)',
	name: 'timeout',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 60,
	description: 'Maximum seconds to wait for the result of the test',
};

/** Source: docs/api/dli-connections.md#connectivity-test. */
export const testConnectivity: Operation = {
	option: {
		name: 'Test Connectivity',
		value: 'testConnectivity',
		action: 'Test connectivity of DLI queue',
		description: 'Test whether a queue reaches an address, such as that of a data source',
	},
	fields: [queue, address],
	options: [timeout],
	prepare(item) {
		const test = {
			queueName: readQueue(item),
			target: readAddress(item),
			timeoutSeconds: readSeconds(item.collection(options), timeout),
		};
		return async (context) => {
			const response = await runTest(context, test);
			const connectivity = String(response.connectivity);
			return [
				{
					queue: test.queueName,
					address: test.target,
					action: 'tested',
					reachable: connectivity.toUpperCase() === 'REACHABLE',
					connectivity,
					response,
				},
			];
		};
	},
};

interface ConnectivityTest {
	queueName: string;
	target: string;
	timeoutSeconds: number;
}

/** Starts the test and polls its task until there is a result. */
async function runTest(
	{ send, sleep, clock }: OperationContext,
	{ queueName, target, timeoutSeconds }: ConnectivityTest,
): Promise<IDataObject> {
	const started = await send({
		service: 'dli',
		method: 'POST',
		path: DLI_CONNECTIVITY_TESTS,
		params: { queue_name: queueName },
		body: { address: target },
		readOnly: true,
	});
	const taskId = String(started.task_id ?? '');
	if (!taskId) {
		throw new UserFacingError(
			`The test of '${target}' was started, but the response has no task ID`,
		);
	}
	const check = async () =>
		await send({
			service: 'dli',
			method: 'GET',
			path: DLI_CONNECTIVITY_TEST,
			params: { queue_name: queueName, task_id: taskId },
		});
	const hasResult = ({ connectivity }: IDataObject) => Boolean(connectivity);
	const { value, done } = await pollUntil(timeoutSeconds, sleep, check, hasResult, clock);
	if (done) return value;
	throw new UserFacingError(
		`The test from '${queueName}' to '${target}' had no result after ${timeoutSeconds} s`,
		`The queue may still be starting. Try again, or raise '${timeout.displayName}' in Options.`,
	);
}

function readAddress(item: ItemParameters): string {
	const text = item.text(address, ADDRESS);
	const colon = text.lastIndexOf(':');
	return `${text.slice(0, colon)}:${toPort(address.displayName, text.slice(colon + 1))}`;
}
