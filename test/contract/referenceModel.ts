import { sleep, type IDataObject, type INodeParameters } from 'n8n-workflow';

import type { Simulator } from '../simulator';
import { credentialFor } from './account';
import { ADMITS_UNKNOWN } from './assumptions';
import { runNode } from './runNode';

/** Reads what is really stored, by name. Only what the reference model knows of it is compared. */
export type ReadStored<T> = () => Map<string, { id: string; item: T }>;

/** Longer than any list or get lags behind. */
const LAG_MS = 10_000;

/** The text of a failed item. */
export function textOf({ error }: IDataObject): string {
	return JSON.stringify(error);
}

/** Runs the node, and compares what it says with everything that is stored. */
export class ReferenceModel<T> {
	constructor(
		private readonly simulator: () => Simulator,
		private readonly stored: ReadStored<T>,
	) {}

	/** Runs an operation with an item for each name, when every list shows what was stored before. */
	async run(parameters: INodeParameters, names: readonly string[]): Promise<IDataObject[]> {
		await sleep(LAG_MS);
		const { outputs } = await runNode({
			parameters,
			items: names.map((name) => ({ name })),
			credential: credentialFor(this.simulator().url),
			onError: 'continueRegularOutput',
		});
		return outputs[0]?.map(({ json }) => json) ?? [];
	}

	/**
	 * Runs a change. Afterwards exactly what it says must be stored, and of all others what was stored
	 * before. An item that failed may have changed its connection only if its error admits that.
	 *
	 * @param next what the change makes of a connection; undefined for one that it deletes
	 */
	async change(
		parameters: INodeParameters,
		names: readonly string[],
		next: (item: T | undefined, name: string) => T | undefined,
	): Promise<IDataObject[]> {
		const before = this.items();
		const results = await this.run(parameters, names);
		const after = this.items();
		expect(results).toHaveLength(names.length);
		const expected = new Map(before);
		for (const [index, name] of names.entries()) {
			const result = results[index]!;
			const hasFailed = result.error !== undefined;
			const isAsBefore = JSON.stringify(after.get(name)) === JSON.stringify(before.get(name));
			if (hasFailed && isAsBefore) continue;
			if (hasFailed) expect(textOf(result)).toMatch(ADMITS_UNKNOWN);
			const item = next(before.get(name), name);
			if (item === undefined) expected.delete(name);
			else expected.set(name, item);
			if (item && !hasFailed) expect(result.connectionId).toBe(this.idOf(name));
		}
		expect(after).toEqual(expected);
		return results;
	}

	/** Runs Get Many, which has to return exactly what is stored, unless it may fail. */
	async list(parameters: INodeParameters, mayFail: boolean): Promise<void> {
		const listed = await this.run({ ...parameters, operation: 'getAll', returnAll: true }, ['']);
		if (mayFail && listed[0]?.error !== undefined) return;
		const pairs = listed.map(({ name, connectionId }) => [name, connectionId]);
		const stored = [...this.stored()].map(([name, { id }]) => [name, id]);
		expect(pairs.sort()).toEqual(stored.sort());
	}

	/** The items that are stored, by name. */
	items(): Map<string, T> {
		return new Map([...this.stored()].map(([name, { item }]) => [name, item]));
	}

	private idOf(name: string): string | undefined {
		return this.stored().get(name)?.id;
	}
}

/** What is stored, by name. Fails if two connections have the same name. */
export function byUniqueName<C extends { name: string; id: string }, T>(
	connections: readonly C[],
	itemOf: (connection: C) => T,
): Map<string, { id: string; item: T }> {
	const entries = connections.map((one) => [one.name, { id: one.id, item: itemOf(one) }] as const);
	const found = new Map(entries);
	expect(found.size).toBe(connections.length);
	return found;
}
