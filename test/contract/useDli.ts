import type { IDataObject, INodeParameters } from 'n8n-workflow';

import recorded from '../fixtures/sdk-requests.json';
import type { RecordedRequest } from '../simulator';
import { credentialFor, PROJECT_ID, useSimulator } from './account';
import { runNode, type NodeRun } from './runNode';

/** A simulator for the tests of a file, and the node run against it. */
export function useDli() {
	const simulator = useSimulator();
	/** What the node gives for these items. */
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
	/** What the cloud received, except what only reads. */
	const writes = () => simulator().requests.filter(({ method }) => method !== 'GET');
	return { simulator, run, writes };
}

/** Names that the node is asked to choose, as the form stores them. */
export const rowsOf = (names: unknown[], mode = 'name') =>
	names.map((value) => ({ name: { __rl: true, mode, value } })) as INodeParameters[];

/** A connection that is chosen by its name. */
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

/** What Huawei Cloud's own SDK sent, for the project of the tests. */
export function sdkRequest(name: string) {
	const found = recorded.requests.find((request) => request.case === name);
	if (!found) throw new Error(`The recording has no ${name}`);
	const url = new URL(found.url.replace(/[0-9a-f]{32}/, PROJECT_ID), 'http://localhost');
	const query = Object.fromEntries(url.searchParams);
	return { method: found.method, path: url.pathname, query, body: found.body ?? undefined };
}

/** The part of a received request that a recording tells. */
export function asRecorded({ method, path, query, body }: RecordedRequest) {
	return { method, path, query, body };
}
