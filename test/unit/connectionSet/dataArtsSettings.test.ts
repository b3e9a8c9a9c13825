import { DATA_ARTS_TYPES } from '../../../nodes/HuaweiDataConnections/connectionTypes/dataArts';
import type { SettingField } from '../../../nodes/HuaweiDataConnections/connectionTypes/dataArts/DataArtsType';
import {
	invalidSettings,
	readConfig,
} from '../../../nodes/HuaweiDataConnections/connectionSet/kinds/dataArtsSettings';

/** The first type with a setting of this kind, and that setting. */
function find(suits: (field: SettingField) => boolean) {
	for (const type of DATA_ARTS_TYPES) {
		const field = [...type.fields, ...type.optionalFields].find(
			(one) => !one.location && suits(one),
		);
		if (field) return { type, key: field.key };
	}
	throw new Error('No type has such a setting');
}

const isKnown = ({ confidence }: SettingField) => confidence !== 'inferred';
const flag = find((field) => field.type === 'boolean' && isKnown(field));
const text = find((field) => field.type === 'string' && isKnown(field) && !field.list);
const guess = find((field) => field.type !== 'boolean' && !isKnown(field));

const read = ({ type, key }: ReturnType<typeof find>, value: unknown) =>
	readConfig({ [`settings.${key}`]: value as string }, type)[key];

it.each([
	['true', true],
	[' TRUE ', true],
	['False', false],
	[true, true],
	[false, false],
	['yes', 'yes'],
	[1, 1],
])('a flag of a spreadsheet that is %j is %j', (value, expected) => {
	expect(read(flag, value)).toBe(expected);
});

it('a number is sent as text where the setting is known to be one', () => {
	expect(read(text, 8020)).toBe('8020');
	expect(read(text, 'abc')).toBe('abc');
	expect(read(text, true)).toBe(true);
	expect(read(guess, 8020)).toBe(8020);
});

it('a setting that the type does not have stays as it is', () => {
	expect(readConfig({ 'settings.unheardOf': 'true' }, flag.type)).toEqual({ unheardOf: 'true' });
	expect(readConfig({ 'settings.unheardOf': 5 }, undefined)).toEqual({ unheardOf: 5 });
});

it('a flag that is neither true nor false is named', () => {
	const { type, key } = flag;
	expect(invalidSettings(type, { [key]: 'yes' })).toEqual({
		[`settings.${key}`]: `'settings.${key}' must be true or false`,
	});
	for (const value of [true, false, '', undefined]) {
		expect(invalidSettings(type, { [key]: value })).toEqual({});
	}
});
