import { FAULT_KINDS } from './faultCatalog';
import { LOOKUP_SERVICES, type Switches } from './switches';

const FLAG = { type: 'boolean' };
const COUNT = { type: 'integer', minimum: 0 };

/** An object with exactly these keys, or null. */
const nullable = (properties: object): object => ({
	type: 'object',
	additionalProperties: false,
	properties,
	required: Object.keys(properties),
	nullable: true,
});

/** JSON schema of each switch. */
const SWITCH_SCHEMAS: Record<keyof Switches, object> = {
	errorShape: { enum: ['perSource', 'plain', 'errorsArray'] },
	dliNamesUnique: FLAG,
	basicConnections: { enum: ['accepted', 'notPublished', 'notSupported', 'rejectedInBody'] },
	basicReadsUntilSettled: COUNT,
	basicOutcome: { enum: ['ACTIVE', 'FAILED'] },
	peeringReadsUntilSettled: COUNT,
	peeringOutcome: { enum: ['ACTIVE', 'FAILED'] },
	boundQueueField: { enum: ['queue_list', 'available_queue_info'] },
	boundQueueIdKey: { enum: ['peer_id', 'uuid'] },
	consoleTagLimits: FLAG,
	enhancedNameFilter: { enum: ['exact', 'fuzzy'] },
	authListNeedsName: FLAG,
	authCreateStatus: { enum: [200, 201] },
	authNameFilter: { enum: ['exact', 'fuzzy'] },
	authCount: { enum: ['total', 'page'] },
	authUpdateKeepsOmitted: FLAG,
	dliMissingConnection: { enum: ['DLI.0001', 'DLI.0002', 'DLI.0023'] },
	dataArtsCreateStatus: { enum: [200, 201] },
	dataArtsDeleteStatus: { enum: [200, 204] },
	listOffset: { enum: ['record', 'page'] },
	listTotalSize: { enum: ['sent', 'absent'] },
	listPageMaximum: COUNT,
	getReturnsPassword: { enum: ['omitted', 'masked', 'plain'] },
	hiveDetail: { enum: ['stored', 'camelCase', 'snakeCase'] },
	configFormat: { enum: ['object', 'jsonText'] },
	updateKeepsOmittedPassword: FLAG,
	updateOmittedKeys: { enum: ['dropped', 'kept'] },
	updateTime: { enum: ['perWrite', 'perRead'] },
	unknownConfigKeys: { enum: ['accept', 'reject'] },
	serverMadeKeys: { enum: ['accept', 'reject'] },
	oneDliConnectionPerWorkspace: FLAG,
	testOutcome: { enum: ['success', 'failure'] },
	storedLogin: { enum: ['accepted', 'refused400', 'refused500'] },
	privilegeProjectKey: { enum: ['applicant_project_id', 'project_id'] },
	existingTagKey: { enum: ['replaced', 'kept', 'refused'] },
	tagChangeStatus: { enum: [200, 204] },
	connectivityTaskId: { enum: ['number', 'text'] },
	connectivityReadsUntilSettled: COUNT,
	connectivityOutcome: { enum: ['REACHABLE', 'UNREACHABLE'] },
	agencyRoles: { type: 'array', items: { type: 'string' } },
	lookupsDenied: { type: 'array', uniqueItems: true, items: { enum: LOOKUP_SERVICES } },
	studioListOffset: { enum: ['record', 'page'] },
	cssStartKey: { enum: ['start', 'offset'] },
	cloudTableCount: { enum: ['total', 'page'] },
	foreignProject: { enum: ['APIGW.0302', 'APIGW.0306', 'APIGW.0310'] },
	iamAuthErrors: { enum: ['gateway', 'iam'] },
	iamProjectList: { enum: ['allowed', 'denied'] },
	tokenLifeSeconds: { type: 'integer', minimum: 1 },
	lockUserAfter: COUNT,
	lockKeyAfter: COUNT,
	wrongScope: { enum: [400, 401, 403, 404] },
	listLagMs: COUNT,
	getLagMs: COUNT,
	createTimePrecision: { enum: ['milliseconds', 'seconds'] },
	createTimeOffsetSeconds: { type: 'integer' },
	dataArtsNamesUnique: FLAG,
	successFlag: { enum: ['sent', 'absent'] },
	storedBooleans: { enum: ['asSent', 'text'] },
	clockOffsetSeconds: { type: 'integer' },
	delayMs: COUNT,
	rateLimit: nullable({
		requests: { type: 'number', exclusiveMinimum: 0 },
		seconds: { type: 'number', exclusiveMinimum: 0 },
		burst: { type: 'integer', minimum: 1 },
	}),
	retryAfter: FLAG,
	randomFaults: nullable({
		seed: { type: 'integer' },
		rate: { type: 'number', minimum: 0, maximum: 1 },
		kinds: { type: 'array', minItems: 1, items: { enum: FAULT_KINDS } },
	}),
	record: FLAG,
};

/** Schema of a request body that changes some switches. */
export const SWITCHES_SCHEMA = {
	type: 'object',
	additionalProperties: false,
	properties: SWITCH_SCHEMAS,
};
