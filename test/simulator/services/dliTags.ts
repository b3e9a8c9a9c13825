import type { FastifyInstance, FastifyRequest } from 'fastify';
import createExample from '../examples/dli-enhanced-tags-create.json';
import deleteExample from '../examples/dli-enhanced-tags-delete.json';
import filterExample from '../examples/dli-enhanced-tags-filter.json';
import tagsExample from '../examples/dli-enhanced-tags.json';
import { inLists } from '../creationTime';
import type { FakeCloud } from '../fakeCloud';
import { fromExample, HttpError, type HttpResponse } from '../responses';
import { exactObject, NO_QUERY, NON_EMPTY, type ProjectPath, respondWith } from '../routes';
import type { StoredDliEnhanced, Tag } from '../store';
import { pageSize, type Switches } from '../switches';
import {
	CONNECTION_PATH,
	dliErrorResponse,
	findExistingEnhanced,
	invalidParameterResponse,
	prepareDliScope,
	TAGS,
} from './dliCommon';

/** The value of `resource_type` for enhanced connections (HC-intl dli_02_0396). */
const COLLECTION = '/v3/:project_id/dli_enhanced_datasource';
const ONE = `${COLLECTION}/:connection_id(${NON_EMPTY})/tags`;

/** HC-intl dli_02_0396, dli_02_0397: at most 20 in a request. */
const MAX_TAGS = 20;

/** HC-intl dli_02_0396: unlike in a create, `=` is not among the characters. */
const NO_EQUALS_SIGN = { type: 'string', pattern: '^[^=]*$' };

const CREATE_BODY = exactObject(
	{
		tags: {
			...TAGS,
			minItems: 1,
			maxItems: MAX_TAGS,
			items: {
				...TAGS.items,
				allOf: [{ type: 'object', properties: { key: NO_EQUALS_SIGN, value: NO_EQUALS_SIGN } }],
			},
		},
	},
	['tags'],
);

const DELETE_BODY = exactObject(
	{
		tags: {
			type: 'array',
			minItems: 1,
			maxItems: MAX_TAGS,
			items: exactObject({ key: TAGS.items.properties.key, value: { type: 'string' } }, ['key']),
		},
	},
	['tags'],
);

/** HC-zh dli_02_0399. The simulator has no filters but none. */
const FILTER_QUERY = exactObject({
	limit: { type: 'string', pattern: '^[0-9]{1,4}$' },
	offset: { type: 'string', pattern: '^[0-9]{1,9}$' },
});

/** Tags of existing enhanced connections (HC-intl dli_02_0396, 0397, 0399, 0501). */
export async function dliTags(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	prepareDliScope(scope, cloud);
	const schema = { params: CONNECTION_PATH, querystring: NO_QUERY };

	scope.post(
		`${ONE}/create`,
		{ schema: { ...schema, body: CREATE_BODY } },
		respondWith((request) => add(cloud, request)),
	);
	scope.post(
		`${ONE}/delete`,
		{ schema: { ...schema, body: DELETE_BODY } },
		respondWith((request) => {
			const connection = findExistingEnhanced(cloud, request);
			const keys = tagsIn(request).map(({ key }) => key);
			// HC-intl dli_02_0397: a tag that does not exist counts as deleted.
			connection.body.tags = tagsOf(connection).filter(({ key }) => !keys.includes(key));
			return changed(cloud.switches, deleteExample);
		}),
	);
	scope.get(
		ONE,
		{ schema },
		respondWith((request) => {
			const tags = tagsOf(findExistingEnhanced(cloud, request));
			return fromExample(tagsExample, { tags, count: tags.length });
		}),
	);
	scope.post(
		`${COLLECTION}/resource-instances/filter`,
		{ schema: { querystring: FILTER_QUERY, body: exactObject({}) } },
		respondWith((request) => filter(cloud, request)),
	);
}

/** @throws HttpError for a key that exists, or for too many tags; neither code is documented */
function add(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const { switches } = cloud;
	const connection = findExistingEnhanced(cloud, request);
	const added = tagsIn(request);
	const keys = added.map(({ key }) => key);
	const old = tagsOf(connection);
	const isKnown = ({ key }: Tag): boolean => old.some((tag) => tag.key === key);
	if (new Set(keys).size < keys.length) {
		throw new HttpError(invalidParameterResponse('tags'), 'a key twice');
	}
	if (switches.existingTagKey === 'refused' && added.some(isKnown)) {
		throw new HttpError(dliErrorResponse('DLI.0006', 'The tag already exists.'), 'key in use');
	}
	const tags =
		switches.existingTagKey === 'kept'
			? [...old, ...added.filter((tag) => !isKnown(tag))]
			: [...old.filter(({ key }) => !keys.includes(key)), ...added];
	if (tags.length > MAX_TAGS) {
		throw new HttpError(dliErrorResponse('DLI.0007', 'Too many tags.'), 'more than 20 tags');
	}
	connection.body.tags = tags;
	return changed(switches, createExample);
}

function filter(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const { project_id: projectId } = request.params as ProjectPath;
	const { limit = '1000', offset = '0' } = request.query as { limit?: string; offset?: string };
	const all = inLists(cloud, cloud.store.list('dliEnhanced', projectId)).filter(
		({ status }) => status !== 'DELETED',
	);
	const start = Number(offset);
	const page = all.slice(start, start + pageSize(Number(limit), cloud.switches));
	const [example] = filterExample.response.body.resources;
	return fromExample(filterExample, {
		total_count: all.length,
		resources: page.map((connection) => ({
			...example,
			resource_id: connection.id,
			resource_name: connection.name,
			tags: tagsOf(connection),
		})),
	});
}

function changed(
	{ tagChangeStatus }: Switches,
	example: Parameters<typeof fromExample>[0],
): HttpResponse {
	return tagChangeStatus === 204 ? { status: 204, body: undefined } : fromExample(example);
}

function tagsOf({ body }: StoredDliEnhanced): Tag[] {
	return body.tags ?? [];
}

function tagsIn(request: FastifyRequest): Tag[] {
	return (request.body as { tags: Tag[] }).tags;
}
