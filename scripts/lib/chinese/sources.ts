/** A page of Huawei Cloud that was read for the names on its Chinese console. */
export interface ConsoleSource {
	title: string;
	/** The edition that was read, if it has a date. */
	date?: string;
	url: string;
}

const GUIDE_OF_DATAARTS = 'https://support.huaweicloud.com/usermanual-dataartsstudio';
const GUIDE_OF_DGC = 'https://github.com/huaweicloudDocs/dgc/blob';
const GUIDE_OF_DLI =
	'https://github.com/huaweicloudDocs/dli/blob/38b320253465ea49fed21ed43aa299ddaac93717/cn.zh-cn';

/** A page of the DataArts Studio user guide, which has one for each type of data connection. */
function dataArtsGuide(title: string, page: string, date?: string): ConsoleSource {
	return { title, date, url: `${GUIDE_OF_DATAARTS}/dataartsstudio_01_${page}.html` };
}

/** A page of the guide from when DataArts Studio was called DGC. Only its history still has it. */
function dgcGuide(title: string, commit: string, date = '2021-10'): ConsoleSource {
	return { title, date, url: `${GUIDE_OF_DGC}/${commit}/cn.zh-cn/用户指南/${title}.md` };
}

/** A page of the DLI user guide or API reference. */
function dliGuide(title: string, path = `用户指南/${title}.md`): ConsoleSource {
	return { title, date: '2021-10', url: `${GUIDE_OF_DLI}/${path}` };
}

/** All sources of Chinese names. */
export const SOURCES = {
	dws: dataArtsGuide('DWS数据连接参数说明', '1300'),
	dli: dataArtsGuide('DLI数据连接参数说明', '1301'),
	oracle: dataArtsGuide('ORACLE数据连接参数说明', '1302'),
	host: dataArtsGuide('主机连接参数说明', '1305'),
	hive: dataArtsGuide('MRS Hive数据连接参数说明', '1306'),
	hbase: dataArtsGuide('MRS HBase数据连接参数说明', '1307'),
	kafka: dataArtsGuide('MRS Kafka数据连接参数说明', '1308'),
	clickHouse: dataArtsGuide('MRS Clickhouse数据连接参数说明', '1309'),
	hetu: dataArtsGuide('MRS Hetu数据连接参数说明', '1310'),
	impala: dataArtsGuide('MRS Impala数据连接参数说明', '1311'),
	ranger: dataArtsGuide('MRS Ranger数据连接参数说明', '1312'),
	spark: dataArtsGuide('MRS Spark数据连接参数说明', '1314'),
	presto: dataArtsGuide('MRS Presto数据连接参数说明', '1315', '2025-07-01'),
	doris: dataArtsGuide('Doris数据连接参数说明', '1390', '2025-09-09'),
	sapHana: dataArtsGuide('RDS(SAP HANA)数据连接参数说明', '1510', '2025-05-12'),
	restClient: dataArtsGuide('Rest Client数据连接参数说明', '1620'),
	dataConnections: dgcGuide('创建数据连接', 'c50018b2ad4b0f7288f49873543db2a83744509d'),
	hostConnections: dgcGuide('主机连接管理', '60029144a6f68efd65f7aabc1d7aeb44ff5f70a8'),
	basicConnections: dliGuide('经典型跨源连接'),
	basicAddresses: dliGuide('创建经典型跨源连接', 'API参考/创建经典型跨源连接.md'),
	enhancedConnections: dliGuide(
		'创建/查找/删除增强型跨源连接',
		'用户指南/创建-查找-删除增强型跨源连接.md',
	),
	enhancedOverview: dliGuide('增强型跨源连接概述'),
	enhancedPermissions: dliGuide('增强型跨源连接权限管理'),
	routes: dliGuide('自定义路由信息'),
	connectivity: dliGuide('测试地址连通性'),
	createEnhanced: {
		title: '创建增强型跨源连接',
		url: 'https://support.huaweicloud.com/intl/zh-cn/api-dli/dli_02_0187.html',
	},
	cssAuthentication: {
		title: '跨源认证',
		url: 'https://github.com/huaweicloudDocs/dli/blob/2b84db976857481603d8b8914ed171accb8c856b/cn.zh-cn/用户指南/跨源认证.md',
	},
	kerberosAuthentication: {
		title: '创建Kerberos跨源认证',
		date: '2025-09-18',
		url: 'https://support.huaweicloud.com/usermanual-dli/dli_01_0558.html',
	},
	kafkaAuthentication: {
		title: '创建Kafka_SSL类型跨源认证',
		date: '2024-09-27',
		url: 'https://support.huaweicloud.com/intl/zh-cn/usermanual-dli/dli_01_0560.html',
	},
	projectAndAccount: {
		title: '项目ID和账号ID',
		date: '2024-11-14',
		url: 'https://support.huaweicloud.com/api-cdm/projectid_accountid.html',
	},
} as const satisfies Record<string, ConsoleSource>;

/** Names one of the sources. */
export type SourceName = keyof typeof SOURCES;

/** A name on the Chinese console, and the page that has it. */
export interface ChineseName {
	name: string;
	source: SourceName;
	/** The names of the choices of a field, by their values. */
	values?: Readonly<Record<string, string>>;
}

/** Links to these sources in the order given, each once. */
export function sourceLinks(names: readonly SourceName[]): string {
	return [...new Set(names)]
		.map((name): ConsoleSource => SOURCES[name])
		.map(({ title, date, url }) => `[${title}](${url})${date ? ` (${date})` : ''}`)
		.join(', ');
}
