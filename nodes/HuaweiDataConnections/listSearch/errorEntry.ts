import { NodeApiError, type INodeListSearchItems } from 'n8n-workflow';

import { UserFacingError } from '../client/UserFacingError';
import type { ListDefinition } from './ListDefinition';

/**
 * The only entry of a list that cannot be had: its name says why, its description has what else
 * Huawei Cloud said. Its value is empty, so that a field in which it was chosen counts as empty.
 */
export function errorEntry(list: ListDefinition, error: Error): INodeListSearchItems {
	const { entity: what } = list;
	const { message } = error;
	const advice = 'description' in error && error.description ? String(error.description) : '';
	const entry = (name: string, description = advice) => ({ name, value: '', description });
	if (error instanceof UserFacingError) return entry(message);
	const isDenied = error instanceof NodeApiError && error.httpCode === '403';
	if (!isDenied) return entry(`Cannot list ${what}: ${message}`);
	return entry(
		`No permission to list ${what}: choose ${fallbackMode(list)}`,
		`${message} ${advice}`.trim(),
	);
}

function fallbackMode({ address, idKey: value, nameKey: label }: ListDefinition): string {
	if (address) return 'By Host';
	return value === label ? 'By Name' : 'By ID';
}
