import type { SettingField } from '../../nodes/HuaweiDataConnections/connectionTypes/dataArts/DataArtsType';

/** A value for an example: what the field is set to at first, else what its placeholder shows. */
export function exampleOf(field: SettingField): string | boolean {
	if (field.typeOptions?.password) return placeholderFor(field.displayName);
	if (field.default !== '') return field.default;
	const shown = field.placeholder?.replace(/^e\.g\. /, '');
	return shown ?? field.options?.[0]?.value ?? placeholderFor(field.displayName);
}

/** What stands for a value that an example cannot know, such as `<password>`. */
export function placeholderFor(label: string): string {
	const words = label
		.replace(/\(.*?\)/g, '')
		.toLowerCase()
		.match(/[a-z0-9]+/g);
	return `<${(words ?? ['value']).join('-')}>`;
}
