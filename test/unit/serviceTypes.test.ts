import type { INodePropertyOptions } from 'n8n-workflow';

import { isSecretKey } from '../../nodes/HuaweiDataConnections/client/redaction/secretKeys';
import {
	DATA_ARTS_TYPES,
	findDataArtsType,
	listedDataArtsType,
} from '../../nodes/HuaweiDataConnections/connectionTypes/dataArts';
import { connectionType } from '../../nodes/HuaweiDataConnections/connectionTypes/dataArts/typeFields';
import { desiredConnectionFields } from '../../nodes/HuaweiDataConnections/dataArts/connectionForm';
import { typeFields } from '../../nodes/HuaweiDataConnections/dataArts/settings/formFields';
import {
	DLI_SERVICES,
	findDliService,
} from '../../nodes/HuaweiDataConnections/connectionTypes/dliServices';

/** The types whose form sends only settings that are documented or observed, while no choice is changed. */
const VERIFIED = ['DLI', 'HBASE', 'HETUENGINE', 'HIVE'];

/** The values that occur more than once. */
const repeated = (values: readonly string[]) =>
	values.filter((value, index) => values.indexOf(value) !== index);

/** The fields of a type, each once: one that a choice hides is declared for each of the others, too. */
function fieldsOfForm(type: string) {
	const shown = typeFields.filter(({ displayOptions }) =>
		displayOptions?.show?.dataArtsType?.includes(type),
	);
	return shown.filter(({ name }, index) => shown.findIndex((one) => one.name === name) === index);
}

describe.each(DATA_ARTS_TYPES.map((type) => [type.value, type] as const))(
	'DataArts %s',
	(value, type) => {
		const fields = [...type.fields, ...type.optionalFields];

		it('is found by its name in any case', () => {
			expect(findDataArtsType(value.toLowerCase())).toBe(type);
			expect(listedDataArtsType(value)).toBe(type);
		});

		it('has each key, each parameter and each label once', () => {
			expect(repeated(fields.map(({ key }) => key))).toEqual([]);
			expect(repeated(fields.map(({ name }) => name))).toEqual([]);
			expect(repeated(fields.map(({ displayName }) => displayName))).toEqual([]);
		});

		it('has the confidence and the source of each field', () => {
			for (const { confidence, source } of fields) {
				expect(['documented', 'observed', 'inferred']).toContain(confidence);
				expect(source).toMatch(/^docs\/api\/dataarts-/);
			}
		});

		it('is in the form with its fields in their order', () => {
			const shown = fieldsOfForm(value);
			expect(shown.map(({ name }) => name)).toEqual(type.fields.map(({ name }) => name));
			expect(shown.map(({ displayName }) => displayName)).toEqual(
				type.fields.map(({ displayName }) => displayName),
			);
		});

		it('has a notice in the form if its settings are inferred', () => {
			const notice = desiredConnectionFields.find(({ name }) => name === 'unverifiedNotice');
			expect(notice?.displayOptions?.show?.dataArtsType?.includes(value)).toBe(
				!VERIFIED.includes(value),
			);
		});

		it('says that a field is inferred where its list does not mark it', () => {
			const unmarked = VERIFIED.includes(value)
				? fields.filter(({ confidence }) => confidence === 'inferred')
				: [];
			for (const { description, options = [] } of unmarked) {
				const texts = [description, ...options.map((option) => option.description)];
				expect(texts.some((text) => /unverified/i.test(text ?? ''))).toBe(true);
			}
		});

		it('is marked in the list by its settings, and has clean labels', () => {
			const isInferred = !VERIFIED.includes(value);
			const listed = (connectionType.options as INodePropertyOptions[]).find(
				(option) => option.value === value,
			);
			expect(listed?.name).toBe(isInferred ? `${type.consoleName} (Unverified)` : type.consoleName);
			const options = fields.flatMap((field) => field.options ?? []);
			const labels = [...fields.map(({ displayName }) => displayName), type.consoleName];
			for (const label of [...labels, ...options.map(({ name }) => name)]) {
				expect(label).not.toMatch(/unverified/i);
			}
		});

		it('masks exactly the fields whose key is that of a secret', () => {
			for (const { key, type: kind, typeOptions } of fields) {
				expect(typeOptions?.password === true).toBe(isSecretKey(key) && kind === 'string');
			}
		});

		it('has a list for every ID, followed by the name that belongs to it', () => {
			for (const each of [type.fields, type.optionalFields]) {
				const chosen = each.filter(({ list }) => list);
				const names = each.filter(({ nameForIdField }) => nameForIdField);
				expect(names.map(({ nameForIdField }) => nameForIdField)).toEqual(
					chosen.map(({ name }) => name),
				);
				for (const name of names) {
					const id = each.find((field) => field.name === name.nameForIdField);
					expect(each.indexOf(id as never)).toBeLessThan(each.indexOf(name));
					expect([id?.confidence, id?.showWhen, id?.hideWhen]).toEqual([
						name.confidence,
						name.showWhen,
						name.hideWhen,
					]);
				}
			}
		});

		it('shows a field depending on a previous field only', () => {
			type.fields.forEach(({ showWhen, hideWhen }, index) => {
				for (const condition of [showWhen, hideWhen]) {
					if (condition) expect(type.fields.slice(0, index)).toContain(condition.field);
				}
			});
		});
	},
);

describe.each(DLI_SERVICES.map((service) => [service.value, service] as const))(
	'DLI %s',
	(value, service) => {
		it('is found by its name and aliases in any case', () => {
			for (const name of [value, ...(service.aliases ?? [])]) {
				expect(findDliService(name.toUpperCase())).toBe(service);
			}
		});

		it('has an example that fits its own rules', () => {
			const parts = service.address.example.split(',');
			expect(parts.length > 1).toBe(service.address.allowsMultiple);
			for (const part of parts)
				expect(part).toMatch(new RegExp(`^[\\w.-]+:${service.address.defaultPort}$`));
		});
	},
);

describe('a field that is chosen from a list', () => {
	const fieldsOf = (value: string) => {
		const type = listedDataArtsType(value);
		if (!type) throw new Error(`There is a type ${value}`);
		return fieldsOfForm(type.value);
	};
	const summary = (value: string) =>
		fieldsOf(value)
			.filter(({ name }) => /^(cluster|kmsKey|agent)(Id|Name)$/.test(name))
			.map(({ displayName, type, required = false, modes }) => [
				displayName,
				type,
				required,
				modes?.[0]?.typeOptions?.searchListMethod,
			]);

	it('is required where that is known, and so is its name', () => {
		expect(summary('HIVE')).toEqual([
			['MRS Cluster', 'resourceLocator', true, 'mrsClusters'],
			['MRS Cluster Name', 'string', true, undefined],
			['KMS Key', 'resourceLocator', true, 'kmsKeys'],
			['KMS Key Name', 'string', true, undefined],
			['Agent', 'resourceLocator', true, 'agents'],
			['Agent Name', 'string', true, undefined],
		]);
		expect(summary('DWS').slice(0, 4)).toEqual([
			['DWS Cluster', 'resourceLocator', true, 'dwsClusters'],
			['DWS Cluster Name', 'string', true, undefined],
			['KMS Key', 'resourceLocator', false, 'kmsKeys'],
			['KMS Key Name', 'string', false, undefined],
		]);
	});

	it('can be typed as an ID, with an example of one', () => {
		const cluster = fieldsOf('HIVE').find(({ name }) => name === 'clusterId');
		expect(cluster?.modes?.map(({ displayName }) => displayName)).toEqual(['From List', 'By ID']);
		expect(cluster?.modes?.[1]?.placeholder).toMatch(/^e\.g\. [\w-]{36}$/);
		expect(cluster?.default).toEqual({ mode: 'list', value: '' });
	});
});

it('has each type, service and parameter prefix once', () => {
	expect(repeated(DATA_ARTS_TYPES.map(({ value }) => value.toLowerCase()))).toEqual([]);
	expect(repeated(DLI_SERVICES.flatMap(({ value, aliases = [] }) => [value, ...aliases]))).toEqual(
		[],
	);
	expect(repeated(DLI_SERVICES.map(({ parameterPrefix }) => parameterPrefix))).toEqual([]);
});
