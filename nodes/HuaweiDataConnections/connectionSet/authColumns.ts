import { DLI_AUTH_TYPES, type DliAuthField } from '../connectionTypes/dliAuthTypes';

/** The settings of all types of datasource authentications, each once. Their columns are named like their fields. */
export const AUTH_FIELDS: readonly DliAuthField[] = [
	...new Map(
		DLI_AUTH_TYPES.flatMap(({ fields }) => fields).map((field) => [field.name, field]),
	).values(),
];

/** What the column of a setting holds, for the documentation. */
export function describeAuthColumn({
	displayName,
	description,
	isSecret,
	isImmutable,
}: DliAuthField): string {
	if (!isSecret) return `${description ?? ''}${isImmutable ? '. It cannot be changed' : ''}`;
	const when = isImmutable ? 'Sent with a create only' : 'Sent with a create and with a change';
	return `${displayName}, a secret. ${when}`;
}
