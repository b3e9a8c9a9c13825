import type { INodeParameters } from 'n8n-workflow';

import { PROJECT_ID } from './account';
import { moveToPool } from './diagnoseCauses';
import {
	ADDRESS,
	checkOf,
	checksWith,
	IP,
	POOL,
	QUEUE,
	QUEUE_CIDR,
	SUBNET_CIDR,
	useDiagnosis,
	type World,
} from './useDiagnosis';

const { simulator, world, diagnose } = useDiagnosis();

/** What a read returns instead. */
const respond = (path: RegExp, body: object, status = 200) =>
	simulator().respondNext({ match: { method: 'GET', path }, status, body, times: 1000 });

/** A world that was changed, and what the checks say of it that is not usual. */
async function examine(change: (one: World) => unknown, form: INodeParameters = {}) {
	const changed = world();
	simulator().switches.connectivityOutcome = 'REACHABLE';
	change(changed);
	const output = await diagnose(changed, form);
	return {
		output,
		unknown: checksWith(output, 'unknown'),
		problem: checksWith(output, 'problem'),
		foundBy: (check: string) => checkOf(output, check).found,
	};
}

describe('a fact that is not there makes the checks unknown that need it, and says which', () => {
	const NEED_QUEUE = ['newQueue', ...['cidrOverlap', 'securityGroup', 'routeBack', 'networkAcl']];

	it.each<[string, (one: World) => unknown, string[], string, string]>([
		[
			'the queue',
			() => respond(/\/queues$/, { is_success: true, queues: [] }),
			NEED_QUEUE,
			'newQueue',
			`The queue ${QUEUE} is not in the list of queues`,
		],
		[
			'the pool of the queue',
			(one) => (
				moveToPool(one),
				respond(/elastic-resource-pools$/, { elastic_resource_pools: [] })
			),
			NEED_QUEUE.slice(1),
			'routeBack',
			`The pool ${POOL} is not in the list of elastic resource pools`,
		],
		[
			'the VPC',
			({ vpc }) => (vpc.id = 'another-vpc'),
			['cidrOverlap'],
			'cidrOverlap',
			'is not in the list of VPCs',
		],
		[
			'the network of the VPC',
			({ vpc }) => (vpc.cidr = ''),
			['cidrOverlap'],
			'cidrOverlap',
			'The CIDR block of the VPC is not in the response',
		],
		[
			'the subnet of another connection of the queue',
			({ seed }) =>
				seed.dliEnhanced({
					body: { name: 'b', dest_vpc_id: 'v', dest_network_id: 'n', queues: ['a', QUEUE] },
				}),
			['cidrOverlap'],
			'cidrOverlap',
			'Not in the list of subnets: the subnet n',
		],
		[
			'the subnet of the network interface',
			({ port }) => (port.network_id = 'hidden'),
			['network', 'securityGroup'],
			'network',
			`${IP} is in a subnet that is not in the list of subnets`,
		],
		[
			'the time at which the queue was created',
			({ queue }) => (queue.create_time = 0),
			['newQueue'],
			'newQueue',
			'DLI does not return when the queue was created',
		],
		[
			'a state of the peering that is documented',
			({ binding }) => (binding.status = 'SLEEPING' as never),
			['connection'],
			'connection',
			"is in a state that is not documented: 'SLEEPING'",
		],
		[
			'the roles of the agency',
			({ binding }) => ((binding.status = 'FAILED'), respond(/\/agency$/, { is_success: true })),
			['agency'],
			'agency',
			'DLI does not return the roles of its agency',
		],
		[
			'the destination of a route',
			({ routeTable }) => (routeTable.routes[0]!.destination = 'somewhere'),
			['routeBack'],
			'routeBack',
			'The route table has a route whose destination is not a network',
		],
		[
			'the route table',
			({ routeTable }) => ((routeTable.subnets = []), (routeTable.default = false)),
			['routeBack'],
			'routeBack',
			'has no route table',
		],
		[
			'the peering, because the VPC service fails',
			() => respond(/\/peerings\//, { error_msg: 'Out of order' }, 500),
			['peering'],
			'peering',
			'Out of order',
		],
		[
			'the peering in the response',
			() => respond(/\/peerings\//, { peering: 'p' }),
			['peering'],
			'peering',
			"'peering' is missing in the response",
		],
	])('%s', async (_what, change, unknown, check, text) => {
		const result = await examine(change);
		expect(result.unknown).toEqual(unknown);
		expect(result.foundBy(check)).toContain(text);
	});
});

describe('nothing is wrong', () => {
	it.each<[string, (one: World) => unknown]>([
		[
			'with another queue of the connection that failed',
			({ connection, binding }) =>
				connection.queues.unshift({ ...binding, name: 'other', status: 'FAILED' }),
		],
		[
			'with other network interfaces that a list returns, too',
			({ port }) =>
				respond(/\/ports$/, {
					ports: [
						{ ...port, id: 'a', network_id: 'hidden', fixed_ips: [{ ip_address: '192.168.0.1' }] },
						{ ...port, id: 'b', network_id: 'hidden', fixed_ips: [{ ip_address: '::c0a8:c' }] },
						{ ...port, id: 'c', network_id: 'hidden', fixed_ips: [{ ip_address: 'none' }] },
						port,
					],
				}),
		],
		[
			'with a network interface that has another address, too',
			({ port }) => port.fixed_ips.unshift({ ...port.fixed_ips[0]!, ip_address: '192.168.0.200' }),
		],
		[
			'with another connection of the queue to the same VPC',
			({ seed, connection: { body } }) =>
				seed.dliEnhanced({ body: { ...body, name: 'twin', queues: [QUEUE] } as never }),
		],
		[
			'with a connection of other queues to a network that overlaps',
			({ seed }) => {
				seed.resources(PROJECT_ID, 'subnets', 1, { id: 'n', vpc_id: 'v', cidr: SUBNET_CIDR });
				const body = { name: 'b', dest_vpc_id: 'v', dest_network_id: 'n', queues: ['other'] };
				seed.dliEnhanced({ body });
			},
		],
		[
			'with a network ACL that other subnets have, too',
			({ firewall }) => firewall.associations!.unshift({ virsubnet_id: 'other' }),
		],
		[
			'with a network ACL of other subnets',
			({ seed }) =>
				seed.resources(PROJECT_ID, 'firewalls', 1, {
					name: 'strict',
					associations: [{ virsubnet_id: 'other' }],
					ingress_rules: [],
				}),
		],
		['without a network ACL', ({ firewall }) => (firewall.associations = [])],
		[
			'with the route table of the VPC, if the subnet has none',
			({ seed, routeTable, vpc }) => {
				routeTable.subnets = [];
				routeTable.default = true;
				seed.resources(PROJECT_ID, 'routeTables', 1, {
					name: 'empty',
					vpc_id: vpc.id,
					default: false,
					subnets: [],
					routes: [],
				});
			},
		],
		[
			'with a security group whose port has an empty one, too',
			({ port }) => port.security_groups.push(''),
		],
	])('%s', async (_what, change) => {
		const { output, unknown, problem } = await examine(change);
		expect([unknown, problem]).toEqual([[], []]);
		expect(output.reachable).toBe(true);
	});
});

describe('a problem is told', () => {
	it('of the connection itself, if it is not active', async () => {
		const changed = world();
		changed.connection.status = 'INACTIVE' as never;
		expect(checkOf(await diagnose(changed), 'connection')).toMatchObject({
			result: 'problem',
			found: 'The connection is INACTIVE',
		});
	});

	it('with all VPCs in which an address is, by the names of the subnets', async () => {
		const changed = world();
		const [one] = changed.seed.resources(PROJECT_ID, 'subnets', 1, {
			name: 'subnet-b',
			vpc_id: 'vpc-b',
			cidr: SUBNET_CIDR,
		});
		changed.port.network_id = one!.id;
		const output = await diagnose(changed);
		expect(checkOf(output, 'network').found).toContain('subnet-b of the VPC vpc-b');
	});

	it('with the role that DLI has, if that is not why', async () => {
		const changed = world();
		changed.binding.status = 'FAILED';
		changed.switches.agencyRoles = ['obs_adm', 'vpc_netadm'];
		const output = await diagnose(changed);
		expect(checkOf(output, 'agency')).toMatchObject({
			result: 'ok',
			found: 'The agency of DLI has the role vpc_netadm',
		});
	});

	it('with the roles that DLI has, or that it has none', async () => {
		for (const [roles, text] of [
			[['obs_adm', 'dis_adm'], 'obs_adm, dis_adm'],
			[[], 'none'],
		] as const) {
			const changed = world();
			changed.binding.status = 'FAILED';
			changed.switches.agencyRoles = [...roles];
			const output = await diagnose(changed);
			expect(checkOf(output, 'agency').found).toBe(
				`The agency of DLI has no role for VPCs. Its roles: ${text}`,
			);
		}
	});

	it('with the networks that have no route, and with the peering that they need', async () => {
		const changed = world();
		changed.routeTable.routes[1]!.destination = '172.16.0.0/19';
		const output = await diagnose(changed);
		expect(checkOf(output, 'routeBack')).toMatchObject({
			found: 'The route table rtb-sales has no route to 172.16.32.0/19',
			advice: `Add a route to ${QUEUE_CIDR}, the CIDR block of the queue, to the route table rtb-sales, with the peering ${changed.binding.id} as its next hop.`,
		});
	});

	it('with the route that leads elsewhere', async () => {
		const changed = world();
		Object.assign(changed.routeTable.routes[1]!, { type: 'ecs', nexthop: 'ecs-1' });
		const output = await diagnose(changed);
		expect(checkOf(output, 'routeBack').found).toBe(
			`The route table rtb-sales leads ${QUEUE_CIDR} to the ecs ecs-1, not to the peering`,
		);
	});

	it('with the rule and the addresses that it denies', async () => {
		const changed = world();
		const [deny] = changed.seed.resources(PROJECT_ID, 'securityGroupRules', 1, {
			security_group_id: changed.group.id,
			action: 'deny',
			priority: 1,
			multiport: '',
			remote_ip_prefix: '172.16.0.0/19',
		});
		const output = await diagnose(changed);
		const { found } = checkOf(output, 'securityGroup');
		expect(found).toContain('TCP port 8000 from 172.16.0.0/19');
		expect(found).toContain(`rule ${deny!.id}`);
	});

	it('with the group of the interface, although another one was chosen', async () => {
		const { unknown, problem } = await examine(
			({ seed }) => {
				seed.resources(PROJECT_ID, 'securityGroups', 1, { id: 'chosen' });
			},
			{ options: { securityGroup: 'chosen' } },
		);
		expect([unknown, problem]).toEqual([[], []]);
	});
});

it('reads each fact once', async () => {
	await diagnose(world());
	const paths = simulator().requests.map(({ path }) => path);
	for (const path of [/\/ports$/, /\/subnets$/, /\/queues$/, /\/peerings\//, /\/vpcs$/]) {
		expect([path, paths.filter((one) => path.test(one)).length]).toEqual([path, 1]);
	}
});

it('looks in all enterprise projects, and only for the interfaces with the address', async () => {
	await diagnose(world(), { address: ADDRESS });
	const queryOf = (path: RegExp) => simulator().requests.find((one) => path.test(one.path))?.query;
	expect(queryOf(/\/ports$/)).toMatchObject({
		fixed_ips: `ip_address=${IP}`,
		enterprise_project_id: 'all_granted_eps',
	});
	expect(queryOf(/\/firewalls$/)).toMatchObject({ enterprise_project_id: 'all_granted_eps' });
	expect(queryOf(/\/security-group-rules$/)).toMatchObject({ direction: 'ingress' });
});
