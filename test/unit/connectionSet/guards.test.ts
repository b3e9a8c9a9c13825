import {
	assertExpectedPlan,
	assertFewDeletions,
	assertNoConflicts,
	blockWithoutSecrets,
} from '../../../nodes/HuaweiDataConnections/connectionSet/guards';
import type {
	DesiredEntry,
	ObservedEntry,
} from '../../../nodes/HuaweiDataConnections/connectionSet/model';
import type { PlannedChange } from '../../../nodes/HuaweiDataConnections/connectionSet/plan';
import { desired, observed, scope } from './entries';

const NOTHING: PlannedChange['comparison'] = { changes: [], extraKeys: [], notCompared: [] };
const OWNER = 'data-platform';
const ours = (index: number, changes: Partial<ObservedEntry> = {}) =>
	observed({
		name: `c${index}`,
		connectionId: `id-${index}`,
		mark: { owner: OWNER, secretVersion: '' },
		...changes,
	});
const all = (count: number) => Array.from({ length: count }, (_, index) => ours(index));
const deletionOf = (one: ObservedEntry, entry?: DesiredEntry): PlannedChange => ({
	action: 'delete',
	observed: one,
	...(entry && { desired: entry }),
	comparison: NOTHING,
});

describe('deletions', () => {
	/** The error for a plan that deletes the first of these connections. */
	function refusal(
		deleted: number,
		existing: ObservedEntry[],
		{ deleteAtMost = 100, allowEmptying = false, isListed = false } = {},
	) {
		const changes = existing
			.slice(0, deleted)
			.map((one) => deletionOf(one, isListed ? desired({ isAbsent: true }) : undefined));
		try {
			const options = { deleteAtMost, allowEmptying, owner: OWNER };
			assertFewDeletions(changes, [scope(existing)], options);
			return undefined;
		} catch (error) {
			return error as Error & { description: string };
		}
	}

	it.each([
		[1, 1],
		[0, 0],
		[10, 10],
	])('%i are as many as %i allow', (count, deleteAtMost) => {
		expect(refusal(count, all(30), { deleteAtMost })).toBeUndefined();
	});

	it.each([
		[1, 0],
		[11, 10],
	])('%i are more than %i allow, whoever wants them', (count, deleteAtMost) => {
		for (const isListed of [true, false]) {
			const error = refusal(count, all(30), { deleteAtMost, isListed, allowEmptying: true });
			expect(error?.message).toContain(`${count} connections would be deleted`);
			expect(error?.message).toContain(`allows ${deleteAtMost}`);
			expect(error?.description).toContain('Nothing was changed.');
		}
	});

	it('are named in the error, ten of them', () => {
		expect(refusal(2, all(30), { deleteAtMost: 1 })?.message).toMatch(/: c0, c1$/);
		expect(refusal(10, all(30), { deleteAtMost: 1 })?.message).toMatch(/c8, c9$/);
		expect(refusal(12, all(30), { deleteAtMost: 1 })?.message).toMatch(/c8, c9 and 2 more$/);
	});

	it.each([
		// Of few connections, some may go, but not all.
		[1, 1, true],
		[2, 3, false],
		[3, 3, true],
		// Of more, half may go.
		[2, 4, false],
		[3, 4, true],
		[3, 6, false],
		[4, 6, true],
		[6, 6, true],
	])('of unlisted connections, %i of %i: refused %s', (deleted, existing, isRefused) => {
		const error = refusal(deleted, all(existing));
		expect(error !== undefined).toBe(isRefused);
		if (isRefused) {
			expect(error?.message).toContain(
				`${deleted} of the ${existing} connections of this owner in the workspace w1 would be deleted`,
			);
		}
		expect(refusal(deleted, all(existing), { allowEmptying: true })).toBeUndefined();
	});

	it('that the list asks for may be all', () => {
		expect(refusal(6, all(6), { isListed: true })).toBeUndefined();
	});

	it('are compared with what is of this owner, and in the same workspace', () => {
		const foreign = Array.from({ length: 20 }, (_, index) =>
			ours(index + 50, { mark: { owner: 'other', secretVersion: '' } }),
		);
		expect(refusal(3, [...all(4), ...foreign])).toBeDefined();
		const options = { deleteAtMost: 100, allowEmptying: false, owner: OWNER };
		const elsewhere = all(20).map((one) => ({ ...one, workspaceId: 'w2' }));
		const scopes = [scope(all(4)), scope(elsewhere, { workspaceId: 'w2' })];
		expect(() =>
			assertFewDeletions(
				all(3).map((one) => deletionOf(one)),
				scopes,
				options,
			),
		).toThrow('3 of the 4');
		const dli = [ours(0, { kind: 'dliEnhanced', workspaceId: '' })];
		const inDli = [scope(dli, { kind: 'dliEnhanced' as never, workspaceId: '' })];
		expect(() => assertFewDeletions([deletionOf(dli[0]!)], inDli, options)).toThrow('in DLI');
	});
});

describe('conflicts', () => {
	const change = (action: PlannedChange['action'], name: string): PlannedChange => ({
		action,
		desired: desired({ name }),
		comparison: NOTHING,
		reason: `${name} is wrong`,
		advice: `Mend ${name}.`,
	});

	it('are named, with what to do about the first', () => {
		expect(() =>
			assertNoConflicts([change('create', 'a'), change('unchanged', 'b')]),
		).not.toThrow();
		expect(() => assertNoConflicts([change('create', 'a'), change('conflict', 'b')])).toThrow(
			'1 connection is in conflict or blocked: b',
		);
		const two = [change('blocked', 'a'), change('delete', 'b'), change('conflict', 'c')];
		expect(() => assertNoConflicts(two)).toThrow(
			expect.objectContaining({
				message: '2 connections are in conflict or blocked: a, c',
				description: expect.stringContaining("'a': a is wrong. Mend a. Nothing was changed."),
			}),
		);
	});
});

describe('the expected plan', () => {
	it('is any if none is expected, or else this one', () => {
		expect(() => assertExpectedPlan('Expected Plan ID', '', 'p1')).not.toThrow();
		expect(() => assertExpectedPlan('Expected Plan ID', 'p1', 'p1')).not.toThrow();
		expect(() => assertExpectedPlan('Expected Plan ID', 'p1', 'p2')).toThrow(
			"The plan is no longer p1, as 'Expected Plan ID' says: it is p2 now",
		);
	});
});

describe('secrets that nothing provides', () => {
	const row = desired({ properties: { type: 'HIVE', 'settings.mrsConnectionType': 'agent' } });
	const existing = observed({ secretKeys: ['dbPassword'] });
	const changed = { ...NOTHING, changes: [{ key: 'tag', from: 'a', to: 'b' }] };
	const newVersion = { ...NOTHING, changes: [{ key: 'secretVersion', from: '1', to: '2' }] };
	const actionOf = (planned: PlannedChange, allowMissingSecrets: boolean) =>
		blockWithoutSecrets([planned], { allowMissingSecrets }, undefined)[0]?.action;

	const change = (
		action: PlannedChange['action'],
		comparison = NOTHING,
		others: Partial<PlannedChange> = {},
	): PlannedChange => ({ action, desired: row, observed: existing, comparison, ...others });
	const withoutAny = { desired: desired({ kind: 'dliEnhanced' }), observed: observed({}) };

	it.each<[string, PlannedChange, boolean, string]>([
		['an update', change('update', changed), false, 'blocked'],
		['an update that may lack them', change('update', changed), true, 'update'],
		['a new version of them', change('update', newVersion), true, 'blocked'],
		['an update without any', change('update', changed, withoutAny), false, 'update'],
		['a deletion', change('delete'), false, 'delete'],
		['nothing to do', change('unchanged'), false, 'unchanged'],
	])('block %s or not', (_what, planned, allowed, action) => {
		expect(actionOf(planned, allowed)).toBe(action);
	});
});
