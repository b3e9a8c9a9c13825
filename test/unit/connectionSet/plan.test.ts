import type { DesiredEntry } from '../../../nodes/HuaweiDataConnections/connectionSet/model';
import {
	isDeletion,
	isRefused,
	isWrite,
	planChanges,
	type PlannedAction,
	type PlannedChange,
	type PlanOptions,
} from '../../../nodes/HuaweiDataConnections/connectionSet/plan';
import { desired, observed, scope } from './entries';

const OPTIONS: PlanOptions = {
	owner: 'data-platform',
	ifNotOurs: 'conflict',
	settingsMode: 'givenKeys',
	ignoredSettings: [],
	deleteUnlisted: false,
	isListComplete: true,
};
const MARK = { owner: OPTIONS.owner, secretVersion: '' };
const UNRESOLVED = { reason: "no agent is named 'a'", advice: 'Correct it.' };

const planOne = (entry: DesiredEntry, existing = [observed({ mark: MARK })], options = {}) =>
	planChanges([entry], [scope(existing)], { ...OPTIONS, ...options })[0];

it.each<[PlannedAction, boolean, boolean, boolean]>([
	['create', true, false, false],
	['update', true, false, false],
	['adopt', true, false, false],
	['unchanged', false, false, false],
	['delete', false, true, false],
	['conflict', false, false, true],
	['blocked', false, false, true],
])('%s writes: %s, deletes: %s, is refused: %s', (action, writes, deletes, refused) => {
	const comparison = { changes: [], extraKeys: [], notCompared: [] };
	const change: PlannedChange = {
		action,
		comparison,
		desired: desired({}),
		observed: observed({}),
	};
	expect([isWrite(change), isDeletion(change), isRefused(change)]).toEqual([
		writes,
		deletes,
		refused,
	]);
	expect(isWrite({ action, comparison, observed: observed({}) })).toBe(false);
	expect(isDeletion({ action, comparison, desired: desired({}) })).toBe(false);
});

it('a workspace that was not read, or cannot be, blocks what is in it', () => {
	expect(planChanges([desired({})], [], OPTIONS)[0]).toMatchObject({ action: 'blocked' });
	const broken = scope([], { readError: 'Out of order' });
	expect(planChanges([desired({})], [broken], OPTIONS)[0]).toMatchObject({
		action: 'blocked',
		reason: expect.stringContaining('Out of order'),
	});
});

describe('a name that stands for nothing', () => {
	it('blocks a create and an update, but no deletion', () => {
		const entry = desired({ unresolved: UNRESOLVED });
		expect(planOne(entry, [])).toMatchObject({ action: 'blocked', ...UNRESOLVED });
		expect(planOne(entry)).toMatchObject({
			action: 'blocked',
			observed: { connectionId: 'id-1' },
			...UNRESOLVED,
		});
		expect(planOne(desired({ unresolved: UNRESOLVED, isAbsent: true }))?.action).toBe('delete');
	});
});

describe('a connection with another name', () => {
	const entry = desired({ name: 'new', renamedFrom: 'crm' });

	it('is renamed', () => {
		expect(planOne(entry)).toMatchObject({
			action: 'update',
			comparison: { changes: [{ key: 'name', from: 'crm', to: 'new' }] },
		});
	});

	it('has its name already', () => {
		const renamed = observed({ name: 'new', mark: MARK });
		expect(planOne(entry, [renamed])).toMatchObject({
			action: 'unchanged',
			comparison: { changes: [] },
			mark: MARK,
		});
	});

	it('is in conflict if both names exist', () => {
		const both = [observed({ mark: MARK }), observed({ name: 'new', connectionId: 'id-2' })];
		expect(planOne(entry, both)?.action).toBe('conflict');
	});
});

describe('the version of secrets', () => {
	it.each([
		['', '2', [{ key: 'secretVersion', from: null, to: '2' }]],
		['1', '2', [{ key: 'secretVersion', from: '1', to: '2' }]],
		['2', '2', []],
		['1', '', []],
	])("from '%s' to '%s' is %j", (stored, given, changes) => {
		const existing = observed({ mark: { ...MARK, secretVersion: stored } });
		const change = planOne(desired({ secretVersion: given }), [existing]);
		expect(change?.comparison.changes).toEqual(changes);
		expect(change?.mark?.secretVersion).toBe(given || stored);
	});
});

it('a mark for which a description has no room blocks a create and an adoption', () => {
	const description = 'x'.repeat(255);
	const entry = desired({ properties: { description } });
	expect(planOne(entry, [])?.action).toBe('blocked');
	const existing = observed({ properties: { description } });
	expect(planOne(desired({}), [existing], { ifNotOurs: 'adopt' })?.action).toBe('blocked');
	expect(planOne(desired({}), [observed({})], { ifNotOurs: 'adopt' })?.action).toBe('adopt');
});
