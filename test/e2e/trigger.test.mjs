import assert from 'node:assert/strict';
import { createHash, randomInt } from 'node:crypto';
import { after, describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { executionsOf, readExecution } from './lib/database.mjs';
import { filesWith } from './lib/files.mjs';
import { onInterruption } from './lib/interruption.mjs';
import { simulatorCredential, startSimulator } from './lib/simulator.mjs';
import { TestN8n } from './lib/testN8n.mjs';
import { Landscape, PASSWORD, triggerWorkflow } from './lib/triggerWorkflow.mjs';
import { waitUntil } from './lib/waitUntil.mjs';

const SCHEDULERS = {
	'in memory': {},
	durable: {
		N8N_SCHEDULER_ENABLED: 'true',
		N8N_SCHEDULER_POLL_TRIGGERS_ENABLED: 'true',
		N8N_POLLER_DURABLE_CURSORS_ENABLED: 'true',
	},
};
/** How long the landscape changes before n8n is killed, and after it has been started again. */
const PHASE_MS = 15_000;
const TIMEOUT = { seconds: 90, intervalMs: 250 };
const LIST = { method: 'GET', path: '/data-connections$' };

const seed = process.env.TRIGGER_SEED ?? `${randomInt(1_000_000)}`;
let drawn = 0;

/** A number from 0 up to, but not including, 1 that depends on the seed only. */
function random() {
	drawn += 1;
	return createHash('sha256').update(`${seed} ${drawn}`).digest().readUInt32BE() / 2 ** 32;
}

for (const [scheduler, extra] of Object.entries(SCHEDULERS)) {
	describe(`the trigger in n8n with the scheduler ${scheduler} (TRIGGER_SEED=${seed})`, () => {
		let simulator;
		let n8n;
		let landscape;
		let workflow;
		/** As n8n has saved it. */
		let credential;

		const events = () =>
			executionsOf(n8n.folder, workflow.id)
				.map(({ id }) => readExecution(n8n.folder, id))
				.filter(({ status }) => status === 'success')
				.flatMap(({ data }) => Object.values(data.resultData.runData)[0][0].data.main[0])
				.map(({ json }) => json);
		const listReads = async () =>
			(await simulator.requests()).filter(({ path }) => path.endsWith('/data-connections')).length;
		/** Waits until the trigger has looked this often since the call. */
		const polls = async (count) => {
			const before = await listReads();
			await waitUntil(async () => (await listReads()) >= before + count, TIMEOUT);
		};
		const stop = async () => await Promise.all([n8n?.killServer(), simulator?.stop()]);
		onInterruption(stop);
		after(stop);

		test('begins with what is there', async () => {
			[simulator, n8n] = await Promise.all([startSimulator(), TestN8n.create()]);
			n8n.settings.extra = extra;
			await n8n.startServer();
			[credential] = await n8n.api.addCredentials(simulatorCredential(simulator.url));
			landscape = new Landscape(simulator, credential.data);
			// How the API returns passwords is not documented. This is the worst.
			await simulator.switches({ getReturnsPassword: 'plain' });
			for (let count = 0; count < 3; count++) await landscape.add();
			workflow = await n8n.api.addWorkflow(triggerWorkflow(credential));
			await n8n.api.publish(workflow);
			await polls(2);
			assert.deepEqual(events(), []);
		});

		test('tells everything that happens while n8n is killed, and Huawei Cloud is down', async (t) => {
			const world = await landscape.names();
			await changeFor(landscape, PHASE_MS);
			await sleep(random() * 5000);
			await n8n.killServer();
			await changeFor(landscape, 3000);
			await n8n.startServer();
			await changeFor(landscape, PHASE_MS);
			await n8n.killServer();
			await landscape.add();
			// n8n polls once at its start, and each read is tried five times.
			await simulator.respondNext({ match: LIST, status: 500, body: {}, times: 8 });
			await n8n.startServer();
			const actual = await landscape.names();
			const seen = () => applyEvents(world, events());
			const isKnown = () => isDeepStrictEqual(seen(), actual);
			// What differs then is shown below.
			await waitUntil(isKnown, TIMEOUT).catch(() => undefined);
			assert.deepEqual(seen(), actual);
			t.diagnostic(`${events().length} events`);
			assert.ok(events().length > 10);
		});

		test('tells each thing once when polls overlap', async () => {
			await simulator.switches({ delayMs: 4000 });
			await polls(2);
			const id = await landscape.add();
			const told = () => events().filter(({ connectionId }) => connectionId === id);
			await waitUntil(() => told().length > 0, TIMEOUT);
			await polls(4);
			await simulator.switches({ delayMs: 0 });
			assert.equal(told().length, 1);
			await polls(2);
		});

		test('goes on when the node is renamed and the workflow published again', async () => {
			const id = await landscape.add();
			const renamed = triggerWorkflow(credential, { name: 'Watch it' });
			const { versionId } = await n8n.api.updateWorkflow(workflow, renamed);
			await n8n.api.publish({ ...workflow, versionId });
			await waitUntil(() => events().some(({ connectionId }) => connectionId === id), TIMEOUT);
			const after = await landscape.add();
			await waitUntil(() => events().some(({ connectionId }) => connectionId === after), TIMEOUT);
			const existing = events().filter(({ event }) => event === 'created');
			assert.equal(new Set(existing.map(({ connectionId }) => connectionId)).size, existing.length);
		});

		test('has stored no secret', () => {
			assert.ok(filesWith(n8n.folder, 'connection_1').length > 0);
			assert.deepEqual(filesWith(n8n.folder, credential.data.token, PASSWORD), []);
		});
	});
}

/** The names of the connections after these events, none of which may be invented or told twice. */
function applyEvents(before, events) {
	const world = { ...before };
	const known = new Set();
	for (const { event, eventId, connectionId, name } of events) {
		assert.ok(!known.has(eventId), `${event} of ${name} was told twice`);
		known.add(eventId);
		assert.equal(connectionId in world, event !== 'created', `${event} of ${name} was invented`);
		if (event === 'deleted') delete world[connectionId];
		else world[connectionId] = name;
	}
	return world;
}

/** Changes the landscape at random moments. */
async function changeFor(landscape, milliseconds) {
	const end = Date.now() + milliseconds;
	while (Date.now() < end) {
		const ids = Object.keys(await landscape.names());
		const id = ids[Math.floor(random() * ids.length)];
		const dice = random();
		if (dice < 0.4 || id === undefined) await landscape.add();
		else if (dice < 0.7) await landscape.rename(id);
		else await landscape.remove(id);
		await sleep(300 + random() * 1500);
	}
}
