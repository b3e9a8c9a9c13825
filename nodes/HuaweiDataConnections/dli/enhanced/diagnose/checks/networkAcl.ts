import { ok, unknown } from '../../../../connections/checks/Finding';
import type { Check } from '../Check';
import { aclRules } from '../network/acl';
import { formatRange } from '../network/cidr';
import { judge } from '../network/filter';
import { judgedFinding, nameOf } from './judgements';
import { SOURCES } from './sources';

/** Whether the network ACL of the subnet lets the queue in. */
export const networkAcl: Check = {
	name: 'networkAcl',
	title: 'Network ACL',
	source: SOURCES.networkAcl,
	async run(world) {
		const { port } = world.question.target;
		const firewall = await world.firewall();
		if (!firewall) return ok('The subnet of the data source has no network ACL');
		const source = await world.source();
		const rules = aclRules(firewall, {
			family: source.family,
			port,
			destination: world.destination,
		});
		if (!rules) return unknown("'ingress_rules' is missing in the network ACL");
		const state = firewall.admin_state_up === false ? ', which is disabled,' : '';
		return judgedFinding(judge(source, rules), {
			subject: `The network ACL ${nameOf(firewall)}${state}`,
			port,
			advice: `Add an inbound rule that allows TCP port ${port} from ${formatRange(source)}, the CIDR block of the queue, before the rules that deny it, enable the ACL if it is disabled, or dissociate it from the subnet.`,
		});
	},
};
