import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';

import {
	compareEntries,
	formatLoosely,
	type SettingsMode,
} from '../../../nodes/HuaweiDataConnections/connectionSet/compare';
import { desired, observed } from './entries';

const compare = (
	wanted: IDataObject,
	stored: IDataObject,
	mode: SettingsMode = 'givenKeys',
	notReturned: string[] = [],
	ignored: string[] = [],
) =>
	compareEntries(
		desired({ properties: wanted }),
		observed({ properties: stored, notReturned }),
		mode,
		ignored,
	);

it.each<[SettingsMode]>([['givenKeys'], ['exactly']])(
	'leaves out settings that are ignored, in any spelling (%s)',
	(mode) => {
		const stored = { 'settings.a_b': 1, 'settings.only': 1, tag: 'x' };
		const wanted = { 'settings.aB': 2, tag: 'y' };
		expect(compare(wanted, stored, mode, [], ['aB', 'only', 'tag'])).toEqual({
			changes: [{ key: 'tag', from: 'x', to: 'y' }],
			extraKeys: [],
			notCompared: ['settings.a_b'],
		});
		expect(compare(wanted, stored, mode, [], ['b']).changes.length).toBeGreaterThan(1);
	},
);

it.each([
	[true, 'true'],
	['TRUE', true],
	[5, '5'],
	[null, ''],
	[undefined, null],
	[' sales ', 'sales'],
	['{"b":1,"a":"x"}', { a: 'x', b: '1' }],
	[{ a: { c: 1, b: 2 } }, { a: { b: 2, c: 1 } }],
	['[1, 2]', '[1,2]'],
])('%j and %j are equal', (a, b) => {
	expect(formatLoosely(a)).toBe(formatLoosely(b));
});

it.each([
	[true, 'false'],
	['a', 'A'],
	['xTRUE', 'xtrue'],
	['TRUEx', 'truex'],
	[0, ''],
	[false, ''],
	['{a', '{b'],
	[
		['a', 'b'],
		['b', 'a'],
	],
	['5', '5.0'],
])('%j and %j differ', (a, b) => {
	expect(formatLoosely(a)).not.toBe(formatLoosely(b));
});

it('a value is equal to itself, whatever it is', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (value) => {
			expect(formatLoosely(value)).toBe(formatLoosely(JSON.parse(JSON.stringify(value))));
		}),
	);
});

it('says what differs, from what and to what, in the order of the keys', () => {
	expect(
		compare({ 'settings.b': 2, 'settings.a': 1, tag: 'x' }, { 'settings.a': 0, tag: 'x' }),
	).toEqual({
		changes: [
			{ key: 'settings.a', from: 0, to: 1 },
			{ key: 'settings.b', from: null, to: 2 },
		],
		extraKeys: [],
		notCompared: [],
	});
});

it('takes a setting in either spelling', () => {
	expect(compare({ 'settings.kms_id': 'k' }, { 'settings.kmsId': 'k' }).changes).toEqual([]);
});

it('keeps settings that the list does not name, or takes them out', () => {
	const stored = { 'settings.old': 'x', tag: 'sales' };
	expect(compare({}, stored)).toMatchObject({ changes: [], extraKeys: ['settings.old'] });
	expect(compare({}, stored, 'exactly')).toEqual({
		changes: [{ key: 'settings.old', from: 'x', to: null }],
		extraKeys: [],
		notCompared: [],
	});
});

it('does not compare what is not returned, nor secrets', () => {
	const wanted = desired({
		properties: { tag: 'sales' },
		notCompared: ['modules'],
		secretSettings: { dbPassword: 'pw' },
	});
	const stored = observed({ notReturned: ['tag'] });
	expect(compareEntries(wanted, stored, 'exactly')).toEqual({
		changes: [],
		extraKeys: [],
		notCompared: ['modules', 'settings.dbPassword', 'tag'],
	});
});
