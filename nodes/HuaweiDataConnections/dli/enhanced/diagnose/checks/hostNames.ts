import { ok, problem, skipped } from '../../../../connections/checks/Finding';
import type { Check } from '../Check';
import { SOURCES } from './sources';

/** Whether the connection resolves the host name of the data source. */
export const hostNames: Check = {
	name: 'hostNames',
	title: 'Host Names',
	source: SOURCES.hostNames,
	run: async ({ isHostName, host, ip }) => {
		if (!isHostName) return skipped('The address is an IP address');
		if (ip) return ok(`The connection resolves ${host} to ${ip}`);
		return {
			...problem(
				`${host} is not among the hosts of the connection`,
				"Add it and the other hosts of the data source with the operation 'Update Hosts', or use an IP address.",
			),
			isDisprovedByTest: true,
		};
	},
};
