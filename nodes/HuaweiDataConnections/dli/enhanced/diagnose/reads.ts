import type { IDataObject } from 'n8n-workflow';

import {
	ALL_ENTERPRISE_PROJECTS,
	DLI_AGENCY,
	VPC_FIREWALL,
	VPC_FIREWALLS,
	VPC_PEERING,
	VPC_PORTS,
	VPC_ROUTE_TABLE,
	VPC_ROUTE_TABLES,
	VPC_SECURITY_GROUP_RULES,
} from '../../../client/apiPaths';
import type { ApiRequest } from '../../../client/request';
import { isRecord } from '../../../client/responses';
import { fetchServiceList } from '../../../client/fetchServiceList';
import { SERVICE_LISTS, type ServiceList } from '../../../client/serviceLists';
import { readServiceListOnce } from '../../../connections/readServiceListOnce';
import { UnknownFactError } from '../../../connections/checks/findingOf';
import type { OperationContext } from '../../../execution/Operation';
import { listExisting } from '../../DliConnectionApi';
import { enhanced } from '../api';

async function readList(context: OperationContext, list: ServiceList): Promise<IDataObject[]> {
	return await fetchServiceList(context.send, list);
}

/** An object of a response. */
async function readObject(
	{ send }: OperationContext,
	request: Pick<ApiRequest, 'path' | 'params'>,
	key: string,
): Promise<IDataObject> {
	const response = await send({ service: 'vpc', method: 'GET', ...request });
	const value = response[key];
	if (isRecord(value)) return value;
	throw new UnknownFactError(`'${key}' is missing in the response`);
}

const inVpcService = { service: 'vpc', pagination: 'marker', idKey: 'id' } as const;

/** Queues of the project. Source: docs/api/dli-connections.md#queues-and-pools. */
export async function readQueues(context: OperationContext): Promise<IDataObject[]> {
	return await readServiceListOnce(context, SERVICE_LISTS.queues);
}

/** Elastic resource pools of the project. Source: docs/api/dli-connections.md#queues-and-pools. */
export async function readPools(context: OperationContext): Promise<IDataObject[]> {
	return await readServiceListOnce(context, SERVICE_LISTS.elasticResourcePools);
}

/** The enhanced connections of the project that are not deleted. */
export async function readConnections(context: OperationContext): Promise<IDataObject[]> {
	return await context.memoize('DLI enhanced connections', async () => {
		const connections = await listExisting(enhanced)(context);
		return connections.map(({ response }) => response);
	});
}

/** What DLI may do in the account. Source: docs/api/dli-connections.md#agency. */
export async function readAgency(context: OperationContext): Promise<IDataObject> {
	return await context.memoize('DLI agency', async () => {
		return await context.send({ service: 'dli', method: 'GET', path: DLI_AGENCY });
	});
}

/** VPCs of the project. Source: docs/api/vpc.md#endpoints. */
export async function readVpcs(context: OperationContext): Promise<IDataObject[]> {
	return await readServiceListOnce(context, SERVICE_LISTS.vpcs);
}

/** Subnets of the project. Source: docs/api/vpc.md#endpoints. */
export async function readSubnets(context: OperationContext): Promise<IDataObject[]> {
	return await readServiceListOnce(context, SERVICE_LISTS.subnets);
}

/** Network interfaces with an IP address. Source: docs/api/vpc.md#ports. */
export async function readPorts(context: OperationContext, ip: string): Promise<IDataObject[]> {
	return await readList(context, {
		...inVpcService,
		entity: 'network interfaces',
		path: VPC_PORTS,
		query: {
			fixed_ips: `ip_address=${ip}`,
			enterprise_project_id: ALL_ENTERPRISE_PROJECTS,
		},
		itemsKey: 'ports',
	});
}

/** Inbound rules of a security group. Source: docs/api/vpc.md#security-group-rules. */
export async function readInboundRules(
	context: OperationContext,
	groupId: string,
): Promise<IDataObject[]> {
	return await context.memoize(`security group rules ${groupId}`, async () => {
		return await readList(context, {
			...inVpcService,
			entity: 'security group rules',
			path: VPC_SECURITY_GROUP_RULES,
			query: { security_group_id: groupId, direction: 'ingress' },
			itemsKey: 'security_group_rules',
		});
	});
}

/** A VPC peering connection. Source: docs/api/vpc.md#peerings. */
export async function readPeering(context: OperationContext, id: string): Promise<IDataObject> {
	return await readObject(context, { path: VPC_PEERING, params: { peering_id: id } }, 'peering');
}

/**
 * The route table of a subnet, with its routes; undefined if there is none. Source:
 * docs/api/vpc.md#route-tables.
 */
export async function readRouteTable(
	context: OperationContext,
	subnet: { id: string; vpcId: string },
): Promise<IDataObject | undefined> {
	const list = { ...inVpcService, entity: 'route tables', path: VPC_ROUTE_TABLES };
	const read = async (query: ApiRequest['query']) =>
		await readList(context, { ...list, query, itemsKey: 'routetables' });
	const [own] = await read({ subnet_id: subnet.id });
	// A subnet without a table of its own has that of its VPC.
	const table = own ?? (await read({ vpc_id: subnet.vpcId })).find((one) => one.default === true);
	if (!table) return undefined;
	const request = { path: VPC_ROUTE_TABLE, params: { routetable_id: String(table.id) } };
	return await readObject(context, request, 'routetable');
}

/** The network ACL of a subnet, with its rules; undefined if it has none. Source: docs/api/vpc.md#network-acls. */
export async function readFirewall(
	context: OperationContext,
	subnetId: string,
): Promise<IDataObject | undefined> {
	const firewalls = await readServiceListOnce(context, {
		...inVpcService,
		entity: 'network ACLs',
		path: VPC_FIREWALLS,
		query: { enterprise_project_id: ALL_ENTERPRISE_PROJECTS },
		itemsKey: 'firewalls',
	});
	const firewall = firewalls.find(({ associations }) => {
		const subnets = Array.isArray(associations) ? (associations as IDataObject[]) : [];
		return subnets.some((subnet) => subnet?.virsubnet_id === subnetId);
	});
	if (!firewall) return undefined;
	const request = { path: VPC_FIREWALL, params: { firewall_id: String(firewall.id) } };
	return await readObject(context, request, 'firewall');
}
