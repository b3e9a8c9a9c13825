import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type FakeCloud, projectResources } from '../fakeCloud';
import { authFailureResponse } from '../gatewayErrors';
import type { Resources } from '../resources';
import { HttpError, type HttpResponse } from '../responses';
import {
	exactObject,
	type ProjectPath,
	rejectInvalidRequests,
	requireHost,
	requireProjectAccess,
} from '../routes';
import type { LookupService, Switches } from '../switches';
import { operationFailedResponse } from './dataArtsErrors';
import { invalidParameterResponse } from './dliCommon';

/** The parameters of a look-up. The schemas reject parameters that are not text. */
export type LookupQuery = Partial<Record<string, string>>;

/** The schema of a query that accepts these keys, each once. */
export function querySchema(...keys: string[]): object {
	return exactObject(Object.fromEntries(keys.map((key) => [key, { type: 'string' }])));
}

/** Adds the checks that all look-ups of a service have in common. */
export function prepareLookupScope(
	scope: FastifyInstance,
	cloud: FakeCloud,
	service: LookupService,
): void {
	requireHost(scope, service);
	requireProjectAccess(scope, cloud);
	denyLookups(scope, cloud, service);
	rejectInvalidRequests(scope, (part) => invalidLookupResponse(service, part, cloud.switches));
}

/** Refuses the look-ups of a service as long as it is switched off. */
export function denyLookups(
	scope: FastifyInstance,
	cloud: FakeCloud,
	service: LookupService,
): void {
	scope.addHook('preValidation', async () => {
		if (!cloud.switches.lookupsDenied.includes(service)) return;
		throw new HttpError(
			lookupDeniedResponse(service, cloud.switches),
			`no permission for ${service}`,
		);
	});
}

/** The resources of the project in the path of a request. */
export function requestedResources(cloud: FakeCloud, request: FastifyRequest): Resources {
	return projectResources(cloud, (request.params as ProjectPath).project_id);
}

/** The limits of a numeric parameter and its default. */
interface Bounds {
	min: number;
	max?: number;
	fallback: number;
}

/**
 * Reads the parameters of a look-up. Every method throws the service's 400 for an invalid value.
 */
export class LookupParameters {
	constructor(
		private readonly service: LookupService,
		private readonly cloud: FakeCloud,
		readonly values: LookupQuery,
	) {}

	/** A whole number. */
	number(key: string, { min, max = 2 ** 31 - 1, fallback }: Bounds): number {
		const text = this.values[key];
		if (text === undefined) return fallback;
		const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
		if (value >= min && value <= max) return value;
		throw this.error(key);
	}

	/** A text, which must be one of the allowed ones if there are any. */
	text(key: string, ...allowed: string[]): string | undefined {
		const text = this.values[key];
		if (text === '' || (text !== undefined && allowed.length > 0 && !allowed.includes(text))) {
			throw this.error(key);
		}
		return text;
	}

	/**
	 * Whether the filter in a parameter includes an enterprise project. `0` is the default project, and
	 * some lists accept `all_granted_eps`.
	 */
	includesEnterpriseProject(enterpriseProject: string, key: string, fallback: string): boolean {
		const filter = this.text(key) ?? fallback;
		if (!/^(0|all_granted_eps|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(filter)) {
			throw this.error(key);
		}
		return filter === 'all_granted_eps' || filter === enterpriseProject;
	}

	/** The page after the row that `marker` identifies (VPC, all lists of version 1). */
	pageAfterMarker<T extends { id: string }>(rows: T[], limit: number): T[] {
		const marker = this.text('marker');
		const start = marker === undefined ? 0 : rows.findIndex(({ id }) => id === marker) + 1;
		// A marker that identifies no row is undocumented.
		if (marker !== undefined && start === 0) throw this.error('marker');
		return rows.slice(start, start + limit);
	}

	private error(key: string): HttpError {
		return new HttpError(
			invalidLookupResponse(this.service, key, this.cloud.switches),
			`${key} is out of bounds`,
		);
	}
}

/** Creates the reader for the query of a look-up. */
export function readQuery(
	service: LookupService,
	cloud: FakeCloud,
	{ query }: FastifyRequest,
): LookupParameters {
	return new LookupParameters(service, cloud, query as LookupQuery);
}

/** The error responses of a service's look-ups. */
interface LookupErrors {
	/** For an invalid part of a request. */
	invalid(part: string, switches: Switches): HttpResponse;
	/** For a caller without permission. Absent: no source shows one, so the gateway's is used. */
	denied?: HttpResponse;
}

/** `{error_code, error_msg}`, the most common envelope. */
const standardError = (status: number, code: string, message: string): HttpResponse => ({
	status,
	body: { error_code: code, error_msg: message },
});

/** `{errCode, externalMessage}` of CDM (HC-intl dataartsstudio_02_0311) and CSS (TF). */
const legacyError = (status: number, code: string, message: string): HttpResponse => ({
	status,
	body: { errCode: code, externalMessage: message },
});

/** `{code, message}` of VPC (HC-intl vpc_api_0003). */
const vpcError = (status: number, code: string, message: string): HttpResponse => ({
	status,
	body: { code, message },
});

/** `{error: {error_code, error_msg}}` of KMS (OTC kms_02_0017). */
const kmsError = (status: number, code: string, message: string): HttpResponse => ({
	status,
	body: { error: { error_code: code, error_msg: message } },
});

const LOOKUP_ERRORS: Record<LookupService, LookupErrors> = {
	// HC-intl vpc_api_0003: VPC.2701 and its message; OTC SDK: VPC.0101 with a similar message.
	vpc: {
		invalid: (part) => vpcError(400, 'VPC.0101', `${part} is invalid.`),
		denied: vpcError(403, 'VPC.2701', 'Token not allowed to do this action.'),
	},
	// OTC kms_02_8888: KMS.0308; an earlier version of the page: KMS.0306.
	kms: {
		invalid: () => kmsError(400, 'KMS.0308', 'Invalid parameter.'),
		denied: kmsError(403, 'KMS.0306', 'The user has no permission to access the key.'),
	},
	// OTC mrs_02_0010 and mrs_02_0014: the code has no prefix; there is none for a missing
	// permission.
	mrs: { invalid: () => standardError(400, '12000002', 'The parameter is invalid.') },
	// HC-intl dws_02_0030.
	dws: {
		invalid: () => standardError(400, 'DWS.0001', 'Incorrect parameter.'),
		denied: standardError(403, 'DWS.0015', 'Resource not found or permission denied.'),
	},
	// HC-zh rds_10_0201: DBS.200010 is 403, for missing IDs or missing permissions.
	rds: {
		invalid: () => standardError(400, 'DBS.200001', 'Parameter error'),
		denied: standardError(403, 'DBS.200010', 'You have no permission for this operation.'),
	},
	// TF resource_huaweicloud_css_logstash_configuration.go contains both.
	css: {
		invalid: (part) => legacyError(400, 'CSS.0001', `CSS.0001 : Incorrect parameters. (${part})`),
		denied: legacyError(403, 'CSS.0015', 'No resources are found or the access is denied.'),
	},
	// HC-zh error codes: CloudTable.0101 is for an empty parameter; no other code fits better.
	cloudtable: { invalid: (part) => standardError(400, 'CloudTable.0101', `${part} is invalid.`) },
	// HC-intl dataartsstudio_02_0311: Cdm.0001 also means a missing permission; ListClusters: its
	// status is 403.
	cdm: {
		invalid: () => legacyError(400, 'Cdm.0004', 'Invalid parameter type.'),
		denied: legacyError(403, 'Cdm.0001', 'The resource does not exist or is invalid.'),
	},
	dli: { invalid: invalidParameterResponse },
	dayu: {
		invalid: (part, switches) =>
			operationFailedResponse(switches, `the parameter ${part} is wrong`),
	},
};

/** For an ID that the VPC service does not know. The code and the text are made up. */
export function vpcNotFoundResponse(id: string): HttpResponse {
	return vpcError(404, 'VPC.0404', `${id} could not be found.`);
}

/** A service's 400 for an invalid part of a request. */
export function invalidLookupResponse(
	service: LookupService,
	part: string,
	switches: Switches,
): HttpResponse {
	return LOOKUP_ERRORS[service].invalid(part, switches);
}

/** A service's 403 for a caller without permission. */
function lookupDeniedResponse(service: LookupService, switches: Switches): HttpResponse {
	// The gateway's .0302: the user is not authorised.
	return (
		LOOKUP_ERRORS[service].denied ??
		authFailureResponse('foreignProject', { ...switches, foreignProject: 'APIGW.0302' })
	);
}
