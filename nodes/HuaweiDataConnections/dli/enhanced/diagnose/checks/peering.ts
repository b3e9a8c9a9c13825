import { httpStatusOf } from '../../../../client/errors';
import { responseText } from '../../../../client/responseText';
import { ok, problem, skipped, unknown } from '../../../../connections/checks/Finding';
import type { Check } from '../Check';
import { readPeering } from '../reads';
import { SOURCES } from './sources';

/** What to do about a peering in each state that it does not work in (docs/api/vpc.md#peerings). */
const ADVICE: Record<string, string> = {
	PENDING_ACCEPTANCE: 'Accept it on the VPC console.',
	REJECTED: 'Unbind the queue or pool and bind it again, and accept the new peering.',
	EXPIRED: 'Unbind the queue or pool and bind it again, and accept the new peering in time.',
	DELETED: 'Unbind the queue or pool and bind it again, which creates a new peering.',
};

/** Whether the VPC peering connection behind the connection works. */
export const peering: Check = {
	name: 'peering',
	title: 'VPC Peering',
	source: SOURCES.connectivityFails,
	async run(world) {
		const binding = await world.binding();
		if (!binding) return skipped('The queue is not bound, so it has no peering');
		const { peeringId: id } = binding;
		if (!id) return unknown('DLI does not return the ID of the peering');
		const observed = await readPeering(world.context, id).catch((error: Error) => {
			if (httpStatusOf(error) === 404) return undefined;
			throw error;
		});
		// No source says whether a project may see the peerings that DLI made.
		if (!observed) {
			return unknown(`The VPC service has no peering ${id}: it was deleted, or only DLI sees it`);
		}
		const state = responseText(observed.status).toUpperCase();
		if (state === 'ACTIVE') return ok(`The peering ${id} is active`);
		const advice = ADVICE[state];
		return advice
			? problem(`The peering ${id} is ${state}`, advice)
			: unknown(`The peering ${id} is in a state that is not documented: '${state}'`);
	},
};
