import { clickHouse } from './clickHouse';
import type { DataArtsType } from './DataArtsType';
import { dli } from './dli';
import { doris } from './doris';
import { dws } from './dws';
import { hbase } from './hbase';
import { hetuEngine } from './hetuEngine';
import { hive } from './hive';
import { impala } from './impala';
import { kafka } from './kafka';
import { mySql } from './mySql';
import { openSourceClickHouse } from './openSourceClickHouse';
import { oracle } from './oracle';
import { ranger } from './ranger';
import { rds } from './rds';
import { redis } from './redis';
import { restClient } from './restClient';
import { shell } from './shell';
import { sparkSql } from './sparkSql';

/** All types with a form of their own. */
export const DATA_ARTS_TYPES: readonly DataArtsType[] = [
	clickHouse,
	dli,
	doris,
	dws,
	hbase,
	hetuEngine,
	hive,
	impala,
	kafka,
	mySql,
	openSourceClickHouse,
	oracle,
	ranger,
	rds,
	redis,
	restClient,
	shell,
	sparkSql,
];

/** The type that was chosen from the list. */
export function listedDataArtsType(chosen: string): DataArtsType | undefined {
	return DATA_ARTS_TYPES.find(({ value }) => value === chosen);
}

/**
 * The type of this name. Capitals do not matter: Huawei Cloud's own pages write both Hive and
 * HIVE, and only the second is what is sent.
 */
export function findDataArtsType(name: string): DataArtsType | undefined {
	return DATA_ARTS_TYPES.find(
		({ value, requiresTypeName: asksForName }) =>
			!asksForName && value.toLowerCase() === name.toLowerCase(),
	);
}
