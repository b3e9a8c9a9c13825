import type { PropertyChange } from './compare';
import type { ExistingThings } from './existingThings';
import { secretColumnOf } from './compare';
import { takesMark } from './marks';
import type { DesiredEntry, Explanation, KindName, Mark, ObservedEntry } from './model';
import type { Reference } from './references';

/** How many names an advice lists. */
const MAX_NAMES = 10;

/** A workspace or project that was not read: a create might make a second connection. */
export function unreadableScope(error: string): Explanation {
	return {
		reason: `What is there could not be read: ${error}`,
		advice:
			'Correct what the error says, and plan again. Nothing is known about these connections.',
	};
}

/** A connection that was not read. */
export function unreadable(error: string): Explanation {
	return { reason: `It could not be read: ${error}`, advice: 'Plan again when it can be read.' };
}

/** Several connections have the name. */
export function ambiguous(found: readonly ObservedEntry[]): Explanation {
	const [{ kind, name } = { kind: 'dataArts', name: '' }] = found;
	const list = found
		.map(({ connectionId, environment }) =>
			environment ? `${connectionId} (${environment})` : connectionId,
		)
		.join(', ');
	return {
		reason: `${found.length} connections are named '${name}': ${list}`,
		advice:
			kind === 'dataArts'
				? "Say which one with 'environment', in a row for each."
				: 'Delete the ones that nothing uses.',
	};
}

/** A connection that is to be renamed, and another one that has the name. */
export function bothNames({ name }: DesiredEntry, previous: ObservedEntry): Explanation {
	return {
		reason: `It cannot be renamed: there are both '${previous.name}' (${previous.connectionId}) and '${name}'`,
		advice: `Delete the one that nothing uses, or empty 'renamedFrom' if '${name}' is right.`,
	};
}

/** The connection has the mark of another owner. */
export function ownedByOther({ owner }: Mark): Explanation {
	return {
		reason: `The connection belongs to the owner ${owner}`,
		advice: `Take it out of this list, or set 'Owner' in Options to ${owner} if this list is to maintain it.`,
	};
}

/** The connection has no mark, and differs. */
export function notOurs(kind: KindName): Explanation {
	if (!takesMark(kind)) {
		return {
			reason: 'It differs, and nothing can mark whose it is',
			advice:
				"Choose Update Without Mark as 'If Not Ours' in Options, or write the values that it has.",
		};
	}
	return {
		reason: 'The connection differs, and it has no mark of an owner',
		advice:
			"Choose Adopt as 'If Not Ours' in Options, rename it in the list, or take it out of the list.",
	};
}

/** No request can change these columns. */
export function needsReplacement(columns: readonly string[]): Explanation {
	return {
		reason: `It needs replacement: Huawei Cloud cannot change ${columns.map((one) => `'${one}'`).join(', ')}`,
		advice:
			"Write the value that it has, or delete the connection first: set 'ensure' to absent once. Jobs that use it then fail.",
	};
}

/** An entry of the list cannot be read, and may be the one that seems to be missing. */
export function incompleteList(): Explanation {
	return {
		reason: 'It is not in the list, but the list has invalid items, which may be this connection',
		advice: 'Correct the invalid items, and plan again.',
	};
}

/** A connection of the owner that the list does not have. */
export function unlisted(): Explanation {
	return {
		reason: 'It has the mark of this owner, and it is not in the list',
		advice: "Turn off 'Delete Unlisted' in Options to keep it.",
	};
}

/** Among the values that change is one that cannot be sent; undefined if there is none. */
export function invalid(
	desired: DesiredEntry,
	changes: readonly PropertyChange[],
): Explanation | undefined {
	const reasons = changes.map(({ key }) => desired.invalid[key]).filter(Boolean);
	if (reasons.length === 0) return undefined;
	return { reason: reasons.join(', '), advice: 'Correct it in the list.' };
}

/** A request needs secrets that nothing provides. */
export function secretsNeeded(
	kind: KindName,
	keys: readonly string[],
	hasLogin: boolean,
): Explanation {
	const columns = keys.map((key) => `'${secretColumnOf(kind, key)}'`);
	return {
		reason: `It needs ${columns.join(', ')}, because stored secrets cannot be read`,
		advice: hasLogin
			? "Add it to the list. The login credential is only for connections with its user and without 'login' none."
			: "Add it to the list, or choose a credential as 'Data Source Login'.",
	};
}

/** An update succeeded, and columns are not what they were changed to. */
export function drifted(columns: readonly string[]): Explanation {
	return {
		reason: `It was updated, and Huawei Cloud has another value for ${columns.map((one) => `'${one}'`).join(', ')}`,
		advice:
			"Write the value that is there now, or add the key to 'Ignored Settings' in Options. Otherwise each run changes it again.",
	};
}

/** What takes something away waits until all else has worked. */
export function afterFailure(): Explanation {
	return {
		reason: 'Something else in its workspace or project failed, or is in conflict',
		advice: 'Correct that, and apply again. Deletions come last.',
	};
}

/** Nothing in this project has the name that a column is to be looked up by. */
export function unknownReference(
	column: string,
	name: string,
	entity: string,
	names: readonly string[],
): Explanation {
	return {
		reason: `'${column}' is '${name}', and none of the ${entity} of this project is`,
		advice:
			names.length > 0
				? `Correct it, or add it to 'Mapping (JSON)' in Options. There are: ${firstOf(names)}.`
				: `There are no ${entity} here.`,
	};
}

/**
 * Nothing in this project has the ID.
 *
 * @param name what the list calls it
 */
export function unknownId(
	{ column }: Reference,
	id: string,
	{ entity, items = [] }: ExistingThings,
	name: unknown,
): Explanation {
	const namesakes = items.filter((item) => item.name === name).map((item) => item.id);
	const names = items.map((item) =>
		item.name === item.id ? item.id : `${item.name} = ${item.id}`,
	);
	const there =
		namesakes.length > 0
			? `'${String(name)}' is ${firstOf(namesakes)} here.`
			: names.length > 0
				? `There are: ${firstOf(names)}.`
				: `There are no ${entity} here.`;
	return {
		reason: `'${column}' is ${id}, and none of the ${entity} of this project has this ID`,
		advice: `${there} Correct it, or map it to another in 'Mapping (JSON)' in Options; to itself, if it is right.`,
	};
}

function firstOf(names: readonly string[]): string {
	const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
	return `${names.slice(0, MAX_NAMES).join(', ')}${more}`;
}

/** Several things have the name. */
export function ambiguousReference(
	column: string,
	name: string,
	entity: string,
	count: number,
): Explanation {
	return {
		reason: `'${column}' is '${name}', which ${count} of the ${entity} of this project are`,
		advice: `Write its ID, or add it to 'Mapping (JSON)' in Options.`,
	};
}

/** The list with the names cannot be read. */
export function unreadableReference(column: string, name: string, error: string): Explanation {
	return {
		reason: `'${column}' is '${name}', which cannot be looked up: ${error}`,
		advice: 'Write its ID, or ask for the permission to list it.',
	};
}
