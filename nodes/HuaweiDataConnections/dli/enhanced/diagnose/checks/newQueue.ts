import { ok, problem, unknown } from '../../../../connections/checks/Finding';
import type { Check } from '../Check';
import { SOURCES } from './sources';

/** How long DLI takes at most to set up a new queue. */
const SETUP_MINUTES = 10;

/** Whether the queue is so new that DLI may still be setting it up. */
export const newQueue: Check = {
	name: 'newQueue',
	title: 'New Queue',
	source: SOURCES.staysCreating,
	async run(world) {
		const { context } = world;
		const createdAt = Number((await world.queue()).create_time);
		if (!Number.isFinite(createdAt) || createdAt <= 0) {
			return unknown('DLI does not return when the queue was created');
		}
		const now = context.earliestServerTime(context.clock.now());
		const minutes = Math.max(0, Math.floor((now - createdAt) / 60_000));
		if (minutes >= SETUP_MINUTES) return ok('The queue is not new');
		return {
			...problem(
				`The queue was created ${minutes} minutes ago`,
				`DLI sets a new queue up in 5 to ${SETUP_MINUTES} minutes. Try again afterwards.`,
			),
			isDisprovedByTest: true,
		};
	},
};
