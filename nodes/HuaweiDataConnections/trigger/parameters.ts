import { requireWorkspaceId, type Account } from '../client/account';
import { InputError } from '../fields/InputError';
import type { ItemParameters } from '../fields/ItemParameters';
import {
	options,
	requireProjectIfAdded,
	requireWorkspaceIfAdded,
	resolveItemAccount,
} from '../fields/options';
import { exactName, filters, nameContains, simplify } from '../fields/commonFields';
import { isEmpty, splitAtCommas } from '../fields/validate';
import { EVENTS, type ConnectionEvent, type EventName } from './events';
import * as form from './form';
import { WATCHED_KINDS } from './kinds';
import type { WatchedKind } from './kinds/WatchedKind';
import type { EventFilter, Interest } from './snapshot';

/** What the form says, after a check. */
export interface WatchParameters {
	kind: WatchedKind;
	interest: Interest;
	/** The account of the credential with the project and the workspace of Options. */
	account: Account;
	/** Empty for a kind without workspaces. */
	workspaceId: string;
	emitsExisting: boolean;
	/** How many polls have to fail in a row until that is told. */
	reportAfter: number;
	isSimplified: boolean;
}

/**
 * Reads the form.
 *
 * @param account of the credential
 * @param hasProjectScopedToken whether the credential works for its own project only
 * @throws UserFacingError that names the field
 */
export function readParameters(
	item: ItemParameters,
	account: Account,
	hasProjectScopedToken: boolean,
): WatchParameters {
	const kind = readKind(item);
	const chosen = item.collection(options);
	requireProjectIfAdded(item);
	if (kind.hasWorkspace) requireWorkspaceIfAdded(item);
	const target = resolveItemAccount(item, account, hasProjectScopedToken);
	return {
		kind,
		interest: {
			events: readEvents(item, kind),
			filter: readFilter(item.collection(filters), kind),
			ignored: splitAtCommas([chosen.text(form.ignoredSettings)]).sort(),
		},
		account: target,
		workspaceId: kind.hasWorkspace ? requireWorkspaceId(target) : '',
		emitsExisting: chosen.boolean(form.emitExisting),
		reportAfter: isEmpty(chosen.raw(form.reportAfter))
			? Number(form.reportAfter.default)
			: chosen.positiveInteger(form.reportAfter),
		isSimplified: item.boolean(simplify),
	};
}

/**
 * Whether the user wants to know of an event.
 *
 * @param places what the connection has, or had, a state of; see `Observation.states`
 */
export function matchesInterest(
	event: ConnectionEvent,
	{ events, filter }: Interest,
	places: readonly string[],
): boolean {
	const { name, types, queues } = filter;
	const names = [event.name, event.previousName ?? event.name];
	const bound = places.map((place) => place.replace(/^(queue|pool)\//, ''));
	const place = event.queue ?? event.elasticResourcePool;
	return (
		events.includes(event.event) &&
		(!name || names.includes(name)) &&
		names.some((one) => one.includes(filter.nameContains)) &&
		isIn(types, event.type) &&
		(queues.length === 0 || bound.some((one) => queues.includes(one))) &&
		(place === undefined || isIn(queues, place)) &&
		(event.event !== 'stateChanged' || isIn(filter.states, event.state ?? ''))
	);
}

function isIn(allowed: readonly string[], text: string): boolean {
	return allowed.length === 0 || allowed.some((one) => one.toLowerCase() === text.toLowerCase());
}

function readKind(item: ItemParameters): WatchedKind {
	const value = item.text(form.resource);
	const kind = WATCHED_KINDS.find(({ option }) => option.value === value);
	if (kind) return kind;
	const values = WATCHED_KINDS.map(({ option }) => option.value).join(', ');
	throw new InputError(`'${form.resource.displayName}' must be one of ${values}, not ${value}`);
}

/** An event that only other kinds have is left out, because all kinds share the field. */
function readEvents(item: ItemParameters, kind: WatchedKind): EventName[] {
	const label = form.triggerOn.displayName;
	const chosen = item.list(form.triggerOn);
	const unknown = chosen.find((name) => !EVENTS.some(({ value }) => value === name));
	if (unknown !== undefined) {
		const values = EVENTS.map(({ value }) => value).join(', ');
		throw new InputError(`'${label}' must be some of ${values}, not ${unknown}`);
	}
	const events = kind.events.filter((event) => chosen.includes(event));
	if (events.length > 0) return events;
	if (chosen.length === 0) {
		throw new InputError(`'${label}' is empty`, 'Choose what starts the workflow.');
	}
	const possible = EVENTS.filter(({ value }) => kind.events.includes(value));
	throw new InputError(
		`'${label}' has nothing that can happen to a ${kind.option.name}`,
		`Choose another resource, or one of ${possible.map(({ name }) => name).join(', ')}.`,
	);
}

/** A filter of another kind is not shown, and so has no effect. */
function readFilter(chosen: ItemParameters, kind: WatchedKind): EventFilter {
	const list = (field: (typeof form)['types'], isShown: boolean) =>
		isShown ? splitAtCommas([chosen.text(field)]) : [];
	return {
		name: chosen.text(exactName),
		nameContains: chosen.text(nameContains),
		types: list(form.types, kind.hasWorkspace),
		states: list(form.states, kind.events.includes('stateChanged')),
		queues: list(form.queues, kind.option.value === 'dliEnhancedConnection').map((name) =>
			name.toLowerCase(),
		),
	};
}
