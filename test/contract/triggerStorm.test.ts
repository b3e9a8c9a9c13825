import { sleep, type IDataObject } from 'n8n-workflow';

import type { StoredDataArts, StoredDliEnhanced } from '../simulator';
import { ASSUMPTIONS, STORM_KINDS } from './assumptions';
import type { PollResult, Scheduler } from './PollingWorkflow';
import { ALL_EVENTS, useTrigger } from './useTrigger';

const { simulator, watch, addDataArts, save, rename, addDli, remove } = useTrigger();

/** Each seed gives other worlds; see jest.config.js. */
declare const FAULT_SEEDS: number[];

const STEPS = 15;

/** Numbers from 0 up to, but not including, 1, always the same ones. */
function randomNumbers(seed: number) {
	let state = seed;
	return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

/** What a workflow knows that starts with every event, once for each `eventId`. */
class Consumer {
	private readonly known = new Set<unknown>();

	constructor(readonly world: Record<string, string>) {}

	take({ items }: PollResult): void {
		for (const { event, eventId, connectionId, connection, changed, savedAgain } of items) {
			if (this.known.has(eventId)) continue;
			this.known.add(eventId);
			const id = String(connectionId);
			const isThere = id in this.world;
			// Nothing is told that did not happen.
			expect({ event, isThere }).toEqual({ event, isThere: event !== 'created' });
			const described = connection ? textOf(connection as IDataObject) : '';
			if (event === 'changed' && !savedAgain) {
				expect([changed, described]).not.toEqual([changed, this.world[id]]);
			}
			if (event === 'deleted') delete this.world[id];
			else this.world[id] = described;
		}
	}
}

/** What the changes of the test change about a connection, as text, however a response spells it. */
function textOf({ name, settings, hosts, queues = [] }: IDataObject): string {
	const { clusterName, cluster_name, extra } = (settings ?? {}) as IDataObject;
	const states = (queues as IDataObject[]).map(({ name: queue, state }) => ({ queue, state }));
	return JSON.stringify({ name, cluster: clusterName ?? cluster_name, extra, hosts, states });
}

/** The connections that are there, as an event would have them. */
function actualWorld(): Record<string, string> {
	const world: Record<string, string> = {};
	for (const one of simulator().connections()) {
		if (one.kind === 'dataArts') {
			world[one.id] = textOf({ name: one.name, settings: one.item.dw_config as IDataObject });
		} else if (one.kind === 'dliEnhanced' && one.status !== 'DELETED') {
			const queues = one.queues.map(({ name, status: state }) => ({ name, state }));
			world[one.id] = textOf({ name: one.name, hosts: one.hosts as never, queues });
		}
	}
	return world;
}

interface World {
	resource: string;
	add(name: string): void;
	/** Ways to change a connection, other than to delete it. */
	changes: Array<(connection: never, text: string) => void>;
}

const WORLDS: World[] = [
	{
		resource: 'dataArtsConnection',
		add: (name) => addDataArts(name),
		changes: [
			(one: StoredDataArts, text) => save(one, { clusterName: text }),
			(one: StoredDataArts, text) => save(one, { extra: text }),
			(one: StoredDataArts) => save(one),
			(one: StoredDataArts, text) => rename(one, `renamed_${text}`),
		],
	},
	{
		resource: 'dliEnhancedConnection',
		add: (name) => addDli(name, { queues: ['etl'] }),
		changes: [
			(one: StoredDliEnhanced, text) => one.hosts.push({ name: `h${text}`, ip: '10.0.0.1' }),
			(one: StoredDliEnhanced) => void one.hosts.pop(),
			(one: StoredDliEnhanced) => {
				for (const queue of one.queues) {
					queue.status = queue.status === 'ACTIVE' ? 'FAILED' : 'ACTIVE';
				}
			},
		],
	},
];

/** What the cloud does may be any of this. */
const CLOUDS = [
	'as documented',
	'lists lag six seconds behind',
	'settings are JSON text, and update_time differs at every read',
	'get returns two passwords, and keys that the server made, in snake_case',
];

const SCHEDULERS: Scheduler[] = ['legacy', 'durable'];

const CASES = WORLDS.flatMap((world, worldIndex) =>
	FAULT_SEEDS.map((seed, index) => {
		const number = worldIndex * FAULT_SEEDS.length + index;
		const scheduler = SCHEDULERS[(worldIndex + index) % SCHEDULERS.length] ?? 'legacy';
		return { ...world, seed, scheduler, cloud: CLOUDS[number % CLOUDS.length] ?? '' };
	}),
);

it.each(CASES)(
	'tells all that happens to $resource and nothing else ($scheduler scheduler, seed $seed, $cloud)',
	async ({ resource, scheduler, seed, cloud, add, changes }) => {
		const random = randomNumbers(seed * 7919);
		const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
		Object.assign(simulator().switches, ASSUMPTIONS[cloud]?.switches);
		for (const name of ['a', 'b', 'c']) add(name);
		await sleep(10_000);
		const trigger = watch({ resource, events: ALL_EVENTS }, { scheduler });
		await trigger.poll();
		// The durable scheduler does not save what the activation has seen.
		if (scheduler === 'durable') await trigger.poll();
		const consumer = new Consumer(actualWorld());
		simulator().switches.randomFaults = { seed, rate: 0.2, kinds: STORM_KINDS };

		for (let step = 0; step < STEPS; step++) {
			const there = simulator()
				.connections()
				.filter((one) => !('status' in one && one.status === 'DELETED'));
			const dice = random();
			if (dice < 0.25 || there.length === 0) add(`new_${step}`);
			else if (dice < 0.4) await remove(pick(there) as StoredDataArts);
			else if (dice < 0.9) pick(changes)(pick(there) as never, String(step));
			const next = random();
			if (next < 0.15) await trigger.pollAndKill();
			else if (next < 0.25) consumer.take(await trigger.restart());
			else if (next < 0.35) consumer.take(await trigger.publish({ name: `Watch ${step}` }));
			else if (next < 0.5) {
				for (const result of await Promise.all([trigger.poll(), trigger.poll()])) {
					consumer.take(result);
				}
			} else consumer.take(await trigger.poll());
		}

		simulator().switches.randomFaults = { seed, rate: 0, kinds: [] };
		for (let poll = 0; poll < 3; poll++) {
			await sleep(10_000);
			consumer.take(await trigger.poll());
		}
		expect(consumer.world).toEqual(actualWorld());
	},
);
