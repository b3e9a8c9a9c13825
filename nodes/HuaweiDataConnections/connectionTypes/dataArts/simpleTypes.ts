import { agent, kmsKey, login, mrsCluster } from './commonFields';
import type { DataArtsType } from './DataArtsType';
import {
	inferredAddress,
	inferredClusterLogin,
	inferredDatabaseLogin,
	inferredDriver,
	inferredKmsKey,
	inferredMrsCluster,
	mrsClusterByMode,
} from './inferredFields';

/** A type of an MRS cluster whose code and settings are inferred. */
const inferredMrsType = { confidence: 'inferred', optionalFields: [] } as const;

/** What the console asks for in connection string mode of most types of an MRS cluster. */
const authenticationMethod = { unknownInConnectionStringMode: ['Authentication Method'] } as const;

/** The cluster of such a type, if the console has both modes for it. */
const inferredMrsClusterByMode = mrsClusterByMode(inferredMrsCluster);

/** The fields of a database that a JDBC driver reaches. */
const jdbcFields = [
	...inferredAddress('3306'),
	...inferredDriver,
	...inferredDatabaseLogin,
	...inferredKmsKey,
	...agent,
];

/** Types that have no field of their own: each is a row of what they share. */
export const simpleTypes = {
	hbase: {
		value: 'HBASE',
		consoleName: 'MRS HBase',
		description: 'HBase of an MRS cluster',
		mrsComponent: 'HBase',
		confidence: 'documented',
		fields: [
			...mrsClusterByMode(mrsCluster),
			...login('nsUserName', 'nsPassword'),
			...kmsKey,
			...agent,
		],
		optionalFields: [],
		...authenticationMethod,
		source: 'docs/api/dataarts-settings.md#mrs-hbase',
	},
	clickHouse: {
		value: 'ClickHouse',
		consoleName: 'MRS ClickHouse',
		description: 'ClickHouse of an MRS cluster',
		mrsComponent: 'ClickHouse',
		fields: [...inferredMrsClusterByMode, ...inferredClusterLogin, ...inferredKmsKey, ...agent],
		source: 'docs/api/dataarts-settings.md#mrs-kafka-and-clickhouse',
		...inferredMrsType,
		...authenticationMethod,
	},
	doris: {
		value: 'DORIS',
		consoleName: 'Doris',
		description: 'Doris of MRS or CloudTable',
		mrsComponent: 'Doris',
		fields: [...inferredMrsCluster, ...inferredClusterLogin, ...inferredKmsKey, ...agent],
		source: 'docs/api/dataarts-settings.md#doris',
		...inferredMrsType,
	},
	impala: {
		value: 'IMPALA',
		consoleName: 'MRS Impala',
		description: 'Impala of an MRS cluster, through an agent of CDM 2.9.2 or later',
		mrsComponent: 'Impala',
		fields: [...inferredMrsClusterByMode, ...inferredClusterLogin, ...inferredKmsKey, ...agent],
		source: 'docs/api/dataarts-settings.md#mrs-impala',
		...inferredMrsType,
		...authenticationMethod,
	},
	kafka: {
		value: 'KAFKA',
		consoleName: 'MRS Kafka',
		description: 'Kafka of an MRS cluster',
		mrsComponent: 'Kafka',
		fields: [...inferredMrsClusterByMode, ...inferredKmsKey, ...agent],
		source: 'docs/api/dataarts-settings.md#mrs-kafka-and-clickhouse',
		...inferredMrsType,
		...authenticationMethod,
	},
	presto: {
		value: 'PRESTO',
		consoleName: 'MRS Presto',
		description: 'Presto of an MRS cluster; needs no agent and no login',
		mrsComponent: 'Presto',
		fields: inferredMrsCluster,
		source: 'docs/api/dataarts-settings.md#mrs-presto',
		...inferredMrsType,
	},
	ranger: {
		value: 'RANGER',
		consoleName: 'MRS Ranger',
		description: 'Ranger of an MRS cluster, for DataArts Security',
		mrsComponent: 'Ranger',
		fields: [...inferredMrsClusterByMode, ...inferredKmsKey, ...agent],
		source: 'docs/api/dataarts-settings.md#mrs-ranger',
		...inferredMrsType,
	},
	rds: {
		value: 'RDS',
		consoleName: 'RDS',
		description:
			'Database that a JDBC driver reaches: MySQL, PostgreSQL, SQL Server, GaussDB and others',
		confidence: 'documented',
		fields: jdbcFields,
		optionalFields: [],
		source: 'docs/api/dataarts-settings.md#rds',
	},
	mySql: {
		value: 'MYSQL',
		consoleName: 'MySQL',
		description: 'MySQL database; the console advises RDS instead',
		confidence: 'documented',
		fields: jdbcFields,
		optionalFields: [],
		source: 'docs/api/dataarts-settings.md#mysql',
	},
	oracle: {
		value: 'ORACLE',
		consoleName: 'Oracle',
		description: 'Oracle database',
		confidence: 'documented',
		fields: [...inferredAddress('1521'), ...inferredDatabaseLogin, ...inferredKmsKey, ...agent],
		optionalFields: [],
		source: 'docs/api/dataarts-settings.md#oracle',
	},
} as const satisfies Record<string, DataArtsType>;
