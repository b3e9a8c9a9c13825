import type { DataArtsType } from './DataArtsType';
import { agent, kmsKey, login, mrsCluster } from './sharedFields';

export const hbase: DataArtsType = {
	value: 'HBASE',
	consoleName: 'MRS HBase',
	description: 'HBase of an MRS cluster',
	evidence: 'documented',
	fields: [...mrsCluster, ...login('nsUserName', 'nsPassword'), ...kmsKey, ...agent],
	optionalFields: [],
	source: 'spec dataarts-dw-config 4.3',
};
