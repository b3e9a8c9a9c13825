import { stateOf } from '../../../DliConnectionApi';
import { enhanced } from '../../api';
import { ok, problem, unknown } from '../../../../connections/checks/Finding';
import type { Check } from '../Check';
import { SOURCES } from './sources';

/** Whether the connection is active, and the queue bound to it (docs/api/dli-connections.md#peering-status). */
export const connection: Check = {
	name: 'connection',
	title: 'Connection',
	source: SOURCES.connectivityFails,
	async run(world) {
		const { queueName } = world.question;
		const state = stateOf(enhanced, world.connection);
		if (state !== 'ACTIVE') {
			return problem(
				`The connection is ${state || 'in no known state'}`,
				'Wait until it is active, or delete it and create it again.',
			);
		}
		const binding = await world.binding();
		if (!binding) {
			return problem(
				`The queue ${queueName} is not bound to the connection`,
				"Bind it, or its elastic resource pool, with the operation 'Bind Queues'.",
			);
		}
		const { label, error } = binding;
		switch (binding.state) {
			case 'ACTIVE':
				return ok(`The connection is active, and the ${label} is bound to it`);
			case 'CREATING':
				return {
					...problem(
						`The peering of the ${label} is still being created`,
						'Wait. If it stays like this, unbind the queue or pool and bind it again.',
					),
					causedBy: ['newQueue', 'cidrOverlap', 'agency', 'peering'],
				};
			case 'FAILED':
				return {
					...problem(
						`The peering of the ${label} failed: ${error || 'DLI gives no reason'}`,
						'Remove the cause, then unbind the queue or pool and bind it again.',
					),
					causedBy: ['cidrOverlap', 'agency', 'peering'],
				};
			default:
				return unknown(`The ${label} is in a state that is not documented: '${binding.state}'`);
		}
	},
};
