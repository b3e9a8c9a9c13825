import { isSecretKey } from '../../../nodes/HuaweiDataConnections/client/redaction/secretKeys';
import {
	AUTH_TYPE_PARAMETER,
	DLI_AUTH_TYPES,
	findDliAuthType,
} from '../../../nodes/HuaweiDataConnections/connectionTypes/dliAuthTypes';
import {
	desiredFields,
	loginFields,
	settingsToChange,
} from '../../../nodes/HuaweiDataConnections/dli/authentication/formFields';

const namesOf = (fields: readonly unknown[]) =>
	(fields as Array<{ name: string }>).map((one) => one.name);

describe.each(DLI_AUTH_TYPES.map((type) => [type.value, type] as const))(
	'the type %s of datasource authentications',
	(value, { fields }) => {
		const shown = desiredFields.filter(
			({ name, displayOptions }) =>
				name !== 'storedPasswordsNotice' &&
				displayOptions?.show?.[AUTH_TYPE_PARAMETER]?.includes(value),
		);

		it('is found by its value, and by that only', () => {
			expect(findDliAuthType(value)?.value).toBe(value);
			expect(findDliAuthType(` ${value}`)).toBeUndefined();
		});

		it('has its fields in the form, in their order', () => {
			expect(namesOf(shown)).toEqual(namesOf(fields));
		});

		it('requires every field that is not optional', () => {
			expect(shown.map(({ required = false }) => required)).toEqual(
				fields.map(({ isOptional }) => !isOptional),
			);
		});

		it('masks exactly its secrets', () => {
			for (const [index, { key, isSecret = false, obsFile }] of fields.entries()) {
				expect(isSecretKey(key) && !obsFile).toBe(isSecret);
				expect(shown[index]?.typeOptions?.password ?? false).toBe(isSecret);
			}
		});

		it('has a choice of the login only with a password for it, beside a notice about others', () => {
			const logins = fields.flatMap(({ login }) => login ?? []);
			const hidden = loginFields[0].displayOptions?.hide?.[AUTH_TYPE_PARAMETER] ?? [];
			expect(hidden.includes(value)).toBe(!logins.includes('password'));
			const notice = desiredFields.find(({ name }) => name === 'storedPasswordsNotice');
			const secrets = fields.filter(({ isSecret, login }) => isSecret && !login);
			expect(notice?.displayOptions?.show?.[AUTH_TYPE_PARAMETER]?.includes(value)).toBe(
				secrets.length > 0,
			);
		});

		it('has pairs that name each other', () => {
			for (const { key, togetherWith } of fields) {
				if (!togetherWith) continue;
				const other = fields.find((field) => field.key === togetherWith);
				expect(other?.togetherWith).toBe(key);
			}
		});
	},
);

it('an update has every field that can be changed, once', () => {
	const mutable = DLI_AUTH_TYPES.flatMap(({ fields }) => fields).filter(
		({ isImmutable }) => !isImmutable,
	);
	expect(namesOf(settingsToChange.options ?? []).sort()).toEqual(
		[...new Set(namesOf(mutable))].sort(),
	);
});

it('the fields of one key are the same in every type', () => {
	const all = DLI_AUTH_TYPES.flatMap(({ fields }) => fields);
	expect(new Set(all).size).toBe(new Set(all.map(({ key }) => key)).size);
	expect(new Set(all).size).toBe(new Set(all.map(({ name }) => name)).size);
});
