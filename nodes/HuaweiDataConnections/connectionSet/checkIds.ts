import type { ListName } from '../connectionTypes/listNames';
import type { OperationContext } from '../execution/Operation';
import { readExisting, type ExistingThings } from './existingThings';
import { unknownId } from './explanations';
import { isWrite, type PlannedChange, type PlannedWrite } from './plan';
import { idColumnsOf, type Reference } from './references';
import type { Mapping } from './resolveReferences';

/** An ID that a connection is to get. */
interface GivenId {
	reference: Reference;
	id: string;
}

/**
 * The changes of a plan, without those that would give a connection the ID of something that this project
 * does not have: Huawei Cloud stores such an ID, and what uses the connection fails later. Where nobody
 * can know, the change stays and says so. Without a create and an ID that changes, there is no request.
 *
 * @param mapping an ID that is mapped to itself is taken as it is
 */
export async function checkIds(
	context: OperationContext,
	changes: readonly PlannedChange[],
	mapping: Mapping,
): Promise<PlannedChange[]> {
	const idsOf = new Map(
		changes.filter(isWrite).map((change) => [change, givenIds(change, mapping)]),
	);
	const names = [...idsOf.values()].flat().map(({ reference }) => reference.list);
	const lists = new Map<ListName, ExistingThings>(
		await Promise.all(
			[...new Set(names)].map(async (name) => [name, await readExisting(context, name)] as const),
		),
	);
	return changes.map((change) => {
		const given = isWrite(change) ? (idsOf.get(change) ?? []) : [];
		return judge(change, given, lists);
	});
}

/** The IDs that a change gives to a connection and that were not looked up yet. */
function givenIds({ desired, observed, comparison }: PlannedWrite, mapping: Mapping): GivenId[] {
	const typeName = desired.properties.type ?? observed?.properties.type;
	return idColumnsOf(desired.kind, String(typeName ?? ''))
		.filter(({ column }) => !desired.lookedUp?.includes(column))
		.flatMap((reference) => {
			const change = comparison.changes.find(({ key }) => key === reference.column);
			const before = [change?.from].flat();
			return [change?.to]
				.flat()
				.filter((id): id is string => typeof id === 'string' && id !== '' && !before.includes(id))
				.filter((id) => !Object.hasOwn(mapping, id) || mapping[id] !== id)
				.map((id) => ({ reference, id }));
		});
}

function judge(
	change: PlannedChange,
	given: readonly GivenId[],
	lists: ReadonlyMap<ListName, ExistingThings>,
): PlannedChange {
	const missing = given.flatMap((one) => {
		const things = lists.get(one.reference.list);
		const isThere = things?.items?.some(({ id }) => isSameId(id, one.id));
		return things && !isThere ? [{ ...one, things }] : [];
	});
	const unknown = missing.filter(({ things }) => things.items && things.isComplete);
	if (unknown.length > 0) {
		const { properties = {} } = change.desired ?? {};
		const explanations = unknown.map(({ reference, id, things }) =>
			unknownId(reference, id, things, properties[reference.nameColumn ?? '']),
		);
		return {
			...change,
			action: 'blocked',
			reason: explanations.map(({ reason }) => reason).join(', '),
			advice: explanations.map(({ advice }) => advice).join(' '),
		};
	}
	const notChecked = [...new Set(missing.map(({ reference }) => reference.column))].sort();
	return notChecked.length > 0 ? { ...change, notChecked } : change;
}

/** DLI stores the names of queues and pools, which are their IDs, in lower case. */
function isSameId(a: string, b: string): boolean {
	return a.toLowerCase() === b.toLowerCase();
}
