import { deepCopy, type IDataObject, type IPollFunctions } from 'n8n-workflow';

import { readSnapshot, type Snapshot } from './snapshot';

const KEY = 'snapshot';

/**
 * Where n8n keeps the snapshot. It keeps the data of a node under the node's name, so that renaming
 * the node would begin anew. A second copy, under the ID of the node, is there for that.
 */
export class SnapshotStore {
	private readonly ofNode: IDataObject;
	private readonly ofWorkflow: IDataObject;
	private readonly copyKey: string;

	constructor(trigger: IPollFunctions) {
		this.ofNode = trigger.getWorkflowStaticData('node');
		this.ofWorkflow = trigger.getWorkflowStaticData('global');
		this.copyKey = `huaweiDataConnectionsTrigger ${trigger.getNode().id}`;
	}

	/** The newest snapshot; undefined before the first one. */
	read(): Snapshot | undefined {
		const own = readSnapshot(this.ofNode[KEY]);
		const copy = readSnapshot(this.ofWorkflow[this.copyKey]);
		const newest = (copy?.revision ?? 0) > (own?.revision ?? 0) ? copy : own;
		// n8n notices each change of its own objects, which must come all at once.
		return newest && deepCopy(newest);
	}

	/**
	 * Replaces the snapshot as a whole, because n8n can save the data at any moment, and only if something
	 * is different.
	 */
	write(snapshot: Snapshot, before: Snapshot | undefined): void {
		const revision = before?.revision;
		if (JSON.stringify({ ...snapshot, revision }) === JSON.stringify({ ...before })) return;
		this.ofNode[KEY] = snapshot as unknown as IDataObject;
		this.ofWorkflow[this.copyKey] = deepCopy(snapshot) as unknown as IDataObject;
	}
}
