import { InputError } from '../fields/InputError';
import { identitiesOf } from './entries';
import { namesOf, type DesiredEntry } from './model';

/** What has to be the same for all items, because there is one plan for all; by the labels of the fields. */
export type ListSettings = Readonly<Record<string, unknown>>;

/** The list that the items of a run make up together. */
export class DesiredList {
	readonly entries: DesiredEntry[] = [];
	private readonly firstItems = new Map<string, number>();
	private first?: { itemIndex: number; settings: ListSettings };
	private result?: Promise<unknown>;

	/** The first item that is part of the list, which stands for the whole. */
	get firstItem(): number {
		return this.first?.itemIndex ?? 0;
	}

	/**
	 * Adds what an item brings.
	 *
	 * @throws InputError when a connection is in the list twice, or settings differ between items
	 */
	add(itemIndex: number, settings: ListSettings, entries: readonly DesiredEntry[]): void {
		const first = (this.first ??= { itemIndex, settings });
		const differing = Object.entries(settings).find(
			([label, value]) => JSON.stringify(first.settings[label]) !== JSON.stringify(value),
		);
		if (differing) {
			throw new InputError(
				`'${differing[0]}' is not the same as in item ${first.itemIndex}`,
				'All items are one list, with one plan. Use the same value for all of them, or one node for each list.',
			);
		}
		const own = new Map<string, number>();
		for (const entry of entries) {
			for (const name of namesOf(entry)) {
				const keys = identitiesOf({ ...entry, name });
				for (const key of keys) {
					assertNew({ ...entry, name }, own.get(key) ?? this.firstItems.get(key));
				}
				for (const key of keys) own.set(key, itemIndex);
			}
		}
		// Only now, because an item with an error is no part of the list.
		for (const key of own.keys()) this.firstItems.set(key, itemIndex);
		this.entries.push(...entries);
	}

	/** Runs something for the whole list once, for the item that comes first. All items share its result. */
	async once<T>(run: () => Promise<T>): Promise<T> {
		this.result ??= run();
		return (await this.result) as T;
	}
}

function assertNew({ name, itemIndex, kind }: DesiredEntry, firstItem: number | undefined): void {
	if (firstItem === undefined) return;
	const environment =
		kind === 'dataArts'
			? " Two environments need the column 'environment'. A name in 'renamedFrom' counts as well."
			: '';
	throw new InputError(
		`'${name}' is in the list twice${firstItem === itemIndex ? '' : `, also in item ${firstItem}`}`,
		`Remove one of them.${environment} If each item brings the whole list, turn on Execute Once in the settings of the node.`,
	);
}
