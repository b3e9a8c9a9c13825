import type { DataArtsType } from './DataArtsType';
import { dli } from './dli';
import { dws } from './dws';
import { hetuEngine } from './hetuEngine';
import { hive, sparkSql } from './hive';
import { shell } from './shell';
import { simpleTypes } from './simpleTypes';

/** All types with a form. The order decides the order of fields that several types share. */
export const DATA_ARTS_TYPES: readonly DataArtsType[] = [
	hive,
	sparkSql,
	hetuEngine,
	dws,
	dli,
	shell,
	...Object.values(simpleTypes),
];

/** The type that was chosen from the list. */
export function listedDataArtsType(value: string): DataArtsType | undefined {
	return DATA_ARTS_TYPES.find((type) => type.value === value);
}

/**
 * The type with this name. Case does not matter: Huawei Cloud's own pages write both Hive and
 * HIVE, and only the second is sent.
 */
export function findDataArtsType(name: string): DataArtsType | undefined {
	return DATA_ARTS_TYPES.find(({ value }) => value.toLowerCase() === name.toLowerCase());
}
