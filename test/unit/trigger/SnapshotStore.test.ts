import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import type { Snapshot } from '../../../nodes/HuaweiDataConnections/trigger/snapshot';
import { SnapshotStore } from '../../../nodes/HuaweiDataConnections/trigger/SnapshotStore';
import { VirtualClock } from '../../support/VirtualClock';

const SAVING_MS = 30_000;

let nodeCount = 0;

/** A node in a workflow, with the objects in which n8n keeps the data of both. */
class FakeTrigger {
	readonly clock = new VirtualClock();
	readonly dataOfWorkflow: IDataObject = {};
	readonly dataByName: Record<string, IDataObject> = {};
	name = 'Watch';
	private readonly id = `node-${++nodeCount}`;

	/** What a new poll gets. */
	open(): SnapshotStore {
		const context = {
			getNode: () => ({ id: this.id, name: this.name }),
			getWorkflow: () => ({ id: 'workflow' }),
			getWorkflowStaticData: (type: string) =>
				type === 'node' ? (this.dataByName[this.name] ??= {}) : this.dataOfWorkflow,
		};
		return new SnapshotStore(context as unknown as IPollFunctions, this.clock);
	}

	/** A poll that has seen these connections. */
	poll(ids: string[], hasEvents = false): void {
		const store = this.open();
		store.write(this.content(ids), store.read(), hasEvents);
	}

	content(ids: string[]): Omit<Snapshot, 'revision'> {
		const entry = { name: 'sales', type: 'HIVE', eventCount: 0, states: {} };
		return {
			version: 1,
			scope: 'scope',
			nodeName: this.name,
			interest: {
				events: ['created'],
				filter: { name: '', nameContains: '', types: [], states: [], queues: [] },
				ignored: [],
			},
			connections: Object.fromEntries(ids.map((id) => [id, entry])),
		};
	}
}

const idsIn = (store: SnapshotStore) => Object.keys(store.read()?.connections ?? {});

it('is empty before the first poll', () => {
	expect(new FakeTrigger().open().read()).toBeUndefined();
});

it('returns a copy, because n8n notices each change of its own objects', () => {
	const trigger = new FakeTrigger();
	trigger.poll(['a']);
	const before = JSON.stringify([trigger.dataByName, trigger.dataOfWorkflow]);
	const snapshot = trigger.open().read();
	snapshot!.connections.b = snapshot!.connections.a!;
	expect(JSON.stringify([trigger.dataByName, trigger.dataOfWorkflow])).toBe(before);
});

describe('writing', () => {
	it('leaves what n8n keeps untouched if nothing is different and nothing was told', () => {
		const trigger = new FakeTrigger();
		trigger.poll(['a']);
		const kept = trigger.dataByName.Watch?.snapshot;
		trigger.poll(['a']);
		expect(trigger.dataByName.Watch?.snapshot).toBe(kept);
	});

	it('counts up if something is different, or if something was told', () => {
		const trigger = new FakeTrigger();
		const revision = () => trigger.open().read()?.revision;
		trigger.poll(['a']);
		expect(revision()).toBe(1);
		trigger.poll(['a', 'b']);
		expect(revision()).toBe(2);
		trigger.poll(['a', 'b'], true);
		expect(revision()).toBe(3);
	});
});

describe('a node that is renamed', () => {
	it('goes on from what it has seen under the other name', () => {
		const trigger = new FakeTrigger();
		trigger.poll(['a']);
		trigger.name = 'Other';
		expect(idsIn(trigger.open())).toEqual(['a']);
	});

	it('goes on from there, too, when it gets back a name that it had', () => {
		const trigger = new FakeTrigger();
		trigger.poll(['a']);
		trigger.name = 'Other';
		trigger.poll(['a', 'b']);
		trigger.name = 'Watch';
		expect(idsIn(trigger.open())).toEqual(['a', 'b']);
	});

	it('goes on from its own data if that is newer, or kept under its ID', () => {
		const trigger = new FakeTrigger();
		trigger.poll(['a']);
		trigger.name = 'Other';
		trigger.poll(['a', 'b']);
		// n8n has lost the newest copy, but not the data of the node.
		const copy = Object.values(trigger.dataOfWorkflow)[0] as IDataObject;
		Object.assign(copy, { nodeName: 'Watch', revision: 1, connections: {} });
		expect(idsIn(trigger.open())).toEqual(['a', 'b']);
		Object.assign(copy, { revision: 2 });
		expect(idsIn(trigger.open())).toEqual(['a', 'b']);

		// The durable scheduler keeps the data by the ID of the node, so it has kept the name before.
		const durable = new FakeTrigger();
		durable.poll(['a']);
		durable.dataByName.Other = durable.dataByName.Watch!;
		durable.name = 'Other';
		const ahead = Object.values(durable.dataOfWorkflow)[0] as IDataObject;
		Object.assign(ahead, { revision: 9, connections: {} });
		expect(idsIn(durable.open())).toEqual(['a']);
	});
});

describe('a poll is overtaken', () => {
	/** What a poll began with that n8n started before it had saved what another one told. */
	function tell() {
		const trigger = new FakeTrigger();
		trigger.poll(['a']);
		const before = trigger.open().read();
		trigger.poll(['a', 'b'], true);
		return { trigger, before };
	}

	it('by one that has told something since, as long as n8n may take to save it', async () => {
		const { trigger, before } = tell();
		await trigger.clock.advance(SAVING_MS);
		expect(trigger.open().isOvertaken(before)).toBe(true);
		await trigger.clock.advance(1);
		expect(trigger.open().isOvertaken(before)).toBe(false);
	});

	it('by one that has told something while it ran, however long ago', async () => {
		const { trigger, before } = tell();
		await trigger.clock.advance(SAVING_MS * 2);
		const slow = trigger.open();
		trigger.poll(['a', 'b', 'c'], true);
		await trigger.clock.advance(SAVING_MS * 2);
		expect(slow.isOvertaken(before)).toBe(true);
	});

	it('by one that has told something before the first snapshot was saved', () => {
		expect(tell().trigger.open().isOvertaken(undefined)).toBe(true);
	});

	it('not by what is in its own snapshot, nor by one that told nothing', () => {
		const { trigger } = tell();
		expect(trigger.open().isOvertaken(trigger.open().read())).toBe(false);
		const quiet = new FakeTrigger();
		quiet.poll(['a']);
		expect(quiet.open().isOvertaken(undefined)).toBe(false);
	});
});
