import { FAULT_KINDS, type Switches } from '../simulator';

/** A behavior of the cloud that no source confirms, and that the node must not rely on. */
interface Assumption {
	switches: Partial<Switches>;
	/** The service that it concerns; absent for all. */
	service?: Service;
	/**
	 * `create`: only creates depend on it; `all`: all operations do, but it makes no difference to how
	 * they recover from faults. Absent: all operations depend on it, with and without faults.
	 */
	concerns?: 'create' | 'all';
}

/** A service with connections; DLI's authentications count as one of their own. */
export type Service = 'dataArts' | 'dli' | 'dliAuth';

/** Every such behavior, by a clause that describes it. */
export const ASSUMPTIONS: Record<string, Assumption> = {
	'as documented': { switches: {} },
	'lists lag six seconds behind': { switches: { listLagMs: 6000 } },
	'get lags three seconds behind': { switches: { getLagMs: 3000 }, service: 'dataArts' },
	'creation times have whole seconds': {
		switches: { createTimePrecision: 'seconds' },
		concerns: 'create',
	},
	'creation times are by a clock that is hours ahead': {
		switches: { createTimeOffsetSeconds: 7200 },
	},
	'creation times are by a clock that is hours behind': {
		switches: { createTimeOffsetSeconds: -7200 },
	},
	'the clock of the cloud is hours ahead': {
		switches: { clockOffsetSeconds: 7200 },
		concerns: 'create',
	},
	'the clock of the cloud is hours behind': {
		switches: { clockOffsetSeconds: -7200 },
		concerns: 'create',
	},
	'a slow clock, whole seconds, lists that lag': {
		switches: { clockOffsetSeconds: -3600, createTimePrecision: 'seconds', listLagMs: 4000 },
		concerns: 'create',
	},
	'DataArts names are not unique': {
		switches: { dataArtsNamesUnique: false, listLagMs: 3000 },
		service: 'dataArts',
	},
	'DLI names are unique': { switches: { dliNamesUnique: true }, service: 'dli' },
	'the list of authentications needs a name': {
		switches: { authListNeedsName: true },
		service: 'dliAuth',
	},
	'the list of authentications filters exactly, and counts the page': {
		switches: { authNameFilter: 'exact', authCount: 'page' },
		service: 'dliAuth',
	},
	'a create of an authentication returns 201': {
		switches: { authCreateStatus: 201 },
		service: 'dliAuth',
	},
	'an update of an authentication drops what it does not name': {
		switches: { authUpdateKeepsOmitted: false },
		service: 'dliAuth',
	},
	'booleans come back as text': { switches: { storedBooleans: 'text' }, service: 'dataArts' },
	'responses have no success flag': { switches: { successFlag: 'absent' } },
	'pages hold one connection': {
		switches: { listPageMaximum: 1, listTotalSize: 'absent' },
		concerns: 'all',
	},
	'get returns two passwords, masked, and keys that the server made': {
		switches: { hiveDetail: 'camelCase', getReturnsPassword: 'masked' },
		service: 'dataArts',
		concerns: 'all',
	},
	'get returns two passwords, and keys that the server made, in snake_case': {
		switches: { hiveDetail: 'snakeCase', getReturnsPassword: 'plain' },
		service: 'dataArts',
	},
	'settings are JSON text, and update_time differs at every read': {
		switches: { configFormat: 'jsonText', updateTime: 'perRead' },
		service: 'dataArts',
		concerns: 'all',
	},
	'an update keeps what it does not name': {
		switches: { updateOmittedKeys: 'kept' },
		service: 'dataArts',
		concerns: 'all',
	},
	'statuses and errors are those of other sources': {
		switches: { dataArtsCreateStatus: 201, dataArtsDeleteStatus: 204, errorShape: 'errorsArray' },
		service: 'dataArts',
		concerns: 'all',
	},
};

/** The assumptions that creates of a service depend on when there are faults. */
export function assumptionsOfCreates(service: Service): string[] {
	return namesOf(service, ({ concerns }) => concerns !== 'all');
}

/** The assumptions that all operations of a service depend on, each with proportions of faults. */
export function assumptionsOfOperations(service: Service) {
	const names = namesOf(service, ({ concerns }) => concerns !== 'create');
	return names.flatMap((assumption) => {
		const rates = ASSUMPTIONS[assumption]?.concerns === 'all' ? [0] : [0, 0.2];
		return rates.map((rate) => ({ assumption, rate }));
	});
}

function namesOf(service: Service, isIncluded: (assumption: Assumption) => boolean): string[] {
	return Object.entries(ASSUMPTIONS)
		.filter(([, assumption]) => (assumption.service ?? service) === service)
		.filter(([, assumption]) => isIncluded(assumption))
		.map(([name]) => name);
}

/** The faults of storms: those after which the truth can still be found out in reasonable time. */
export const STORM_KINDS = FAULT_KINDS.filter(
	(kind) => kind !== 'tokensExpire' && !/stall|delay|notSuccess/.test(kind),
);

/** What an error says about a change that may have been made although it failed. */
export const ADMITS_UNKNOWN = /may or may not|not known/;
