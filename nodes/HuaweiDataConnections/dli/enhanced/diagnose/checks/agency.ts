import { responseText } from '../../../../client/responseText';
import { ok, problem, skipped, unknown } from '../../../../connections/checks/Finding';
import type { Check } from '../Check';
import { readAgency } from '../reads';
import { SOURCES } from './sources';

/** Roles with which DLI may manage networks (docs/api/dli-connections.md#agency). */
const NETWORK_ROLES = ['vpc_netadm', 'te_admin'];
/** Documented roles for other services. No source says what any further role allows. */
const OTHER_ROLES = ['obs_adm', 'dis_adm', 'ctable_adm', 'smn_adm', 'ief_adm'];

/** Whether DLI may manage VPC peerings in the account. */
export const agency: Check = {
	name: 'agency',
	title: 'DLI Agency',
	source: SOURCES.connectivityFails,
	async run(world) {
		const binding = await world.binding();
		if (!binding) return skipped('Without a bound queue there is no peering to create');
		if (binding.state === 'ACTIVE') return ok('DLI was allowed to create the peering');
		const { current_roles: roles } = await readAgency(world.context);
		if (!Array.isArray(roles)) return unknown('DLI does not return the roles of its agency');
		const names = (roles as unknown[]).map(responseText);
		if (names.some((name) => NETWORK_ROLES.includes(name))) {
			return ok(
				`The agency of DLI has the role ${names.find((one) => NETWORK_ROLES.includes(one))}`,
			);
		}
		const list = names.join(', ') || 'none';
		if (!names.every((name) => OTHER_ROLES.includes(name))) {
			return unknown(
				`Whether these roles of DLI's agency allow peerings is not documented: ${list}`,
			);
		}
		return problem(
			`The agency of DLI has no role for VPCs. Its roles: ${list}`,
			'Grant DLI access to VPCs on the DLI console: Global Configuration > Service Authorization. Then unbind the queue or pool and bind it again.',
		);
	},
};
