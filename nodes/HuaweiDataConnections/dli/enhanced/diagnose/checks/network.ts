import { recordsIn } from '../../../../client/responses';
import { responseText } from '../../../../client/responseText';
import { contains, parseNetwork } from '../network/cidr';
import {
	ok,
	problem,
	skipped,
	unknown,
	type Finding,
} from '../../../../connections/checks/Finding';
import type { Check } from '../Check';
import { readSubnets } from '../reads';
import type { World } from '../World';
import { nameOf } from './judgements';
import { SOURCES } from './sources';

const ADVICE =
	'Check the address. If it is right, create a connection to the VPC and the subnet of the data source.';

/** Whether the address belongs to the VPC that the connection leads to. */
export const network: Check = {
	name: 'network',
	title: 'Network',
	source: SOURCES.connectivityFails,
	async run(world) {
		const { destination, host, ip, vpcId } = world;
		if (!destination) return skipped(`The IP address of ${host} is not known: see Host Names`);
		const ports = await world.ports();
		if (ports.length === 0) return await findWithoutPort(world);
		const subnets = await readSubnets(world.context);
		const places = ports.map(({ network_id: id }) => {
			const subnet = subnets.find((one) => one.id === id);
			return { id: responseText(id), name: responseText(subnet?.name), vpcId: subnet?.vpc_id };
		});
		const place = places.find((one) => one.vpcId === vpcId);
		if (place) return ok(`${ip} is in the subnet ${place.name || place.id} of the VPC`);
		if (places.some((one) => one.vpcId === undefined)) {
			return unknown(`${ip} is in a subnet that is not in the list of subnets`);
		}
		const others = places.map((one) => `${one.name || one.id} of the VPC ${one.vpcId}`);
		return problem(
			`${ip} is not in the VPC of the connection, but in the subnet ${others.join(' and ')}`,
			ADVICE,
		);
	},
};

/** The address may belong to something whose network interface is not in the project. */
async function findWithoutPort(world: World): Promise<Finding> {
	const { connection, destination, ip, vpcId, question } = world;
	const isWithin = (cidr: unknown) => {
		const range = parseNetwork(responseText(cidr));
		return Boolean(range && destination && contains(range, destination));
	};
	const route = recordsIn(connection.routes).find(({ cidr }) => isWithin(cidr));
	if (route) {
		const name = responseText(route.name);
		return unknown(`${ip} is behind the VPC, in the network of the route ${name}`);
	}
	const subnet = (await world.subnetsOfVpc()).find(({ cidr }) => isWithin(cidr));
	// No source says in which key a subnet has its IPv6 network.
	if (!subnet && destination?.family === 6) {
		return unknown(`No network interface of the project has ${ip}`);
	}
	if (!subnet) {
		return problem(`${ip} is in no subnet of the VPC ${vpcId} and in no route`, ADVICE);
	}
	const where = `${ip} is in the subnet ${nameOf(subnet)}`;
	if (question.securityGroupId) {
		return unknown(`${where}, but no network interface of the project has it`);
	}
	return problem(
		`${where}, but no network interface of the project has it`,
		"Check the address. If it belongs to a service that hides its interfaces, choose its 'Security Group' in Options.",
	);
}
