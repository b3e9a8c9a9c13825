import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { DLI_CONNECTIVITY_TEST, DLI_CONNECTIVITY_TESTS } from '../../client/apiPaths';
import { pollUntil } from '../../client/polling';
import { UnknownFactError } from '../../connections/checks/findingOf';
import type { OperationContext } from '../../execution/Operation';
import type { ItemParameters } from '../../fields/ItemParameters';
import { toPort, type TextRule } from '../../fields/validate';

const ADDRESS: TextRule = {
	pattern: /^([A-Za-z0-9][A-Za-z0-9._-]*|\[[0-9A-Fa-f:.]+\]):[^:]+$/,
	allowedText: 'one host or IP address, a colon and a port, such as 192.168.0.12:8000',
};

/** The address that a queue is to reach. */
export const address: INodeProperties = {
	displayName: 'Address',
	name: 'address',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 192.168.0.12:8000',
	description: 'Host name or IP address of the data source, a colon and its port',
};

/** An option: how long to wait for the result of a test. */
export const timeout: INodeProperties = {
	displayName: 'Timeout (Seconds)',
	name: 'timeout',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 60,
	description: 'Maximum seconds to wait for the result of the test',
};

/** A host, in brackets if it is an IPv6 address, and a port. */
export interface Target {
	host: string;
	port: number;
}

/** @throws InputError that names the field */
export function readTarget(item: ItemParameters): Target {
	const text = item.text(address, ADDRESS);
	const colon = text.lastIndexOf(':');
	return { host: text.slice(0, colon), port: toPort(address.displayName, text.slice(colon + 1)) };
}

/** The target as the API takes it. */
export function targetText({ host, port }: Target): string {
	return `${host}:${port}`;
}

/** What a queue is to reach, and how long to wait for the result. */
export interface ConnectivityTest {
	queueName: string;
	target: Target;
	timeoutSeconds: number;
}

/** A test was started, but has no result. */
export class NoTestResultError extends UnknownFactError {
	override name = 'NoTestResultError';
}

/** The result of a test. */
export interface TestResult {
	reachable: boolean;
	/** As DLI says it. */
	connectivity: string;
	response: IDataObject;
}

/**
 * Starts a test and polls its task until there is a result. Source:
 * docs/api/dli-connections.md#connectivity-test.
 *
 * @throws NoTestResultError when there is none in time
 */
export async function runConnectivityTest(
	{ send, sleep, clock }: Pick<OperationContext, 'send' | 'sleep' | 'clock'>,
	{ queueName, target, timeoutSeconds }: ConnectivityTest,
): Promise<TestResult> {
	const text = targetText(target);
	const started = await send({
		service: 'dli',
		method: 'POST',
		path: DLI_CONNECTIVITY_TESTS,
		params: { queue_name: queueName },
		body: { address: text },
		readOnly: true,
	});
	const taskId = String(started.task_id ?? '');
	if (!taskId) {
		throw new NoTestResultError(
			`The test of '${text}' was started, but the response has no task ID`,
		);
	}
	const check = async () =>
		await send({
			service: 'dli',
			method: 'GET',
			path: DLI_CONNECTIVITY_TEST,
			params: { queue_name: queueName, task_id: taskId },
		});
	const hasResult = (response: IDataObject) => Boolean(response.connectivity);
	const { value, done } = await pollUntil(timeoutSeconds, sleep, check, hasResult, clock);
	if (!done) {
		throw new NoTestResultError(
			`The test from '${queueName}' to '${text}' had no result after ${timeoutSeconds} s`,
			`The queue may still be starting. Try again, or raise '${timeout.displayName}' in Options.`,
		);
	}
	const connectivity = String(value.connectivity);
	const reachable = connectivity.toUpperCase() === 'REACHABLE';
	return { reachable, connectivity, response: value };
}
