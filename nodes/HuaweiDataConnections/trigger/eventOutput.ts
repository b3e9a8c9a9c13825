import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { compareTexts } from '../client/compareTexts';
import { toOutput } from '../execution/output';
import type { ConnectionEvent } from './events';
import type { Observation } from './snapshot';
import type { Watch } from './Watch';

/** An event, and the connection as it was read; none if it is deleted. */
export interface ObservedEvent {
	event: ConnectionEvent;
	observed?: Observation;
}

/** The events as items, in the order of the names. Those of one connection stay as they are. */
export async function toItems(
	events: readonly ObservedEvent[],
	watch: Watch,
): Promise<INodeExecutionData[]> {
	const { parameters, clock, redactor } = watch;
	const { kind, isSimplified } = parameters;
	const seenAt = new Date(clock.now()).toISOString();
	const items: INodeExecutionData[] = [];
	for (const { event, observed } of [...events].sort(inOrder)) {
		const mapping = isSimplified ? kind.simplifyMap : undefined;
		const [connection] = observed ? await toOutput([observed.response], mapping) : [];
		const json = { ...fieldsOf(event, watch, seenAt), ...(connection && { connection }) };
		items.push({ json: redactor.json(json) });
	}
	return items;
}

function fieldsOf(
	{ event, eventId, connectionId, name, previousName, type, ...details }: ConnectionEvent,
	{ parameters, projectId }: Watch,
	seenAt: string,
): IDataObject {
	const { kind, workspaceId } = parameters;
	return {
		event,
		eventId,
		seenAt,
		resource: kind.option.value,
		connectionId,
		name,
		...(previousName === undefined ? {} : { previousName }),
		serviceType: type,
		projectId,
		...(workspaceId && { workspaceId }),
		...details,
	};
}

function inOrder(a: ObservedEvent, b: ObservedEvent): number {
	const keyOf = ({ event }: ObservedEvent) => JSON.stringify([event.name, event.connectionId]);
	return compareTexts(keyOf(a), keyOf(b));
}
