import type { FaultKind } from './faultKinds';

/** Services whose lists fill a client's drop-downs, by the first part of their host. */
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

/** A service with look-ups. */
export type LookupService = (typeof LOOKUP_SERVICES)[number];

/** How many requests the cloud takes, as a bucket of permissions that fills up steadily. */
export interface RateLimit {
	/** So many in so many seconds, evenly. */
	requests: number;
	seconds: number;
	/** So many at once, after a pause. */
	burst: number;
}

/** Faults by chance. */
export interface ChaosSettings {
	/** The same seed gives the same faults to the same requests. */
	seed: number;
	/** How likely a request meets a fault: 0 to 1. */
	rate: number;
	/** Each is as likely as the others. */
	kinds: readonly FaultKind[];
}

/**
 * Everything about the cloud that its public sources leave open or tell in two ways. Each switch
 * offers every behaviour that a source supports; the default is the better founded one, or, where
 * nothing decides, the one that is harder on a client.
 */
export interface Switches {
	/**
	 * Envelope of a DataArts 400. `perSource`: each refusal as its own source shows it; `plain`:
	 * `{error_code, error_msg}` (SEED-DA); `errorsArray`: `{errors: [{error_code, error_msg}]}` (TF).
	 */
	errorShape: 'perSource' | 'plain' | 'errorsArray';
	/** Whether a DLI connection name may be used once per project (no source says; DLI.0006 exists). */
	dliNamesUnique: boolean;
	/**
	 * What became of basic connections after their end of life (HC-zh bulletin: offline since
	 * 2024-06-30; the live answer is unknown). `notPublished`: every basic path is 404 APIGW.0101;
	 * `notSupported`: create is 400 DLI.0007; `refusedInBody`: create is 201 with `is_success: false`.
	 */
	basicConnections: 'accepted' | 'notPublished' | 'notSupported' | 'refusedInBody';
	/** How many reads (get or list) still show a new basic connection as CREATING. 0: none. */
	basicReadsUntilSettled: number;
	/** What a basic connection settles to (HCD-DLI states). */
	basicOutcome: 'ACTIVE' | 'FAILED';
	/** How many reads still show a new queue or pool peering as CREATING. 0: none. */
	peeringReadsUntilSettled: number;
	/** What a peering settles to (OTC-DLI: per-queue status). */
	peeringOutcome: 'ACTIVE' | 'FAILED';
	/**
	 * Bound queues of a basic list entry: `queue_list` (HC-zh dli_02_0146, PY) or
	 * `available_queue_info` (HCD-DLI).
	 */
	boundQueueField: 'queue_list' | 'available_queue_info';
	/** Id key inside `available_queue_info` of a basic connection: HCD-DLI `peer_id`, PY `uuid`. */
	boundQueueIdKey: 'peer_id' | 'uuid';
	/** Tag limits that only the console's 2021 manual states: 10 tags, one value per key. */
	consoleTagLimits: boolean;
	/** How the enhanced list reads `name`: OTC-DLI says only "connection name". */
	enhancedNameFilter: 'exact' | 'fuzzy';
	/** Code of an unknown DLI connection: TF knows DLI.0001; OTC-DLI error codes fit DLI.0002/0023. */
	dliMissingConnection: 'DLI.0001' | 'DLI.0002' | 'DLI.0023';
	/** Status of a DataArts create: 200 in SEED-DA; 201 is the usual one of Huawei's creates. */
	dataArtsCreateStatus: 200 | 201;
	/** Answer to a DataArts delete: 200 with a body (OTC-DA) or 204 without one (TF-old). */
	dataArtsDeleteAnswer: 200 | 204;
	/** Meaning of `offset` in the DataArts list: records to skip (TF) or number of the page (OTC-DA). */
	listOffset: 'record' | 'page';
	/** Whether a filled DataArts list carries `total_size` (PY 2026 only). */
	listTotalSize: 'sent' | 'absent';
	/** What get shows of stored secrets: not documented; the legacy API masks them (OTC-DA). */
	getReturnsPassword: 'omitted' | 'masked' | 'plain';
	/**
	 * Whether an update without the secret (absent, empty or null) keeps the stored one. The console
	 * does (OTC-DA umn); for the API nothing is documented, so by default it is missing then.
	 */
	updateKeepsOmittedPassword: boolean;
	/** `dw_config` keys no source knows, for the types whose keys are known. Not documented. */
	unknownConfigKeys: 'accept' | 'refuse';
	/** Item keys that SEED-DA shows but the server makes (`dw_id`, `create_user` ...; PY lacks them). */
	serverMadeKeys: 'accept' | 'refuse';
	/** One DLI connection per workspace: TF doc says so, the FAQ (OTC-DA) speaks against it. */
	oneDliConnectionPerWorkspace: boolean;
	/** Outcome of a connection test: 200 with `is_success` true or false (TF). */
	testOutcome: 'success' | 'failure';
	/** Project key of a connection's privileges: docs and PY, or what TF reads. */
	privilegeProjectKey: 'applicant_project_id' | 'project_id';
	/** `task_id` of a connectivity test: a number (HC-zh dli_02_0284) or text (HC-intl, PY). */
	connectivityTaskId: 'number' | 'text';
	/** How many reads show a connectivity test without a result. No source shows one: empty text. */
	connectivityReadsUntilSettled: number;
	/** Result of a connectivity test; only REACHABLE is documented (HC-zh dli_02_0285). */
	connectivityOutcome: 'REACHABLE' | 'UNREACHABLE';
	/**
	 * Services whose look-ups the caller has no permission for: 403 in the service's own envelope, or
	 * the gateway's where no source shows one. Operations on connections are not concerned.
	 */
	lookupsDenied: readonly LookupService[];
	/**
	 * Meaning of `offset` in the lists of instances and workspaces: records to skip (HC-zh for
	 * workspaces, SDK) or number of the page, from 0 (HC-zh for instances).
	 */
	studioListOffset: 'record' | 'page';
	/** Which key says where the CSS list begins: `start` (TF) or `offset` (OTC, PY). */
	cssStartKey: 'start' | 'offset';
	/** `count` of the CloudTable list, "number of clusters queried": of all or on the page. */
	cloudTableCount: 'total' | 'page';
	/**
	 * Code for a token or key of another project. No source names it; the gateway table (APIGW-1)
	 * has three that fit: user not authorised, access denied, project unavailable. All are 403.
	 */
	foreignProject: 'APIGW.0302' | 'APIGW.0306' | 'APIGW.0310';
	/** Who answers a failed authentication on IAM paths: the gateway (APIGW-2) or IAM (IAM-zh codes). */
	iamAuthErrors: 'gateway' | 'iam';
	/** Whether `GET /v3/projects` is allowed to the caller (IAM-zh: it needs a permission; IAM.0003). */
	iamProjectList: 'allowed' | 'denied';
	/** Life of a token that a sign-in gives out, in seconds (IAM-zh, OTC-IAM: 24 hours). */
	tokenLifeSeconds: number;
	/**
	 * Wrong passwords in a row that lock a user out (IAM-zh: IAM.0061). 0: never. The number is not
	 * documented for the API, nor how long the lock lasts: here until the reset.
	 */
	lockUserAfter: number;
	/** Wrong signatures in a row that lock an access key (APIGW-1 .0301), likewise. 0: never. */
	lockKeyAfter: number;
	/** Status of a sign-in for a project that is unknown or not the user's. No source tells it. */
	wrongScope: 400 | 401 | 403 | 404;
	/** How far the cloud's clock runs ahead of the computer's, in seconds; negative: behind. */
	clockOffsetSeconds: number;
	/** Pause before every answer of the cloud, in milliseconds. */
	delayMs: number;
	/**
	 * Requests beyond it are 429 APIGW.0308 (APIGW-1), those of all services counted together. No
	 * limit is documented. Sign-ins do not count. To change it, put a new object in its place; null:
	 * no limit.
	 */
	rateLimit: RateLimit | null;
	/** Whether such a 429 says when to ask again. DLI documents it, no source does for DataArts. */
	retryAfter: boolean;
	/** Faults by chance, to be replaced as a whole too. null: only those that are scripted. */
	chaos: ChaosSettings | null;
	/** Whether requests are recorded and logged; without it any number of them takes no memory. */
	record: boolean;
}

/** The cloud as it is most likely to behave. */
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
	dliMissingConnection: 'DLI.0001',
	dataArtsCreateStatus: 200,
	dataArtsDeleteAnswer: 200,
	listOffset: 'record',
	listTotalSize: 'sent',
	getReturnsPassword: 'omitted',
	updateKeepsOmittedPassword: false,
	unknownConfigKeys: 'accept',
	serverMadeKeys: 'accept',
	oneDliConnectionPerWorkspace: false,
	testOutcome: 'success',
	privilegeProjectKey: 'applicant_project_id',
	connectivityTaskId: 'number',
	connectivityReadsUntilSettled: 1,
	connectivityOutcome: 'REACHABLE',
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
	clockOffsetSeconds: 0,
	delayMs: 0,
	rateLimit: null,
	retryAfter: false,
	chaos: null,
	record: true,
};
