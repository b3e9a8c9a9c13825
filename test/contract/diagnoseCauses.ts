import type { INodeParameters } from 'n8n-workflow';

import { PROJECT_ID } from './account';
import { IP, POOL, QUEUE, QUEUE_CIDR, SUBNET_CIDR, type World } from './useDiagnosis';

/** One reason why a queue does not reach an address. */
export interface Cause {
	/** The check that has to name it. */
	check: string;
	/** Changes a world in which everything works. */
	plant(world: World): void;
	/** Changes of the form. */
	form?: INodeParameters;
}

const ALL_VPCS = { dest_vpc_id: 'other-vpc', dest_network_id: 'other-subnet' };

function otherSubnet({ seed }: World, changes: { id?: string; vpc_id: string; cidr: string }) {
	const [subnet] = seed.resources(PROJECT_ID, 'subnets', 1, changes);
	return subnet!;
}

/** Reasons in the order in which a diagnosis has to name them. */
export const CAUSES: Record<string, Cause> = {
	'a queue that is not bound': {
		check: 'connection',
		plant: ({ connection }) => (connection.queues = []),
	},
	'a peering that failed': {
		check: 'connection',
		plant: ({ binding }) => (binding.status = 'FAILED'),
	},
	'a peering that is still being created': {
		check: 'connection',
		plant: ({ binding, switches }) => {
			binding.status = 'CREATING';
			switches.peeringReadsUntilSettled = 100;
		},
	},
	'a new queue': {
		check: 'newQueue',
		plant: ({ queue, now }) => (queue.create_time = now - 3 * 60_000),
	},
	'a new queue whose peering is being created': {
		check: 'newQueue',
		plant: ({ queue, binding, switches, now }) => {
			queue.create_time = now - 3 * 60_000;
			binding.status = 'CREATING';
			switches.peeringReadsUntilSettled = 100;
		},
	},
	'an address in another VPC': {
		check: 'network',
		plant: (world) => {
			const { id } = otherSubnet(world, { vpc_id: 'other-vpc', cidr: SUBNET_CIDR });
			world.port.network_id = id;
		},
	},
	'an address in no subnet of the VPC': {
		check: 'network',
		plant: () => {},
		form: { address: '10.9.0.1:8000' },
	},
	'an address that nothing has': {
		check: 'network',
		plant: () => {},
		form: { address: '192.168.0.99:8000' },
	},
	'a queue whose network overlaps with the subnet': {
		check: 'cidrOverlap',
		plant: ({ queue, rule, routeTable, vpc }) => {
			vpc.cidr = '192.168.0.0/25';
			queue.cidr_in_vpc = '192.168.0.128/25';
			rule.remote_ip_prefix = queue.cidr_in_vpc;
			routeTable.routes[1]!.destination = queue.cidr_in_vpc;
		},
	},
	'a queue whose network overlaps with the VPC': {
		check: 'cidrOverlap',
		plant: ({ queue, rule, routeTable }) => {
			queue.cidr_in_vpc = '192.168.64.0/18';
			rule.remote_ip_prefix = queue.cidr_in_vpc;
			routeTable.routes[1]!.destination = queue.cidr_in_vpc;
		},
	},
	'an overlap for which the peering failed': {
		check: 'cidrOverlap',
		plant: ({ queue, rule, binding }) => {
			queue.cidr_in_vpc = '192.168.64.0/18';
			rule.remote_ip_prefix = queue.cidr_in_vpc;
			binding.status = 'FAILED';
		},
	},
	'another connection of the queue to an overlapping network': {
		check: 'cidrOverlap',
		plant: (world) => {
			otherSubnet(world, { id: 'other-subnet', vpc_id: 'other-vpc', cidr: '192.168.0.0/16' });
			world.seed.dliEnhanced({ body: { name: 'other', ...ALL_VPCS, queues: [QUEUE] } });
		},
	},
	'an agency without a role for VPCs': {
		check: 'agency',
		plant: ({ binding, switches }) => {
			binding.status = 'FAILED';
			switches.agencyRoles = ['obs_adm', 'dis_adm'];
		},
	},
	'a security group without a rule for the port': {
		check: 'securityGroup',
		plant: ({ rule }) => (rule.multiport = '8001-9000'),
	},
	'a security group without a rule for the queue': {
		check: 'securityGroup',
		plant: ({ rule }) => (rule.remote_ip_prefix = '172.17.0.0/16'),
	},
	'a security group that allows half of the queue': {
		check: 'securityGroup',
		plant: ({ rule }) => (rule.remote_ip_prefix = '172.16.0.0/19'),
	},
	'a security group with a deny of the same priority': {
		check: 'securityGroup',
		plant: ({ seed, group }) =>
			void seed.resources(PROJECT_ID, 'securityGroupRules', 1, {
				security_group_id: group.id,
				action: 'deny',
				priority: 10,
				multiport: '',
				remote_ip_prefix: '0.0.0.0/0',
			}),
	},
	'a security group that is chosen, because nothing shows it': {
		check: 'securityGroup',
		plant: ({ rule }) => {
			rule.protocol = 'udp';
			rule.security_group_id = 'hidden-group';
		},
		form: { address: '192.168.0.99:8000', options: { securityGroup: 'hidden-group' } },
	},
	'a peering that was rejected': {
		check: 'peering',
		plant: ({ peering }) => (peering.status = 'REJECTED'),
	},
	'a peering that waits for acceptance': {
		check: 'peering',
		plant: ({ peering, binding, switches }) => {
			peering.status = 'PENDING_ACCEPTANCE';
			binding.status = 'CREATING';
			switches.peeringReadsUntilSettled = 100;
		},
	},
	'no route back': {
		check: 'routeBack',
		plant: ({ routeTable }) => (routeTable.routes = routeTable.routes.slice(0, 1)),
	},
	'a route back for half of the queue': {
		check: 'routeBack',
		plant: ({ routeTable }) => (routeTable.routes[1]!.destination = '172.16.0.0/19'),
	},
	'a route back that leads elsewhere': {
		check: 'routeBack',
		plant: ({ routeTable }) => (routeTable.routes[1]!.nexthop = 'another-peering'),
	},
	'a longer route that leads elsewhere': {
		check: 'routeBack',
		plant: ({ routeTable }) =>
			void routeTable.routes.push({
				type: 'ecs',
				destination: '172.16.7.0/24',
				nexthop: 'ecs-1',
				description: '',
			}),
	},
	'a network ACL that allows nothing': {
		check: 'networkAcl',
		plant: ({ firewall }) => (firewall.ingress_rules = []),
	},
	'a network ACL that denies first': {
		check: 'networkAcl',
		plant: ({ firewall }) =>
			void firewall.ingress_rules.unshift({
				name: 'deny-dli',
				action: 'deny',
				ip_version: 4,
				source_ip_address: QUEUE_CIDR,
				destination_ip_address: IP,
				destination_port: '8000',
			}),
	},
	'a network ACL that is disabled': {
		check: 'networkAcl',
		plant: ({ firewall }) => (firewall.admin_state_up = false),
	},
	'a host name that is not among the hosts': {
		check: 'hostNames',
		plant: () => {},
		form: { address: 'ecs-2:8000' },
	},
	'a data source that does not listen': {
		check: 'connectivity',
		plant: () => {},
	},
};

/** A queue of a pool, which is bound through its pool. */
export function moveToPool({ seed, queue, connection, binding }: World): void {
	seed.resources(PROJECT_ID, 'pools', 1, {
		name: POOL,
		elastic_resource_pool_name: POOL,
		cidr_in_vpc: queue.cidr_in_vpc,
	} as never);
	queue.elastic_resource_pool_name = POOL;
	delete queue.cidr_in_vpc;
	connection.queues = [];
	connection.pools = [{ ...binding, name: POOL }];
}
