import type { FastifyInstance, FastifyRequest } from 'fastify';
import routeTablesExample from '../examples/lookup-routetables.json';
import securityGroupsExample from '../examples/lookup-security-groups.json';
import subnetsExample from '../examples/lookup-subnets.json';
import vpcsExample from '../examples/lookup-vpcs.json';
import type { FakeCloud } from '../fakeCloud';
import type { Resources } from '../resources';
import { type Example, fromExample } from '../responses';
import { respondWith } from '../routes';
import {
	type LookupParameters,
	prepareLookupScope,
	querySchema,
	readQuery,
	requestedResources,
} from './lookups';

/** A list of the VPC service. */
interface VpcList {
	path: string;
	/** The key of the rows in the response. */
	key: string;
	example: Example;
	/** Query keys in addition to `limit` and `marker`. */
	filters: string[];
	find(resources: Resources, query: LookupParameters): Array<{ id: string }>;
}

/** Whether a value matches a filter of a query. An absent filter matches everything. */
const matches = (query: LookupParameters, key: string, value: string): boolean =>
	(query.text(key) ?? value) === value;

/** All resources belong to the default enterprise project. */
const includesDefaultProject = (query: LookupParameters): boolean =>
	query.includesEnterpriseProject('0', 'enterprise_project_id', 'all_granted_eps');

const LISTS: VpcList[] = [
	// HC-zh vpc_api01_0003.
	{
		path: 'vpcs',
		key: 'vpcs',
		example: vpcsExample,
		filters: ['id', 'enterprise_project_id'],
		find: ({ vpcs }, query) =>
			vpcs.filter(({ id }) => matches(query, 'id', id) && includesDefaultProject(query)),
	},
	// OTC querying_subnets.rst.
	{
		path: 'subnets',
		key: 'subnets',
		example: subnetsExample,
		filters: ['vpc_id'],
		find: ({ subnets }, query) => subnets.filter((one) => matches(query, 'vpc_id', one.vpc_id)),
	},
	// OTC querying_security_groups.rst.
	{
		path: 'security-groups',
		key: 'security_groups',
		example: securityGroupsExample,
		filters: ['vpc_id', 'enterprise_project_id'],
		find: ({ securityGroups }, query) =>
			securityGroups.filter(
				(one) => matches(query, 'vpc_id', one.vpc_id) && includesDefaultProject(query),
			),
	},
	// OTC querying_route_tables.rst.
	{
		path: 'routetables',
		key: 'routetables',
		example: routeTablesExample,
		filters: ['id', 'vpc_id', 'subnet_id'],
		find: ({ routeTables }, query) =>
			routeTables.filter(
				(one) =>
					matches(query, 'id', one.id) &&
					matches(query, 'vpc_id', one.vpc_id) &&
					(query.text('subnet_id') === undefined ||
						one.subnets.some(({ id }) => matches(query, 'subnet_id', id))),
			),
	},
];

/** Only the details of a route table have its routes (NODE). */
function withoutRoutes(row: object): object {
	return Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'routes'));
}

/** VPCs, subnets, security groups and route tables, by version 1 of the API. */
export async function vpc(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	prepareLookupScope(scope, cloud, 'vpc');
	for (const { path, key, example, filters, find } of LISTS) {
		scope.get(
			`/v1/:project_id/${path}`,
			{ schema: { querystring: querySchema('limit', 'marker', ...filters) } },
			respondWith((request: FastifyRequest) => {
				const query = readQuery('vpc', cloud, request);
				// HC-zh vpc_api01_0003: from 0 to 2^31-1, 2000 by default. Nothing announces a next page.
				const limit = query.number('limit', { min: 0, fallback: 2000 });
				const found = find(requestedResources(cloud, request), query);
				const page = query.pageAfterMarker(found, limit);
				return fromExample(example, { [key]: page.map(withoutRoutes) });
			}),
		);
	}
}
