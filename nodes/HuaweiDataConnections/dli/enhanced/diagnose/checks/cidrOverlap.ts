import type { IDataObject } from 'n8n-workflow';

import { recordsIn } from '../../../../client/responses';
import { responseText } from '../../../../client/responseText';
import { formatRange, overlaps, parseNetwork, type AddressRange } from '../network/cidr';
import { ok, problem, unknown } from '../../../../connections/checks/Finding';
import type { Check } from '../Check';
import { readConnections, readSubnets, readVpcs } from '../reads';
import { reasonOf, UnknownFactError } from '../../../../connections/checks/findingOf';
import type { World } from '../World';
import { nameOf } from './judgements';
import { SOURCES } from './sources';

/** Two networks that must not have an address in common. */
interface Pair {
	a: AddressRange;
	b: AddressRange;
	/** Completes "10.0.0.0/8 of ... overlaps with". */
	labelA: string;
	labelB: string;
}

/**
 * Whether networks overlap that must not: that of the queue with those of the data source, and that of
 * the data source with those that the queue reaches through other connections.
 */
export const cidrOverlap: Check = {
	name: 'cidrOverlap',
	title: 'CIDR Overlap',
	source: SOURCES.connectivityFails,
	async run(world) {
		// Each comparison counts by itself: a VPC that cannot be read hides no overlap of subnets.
		const attempts = await Promise.all(
			[pairsWithVpc, pairsWithSubnets, pairsOfConnections].map(async (find) => {
				return await find(world).catch(reasonOf);
			}),
		);
		const pairs = attempts.flatMap((attempt) => (typeof attempt === 'string' ? [] : attempt));
		const overlap = pairs.find(({ a, b }) => overlaps(a, b));
		if (overlap) {
			const { a, b, labelA, labelB } = overlap;
			return problem(
				`${formatRange(a)} of ${labelA} overlaps with ${formatRange(b)} of ${labelB}`,
				'Use a queue or an elastic resource pool whose CIDR block does not overlap: it cannot be changed later.',
			);
		}
		const reasons = attempts.filter((attempt) => typeof attempt === 'string');
		if (reasons.length > 0) return unknown([...new Set(reasons)].join('. '));
		return ok('The networks of the queue and of the data source do not overlap');
	},
};

async function pairsWithVpc(world: World): Promise<Pair[]> {
	const vpc = (await readVpcs(world.context)).find(({ id }) => id === world.vpcId);
	if (!vpc) throw new UnknownFactError(`The VPC ${world.vpcId} is not in the list of VPCs`);
	return [await pairWithQueue(world, vpc, 'the VPC')];
}

async function pairsWithSubnets(world: World): Promise<Pair[]> {
	const subnets = await world.subnetsOfVpc();
	return await Promise.all(
		subnets.map(async (one) => await pairWithQueue(world, one, `the subnet ${nameOf(one)}`)),
	);
}

async function pairWithQueue(world: World, row: IDataObject, labelB: string): Promise<Pair> {
	return { a: await world.network(), b: networkOf(row, labelB), labelA: 'the queue', labelB };
}

/** Pairs of the subnet of this connection with those of other VPCs that the queue is connected to. */
async function pairsOfConnections(world: World): Promise<Pair[]> {
	const { connection, context, subnetId, vpcId } = world;
	const names = [world.question.queueName, await world.poolName()].filter(Boolean);
	const others = (await readConnections(context)).filter(
		(other) => other.id !== connection.id && other.dest_vpc_id !== vpcId && binds(other, names),
	);
	if (others.length === 0) return [];
	const subnets = await readSubnets(context);
	const networkOfSubnet = (id: unknown) => {
		const subnet = subnets.find((one) => one.id === id);
		const label = `the subnet ${responseText(id)}`;
		if (!subnet) throw new UnknownFactError(`Not in the list of subnets: ${label}`);
		return networkOf(subnet, label);
	};
	const a = networkOfSubnet(subnetId);
	return others.map((other) => ({
		a,
		b: networkOfSubnet(other.dest_network_id),
		labelA: 'the subnet of this connection',
		labelB: `the connection ${nameOf(other)}, which the queue is bound to, too`,
	}));
}

function binds(connection: IDataObject, names: string[]): boolean {
	const { available_queue_info: queues, elastic_resource_pools: pools } = connection;
	const rows = [queues, pools].flatMap(recordsIn);
	const lowerCase = names.map((name) => name.toLowerCase());
	return rows.some(({ name }) => lowerCase.includes(responseText(name).toLowerCase()));
}

function networkOf(row: IDataObject, label: string): AddressRange {
	const network = parseNetwork(responseText(row.cidr));
	if (network) return network;
	throw new UnknownFactError(`The CIDR block of ${label} is not in the response`);
}
