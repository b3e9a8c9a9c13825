import { skipped, unknown } from '../../../../connections/checks/Finding';
import type { Check } from '../Check';
import { formatRange } from '../network/cidr';
import { judge } from '../network/filter';
import { securityGroupRules } from '../network/rules';
import type { World } from '../World';
import { judgedFinding } from './judgements';
import { SOURCES } from './sources';

/** Whether the security groups of the data source let the queue in. */
export const securityGroup: Check = {
	name: 'securityGroup',
	title: 'Security Group',
	source: SOURCES.connectivityFails,
	async run(world) {
		const { host, destination, ip, question } = world;
		const { port } = question.target;
		const groupIds = await groupsOf(world);
		if (groupIds.length === 0) {
			if (!destination) return skipped(`The IP address of ${host} is not known: see Host Names`);
			return unknown(
				`The security group of ${ip} is not known, because no network interface in the VPC has that address and a group`,
			);
		}
		const source = await world.source();
		const rules = await world.inboundRules(groupIds);
		const traffic = { family: source.family, port };
		return judgedFinding(judge(source, securityGroupRules(rules, traffic)), {
			subject: `The security group ${groupIds.join(', ')}`,
			port,
			advice: `Add an inbound rule to the security group of the data source that allows TCP port ${port} from ${formatRange(source)}, the CIDR block of the queue.`,
		});
	},
};

/** Those of the network interface; the one that the user chose only where there is none. */
async function groupsOf(world: World): Promise<string[]> {
	const { securityGroupId: chosen } = world.question;
	const ofPort = world.location().then(({ securityGroupIds }) => securityGroupIds);
	if (!chosen) return await ofPort;
	const groups = await ofPort.catch(() => []);
	return groups.length > 0 ? groups : [chosen];
}
