import { Refusal } from './answers';
import { type Cloud, findProject, resourcesOf } from './cloud';
import { invalidParameter, missingObject } from './dliAnswers';
import { OBJECT_ID, TAG_FILTER, TAGS } from './dliRules';
import { exactObject } from './service';

// OTC-DLI, PY: lists of names, not of ids.
const NAMES = { type: 'array', items: { type: 'string', minLength: 1 } };

const HOSTS = {
	type: 'array',
	// HC-intl dli_02_0187: at most 20 000.
	maxItems: 20_000,
	items: {
		type: 'object',
		additionalProperties: false,
		required: ['name', 'ip'],
		properties: {
			// HC-intl dli_02_0187: max 128; letters, digits, _ - . ; begins with a letter.
			name: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_.-]{0,127}$' },
			// HC-intl dli_02_0187: IPv4.
			ip: { type: 'string', format: 'ipv4' },
		},
	},
};

/** Body of an enhanced create (OTC-DLI creating_an_enhanced_datasource_connection.rst; PY). */
export const ENHANCED_BODY = exactObject(
	{
		// HC-zh dli_02_0187: 1..64; letters, digits, _ ; no hyphen, unlike a basic connection's name.
		name: { type: 'string', pattern: '^[A-Za-z0-9_]{1,64}$' },
		dest_vpc_id: OBJECT_ID,
		dest_network_id: OBJECT_ID,
		queues: NAMES,
		elastic_resource_pools: NAMES,
		routetable_id: OBJECT_ID,
		hosts: HOSTS,
		tags: TAGS,
	},
	['name', 'dest_vpc_id', 'dest_network_id'],
);

/** Body of an update: the hosts and nothing else (OTC-DLI; TF re-creates for any other change). */
export const HOSTS_BODY = exactObject({ hosts: HOSTS }, ['hosts']);

/** Body of bind and unbind: both lists optional in the schema (OTC-DLI, PY). */
export const BIND_BODY = exactObject({ queues: NAMES, elastic_resource_pools: NAMES });

/** Query of the list (OTC-DLI; PY). */
export const ENHANCED_QUERY = exactObject({
	limit: { type: 'string', pattern: '^[0-9]{1,9}$' },
	offset: { type: 'string', pattern: '^[0-9]{1,9}$' },
	name: { type: 'string' },
	// OTC-DLI: ACTIVE or DELETED, upper and lower case do not matter.
	status: { type: 'string', pattern: '^([Aa][Cc][Tt][Ii][Vv][Ee]|[Dd][Ee][Ll][Ee][Tt][Ee][Dd])$' },
	tags: TAG_FILTER,
});

/** Names of queues and pools in a body. */
export interface Bindings {
	queues?: string[];
	elastic_resource_pools?: string[];
}

/**
 * Checks that queues and pools can be bound in a project.
 *
 * @throws Refusal for the queue `default` (SEED-DLI, HC-zh dli_02_0187), or one that is not there
 */
export function checkBindings(cloud: Cloud, projectId: string, bindings: Bindings): void {
	const { queues = [], elastic_resource_pools: pools = [] } = bindings;
	// PY queue.py: the service lower-cases queue names.
	if (queues.some((name) => name.toLowerCase() === 'default')) {
		throw new Refusal(invalidParameter('queues'), 'the default queue cannot be bound');
	}
	const queue = queues.find((name) => !isQueue(cloud, projectId, name));
	if (queue !== undefined) throw new Refusal(missingObject('queue', queue), 'unknown queue');
	const pool = pools.find((name) => !isPool(cloud, projectId, name));
	if (pool !== undefined) {
		throw new Refusal(missingObject('elastic resource pool', pool), 'unknown pool');
	}
}

/** Whether a project has a queue. */
export function isQueue(cloud: Cloud, projectId: string, name: string): boolean {
	const { queues } = resourcesOf(cloud, projectId);
	const detailed = queues.map((one) => one.queue_name);
	return isKnown(findProject(cloud, projectId)?.queues, detailed, name);
}

function isPool(cloud: Cloud, projectId: string, name: string): boolean {
	const { pools } = resourcesOf(cloud, projectId);
	const detailed = pools.map((one) => one.elastic_resource_pool_name);
	return isKnown(findProject(cloud, projectId)?.pools, detailed, name);
}

function isKnown(names: string[] | undefined, detailed: string[], name: string): boolean {
	return (
		names === undefined ||
		[name, name.toLowerCase()].some((one) => [...names, ...detailed].includes(one))
	);
}
