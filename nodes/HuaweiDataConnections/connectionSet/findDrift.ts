import type { OperationContext } from '../execution/Operation';
import { formatLoosely } from './compare';
import type { Change } from './kinds/Kind';
import type { ObservedEntry } from './model';

/** For how long a read may still show what was there before an update; no source says that it may. */
const SETTLING_MS = 5000;

/**
 * What an update did not bring about although it succeeded: a server may ignore a setting, or store
 * something else. The next run would then change it again.
 *
 * @param read reads the connection anew
 * @returns the columns; undefined if nobody knows, which is no failure of the update
 */
export async function findDrift(
	context: Pick<OperationContext, 'sleep'>,
	change: Change,
	read: () => Promise<ObservedEntry>,
): Promise<string[] | undefined> {
	try {
		const drift = driftOf(change, await read());
		if (drift.length === 0) return drift;
		await context.sleep(SETTLING_MS);
		return driftOf(change, await read());
	} catch {
		return undefined;
	}
}

function driftOf({ comparison, mark }: Change, now: ObservedEntry): string[] {
	const values = new Map(Object.entries(now.properties) as Array<[string, unknown]>);
	values.set('name', now.name);
	// The mark stands in the description.
	const isMarkKnown = !now.notReturned.includes('description');
	const secretVersion = comparison.changes.find(({ key }) => key === 'secretVersion');
	values.set('secretVersion', isMarkKnown ? now.mark?.secretVersion : secretVersion?.to);
	const drift = comparison.changes
		.filter(({ key }) => !now.notReturned.includes(key))
		.filter(({ key, to }) => formatLoosely(values.get(key)) !== formatLoosely(to))
		.map(({ key }) => key);
	const hasLostMark = mark !== undefined && isMarkKnown && now.mark?.owner !== mark.owner;
	return hasLostMark ? [...drift, 'owner'] : drift;
}
