import type { FastifyInstance } from 'fastify';
import agencyExample from '../examples/dli-agency.json';
import type { FakeCloud } from '../fakeCloud';
import { fromExample } from '../responses';
import { NO_QUERY, respondWith } from '../routes';
import { prepareLookupScope } from './lookups';

/** The roles of the agency by which DLI uses other services of the account (HC-en dli_02_0298; NODE). */
export async function dliAgency(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	prepareLookupScope(scope, cloud, 'dli');
	scope.get(
		'/v2/:project_id/agency',
		{ schema: { querystring: NO_QUERY } },
		respondWith(() => fromExample(agencyExample, { current_roles: cloud.switches.agencyRoles })),
	);
}
