import type { FastifyInstance, FastifyRequest } from 'fastify';
import createExample from '../examples/dli-auth-create-css.json';
import deleteExample from '../examples/dli-auth-delete.json';
import nameTakenExample from '../examples/dli-auth-error-name-taken.json';
import listExample from '../examples/dli-auth-list.json';
import updateExample from '../examples/dli-auth-update.json';
import { creationTime, inLists } from '../creationTime';
import type { FakeCloud } from '../fakeCloud';
import { addNote } from '../recording';
import { fromExample, HttpError, type HttpResponse } from '../responses';
import { exactObject, NON_EMPTY, NO_QUERY, type ProjectPath, respondWith } from '../routes';
import { addAuth } from '../seed';
import type { AuthBody, StoredDliAuth } from '../store';
import { pageSize, type Switches } from '../switches';
import { connectionNotFoundError, invalidParameterResponse, prepareDliScope } from './dliCommon';

/**
 * OTC-DLI dli_01_0427, TF: letters, digits, _; not only digits, not beginning with _; at most 128.
 */
const NAME = { type: 'string', pattern: '^(?!_)(?![0-9]+$)[A-Za-z0-9_]{1,128}$' };

const TEXT = { type: 'string', minLength: 1 };

/** HC-intl dli_02_0367: a path in OBS. Its example is `obs://bucket/object`. */
const OBS_PATH = { type: 'string', pattern: '^obs://[^/]+/.+$' };

/** The keys that an update accepts, too (HC-intl dli_02_0369). */
const MUTABLE = {
	auth_info_name: NAME,
	user_name: TEXT,
	password: TEXT,
	krb5_conf: OBS_PATH,
	keytab: OBS_PATH,
	truststore_location: OBS_PATH,
	truststore_password: TEXT,
	keystore_location: OBS_PATH,
	keystore_password: TEXT,
};

const CREATE_BODY = exactObject(
	{
		...MUTABLE,
		datasource_type: { enum: ['CSS', 'KRB', 'passwd', 'Kafka_SSL'] },
		// HC-intl dli_02_0367: only .cer files.
		certificate_location: { type: 'string', pattern: '^obs://[^/]+/.+\\.[cC][eE][rR]$' },
		key_password: TEXT,
	},
	['auth_info_name', 'datasource_type'],
);

const UPDATE_BODY = exactObject(MUTABLE, ['auth_info_name']);

/** HC-intl dli_02_0368. */
const LIST_QUERY = exactObject({
	auth_info_name: { type: 'string' },
	limit: { type: 'string', pattern: '^[0-9]{1,9}$' },
	offset: { type: 'string', pattern: '^[0-9]{1,9}$' },
});

/** Datasource authentications (HC-intl dli_02_0367 .. 0370, TF, PY). */
export async function dliAuth(scope: FastifyInstance, cloud: FakeCloud): Promise<void> {
	prepareDliScope(scope, cloud);
	// HC-intl dli_02_0339 .. 0342: the same requests are deprecated in version 2.0.
	for (const version of ['/v3', '/v2.0']) {
		const collection = `${version}/:project_id/datasource/auth-infos`;
		const handle = (act: (cloud: FakeCloud, request: FastifyRequest) => HttpResponse) =>
			respondWith((request) => {
				if (version === '/v2.0') addNote(request, 'a deprecated path');
				return act(cloud, request);
			});
		scope.post(
			collection,
			{ schema: { body: CREATE_BODY, querystring: NO_QUERY } },
			handle(create),
		);
		scope.get(collection, { schema: { querystring: LIST_QUERY } }, handle(list));
		scope.put(collection, { schema: { body: UPDATE_BODY, querystring: NO_QUERY } }, handle(update));
		scope.delete(
			`${collection}/:auth_info_name(${NON_EMPTY})`,
			{ schema: { querystring: NO_QUERY } },
			handle(remove),
		);
	}
}

/** @throws HttpError for a name in use: undocumented; DLI.0006, object exists, fits best */
function create(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const { project_id: projectId } = request.params as ProjectPath;
	const body = request.body as AuthBody;
	if (find(cloud, projectId, body.auth_info_name) !== undefined) {
		throw new HttpError(fromExample(nameTakenExample), 'name in use');
	}
	addAuth(cloud, { projectId, body });
	return { ...fromExample(createExample), status: cloud.switches.authCreateStatus };
}

/** @throws HttpError for a list without a name, if it needs one */
function list(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const { project_id: projectId } = request.params as ProjectPath;
	const query = request.query as { auth_info_name?: string; limit?: string; offset?: string };
	const { auth_info_name: name } = query;
	const { switches } = cloud;
	if (switches.authListNeedsName && !name) {
		throw new HttpError(invalidParameterResponse('auth_info_name'), 'a list without a name');
	}
	// HC-intl dli_02_0368: in the order of creation; limit 100, offset 0.
	const found = inLists(cloud, cloud.store.list('dliAuth', projectId)).filter((one) =>
		matchesName(one, name, switches),
	);
	const offset = Number(query.offset ?? 0);
	const page = found.slice(offset, offset + pageSize(Number(query.limit ?? 100), switches));
	return fromExample(listExample, {
		// No source says whether it counts all of them or those of the page.
		count: switches.authCount === 'total' ? found.length : page.length,
		auth_infos: page.map((one) => listEntry(one, switches)),
	});
}

function matchesName(
	{ name }: StoredDliAuth,
	filter: string | undefined,
	{ authNameFilter }: Switches,
): boolean {
	if (!filter) return true;
	return authNameFilter === 'fuzzy' ? name.includes(filter) : name === filter;
}

/** An entry of the list (PY auth_info.py): no secrets. */
function listEntry(auth: StoredDliAuth, switches: Switches): object {
	const visible = Object.entries(auth.body).filter(([key]) => !/password$/.test(key));
	const shift = creationTime(auth, switches) - auth.createTime;
	return {
		...Object.fromEntries(visible),
		owner: listExample.response.body.auth_infos[0]!.owner,
		create_time: creationTime(auth, switches),
		update_time: auth.updateTime + shift,
	};
}

/** @throws HttpError for an unknown name */
function update(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const { project_id: projectId } = request.params as ProjectPath;
	const changes = request.body as Partial<AuthBody> & { auth_info_name: string };
	const auth = find(cloud, projectId, changes.auth_info_name);
	if (auth === undefined) throw connectionNotFoundError(cloud);
	const { datasource_type, certificate_location, key_password } = auth.body;
	const kept = cloud.switches.authUpdateKeepsOmitted
		? auth.body
		: {
				datasource_type,
				...(certificate_location && { certificate_location }),
				...(key_password && { key_password }),
			};
	auth.body = { ...kept, ...changes };
	auth.updateTime = cloud.now().getTime();
	return fromExample(updateExample);
}

/** @throws HttpError for an unknown name */
function remove(cloud: FakeCloud, request: FastifyRequest): HttpResponse {
	const { project_id: projectId, auth_info_name: name } = request.params as ProjectPath & {
		auth_info_name: string;
	};
	const auth = find(cloud, projectId, name);
	if (auth === undefined) throw connectionNotFoundError(cloud);
	cloud.store.remove(auth);
	return fromExample(deleteExample);
}

function find(cloud: FakeCloud, projectId: string, name: string): StoredDliAuth | undefined {
	return cloud.store.find('dliAuth', projectId, name);
}
