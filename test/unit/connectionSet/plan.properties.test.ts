import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import type {
	DesiredEntry,
	ObservedEntry,
	ObservedScope,
} from '../../../nodes/HuaweiDataConnections/connectionSet/model';
import {
	planChanges,
	type PlanOptions,
} from '../../../nodes/HuaweiDataConnections/connectionSet/plan';
import { planIdOf, toOutput } from '../../../nodes/HuaweiDataConnections/connectionSet/planOutput';
import { summarizePlan } from '../../../nodes/HuaweiDataConnections/connectionSet/summary';
import { desired, observed } from './entries';
import { applyPlan, expectedActions } from './referenceModel';

const NAMES = ['crm', 'hr', 'lake', 'sales'];
const SCOPES = [
	{ kind: 'dataArts', workspaceId: 'w1' },
	{ kind: 'dataArts', workspaceId: 'w2' },
	{ kind: 'dliAuth', workspaceId: '' },
	{ kind: 'dliEnhanced', workspaceId: '' },
] as const;

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 4 });
const rarely = <T>(values: fc.Arbitrary<T>) =>
	fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values });
const environment = fc.constantFrom('development' as const, 'production' as const);
const secretVersion = fc.constantFrom('', 'v1', 'v2');

const properties = fc
	.record(
		{
			type: fc.constantFrom('HIVE', 'HIVE', 'HIVE', 'DWS'),
			description: fc.constantFrom('a', 'b'),
			'settings.a': fc.constantFrom('1', '2'),
			'settings.b': fc.constantFrom('1', '2'),
		},
		{ requiredKeys: [] },
	)
	.map((values) => values as IDataObject);

const connection = fc
	.record({
		name: fc.constantFrom(...NAMES),
		environment: rarely(environment),
		properties,
		mark: maybe(fc.record({ owner: fc.constantFrom('me', 'me', 'other'), secretVersion })),
		readError: rarely(fc.constant('refused')),
	})
	.map((values) => observed(values));

/** What Huawei Cloud has, with IDs that tell all connections apart. */
const world = fc
	.tuple(
		...SCOPES.map((scope) =>
			fc
				.record({
					connections: fc.array(connection, { maxLength: 5 }),
					readError: rarely(fc.constant('refused')),
				})
				.map(({ connections, readError }): ObservedScope => ({
					...scope,
					readError,
					connections: readError
						? []
						: connections.map((one, index) => ({
								...one,
								...scope,
								// Nothing can mark an authentication.
								mark: scope.kind === 'dliAuth' ? undefined : one.mark,
								connectionId: `${scope.kind}-${scope.workspaceId}-${index}`,
							})),
				})),
		),
	)
	.map((scopes) => scopes as ObservedScope[]);

const keyOf = ({ kind, workspaceId, name }: DesiredEntry) => `${kind} ${workspaceId} ${name}`;

/** A list that has no connection twice, under no name that it has or had. */
const list = fc
	.uniqueArray(
		fc
			.record({
				scope: fc.constantFrom(...SCOPES),
				name: fc.constantFrom(...NAMES),
				environment: rarely(environment),
				properties,
				secretVersion,
				isAbsent: fc.boolean(),
				renamedFrom: rarely(fc.constantFrom(...NAMES)),
				isIncomplete: fc.boolean(),
			})
			.map(({ scope, isIncomplete, ...values }): DesiredEntry =>
				desired({
					...values,
					...scope,
					...(isIncomplete && { incomplete: { reason: 'incomplete', advice: '' } }),
				}),
			),
		{ maxLength: 8, selector: keyOf },
	)
	.map((entries) => {
		const taken = new Set(entries.map(keyOf));
		return entries.map((entry) => {
			const old = { ...entry, name: entry.renamedFrom ?? entry.name };
			if (!entry.isAbsent && entry.kind === 'dataArts' && !taken.has(keyOf(old))) {
				taken.add(keyOf(old));
				return entry;
			}
			return { ...entry, renamedFrom: undefined };
		});
	});

const options: fc.Arbitrary<PlanOptions> = fc.record({
	owner: fc.constant('me'),
	ifNotOurs: fc.constantFrom('conflict' as const, 'adopt' as const, 'updateWithoutMark' as const),
	settingsMode: fc.constantFrom('givenKeys' as const, 'exactly' as const),
	ignoredSettings: fc.constantFrom<string[][]>([], [], ['a'], ['a', 'b']),
	deleteUnlisted: fc.boolean(),
	isListComplete: fc.boolean(),
});

const everything = fc.tuple(list, world, options);
const check = (property: (...all: [DesiredEntry[], ObservedScope[], PlanOptions]) => void) =>
	fc.assert(
		fc.property(everything, (all) => property(...all)),
		{ numRuns: 500 },
	);

it('equals the reference model', () => {
	check((...all) => {
		const changes = planChanges(...all);
		const { listed, unlisted } = expectedActions(...all);
		const [entries] = all;
		expect(changes.slice(0, entries.length).map(({ action }) => action)).toEqual(listed);
		const others = changes.slice(entries.length);
		const found = others.map(({ observed: one, action }) => [one?.connectionId, action]);
		expect(new Map(found as Array<[string, string]>)).toEqual(new Map(unlisted));
	});
});

it('plans no deletion of a connection without our mark, unless the list says absent', () => {
	check((...all) => {
		for (const { action, desired: entry, observed: one } of planChanges(...all)) {
			if (action === 'delete' && !entry) expect(one?.mark?.owner).toBe('me');
			if (action === 'delete' && entry) expect(entry.isAbsent).toBe(true);
			if (action === 'delete') expect(one?.mark?.owner ?? 'me').toBe('me');
		}
	});
});

it('changes nothing of another owner, and nothing in a scope that could not be read', () => {
	check((entries, scopes, chosen) => {
		for (const { action, desired: entry, observed: one } of planChanges(entries, scopes, chosen)) {
			const scope = scopes.find(
				({ kind, workspaceId }) =>
					kind === (entry ?? one)?.kind && workspaceId === (entry ?? one)?.workspaceId,
			);
			if (scope?.readError !== undefined) expect(action).toBe('blocked');
			if (one?.mark?.owner === 'other') expect(action).toBe('conflict');
			if (one?.readError !== undefined) expect(['conflict', 'blocked']).toContain(action);
		}
	});
});

it('plans no deletion of what an invalid item may have named', () => {
	check((entries, scopes, chosen) => {
		const changes = planChanges(entries, scopes, { ...chosen, isListComplete: false });
		const unlisted = changes.filter((change) => !change.desired);
		expect(unlisted.every(({ action }) => action === 'blocked')).toBe(true);
	});
});

it('has nothing to do after it was carried out', () => {
	check((entries, scopes, chosen) => {
		const changes = planChanges(entries, scopes, chosen);
		const again = planChanges(entries, applyPlan(scopes, changes), chosen);
		for (const { action } of again) expect(['unchanged', 'conflict', 'blocked']).toContain(action);
		const open = (plan: typeof changes) =>
			plan.filter(({ action }) => action === 'conflict' || action === 'blocked').length;
		expect(open(again)).toBe(open(changes));
	});
});

it('depends on nothing but what it is given, and has one ID whatever the order of the list', () => {
	check((entries, scopes, chosen) => {
		const before = JSON.stringify([entries, scopes, chosen]);
		const changes = planChanges(entries, scopes, chosen);
		const reversed = planChanges(entries.toReversed(), scopes.toReversed(), chosen);
		expect(planIdOf(reversed, 'p')).toBe(planIdOf(changes, 'p'));
		expect(JSON.stringify([entries, scopes, chosen])).toBe(before);
	});
});

it('has another ID when something else is to happen', () => {
	check((entries, scopes, chosen) => {
		const changes = planChanges(entries, scopes, chosen);
		const isActive = ({ action }: { action: string }) =>
			!['unchanged', 'conflict', 'blocked'].includes(action);
		const after = planChanges(entries, applyPlan(scopes, changes), chosen);
		if (changes.some(isActive)) expect(planIdOf(after, 'p')).not.toBe(planIdOf(changes, 'p'));
		expect(planIdOf(changes, 'p2')).not.toBe(changes.length > 0 ? planIdOf(changes, 'p') : '');
	});
});

it('says why and what to do wherever it does not do what the list says', () => {
	check((...all) => {
		const changes = planChanges(...all);
		const ids = { planId: planIdOf(changes, 'p'), projectId: 'p' };
		for (const change of changes) {
			const output = toOutput(change, all[2], ids);
			const isExplained = ['conflict', 'blocked'].includes(change.action) || !change.desired;
			expect(Boolean(output.reason)).toBe(isExplained);
			if (isExplained && change.desired?.incomplete === undefined)
				expect(output.advice).toBeTruthy();
			expect(output.planId).toBe(ids.planId);
		}
		const { counts } = summarizePlan(changes, ids) as { counts: Record<string, number> };
		expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(changes.length);
	});
});

/** Not part of the random worlds: values that only the real comparison takes for equal. */
it('finds connections by environment', () => {
	const pair: ObservedEntry[] = [
		observed({ environment: 'development', connectionId: 'dev' }),
		observed({ environment: 'production', connectionId: 'prod' }),
	];
	const [plain, production] = planChanges(
		[desired({}), desired({ environment: 'production' })],
		[{ kind: 'dataArts', workspaceId: 'w1', connections: pair }],
		{
			owner: 'me',
			ifNotOurs: 'conflict',
			settingsMode: 'givenKeys',
			ignoredSettings: [],
			deleteUnlisted: true,
			isListComplete: true,
		},
	);
	expect(plain).toMatchObject({
		action: 'conflict',
		reason: "2 connections are named 'crm': dev (development), prod (production)",
	});
	expect(production).toMatchObject({ action: 'unchanged', observed: { connectionId: 'prod' } });
});
