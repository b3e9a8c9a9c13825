import { FAULT_KINDS, type Switches } from '../simulator';

/** A behavior of the cloud that no source confirms, and that the node must not rely on. */
interface Assumption {
	switches: Partial<Switches>;
	/** The service that it concerns; absent for both. */
	service?: Service;
}

/** A service with connections. */
export type Service = 'dataArts' | 'dli';

/** Every such behavior, by a clause that describes it. */
export const ASSUMPTIONS: Record<string, Assumption> = {
	'as documented': { switches: {} },
	'lists lag six seconds behind': { switches: { listLagMs: 6000 } },
	'get lags three seconds behind': { switches: { getLagMs: 3000 }, service: 'dataArts' },
	'creation times have whole seconds': { switches: { createTimePrecision: 'seconds' } },
	'creation times are by a clock that is hours ahead': {
		switches: { createTimeOffsetSeconds: 7200 },
	},
	'creation times are by a clock that is hours behind': {
		switches: { createTimeOffsetSeconds: -7200 },
	},
	'the clock of the cloud is hours ahead': { switches: { clockOffsetSeconds: 7200 } },
	'the clock of the cloud is hours behind': { switches: { clockOffsetSeconds: -7200 } },
	'a slow clock, whole seconds, lists that lag': {
		switches: { clockOffsetSeconds: -3600, createTimePrecision: 'seconds', listLagMs: 4000 },
	},
	'DataArts names are not unique': {
		switches: { dataArtsNamesUnique: false, listLagMs: 3000 },
		service: 'dataArts',
	},
	'DLI names are unique': { switches: { dliNamesUnique: true }, service: 'dli' },
	'booleans come back as text': { switches: { storedBooleans: 'text' }, service: 'dataArts' },
	'responses have no success flag': { switches: { successFlag: 'absent' } },
	'pages are numbered': {
		switches: { listOffset: 'page', studioListOffset: 'page' },
		service: 'dataArts',
	},
	'pages hold two connections at most': {
		switches: { listPageMaximum: 2, listTotalSize: 'absent' },
	},
	'get returns two passwords, masked, and keys that the server made': {
		switches: { hiveDetail: 'camelCase', getReturnsPassword: 'masked' },
		service: 'dataArts',
	},
	'get returns two passwords, and keys that the server made, in snake_case': {
		switches: { hiveDetail: 'snakeCase', getReturnsPassword: 'plain' },
		service: 'dataArts',
	},
	'settings are JSON text, and update_time differs at every read': {
		switches: { configFormat: 'jsonText', updateTime: 'perRead' },
		service: 'dataArts',
	},
	'an update keeps what it does not name': {
		switches: { updateOmittedKeys: 'kept' },
		service: 'dataArts',
	},
	'statuses and errors are those of other sources': {
		switches: { dataArtsCreateStatus: 201, dataArtsDeleteStatus: 204, errorShape: 'errorsArray' },
		service: 'dataArts',
	},
};

/** The names of the assumptions that concern a service. */
export function assumptionsOf(service: Service): string[] {
	return Object.keys(ASSUMPTIONS).filter(
		(name) => (ASSUMPTIONS[name]?.service ?? service) === service,
	);
}

/** The faults of storms: those after which the truth can still be found out in reasonable time. */
export const STORM_KINDS = FAULT_KINDS.filter(
	(kind) => kind !== 'tokensExpire' && !/stall|delay|notSuccess/.test(kind),
);

/** What an error says about a change that may have been made although it failed. */
export const ADMITS_UNKNOWN = /may or may not|not known/;
