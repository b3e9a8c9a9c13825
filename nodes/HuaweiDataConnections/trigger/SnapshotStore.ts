import { deepCopy, type IDataObject, type IPollFunctions } from 'n8n-workflow';

import type { Clock } from '../client/clock';
import { fingerprint } from '../connectionSet/stableJson';
import { readSnapshot, type Snapshot } from './snapshot';

const KEY = 'snapshot';

/** How long n8n may take to save a snapshot with the execution that it belongs to, in milliseconds. */
const SAVING_MS = 30_000;

/** What the polls of a trigger have written in this process. */
interface Written {
	/** The newest revision. */
	revision: number;
	/** The newest snapshot that n8n was given together with events, and when, in milliseconds. */
	delivery?: { revision: number; at: number };
}

/** By workflow and node. */
const writtenBy = new Map<string, Written>();

/**
 * Where n8n keeps the snapshot. It keeps the data of a node under the node's name, so that renaming
 * the node would begin anew. A second copy, under the ID of the node, is there for that, and for nothing
 * else: the durable scheduler saves the copy before it saves the execution that it belongs to.
 */
export class SnapshotStore {
	private readonly ofNode: IDataObject;
	private readonly ofWorkflow: IDataObject;
	private readonly copyKey: string;
	private readonly nodeName: string;
	private readonly processKey: string;
	private readonly startedAt: number;

	constructor(
		trigger: IPollFunctions,
		private readonly clock: Clock,
	) {
		this.startedAt = clock.now();
		const { id: nodeId, name } = trigger.getNode();
		this.nodeName = name;
		this.ofNode = trigger.getWorkflowStaticData('node');
		this.ofWorkflow = trigger.getWorkflowStaticData('global');
		this.copyKey = `huaweiDataConnectionsTrigger ${nodeId}`;
		this.processKey = `${trigger.getWorkflow().id} ${nodeId}`;
	}

	/** The newest snapshot; undefined before the first one. */
	read(): Snapshot | undefined {
		const own = readSnapshot(this.ofNode[KEY]);
		const copy = readSnapshot(this.ofWorkflow[this.copyKey]);
		const newest = this.isFromOtherName(copy, own) ? copy : own;
		// n8n notices each change of its own objects, which must come all at once.
		return newest && deepCopy(newest);
	}

	/** Whether the copy is what the node has seen last, under a name that it had. */
	private isFromOtherName(copy: Snapshot | undefined, own: Snapshot | undefined): boolean {
		// Data that has kept another name is not kept by names.
		if (!copy || (own && own.nodeName !== this.nodeName)) return false;
		return copy.nodeName !== this.nodeName && copy.revision > (own?.revision ?? 0);
	}

	/**
	 * Whether another poll has told events since this snapshot. n8n starts a poll even if the one before
	 * still runs, and before it has saved what that one has told.
	 */
	isOvertaken(before: Snapshot | undefined): boolean {
		const delivery = writtenBy.get(this.processKey)?.delivery;
		if (!delivery || delivery.revision <= (before?.revision ?? 0)) return false;
		return delivery.at >= this.startedAt || this.clock.now() - delivery.at <= SAVING_MS;
	}

	/**
	 * Replaces the snapshot as a whole, because n8n can save the data at any moment, and only if something
	 * is different.
	 *
	 * @param hasEvents whether n8n gets events with it
	 */
	write(
		content: Omit<Snapshot, 'revision'>,
		before: Snapshot | undefined,
		hasEvents: boolean,
	): void {
		const written = writtenBy.get(this.processKey);
		// Polls that began with the same snapshot write revisions of their own.
		const revision = Math.max(written?.revision ?? 0, before?.revision ?? 0) + 1;
		const snapshot: Snapshot = { ...content, revision };
		const unchanged = { ...before, revision };
		if (!hasEvents && fingerprint(snapshot) === fingerprint(unchanged)) return;
		const delivery = hasEvents ? { revision, at: this.clock.now() } : written?.delivery;
		writtenBy.set(this.processKey, { revision, ...(delivery && { delivery }) });
		this.ofNode[KEY] = snapshot as unknown as IDataObject;
		this.ofWorkflow[this.copyKey] = deepCopy(snapshot) as unknown as IDataObject;
	}
}
