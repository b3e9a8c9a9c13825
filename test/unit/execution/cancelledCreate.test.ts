import type { IHttpRequestOptions } from 'n8n-workflow';

import { dliDatasourceConnection } from '../../../nodes/HuaweiDataConnections/dli/basic';
import { executeItems } from '../../../nodes/HuaweiDataConnections/execution/executeItems';
import type { Operation } from '../../../nodes/HuaweiDataConnections/execution/Operation';
import { VirtualClock } from '../../support/VirtualClock';
import { failureOf, fakeNode } from './fakeNode';

const FORM = {
	connectionName: 'sales',
	dliService: 'DWS',
	dwsAddress: '192.168.1.248',
	dwsPort: 8000,
	securityGroupId: 'group',
	networkId: 'network',
	options: { waitUntilReady: true },
};

/** Creates a connection that never becomes ready, and cancels after this time. */
async function createAndCancel(cancelAfterMs: number, readMs: number, readStatus: number) {
	const cancel = new AbortController();
	const clock = new VirtualClock();
	const respond = async ({ method, url }: IHttpRequestOptions) => {
		const isRead = url.endsWith('/c-1');
		if (isRead) await clock.sleep(readMs);
		const created = { is_success: true, connection_id: 'c-1' };
		const body =
			method === 'POST' ? created : isRead ? { status: 'CREATING' } : { connections: [] };
		const statusCode = isRead ? readStatus : 200;
		return { statusCode, headers: { 'retry-after': '100' }, body };
	};
	const node = fakeNode({ items: [FORM], cancelSignal: cancel.signal, respond });
	const operation = dliDatasourceConnection.operations.create as Operation;
	const failure = failureOf(executeItems(node, operation, clock));
	await clock.advance(cancelAfterMs);
	cancel.abort();
	await clock.advance(readMs);
	return { error: await failure, elapsedMs: clock.now() };
}

it.each([
	['between two polls', 500, 0, 200],
	['during a poll', 500, 1000, 200],
	['while a throttled poll waits', 500, 0, 429],
])(
	'names the connection when the execution is cancelled %s',
	async (_when, cancelAfterMs, readMs, readStatus) => {
		const { error, elapsedMs } = await createAndCancel(cancelAfterMs, readMs, readStatus);
		expect(error.message).toBe(
			"'sales' was created (c-1), but it is not known whether it is ready: The execution was cancelled while the node was waiting",
		);
		expect(error.description).toBe(
			'Check it later with Get by that ID. Already created: sales = c-1.',
		);
		expect(elapsedMs).toBeLessThan(5000);
	},
);
