import { DATA_ARTS_TYPES } from './connectionTypes/dataArts';
import { DLI_SERVICES } from './connectionTypes/dliServices';
import { BY_NAME } from './connectionTypes/typeOptions';
import type { Resource } from './execution/Operation';

/** Words in the names of resources that say nothing more. */
const OBVIOUS = / Connection$|Datasource (?=Authentication$)/;

/**
 * The text below the node on the canvas, such as "Create: MRS Hive · sales_hive": the operation, the
 * type or else the resource, and the connection, as far as the parameters say them without input.
 *
 * It is an expression, so it must not contain two closing braces in a row. It reads the parameters
 * unresolved, because a value that depends on input has nothing to show on the canvas, and as JSON,
 * because n8n reduces the choice from a list to its ID otherwise.
 */
export function subtitleFor(resources: readonly Resource[]): string {
	const operations = resources.flatMap((resource) =>
		Object.values(resource.operations).map(({ option }) => [option.value, option.name]),
	);
	const subjects = [
		...resources.map(({ option }) => [option.value, option.name.replace(OBVIOUS, '')]),
		// A type whose name is its value needs no entry.
		...[...DLI_SERVICES, ...DATA_ARTS_TYPES]
			.map(({ value, consoleName }) => [value, consoleName.replace(' (Unverified)', '')])
			.filter(([value, name]) => value !== name),
	];
	const toObject = (entries: unknown[][]) => JSON.stringify(Object.fromEntries(entries));
	return `={{ ((form, operations, subjects) => {
const text = (value) => typeof value === 'string' && value[0] !== '=' ? value : '';
const choice = form.connectionId || form.queueName || {};
const type = form.dataArtsType || form.dliService;
const named = text(form.typeName || form.dliServiceName);
const subject = (type === '${BY_NAME}' ? named : subjects[type] || type) || subjects[form.resource];
const name = text(form.connectionName) || text(choice.cachedResultName) || (choice.mode === 'name' ? text(choice.value) : '');
return operations[form.operation] + ': ' + [subject, name].filter(Boolean).join(' · ');
})($rawParameter.toJSON(), ${toObject(operations)}, ${toObject(subjects)}) }}`;
}
