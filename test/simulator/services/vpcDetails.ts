import type { FastifyInstance, FastifyRequest } from 'fastify';
import firewallExample from '../examples/lookup-firewall.json';
import firewallsExample from '../examples/lookup-firewalls.json';
import peeringExample from '../examples/lookup-peering.json';
import portsExample from '../examples/lookup-ports.json';
import routeTableExample from '../examples/lookup-routetable.json';
import rulesExample from '../examples/lookup-security-group-rules.json';
import { authorizeProject } from '../auth';
import { type FakeCloud, projectResources } from '../fakeCloud';
import type { Firewall } from '../resources';
import { fromExample, HttpError, type HttpResponse } from '../responses';
import { NO_QUERY, rejectInvalidRequests, requireHost, respondWith } from '../routes';
import {
	denyLookups,
	invalidLookupResponse,
	prepareLookupScope,
	querySchema,
	readQuery,
	requestedResources,
	vpcNotFoundResponse,
} from './lookups';

/** The most rows of a page in version 3 (HC-intl vpc_apiv3_0012, vpc_apiv3_0008). */
const V3_MAXIMUM = 2000;

/** Ports, rules of security groups, routes of route tables, and network ACLs (NODE; PY). */
export async function vpcDetails(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	prepareLookupScope(scope, cloud, 'vpc');
	const get = (path: string, keys: string[], handle: (request: FastifyRequest) => HttpResponse) =>
		scope.get(path, { schema: { querystring: querySchema(...keys) } }, respondWith(handle));
	get(
		'/v1/:project_id/ports',
		['limit', 'marker', 'fixed_ips', 'network_id', 'enterprise_project_id'],
		(request) => listPorts(cloud, request),
	);
	get(
		'/v3/:project_id/vpc/security-group-rules',
		['limit', 'marker', 'security_group_id', 'direction'],
		(request) => listRules(cloud, request),
	);
	get('/v3/:project_id/vpc/firewalls', ['limit', 'marker', 'enterprise_project_id'], (request) =>
		listFirewalls(cloud, request),
	);
	get('/v3/:project_id/vpc/firewalls/:id', [], (request) => {
		const { firewalls } = requestedResources(cloud, request);
		return fromExample(firewallExample, { firewall: find(firewalls, request) });
	});
	get('/v1/:project_id/routetables/:id', [], (request) => {
		const table = find(requestedResources(cloud, request).routeTables, request);
		const { routetable: documented } = routeTableExample.response.body;
		const routetable = { ...documented, ...table, routes: table.routes ?? documented.routes };
		return fromExample(routeTableExample, { routetable });
	});
}

/** VPC peering connections. Their path has no project (NODE; PY), so the header names it. */
export async function vpcPeerings(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	const projectOf = ({ headers }: FastifyRequest) =>
		String(headers['x-project-id'] ?? cloud.fixtures.projects[0]?.id);
	requireHost(scope, 'vpc');
	scope.addHook('preValidation', async (request) => {
		authorizeProject(cloud, request, projectOf(request));
	});
	denyLookups(scope, cloud, 'vpc');
	rejectInvalidRequests(scope, (part) => invalidLookupResponse('vpc', part, cloud.switches));
	scope.get(
		'/v2.0/vpc/peerings/:id',
		{ schema: { querystring: NO_QUERY } },
		respondWith((request) => {
			const { peerings } = projectResources(cloud, projectOf(request));
			return fromExample(peeringExample, { peering: find(peerings, request) });
		}),
	);
}

/** @throws HttpError for an ID that the project does not have */
function find<T extends { id: string }>(rows: T[], { params }: FastifyRequest): T {
	const { id } = params as { id: string };
	const row = rows.find((one) => one.id === id);
	if (row) return row;
	throw new HttpError(vpcNotFoundResponse(id), 'no such object');
}

function listPorts(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const query = readQuery('vpc', cloud, request);
	const limit = query.number('limit', { min: 0, fallback: 2000 });
	// PY list_ports_request.py: `ip_address=` and the address.
	const [, ip] = /^ip_address=(.+)$/.exec(query.text('fixed_ips') ?? '') ?? [];
	const isIncluded = query.includesEnterpriseProject(
		'0',
		'enterprise_project_id',
		'all_granted_eps',
	);
	const found = requestedResources(cloud, request).ports.filter(
		({ fixed_ips: ips, network_id: network }) =>
			isIncluded &&
			(ip === undefined || ips.some((one) => one.ip_address === ip)) &&
			(query.text('network_id') ?? network) === network,
	);
	return fromExample(portsExample, { ports: query.pageAfterMarker(found, limit) });
}

function listRules(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const query = readQuery('vpc', cloud, request);
	const limit = query.number('limit', { min: 0, max: V3_MAXIMUM, fallback: V3_MAXIMUM });
	const direction = query.text('direction', 'ingress', 'egress');
	const found = requestedResources(cloud, request).securityGroupRules.filter(
		(rule) =>
			(query.text('security_group_id') ?? rule.security_group_id) === rule.security_group_id &&
			(direction ?? rule.direction) === rule.direction,
	);
	const page = query.pageAfterMarker(found, limit);
	return fromExample(rulesExample, {
		security_group_rules: page,
		page_info: pageInfo(page, found),
	});
}

function listFirewalls(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const query = readQuery('vpc', cloud, request);
	const limit = query.number('limit', { min: 0, max: V3_MAXIMUM, fallback: V3_MAXIMUM });
	const isIncluded = query.includesEnterpriseProject(
		'0',
		'enterprise_project_id',
		'all_granted_eps',
	);
	const found = isIncluded ? requestedResources(cloud, request).firewalls : [];
	const page = query.pageAfterMarker(found, limit);
	return fromExample(firewallsExample, {
		firewalls: page.map(withoutRules),
		page_info: pageInfo(page, found),
	});
}

/** The list does not have the rules (PY list_firewall_detail.py). */
function withoutRules(firewall: Firewall): object {
	return Object.fromEntries(Object.entries(firewall).filter(([key]) => !/_rules$/.test(key)));
}

/** PY page_info.py: markers of the first and, if another page follows, of the last row. */
function pageInfo(page: Array<{ id: string }>, found: Array<{ id: string }>): object {
	const [first, last] = [page[0], page.at(-1)];
	const hasNext = last !== undefined && last !== found.at(-1);
	return {
		previous_marker: first?.id,
		current_count: page.length,
		...(hasNext && { next_marker: last.id }),
	};
}
