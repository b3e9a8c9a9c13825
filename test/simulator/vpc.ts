import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerFrom, type Example } from './answers';
import { type Cloud, resourcesOf } from './cloud';
import listedRouteTables from './examples/lookup-routetables.json';
import listedSecurityGroups from './examples/lookup-security-groups.json';
import listedSubnets from './examples/lookup-subnets.json';
import listedVpcs from './examples/lookup-vpcs.json';
import { type LookupParameters, openLookup, parametersOf, queryOf } from './lookups';
import type { Resources } from './resourceRows';
import { answering, type ProjectPath } from './service';

/** A list of the VPC service. */
interface VpcList {
	path: string;
	/** Key of the rows in the answer. */
	key: string;
	example: Example;
	/** Query keys beside `limit` and `marker`. */
	filters: string[];
	find(resources: Resources, query: LookupParameters): Array<{ id: string }>;
}

/** Whether a filter of a query, if it is there, is this value. */
const is = (query: LookupParameters, key: string, value: string): boolean =>
	(query.text(key) ?? value) === value;

/** Everything belongs to the default enterprise project. */
const isGranted = (query: LookupParameters): boolean =>
	query.asksFor('0', 'enterprise_project_id', 'all_granted_eps');

const LISTS: VpcList[] = [
	// HC-zh vpc_api01_0003.
	{
		path: 'vpcs',
		key: 'vpcs',
		example: listedVpcs,
		filters: ['id', 'enterprise_project_id'],
		find: ({ vpcs }, query) => vpcs.filter(({ id }) => is(query, 'id', id) && isGranted(query)),
	},
	// OTC querying_subnets.rst.
	{
		path: 'subnets',
		key: 'subnets',
		example: listedSubnets,
		filters: ['vpc_id'],
		find: ({ subnets }, query) => subnets.filter((one) => is(query, 'vpc_id', one.vpc_id)),
	},
	// OTC querying_security_groups.rst.
	{
		path: 'security-groups',
		key: 'security_groups',
		example: listedSecurityGroups,
		filters: ['vpc_id', 'enterprise_project_id'],
		find: ({ securityGroups }, query) =>
			securityGroups.filter((one) => is(query, 'vpc_id', one.vpc_id) && isGranted(query)),
	},
	// OTC querying_route_tables.rst.
	{
		path: 'routetables',
		key: 'routetables',
		example: listedRouteTables,
		filters: ['id', 'vpc_id', 'subnet_id'],
		find: ({ routeTables }, query) =>
			routeTables.filter(
				(one) =>
					is(query, 'id', one.id) &&
					is(query, 'vpc_id', one.vpc_id) &&
					one.subnets.some(({ id }) => is(query, 'subnet_id', id)),
			),
	},
];

/** VPCs, subnets, security groups and route tables, by version 1 of the API. */
export async function vpc(scope: FastifyInstance, cloud: Cloud): Promise<void> {
	openLookup(scope, cloud, 'vpc');
	for (const { path, key, example, filters, find } of LISTS) {
		scope.get(
			`/v1/:project_id/${path}`,
			{ schema: { querystring: queryOf('limit', 'marker', ...filters) } },
			answering((request: FastifyRequest) => {
				const query = parametersOf('vpc', cloud, request);
				// HC-zh vpc_api01_0003: from 0 to 2^31-1, 2000 without one; no key tells of a next page.
				const limit = query.number('limit', { min: 0, fallback: 2000 });
				const { project_id: projectId } = request.params as ProjectPath;
				const found = find(resourcesOf(cloud, projectId), query);
				return answerFrom(example, { [key]: query.afterMarker(found, limit) });
			}),
		);
	}
}
