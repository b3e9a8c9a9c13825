import type { DataArtsType } from './DataArtsType';
import { agent, kmsKey, login, mrsCluster } from './commonFields';

export const hbase: DataArtsType = {
	value: 'HBASE',
	consoleName: 'MRS HBase',
	description: 'HBase of an MRS cluster',
	confidence: 'documented',
	fields: [...mrsCluster, ...login('nsUserName', 'nsPassword'), ...kmsKey, ...agent],
	optionalFields: [],
	source: 'docs/api/dataarts-settings.md#mrs-hbase',
};
