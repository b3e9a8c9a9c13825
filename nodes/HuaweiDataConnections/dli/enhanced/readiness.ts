import type { IDataObject } from 'n8n-workflow';

import { stateOf } from '../DliConnectionApi';
import { failureOf, peeringsIn, type Peering } from '../peerings';
import type { Readiness } from '../waitUntilReady';
import { enhanced } from './api';
import type { Bindings } from './queues';

/**
 * How far a connection is: it is ready when its queues and pools are (docs/api/dli-connections.md#enhanced-object).
 *
 * @param wanted those that matter; all that it has when left out
 */
export function readiness(answer: IDataObject, wanted?: Bindings): Readiness {
	const state = stateOf(enhanced, answer);
	if (state !== 'ACTIVE') return { state, reason: String(answer.message ?? '') };
	const peerings = [
		...chosen(peeringsIn(answer.available_queue_info), wanted?.queues),
		...chosen(peeringsIn(answer.elastic_resource_pools), wanted?.elasticResourcePools),
	];
	const failed = peerings.filter(({ status }) => status === 'FAILED');
	if (failed.length > 0) {
		return { state: 'FAILED', reason: failed.map(failureOrName).join('; ') };
	}
	const pending = peerings.filter(({ status }) => status !== 'ACTIVE');
	if (pending.length === 0) return { state };
	return { state: 'CREATING', reason: `not bound yet: ${pending.map(nameOf).join(', ')}` };
}

/** Those of these names, also where DLI does not show one yet; it writes queues in lower case. */
function chosen(peerings: Peering[], names?: string[]): Peering[] {
	if (!names) return peerings;
	return names.map(
		(name) =>
			peerings.find((peering) => peering.name.toLowerCase() === name.toLowerCase()) ??
			({ name, status: '' } as Peering),
	);
}

function failureOrName(peering: Peering): string {
	return failureOf(peering) || peering.name;
}

function nameOf({ name }: Peering): string {
	return name;
}
