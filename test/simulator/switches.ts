import type { FaultKind } from './faultCatalog';

/**
 * The services that clients look up values in for their dropdowns, by the first part of their host.
 */
export const LOOKUP_SERVICES = [
	'dli',
	'dayu',
	'vpc',
	'cdm',
	'kms',
	'mrs',
	'dws',
	'rds',
	'css',
	'cloudtable',
] as const;

/** A service that clients look up values in. */
export type LookupService = (typeof LOOKUP_SERVICES)[number];

/** The size and refill rate of a token bucket. */
export interface RateLimit {
	/** The number of requests allowed in `seconds`. */
	requests: number;
	seconds: number;
	/** The size of the bucket: the number of requests allowed at once after a pause. */
	burst: number;
}

/** The rate and the kinds of random faults. */
export interface RandomFaultSettings {
	/** The same seed gives the same faults to the same requests. */
	seed: number;
	/** The probability that a request is affected: 0 to 1. */
	rate: number;
	/** All kinds have the same probability. */
	kinds: readonly FaultKind[];
}

/**
 * Every behaviour that the public sources of the APIs leave open or contradict each other about. A
 * switch selects one of the behaviours that a source supports. The default is the best documented
 * one or, if there is none, the one that is hardest for a client.
 */
export interface Switches {
	/**
	 * Envelope of a DataArts 400. `perSource`: each error as in its own source; `plain`:
	 * `{error_code, error_msg}` (SEED-DA); `errorsArray`: `{errors: [{error_code, error_msg}]}` (TF).
	 */
	errorShape: 'perSource' | 'plain' | 'errorsArray';
	/** Whether DLI connection names are unique in a project (undocumented, but DLI.0006 exists). */
	dliNamesUnique: boolean;
	/**
	 * State of basic connections after they were discontinued (HC-zh bulletin: on 2024-06-30; the
	 * real response is unknown). `notPublished`: every basic path is 404 APIGW.0101;
	 * `notSupported`: create is 400 DLI.0007; `rejectedInBody`: create is 201 with `is_success: false`.
	 */
	basicConnections: 'accepted' | 'notPublished' | 'notSupported' | 'rejectedInBody';
	/** The number of reads (get or list) that show a new basic connection as CREATING; can be 0. */
	basicReadsUntilSettled: number;
	/** The final state of a new basic connection (HCD-DLI states). */
	basicOutcome: 'ACTIVE' | 'FAILED';
	/** The number of reads that show a new queue or pool peering as CREATING; can be 0. */
	peeringReadsUntilSettled: number;
	/** The final status of a new peering (OTC-DLI: per-queue status). */
	peeringOutcome: 'ACTIVE' | 'FAILED';
	/**
	 * Key of the bound queues in a basic list entry: `queue_list` (HC-zh dli_02_0146, PY) or
	 * `available_queue_info` (HCD-DLI).
	 */
	boundQueueField: 'queue_list' | 'available_queue_info';
	/** ID key inside `available_queue_info` of a basic connection: HCD-DLI `peer_id`, PY `uuid`. */
	boundQueueIdKey: 'peer_id' | 'uuid';
	/**
	 * Whether to enforce tag limits that only the console's 2021 manual states: 10 tags, one value
	 * per key.
	 */
	consoleTagLimits: boolean;
	/** How the enhanced list filters by `name`: OTC-DLI says only "connection name". */
	enhancedNameFilter: 'exact' | 'fuzzy';
	/** Whether the list of authentications needs a name: HC-intl dli_02_0368 says so; PY, TF do not. */
	authListNeedsName: boolean;
	/** Status of a create of an authentication: 200 (HC-intl dli_02_0367) or 201 (TF). */
	authCreateStatus: 200 | 201;
	/** How the list of authentications filters by name: undocumented; TF takes the first entry. */
	authNameFilter: 'exact' | 'fuzzy';
	/** What `count` in the list of authentications counts: undocumented. */
	authCount: 'total' | 'page';
	/**
	 * Whether an update of an authentication keeps the keys that it does not name: undocumented, but
	 * all are optional and described as new values (HC-intl dli_02_0369).
	 */
	authUpdateKeepsOmitted: boolean;
	/** Error code for an unknown DLI connection: TF handles DLI.0001; OTC-DLI lists DLI.0002/0023. */
	dliMissingConnection: 'DLI.0001' | 'DLI.0002' | 'DLI.0023';
	/** Status of a DataArts create: 200 in SEED-DA; 201 is usual in Huawei Cloud's other APIs. */
	dataArtsCreateStatus: 200 | 201;
	/** Status of a DataArts delete: 200 with a body (OTC-DA) or 204 without one (TF-old). */
	dataArtsDeleteStatus: 200 | 204;
	/** Meaning of `offset` in the DataArts list: records to skip (TF) or page number (OTC-DA). */
	listOffset: 'record' | 'page';
	/** Whether a non-empty DataArts list includes `total_size` (PY 2026 only). */
	listTotalSize: 'sent' | 'absent';
	/**
	 * The most connections and workspaces on a page, whatever `limit` says. No source mentions such a
	 * maximum for limits within the documented bounds. 0: none.
	 */
	listPageMaximum: number;
	/** How get returns stored secrets: undocumented; the legacy API masks them (OTC-DA). */
	getReturnsPassword: 'omitted' | 'masked' | 'plain';
	/**
	 * What get returns in the `dw_config` of HIVE: `stored`: what was sent (OTC-DA); `camelCase`: the
	 * server-made keys of HCMCP's example, too; `snakeCase`: everything as HCMCP prints it.
	 */
	hiveDetail: 'stored' | 'camelCase' | 'snakeCase';
	/** `dw_config` of get: an object (OTC-DA) or, as some of its settings are, JSON as text. */
	configFormat: 'object' | 'jsonText';
	/**
	 * Whether an update without the secret (absent, empty or null) keeps the stored one. The console
	 * does (OTC-DA umn). For the API this is undocumented, so by default the secret is missing.
	 */
	updateKeepsOmittedPassword: boolean;
	/**
	 * What an update does with keys that it does not name. It replaces the whole item (OTC-DA, TF); for
	 * keys that get never returns, such as `supportService`, no source says so.
	 */
	updateOmittedKeys: 'dropped' | 'kept';
	/**
	 * When the `update_time` in the `dw_config` of get changes: with every write (TF) or, because no
	 * source excludes it, with every read.
	 */
	updateTime: 'perWrite' | 'perRead';
	/** Undocumented `dw_config` keys, for the types whose keys are documented. */
	unknownConfigKeys: 'accept' | 'reject';
	/**
	 * Item keys that SEED-DA shows but the server sets (`dw_id`, `create_user` ...; PY lacks them).
	 */
	serverMadeKeys: 'accept' | 'reject';
	/**
	 * Whether a workspace can have only one DLI connection: TF doc says so, the FAQ (OTC-DA) does
	 * not.
	 */
	oneDliConnectionPerWorkspace: boolean;
	/** Outcome of a connection test: 200 with `is_success` true or false (TF). */
	testOutcome: 'success' | 'failure';
	/**
	 * What a read of databases through a stored connection says. The response to a wrong stored password is
	 * undocumented: a 400 with a detail, or a 500 as in SEED-DA's list of codes.
	 */
	storedLogin: 'accepted' | 'refused400' | 'refused500';
	/**
	 * Project key of a connection's privileges: `applicant_project_id` (docs, PY) or `project_id`
	 * (TF).
	 */
	privilegeProjectKey: 'applicant_project_id' | 'project_id';
	/** What adding a tag with an existing key does; TMS, Huawei Cloud's tag service, replaces it. */
	existingTagKey: 'replaced' | 'kept' | 'refused';
	/** Status of changes of tags: undocumented; 204 is that of other services' tags. */
	tagChangeStatus: 200 | 204;
	/** `task_id` of a connectivity test: a number (HC-zh dli_02_0284) or text (HC-intl, PY). */
	connectivityTaskId: 'number' | 'text';
	/**
	 * The number of reads before a connectivity test has a result. Undocumented until then: empty
	 * text.
	 */
	connectivityReadsUntilSettled: number;
	/** Result of a connectivity test; only REACHABLE is documented (HC-zh dli_02_0285). */
	connectivityOutcome: 'REACHABLE' | 'UNREACHABLE';
	/**
	 * Roles of DLI's agency. The documented ones are in HC-en dli_02_0298; which an agency of a later kind
	 * has is undocumented.
	 */
	agencyRoles: readonly string[];
	/**
	 * Services that the caller must not look up values in: 403 in the service's own envelope, or in
	 * the gateway's if no source shows one. Operations on connections are not affected.
	 */
	lookupsDenied: readonly LookupService[];
	/**
	 * Meaning of `offset` in the lists of instances and workspaces: records to skip (HC-zh for
	 * workspaces, SDK) or page number from 0 (HC-zh for instances).
	 */
	studioListOffset: 'record' | 'page';
	/** Key for the first row of the CSS list: `start` (TF) or `offset` (OTC, PY). */
	cssStartKey: 'start' | 'offset';
	/**
	 * Meaning of `count` in the CloudTable list, "number of clusters queried": all rows or those of
	 * the page.
	 */
	cloudTableCount: 'total' | 'page';
	/**
	 * Error code for a token or key of another project. Undocumented; three codes of the gateway
	 * table (APIGW-1) fit: user not authorised, access denied, project unavailable. All are 403.
	 */
	foreignProject: 'APIGW.0302' | 'APIGW.0306' | 'APIGW.0310';
	/**
	 * What rejects a failed authentication on IAM paths: the gateway (APIGW-2) or IAM (IAM-zh codes).
	 */
	iamAuthErrors: 'gateway' | 'iam';
	/** Whether the caller has the permission for `GET /v3/projects` (IAM-zh: IAM.0003 without it). */
	iamProjectList: 'allowed' | 'denied';
	/** Lifetime of a token that a sign-in issues, in seconds (IAM-zh, OTC-IAM: 24 hours). */
	tokenLifeSeconds: number;
	/**
	 * The number of consecutive wrong passwords that lock a user (IAM-zh: IAM.0061). 0: never. The
	 * number and the duration of the lock are undocumented for the API: here it lasts until the reset.
	 */
	lockUserAfter: number;
	/**
	 * The same for consecutive wrong signatures, which lock an access key (APIGW-1 .0301). 0: never.
	 */
	lockKeyAfter: number;
	/** Status of a sign-in for a project that is unknown or not the user's. Undocumented. */
	wrongScope: 400 | 401 | 403 | 404;
	/**
	 * How long a new connection is missing from lists, in milliseconds. Undocumented for all services.
	 */
	listLagMs: number;
	/** How long get does not find a new DataArts connection, in milliseconds. Undocumented. */
	getLagMs: number;
	/** The precision of `create_time`, which has milliseconds in every documented example. */
	createTimePrecision: 'milliseconds' | 'seconds';
	/**
	 * How far the clock that `create_time` is read from is ahead of that of the header Date, in seconds.
	 * No source says that they are the same.
	 */
	createTimeOffsetSeconds: number;
	/** Whether DataArts names are unique in a workspace: the FAQ (OTC-DA) says so, no error code does. */
	dataArtsNamesUnique: boolean;
	/**
	 * Whether responses to changes have `is_success`, as documented, or only `message`. TF's provider
	 * allows for the second.
	 */
	successFlag: 'sent' | 'absent';
	/**
	 * How DataArts stores booleans in settings: as they are sent, or as text. Documented examples have
	 * both (SEED-DA).
	 */
	storedBooleans: 'asSent' | 'text';
	/** How far the cloud's clock is ahead of the computer's, in seconds. Negative: behind. */
	clockOffsetSeconds: number;
	/** Latency of every response of the cloud, in milliseconds. */
	delayMs: number;
	/**
	 * Requests beyond the limit are 429 APIGW.0308 (APIGW-1). All services share the limit; sign-ins do
	 * not count. No actual limit is documented. Replace the whole object to change it. Null: no limit.
	 */
	rateLimit: RateLimit | null;
	/** Whether such a 429 has a Retry-After header. Documented for DLI, but not for DataArts. */
	retryAfter: boolean;
	/** Random faults. Replace the whole object to change them. Null: only scripted faults. */
	randomFaults: RandomFaultSettings | null;
	/** Whether requests are recorded and logged. If not, they take no memory. */
	record: boolean;
}

/** The number of rows on a page that was requested with this limit. */
export function pageSize(limit: number, { listPageMaximum: maximum }: Switches): number {
	return maximum === 0 ? limit : Math.min(limit, maximum);
}

/** The most likely behaviour of the cloud. */
export const DEFAULT_SWITCHES: Readonly<Switches> = {
	errorShape: 'perSource',
	dliNamesUnique: false,
	basicConnections: 'accepted',
	basicReadsUntilSettled: 1,
	basicOutcome: 'ACTIVE',
	peeringReadsUntilSettled: 1,
	peeringOutcome: 'ACTIVE',
	boundQueueField: 'queue_list',
	boundQueueIdKey: 'peer_id',
	consoleTagLimits: false,
	enhancedNameFilter: 'exact',
	authListNeedsName: false,
	authCreateStatus: 200,
	authNameFilter: 'fuzzy',
	authCount: 'total',
	authUpdateKeepsOmitted: true,
	dliMissingConnection: 'DLI.0001',
	dataArtsCreateStatus: 200,
	dataArtsDeleteStatus: 200,
	listOffset: 'record',
	listTotalSize: 'sent',
	listPageMaximum: 0,
	getReturnsPassword: 'omitted',
	hiveDetail: 'stored',
	configFormat: 'object',
	updateKeepsOmittedPassword: false,
	updateOmittedKeys: 'dropped',
	updateTime: 'perWrite',
	unknownConfigKeys: 'accept',
	serverMadeKeys: 'accept',
	oneDliConnectionPerWorkspace: false,
	testOutcome: 'success',
	storedLogin: 'accepted',
	privilegeProjectKey: 'applicant_project_id',
	existingTagKey: 'replaced',
	tagChangeStatus: 200,
	connectivityTaskId: 'number',
	connectivityReadsUntilSettled: 1,
	connectivityOutcome: 'REACHABLE',
	agencyRoles: ['ctable_adm', 'vpc_netadm', 'ief_adm', 'dis_adm', 'smn_adm', 'obs_adm'],
	lookupsDenied: [],
	studioListOffset: 'record',
	cssStartKey: 'start',
	cloudTableCount: 'total',
	foreignProject: 'APIGW.0302',
	iamAuthErrors: 'gateway',
	iamProjectList: 'allowed',
	tokenLifeSeconds: 24 * 60 * 60,
	lockUserAfter: 5,
	lockKeyAfter: 5,
	wrongScope: 400,
	listLagMs: 0,
	getLagMs: 0,
	createTimePrecision: 'milliseconds',
	createTimeOffsetSeconds: 0,
	dataArtsNamesUnique: true,
	successFlag: 'sent',
	storedBooleans: 'asSent',
	clockOffsetSeconds: 0,
	delayMs: 0,
	rateLimit: null,
	retryAfter: false,
	randomFaults: null,
	record: true,
};
