import { NodeApiError, type IDataObject } from 'n8n-workflow';

import { DATA_ARTS_DATABASES } from '../../client/apiPaths';
import { httpStatusOf } from '../../client/errors';
import { responseText } from '../../client/responseText';
import { findingOf, UnknownFactError } from '../../connections/checks/findingOf';
import { ok, problem, skipped, type Finding } from '../../connections/checks/Finding';
import type { AccessWorld } from './AccessCheck';

/** Types without databases to read, in lower case (docs/api/dataarts-connections.md#databases). */
const TYPES_WITHOUT_DATABASES = ['shell', 'restclient', 'kafka', 'redis', 'ranger', 'hbase'];

/** The page of the read. */
export const DATABASES_SOURCE =
	'https://support.huaweicloud.com/intl/en-us/api-dataartsstudio/ListDatabases.html';

const ADVICE =
	'Correct the stored user and password with Update or Save Again. Do not repeat this check before that: every look with a wrong password is a failed sign-in, and data sources lock accounts after a few of them.';

/** Result of a look through a stored connection. */
export interface Look extends Finding {
	/** How many databases there are, if the response says so. */
	databases?: number;
}

/**
 * The looks of a run by the ID of the connection. Each is made once, whatever comes of it, because a look
 * with a wrong stored password is a failed sign-in at the data source.
 */
export type Looks = Map<string, Promise<Look>>;

/** Looks at the databases through a stored connection, unless the run has done so before. */
export async function lookOnce(world: AccessWorld, looks: Looks): Promise<Look> {
	const { dw_id: id, dw_type: type } = world.connection;
	if (TYPES_WITHOUT_DATABASES.includes(type.toLowerCase())) {
		return skipped(`Connections of the type ${type} have no databases to read`);
	}
	const key = id.toLowerCase();
	const look = looks.get(key) ?? lookAtDatabases(world);
	looks.set(key, look);
	return await look;
}

/** Source: docs/api/dataarts-connections.md#databases. */
async function lookAtDatabases({ context, workspaceId, connection }: AccessWorld): Promise<Look> {
	try {
		const response = await context.send({
			service: 'dataArts',
			method: 'GET',
			path: DATA_ARTS_DATABASES,
			params: { connection_id: connection.dw_id },
			query: { limit: '1' },
			workspaceId,
			neverRepeat: true,
		});
		return toLook(response);
	} catch (error) {
		return isRefused(error) ? problem(error.message, ADVICE) : findingOf(error as Error);
	}
}

function toLook({ databases, total_count: total }: IDataObject): Look {
	if (!Array.isArray(databases)) {
		return findingOf(new UnknownFactError("'databases' is missing in the response"));
	}
	const count = total === undefined ? NaN : Number(total);
	if (!Number.isInteger(count)) return ok('DataArts Studio reads the databases');
	return { ...ok(`DataArts Studio reads the databases: ${count}`), databases: count };
}

/** Statuses that say nothing about a connection: a missing permission, no such API, an overload. */
const UNRELATED_STATUSES = [401, 403, 404, 429, 502, 503, 504];

/**
 * Whether DataArts Studio says that the read failed. No source has the codes for a wrong password. What
 * the gateway says, and a failure without a code, say nothing about the connection.
 */
function isRefused(error: unknown): error is NodeApiError {
	if (!(error instanceof NodeApiError)) return false;
	const code = responseText(error.context.errorCode);
	const status = httpStatusOf(error);
	return code !== '' && !/^(APIGW|APIG)\./.test(code) && !UNRELATED_STATUSES.includes(status);
}
