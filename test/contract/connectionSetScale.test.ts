import { sleep, type IDataObject } from 'n8n-workflow';

import { dliRow, hiveRow, PASSWORD, SECRET, useConnectionSet } from './useConnectionSet';

const { simulator, seed, seedDli, storedNames, applyTo, writes } = useConnectionSet();

const OPTIONS = { ifNotOurs: 'updateWithoutMark', deleteUnlisted: true, allowEmptying: true };
const CONTINUE = { onError: 'continueRegularOutput' } as const;
/** A workspace holds 50 connections. */
const WORKSPACES = Array.from(
	{ length: 8 },
	(_, index) => `1dd3bc0000004f0aa0f0000000d94f0${index}`,
);

beforeEach(() => void simulator().fixtures.projects[0]?.workspaces.push(...WORKSPACES));

const authRow = (name: string): IDataObject => ({
	...{ kind: 'dliAuth', name, type: 'passwd', userName: 'etl', password: SECRET },
});
const lakeRow = (name: string) =>
	dliRow(name, {
		queues: ['q1'],
		routes: [{ name: 'r1', cidr: '10.1.0.0/16' }],
		tags: 'env=prod',
	});

/** Rows of all kinds, one after the other. */
const rowsOf = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, index) => {
		const name = `row_${index}`;
		if (index % 5 === 3) return lakeRow(name);
		if (index % 5 === 4) return authRow(name);
		const workspaceId = WORKSPACES[index % WORKSPACES.length];
		return hiveRow(name, { ...PASSWORD, workspaceId });
	});
const namesOf = (list: IDataObject[]) => list.map(({ name }) => String(name)).sort();
const countsOf = (results: IDataObject[]) => {
	const counts: Record<string, number> = {};
	for (const { action, error } of results) {
		const key = error ? 'failed' : String(action);
		counts[key] = (counts[key] ?? 0) + 1;
	}
	return counts;
};

it('a list of 200 rows is created, and then has nothing to do', async () => {
	const list = rowsOf(200);
	const { results, error } = await applyTo(list);
	expect(error).toBeUndefined();
	expect(countsOf(results)).toEqual({ created: 200 });
	expect(results.map(({ name }) => name)).toEqual(list.map(({ name }) => name));
	expect(storedNames()).toEqual(namesOf(list));
	const before = writes().length;
	const again = await applyTo(list);
	expect(countsOf(again.results)).toEqual({ unchanged: 200 });
	expect(writes()).toHaveLength(before);
});

/** Applies a list until there is nothing left to do, which may take one run. */
const expectOneRunToFinish = async (list: IDataObject[]) => {
	const { error } = await applyTo(list, OPTIONS);
	expect(error).toBeUndefined();
	const before = writes().length;
	const again = await applyTo(list, OPTIONS);
	expect(countsOf(again.results)).toEqual({ unchanged: list.length });
	const marked = again.results.filter(
		({ kind, connectionId }) => kind !== 'dliAuth' && connectionId,
	);
	expect(new Set(marked.map(({ owner }) => owner))).toEqual(new Set(['ours']));
	expect(writes()).toHaveLength(before);
};

describe('two runs of one list at the same moment', () => {
	const isLake = ({ kind }: IDataObject) => kind === 'dliEnhanced';

	it('make everything once where names are unique, and both end', async () => {
		simulator().switches.dliNamesUnique = true;
		const list = rowsOf(40);
		const both = await Promise.all([
			applyTo(list, OPTIONS, {}, CONTINUE),
			applyTo(list, OPTIONS, {}, CONTINUE),
		]);
		expect(storedNames()).toEqual(namesOf(list));
		const created = both.flatMap(({ results }) =>
			results.filter(({ action }) => action === 'created'),
		);
		expect(namesOf(created)).toEqual(namesOf(list));
		for (const { error, results } of both) {
			expect(error).toBeUndefined();
			// DLI does not say whose the connection is that has the name.
			const failed = results.filter((result) => result.error);
			const names = failed.map((result) => (result.error as IDataObject).connectionName);
			expect(namesOf(list.filter(isLake))).toEqual(expect.arrayContaining(names));
		}
		await expectOneRunToFinish(list);
	});

	it('leave nothing to do in DataArts Studio and for authentications, whatever DLI allows', async () => {
		const list = rowsOf(40).filter((row) => !isLake(row));
		const both = await Promise.all([applyTo(list, OPTIONS), applyTo(list, OPTIONS)]);
		for (const { error } of both) expect(error).toBeUndefined();
		expect(storedNames()).toEqual(namesOf(list));
		await expectOneRunToFinish(list);
	});
});

describe('a run whose worker is killed', () => {
	const OWNER_TAG = { key: 'n8n-owner', value: '1' };
	const list = [
		...rowsOf(15),
		hiveRow('crm', { ...PASSWORD, description: 'CRM', tag: 'sales' }),
		hiveRow('renamed', { ...PASSWORD, renamedFrom: 'before' }),
		{ ...authRow('login'), userName: 'new' },
		{ ...lakeRow('lake'), queues: ['q2'], hosts: [{ name: 'a', ip: '10.0.0.1' }] },
		{ kind: 'dataArts', name: 'gone', ensure: 'absent' },
	];
	const expected = [...namesOf(list).filter((name) => name !== 'gone'), 'theirs'].sort();

	const seedWorld = () => {
		for (const name of ['crm', 'before', 'gone', 'unlisted']) {
			seed({ dw_name: name, description: '[n8n:1]' });
		}
		seed({ dw_name: 'theirs', description: '[n8n:team-b]' });
		simulator().seed.dliAuth({ body: { auth_info_name: 'login', user_name: 'old' } });
		seedDli({ name: 'lake', queues: ['q1'], tags: [OWNER_TAG] });
	};
	/**
	 * Runs Apply until the simulator has received so many requests. Then no response reaches the node, and
	 * the run is cancelled, so that it sends nothing more: what is left of it is what a worker that was
	 * killed leaves. Requests on their way are carried out.
	 *
	 * @returns whether it was killed before it had ended
	 */
	const killAfter = async (count: number) => {
		const worker = new AbortController();
		let hasEnded = false;
		const running = applyTo(list, OPTIONS, {}, { cancelSignal: worker.signal }).finally(() => {
			hasEnded = true;
		});
		while (!hasEnded && simulator().requests.length < count) await sleep(1);
		const wasRunning = !hasEnded;
		simulator().switches.randomFaults = { seed: 1, rate: 1, kinds: ['stallAfterExecution'] };
		worker.abort();
		await running;
		// What is on its way arrives.
		await sleep(1000);
		const before = simulator().requests.length;
		await sleep(600_000);
		expect(simulator().requests).toHaveLength(before);
		simulator().switches.randomFaults = { seed: 1, rate: 0, kinds: [] };
		return wasRunning;
	};

	it.each([10, 20, 30, 40, 50, 60])(
		'after %d requests leaves what the next run finishes, without a second of anything',
		async (count) => {
			seedWorld();
			expect(await killAfter(count)).toBe(true);
			expect(new Set(storedNames()).size).toBe(storedNames().length);
			await expectOneRunToFinish(list);
			expect(storedNames()).toEqual(expected);
		},
	);
});
