import type { INodeProperties } from 'n8n-workflow';

import { toPort } from '../../fields/validate';
import { UserFacingError } from '../../client/UserFacingError';
import type { ItemParameters } from '../../fields/ItemParameters';
import { redact } from '../../client/redact';
import { pollUntil } from '../../client/polling';
import { readSeconds } from '../waitUntilReady';
import type { OperationContext, Operation } from '../../execution/Operation';
import { options } from '../../fields/options';
import { DLI_CONNECTIVITY_TEST, DLI_CONNECTIVITY_TESTS } from '../../client/apiPaths';
import { queue, readQueue } from './queues';

const ADDRESS = {
	pattern: /^([A-Za-z0-9][A-Za-z0-9._-]*|\[[0-9A-Fa-f:.]+\]):[^:]+$/,
	allowed: 'one host or IP address, a colon and a port, such as 192.168.0.12:8000',
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
	displayName: 'Timeout',
	name: 'timeout',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 60,
	description: 'How many seconds to wait at most for the result of the test',
};

/** Source: docs/api/dli-connections.md#queues-and-pools. */
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
		const queueName = readQueue(item);
		const target = readAddress(item);
		const seconds = readSeconds(item.collection(options), timeout);
		return async (cloud) => {
			const answer = await resultOf(cloud, queueName, target, seconds);
			const connectivity = String(answer.connectivity);
			const reachable = connectivity.toUpperCase() === 'REACHABLE';
			const tested = { queue: queueName, address: target, action: 'tested' };
			return [{ ...tested, reachable, connectivity, response: redact(answer) }];
		};
	},
};

async function resultOf(
	{ send, sleep: pause }: OperationContext,
	queueName: string,
	target: string,
	seconds: number,
) {
	const body = { address: target };
	const params = { queue_name: queueName };
	const started = await send({
		service: 'dli',
		method: 'POST',
		path: DLI_CONNECTIVITY_TESTS,
		params,
		body,
		readOnly: true,
	});
	const task = { ...params, task_id: String(started.task_id ?? '') };
	if (!task.task_id) {
		throw new UserFacingError(`The test of '${target}' was started, but the answer names no task`);
	}
	const look = async () =>
		await send({ service: 'dli', method: 'GET', path: DLI_CONNECTIVITY_TEST, params: task });
	const { value: last, done: settled } = await pollUntil(seconds, pause, look, (seen) =>
		Boolean(seen.connectivity),
	);
	if (settled) return last;
	throw new UserFacingError(
		`The test from '${queueName}' to '${target}' had no result after ${seconds} s`,
		"The queue may still be starting. Try again, or raise 'Timeout' in Options.",
	);
}

function readAddress(item: ItemParameters): string {
	const text = item.text(address, ADDRESS);
	const end = text.lastIndexOf(':');
	return `${text.slice(0, end)}:${toPort(address.displayName, text.slice(end + 1))}`;
}
