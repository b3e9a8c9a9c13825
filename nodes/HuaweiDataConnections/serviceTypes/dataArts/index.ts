import type { DataArtsType } from './DataArtsType';
import { dli } from './dli';
import { hbase } from './hbase';
import { hetuEngine } from './hetuEngine';
import { hive } from './hive';

/** All types with a form of their own, in the order of the list. */
export const DATA_ARTS_TYPES: readonly DataArtsType[] = [dli, hbase, hetuEngine, hive];

/**
 * The type of this name. Capitals do not matter: Huawei Cloud's own pages write both Hive and
 * HIVE, and only the second is what is sent.
 */
export function findDataArtsType(name: string): DataArtsType | undefined {
	return DATA_ARTS_TYPES.find(({ value }) => value.toLowerCase() === name.toLowerCase());
}
