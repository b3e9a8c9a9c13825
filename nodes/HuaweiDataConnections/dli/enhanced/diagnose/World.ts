import type { IDataObject } from 'n8n-workflow';

import { recordsIn } from '../../../client/responses';
import { responseText } from '../../../client/responseText';
import { UnknownFactError } from '../../../connections/checks/findingOf';
import type { OperationContext } from '../../../execution/Operation';
import { toPeerings } from '../../readiness';
import { runConnectivityTest, type Target, type TestResult } from '../connectivityTest';
import { formatRange, parseNetwork, type AddressRange } from './network/cidr';
import {
	readFirewall,
	readInboundRules,
	readPools,
	readPorts,
	readQueues,
	readRouteTable,
	readSubnets,
} from './reads';

/** What is to be diagnosed. */
export interface Question {
	queueName: string;
	target: Target;
	/** The security group of the data source, if the user has chosen it. */
	securityGroupId: string;
	/** How long to wait for the connectivity test; undefined to skip it. */
	testSeconds?: number;
}

/** What binds a queue to a connection: a peering of its own, or that of its pool. */
export interface Binding {
	/** Such as `queue q1`. */
	label: string;
	/** In capitals. */
	state: string;
	/** Why it failed, as DLI says it. */
	error: string;
	/** ID of the VPC peering connection; empty if DLI does not return it. */
	peeringId: string;
}

/** Where the data source is. */
export interface Location {
	subnetId: string;
	securityGroupIds: string[];
}

/**
 * The facts about a queue, a connection and an address that checks ask for. Each is read when the first
 * check asks for it, and only once, so that a read that fails makes every check unknown that needs it.
 */
export class World {
	private readonly facts = new Map<string, Promise<unknown>>();

	constructor(
		readonly context: OperationContext,
		/** As DLI returns it. */
		readonly connection: IDataObject,
		readonly question: Question,
	) {}

	/** The VPC that the connection leads to. */
	get vpcId(): string {
		return responseText(this.connection.dest_vpc_id);
	}

	/** The subnet that the connection leads to. */
	get subnetId(): string {
		return responseText(this.connection.dest_network_id);
	}

	/** The address of the data source without brackets. */
	get host(): string {
		return this.question.target.host.replace(/^\[|\]$/g, '');
	}

	/** True if the address is a name. */
	get isHostName(): boolean {
		return parseNetwork(this.host) === undefined;
	}

	/** The IP address of the data source; empty if it is a name that the connection does not resolve. */
	get ip(): string {
		if (!this.isHostName) return this.host;
		const name = this.host.toLowerCase();
		const host = recordsIn(this.connection.hosts).find(
			(one) => responseText(one.name).toLowerCase() === name,
		);
		return responseText(host?.ip);
	}

	/** The same as a range of one address. */
	get destination(): AddressRange | undefined {
		return parseNetwork(this.ip);
	}

	/**
	 * The queue in the list of queues.
	 *
	 * @throws UnknownFactError when it is not in the list
	 */
	async queue(): Promise<IDataObject> {
		return await this.fact('queue', async () => {
			const name = this.question.queueName.toLowerCase();
			const queues = await readQueues(this.context);
			const queue = queues.find((one) => responseText(one.queue_name).toLowerCase() === name);
			if (queue) return queue;
			throw new UnknownFactError(
				`The queue ${this.question.queueName} is not in the list of queues`,
			);
		});
	}

	/** The pool of the queue; empty if it has none. */
	async poolName(): Promise<string> {
		return responseText((await this.queue()).elastic_resource_pool_name);
	}

	/**
	 * The network of the queue.
	 *
	 * @throws UnknownFactError when DLI does not return it
	 */
	async network(): Promise<AddressRange> {
		return await this.fact('network', async () => {
			const pool = await this.poolName();
			const row = pool ? await this.pool(pool) : await this.queue();
			const label = pool ? `pool ${pool}` : `queue ${this.question.queueName}`;
			const network = parseNetwork(responseText(row.cidr_in_vpc));
			if (network) return network;
			throw new UnknownFactError(`DLI does not return the network of the ${label}`);
		});
	}

	/**
	 * The addresses that the queue sends from to the data source.
	 *
	 * @throws UnknownFactError when the network of the queue is of another version of IP
	 */
	async source(): Promise<AddressRange> {
		const network = await this.network();
		const version = this.destination?.family ?? network.family;
		if (network.family === version) return network;
		throw new UnknownFactError(`DLI does not return the IPv${version} network of the queue`);
	}

	private async pool(name: string): Promise<IDataObject> {
		const pools = await readPools(this.context);
		const pool = pools.find((one) => one.elastic_resource_pool_name === name);
		if (pool) return pool;
		throw new UnknownFactError(`The pool ${name} is not in the list of elastic resource pools`);
	}

	/** How the queue is bound to the connection; undefined if it is not. */
	async binding(): Promise<Binding | undefined> {
		return await this.fact('binding', async () => {
			const { available_queue_info: queues, elastic_resource_pools: pools } = this.connection;
			const own = findBinding(queues, 'queue', this.question.queueName);
			if (own || !Array.isArray(pools) || pools.length === 0) return own;
			return findBinding(pools, 'pool', await this.poolName());
		});
	}

	/** The subnets of the VPC that the connection leads to. */
	async subnetsOfVpc(): Promise<IDataObject[]> {
		const subnets = await readSubnets(this.context);
		return subnets.filter((subnet) => subnet.vpc_id === this.vpcId);
	}

	/** The network interfaces with the address of the data source, in all VPCs of the project. */
	async ports(): Promise<IDataObject[]> {
		return await this.fact('ports', async () => {
			const { destination } = this;
			if (!destination) return [];
			const ports = await readPorts(this.context, formatRange(destination));
			return ports.filter((port) => hasAddress(port, destination));
		});
	}

	/**
	 * Where the data source is in the VPC of the connection, as its network interface says. Without one
	 * it is taken to be in the subnet of the connection.
	 */
	async location(): Promise<Location> {
		return await this.fact('location', async () => {
			const ports = await this.ports();
			if (ports.length === 0) return { subnetId: this.subnetId, securityGroupIds: [] };
			const own = (await this.subnetsOfVpc()).map(({ id }) => id);
			const port = ports.find(({ network_id: id }) => own.includes(id as string));
			if (!port) return { subnetId: this.subnetId, securityGroupIds: [] };
			const groups = Array.isArray(port.security_groups) ? port.security_groups : [];
			return {
				subnetId: responseText(port.network_id),
				securityGroupIds: (groups as unknown[]).map(responseText).filter(Boolean),
			};
		});
	}

	/** The same subnet, but that of the connection if the interface cannot be read. */
	private async subnetOfData(): Promise<string> {
		return await this.location().then(
			({ subnetId }) => subnetId,
			() => this.subnetId,
		);
	}

	/** The inbound rules of the security groups, group by group. */
	async inboundRules(groupIds: readonly string[]): Promise<IDataObject[][]> {
		return await Promise.all(groupIds.map(async (id) => await readInboundRules(this.context, id)));
	}

	/** The route table by which the data source answers; undefined if it has none. */
	async routeTable(): Promise<IDataObject | undefined> {
		return await readRouteTable(this.context, {
			id: await this.subnetOfData(),
			vpcId: this.vpcId,
		});
	}

	/** The network ACL in front of the data source; undefined if it has none. */
	async firewall(): Promise<IDataObject | undefined> {
		return await readFirewall(this.context, await this.subnetOfData());
	}

	/** @throws NoTestResultError when there is no result in time */
	async test(timeoutSeconds: number): Promise<TestResult> {
		const { queueName, target } = this.question;
		return await runConnectivityTest(this.context, { queueName, target, timeoutSeconds });
	}

	private async fact<T>(name: string, load: () => Promise<T>): Promise<T> {
		const fact = this.facts.get(name) ?? load();
		this.facts.set(name, fact);
		return (await fact) as T;
	}
}

function findBinding(list: unknown, kind: string, name: string): Binding | undefined {
	const row = recordsIn(list).find(
		(one) => responseText(one.name).toLowerCase() === name.toLowerCase(),
	);
	const [peering] = row ? toPeerings([row]) : [];
	if (!row || !peering || !name) return undefined;
	return {
		label: `${kind} ${peering.name}`,
		state: peering.state,
		error: peering.error ?? '',
		peeringId: responseText(row.peer_id),
	};
}

/** Services write the same IPv6 address in several ways. */
function hasAddress({ fixed_ips: ips }: IDataObject, { first, family }: AddressRange): boolean {
	return recordsIn(ips).some(({ ip_address: ip }) => {
		const address = parseNetwork(responseText(ip));
		return address?.family === family && address.first === first;
	});
}
