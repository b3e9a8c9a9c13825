import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manual, NODE, reference, workflow } from './lib/nodeWorkflow.mjs';
import { sharedN8n } from './lib/sharedN8n.mjs';
import { waitUntil } from './lib/waitUntil.mjs';

const VPC_ID = '22094d8f-c310-4621-913d-4c4d655d8495';
const NETWORK_ID = '78f2562a-36e4-4b39-95b9-f5aab22e1281';
/** In the middle of the writes: the plan takes a few requests, and the rows 80. */
const KILL_AFTER_REQUESTS = 40;

const row = (index) => {
	const name = `row_${index}`;
	if (index % 2 === 0) {
		const settings = { cdmPropertyEnable: false };
		return { kind: 'dataArts', name, type: 'DLI', description: 'Sales', settings };
	}
	const routes = [{ name: 'r1', cidr: '10.0.0.0/16' }];
	return { kind: 'dliEnhanced', name, vpcId: VPC_ID, networkId: NETWORK_ID, queues: 'q1', routes };
};
const rows = Array.from({ length: 30 }, (_, index) => row(index));

const list = {
	name: 'List',
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: { mode: 'raw', jsonOutput: JSON.stringify({ connections: rows }), options: {} },
};
const apply = (credential) => ({
	name: 'Apply',
	type: NODE,
	typeVersion: 1,
	credentials: reference(credential),
	parameters: { authentication: 'token', resource: 'connectionSet', operation: 'apply' },
});

test('an Apply that is killed is finished by the next one, without a second of anything', async (t) => {
	const { simulator, n8n, credentials } = await sharedN8n();
	await simulator.reset();
	const saved = await n8n.addWorkflow(
		workflow('killApply', manual, list, apply(credentials.token)),
	);
	const actionsOf = async () => {
		const { status, data } = await saved.run();
		assert.equal(status, 'success');
		return data.resultData.runData.Apply[0].data.main[0].map(({ json }) => json.action);
	};
	const namesOf = async () => (await simulator.connections()).map(({ name }) => name);

	await simulator.switches({ delayMs: 200 });
	const hasBegun = async () => (await simulator.stats()).requests >= KILL_AFTER_REQUESTS;
	await n8n.killWhileExecuting(
		saved.id,
		async () => void (await waitUntil(hasBegun, { intervalMs: 20 })),
	);
	await simulator.switches({ delayMs: 0 });
	const half = (await namesOf()).length;
	t.diagnostic(`${half} of ${rows.length} existed after the kill`);
	assert.ok(half > 0 && half < rows.length);

	const second = new Set(await actionsOf());
	assert.ok(second.has('created') && second.has('unchanged'));
	assert.deepEqual((await namesOf()).sort(), rows.map(({ name }) => name).sort());
	assert.deepEqual([...new Set(await actionsOf())], ['unchanged']);
});
