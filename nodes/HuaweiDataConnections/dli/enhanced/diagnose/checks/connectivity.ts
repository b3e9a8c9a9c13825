import { ok, problem, skipped } from '../../../../connections/checks/Finding';
import type { Check } from '../Check';
import { SOURCES } from './sources';

/** Whether the queue reaches the address when DLI tries it. */
export const connectivity: Check = {
	name: 'connectivity',
	title: 'Connectivity Test',
	source: SOURCES.connectivityTest,
	async run(world) {
		const { testSeconds } = world.question;
		if (testSeconds === undefined) return skipped('The test was skipped, as Options say');
		const { reachable, connectivity: result } = await world.test(testSeconds);
		if (reachable) return ok('DLI reached the address');
		return problem(
			`DLI did not reach the address: ${result}`,
			'If no other check shows a problem, look at the data source itself: whether it runs, listens on this port, and has a list of addresses or a firewall of its own.',
		);
	},
};
