import type { IDataObject, INodeParameters } from 'n8n-workflow';

import recorded from '../fixtures/sdk-requests.json';
import type { RecordedRequest } from '../simulator';
import { credentialFor, PROJECT_ID, useSimulator } from './account';
import { runNode, type NodeRun } from './runNode';
import { useVirtualTime } from './virtualTime';

/** Starts a simulator for the DLI tests of a file, and runs the node against it in virtual time. */
export function useDli() {
	const simulator = useSimulator();
	useVirtualTime();
	/** Runs the node once with these items. */
	const run = async (
		parameters: INodeParameters,
		items: IDataObject[] = [{}],
		onError?: NodeRun['onError'],
	) => {
		const { outputs, error } = await runNode({
			parameters,
			items,
			credential: credentialFor(simulator().url),
			onError,
		});
		return { error, results: (outputs[0] ?? []).map(({ json }) => json) };
	};
	/** The requests that the simulator received, except those that only read. */
	const writes = () => simulator().requests.filter(({ method }) => method !== 'GET');
	return { simulator, run, writes };
}

/** Queues or pools of a collection, as the form stores them. */
export const rowsOf = (names: unknown[], mode = 'name') =>
	names.map((value) => ({ name: { __rl: true, mode, value } })) as INodeParameters[];

/** A connection selected by name, as the form stores it. */
export const byName = (value: string): INodeParameters => ({ __rl: true, mode: 'name', value });

/** A filled-in form of an operation on enhanced connections. */
export function enhancedForm(operation: string, changes: INodeParameters = {}): INodeParameters {
	return { resource: 'dliEnhancedConnection', operation, ...changes };
}

/** A filled-in form for an enhanced connection. */
export function enhancedCreateForm(
	additionalFields: INodeParameters = {},
	changes: INodeParameters = {},
): INodeParameters {
	return enhancedForm('create', {
		connectionName: 'enh1',
		vpcId: 'vpc-1',
		networkId: 'net-1',
		additionalFields,
		...changes,
	});
}

/** A request that Huawei Cloud's own SDK sent, with the project ID of the tests. */
export function sdkRequest(name: string) {
	const request = recorded.requests.find((one) => one.case === name);
	if (!request) throw new Error(`The recording has no ${name}`);
	const url = new URL(request.url.replace(/[0-9a-f]{32}/, PROJECT_ID), 'http://localhost');
	const query = Object.fromEntries(url.searchParams);
	return { method: request.method, path: url.pathname, query, body: request.body ?? undefined };
}

/** The parts of a received request that the recording of the SDK has too. */
export function asRecorded({ method, path, query, body }: RecordedRequest) {
	return { method, path, query, body };
}
