import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Simulator } from '../simulator';
import type { Firewall, RouteTable, SecurityGroupRule } from '../simulator/resources';
import { credentialFor, PROJECT_ID, useSimulator } from './account';
import { runNode, type NodeRun } from './runNode';
import { enhancedForm } from './useDli';
import { useVirtualTime } from './virtualTime';

export const QUEUE = 'sales_queue';
export const POOL = 'sales_pool';
/** The networks of the queue and of the data source. */
export const QUEUE_CIDR = '172.16.0.0/18';
export const SUBNET_CIDR = '192.168.0.0/24';
export const IP = '192.168.0.12';
export const ADDRESS = `${IP}:8000`;
const MINUTE_MS = 60_000;

/** What exists in a world. Every row is the one that the simulator has, so that a test can change it. */
export type World = ReturnType<typeof buildWorld>;

/**
 * A world in which a queue reaches a data source. All of it belongs to the test, apart from the rows that
 * the simulator has anyway, which must not matter.
 */
export function buildWorld({ seed, switches, now }: Simulator & { now: number }) {
	switches.connectivityOutcome = 'UNREACHABLE';
	const [queue] = seed.resources(PROJECT_ID, 'queues', 1, {
		name: QUEUE,
		cidr_in_vpc: QUEUE_CIDR,
		create_time: now - 60 * MINUTE_MS,
	} as never);
	const [vpc] = seed.resources(PROJECT_ID, 'vpcs', 1, { name: 'vpc-sales' });
	const [subnet] = seed.resources(PROJECT_ID, 'subnets', 1, {
		name: 'subnet-sales',
		vpc_id: vpc!.id,
		cidr: SUBNET_CIDR,
	});
	const connection = seed.dliEnhanced({
		body: {
			name: 'sales',
			dest_vpc_id: vpc!.id,
			dest_network_id: subnet!.id,
			queues: [QUEUE],
			hosts: [{ name: 'ecs-1', ip: IP }],
		},
	});
	const [binding] = connection.queues;
	const [group] = seed.resources(PROJECT_ID, 'securityGroups', 1, { name: 'sg-sales' });
	const [port] = seed.resources(PROJECT_ID, 'ports', 1, {
		network_id: subnet!.id,
		fixed_ips: [{ ip_address: IP, subnet_id: subnet!.neutron_subnet_id }],
		security_groups: [group!.id],
	});
	const [rule] = seed.resources(PROJECT_ID, 'securityGroupRules', 1, {
		security_group_id: group!.id,
		remote_ip_prefix: QUEUE_CIDR,
		multiport: '8000',
		priority: 10,
	});
	const [peering] = seed.resources(PROJECT_ID, 'peerings', 1, { id: binding!.id });
	const [routeTable] = seed.resources(PROJECT_ID, 'routeTables', 1, {
		name: 'rtb-sales',
		vpc_id: vpc!.id,
		subnets: [{ id: subnet!.id }],
		routes: [
			{ type: 'local', destination: SUBNET_CIDR, nexthop: '-', description: '' },
			{ type: 'peering', destination: QUEUE_CIDR, nexthop: binding!.id, description: '' },
		],
	});
	const [firewall] = seed.resources(PROJECT_ID, 'firewalls', 1, {
		name: 'acl-sales',
		associations: [{ virsubnet_id: subnet!.id }],
		ingress_rules: [
			{ name: 'allow-dli', action: 'allow', protocol: 'tcp', ip_version: 4 },
		] as Firewall['ingress_rules'],
	});
	return {
		seed,
		switches,
		now,
		queue: queue!,
		vpc: vpc!,
		subnet: subnet!,
		connection,
		/** The peering of the queue as DLI has it. */
		binding: binding!,
		group: group!,
		port: port!,
		rule: rule! as SecurityGroupRule,
		/** The same peering as the VPC service has it. */
		peering: peering!,
		routeTable: routeTable! as RouteTable & { routes: NonNullable<RouteTable['routes']> },
		firewall: firewall!,
	};
}

/** A check in the output. */
export interface CheckOutput {
	check: string;
	result: 'ok' | 'problem' | 'unknown' | 'skipped';
	found: string;
	advice: string;
	source: string;
}

/** The output of a diagnosis. */
export interface DiagnosisOutput extends IDataObject {
	reachable: boolean | 'unknown';
	verdict: string;
	firstProblem: string;
	report: string;
	checks: CheckOutput[] & IDataObject[];
}

/** Starts a simulator for the diagnoses of a file, and runs the node against it in virtual time. */
export function useDiagnosis() {
	const simulator = useSimulator();
	useVirtualTime();
	const world = () => buildWorld(Object.assign(simulator(), { now: Date.now() }));
	const run = async (
		form: INodeParameters,
		items: IDataObject[] = [{}],
		onError?: NodeRun['onError'],
	) => {
		const { url } = simulator();
		const { outputs, error } = await runNode({
			parameters: form,
			items,
			credential: credentialFor(url, { endpointTemplate: url }),
			onError,
		});
		return { error, results: (outputs[0] ?? []).map(({ json }) => json) };
	};
	/** Diagnoses the connection of a world, and returns the one item. */
	const diagnose = async (
		{ connection }: World,
		changes: INodeParameters = {},
		onError?: NodeRun['onError'],
	): Promise<DiagnosisOutput> => {
		const form = diagnoseForm(connection.id, changes);
		const { error, results } = await run(form, [{}], onError);
		expect(error).toBeUndefined();
		expect(results).toHaveLength(1);
		return results[0] as DiagnosisOutput;
	};
	return { simulator, world, run, diagnose };
}

/** A filled-in form. */
export function diagnoseForm(connectionId: string, changes: INodeParameters = {}) {
	return enhancedForm('diagnose', {
		connectionId: { __rl: true, mode: 'id', value: connectionId },
		queueName: QUEUE,
		address: ADDRESS,
		...changes,
	});
}

/** The names of the checks with a result. */
export function checksWith({ checks }: DiagnosisOutput, result: CheckOutput['result']): string[] {
	return checks.filter((one) => one.result === result).map(({ check }) => check);
}

/** One check of a diagnosis. */
export function checkOf({ checks }: DiagnosisOutput, name: string): CheckOutput {
	const check = checks.find((one) => one.check === name);
	if (!check) throw new Error(`There is no check ${name}`);
	return check;
}
