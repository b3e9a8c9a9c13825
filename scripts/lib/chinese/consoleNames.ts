import type { ChineseName } from './sources';

/** Names of the types of data connections, by the value of `dw_type`. */
export const TYPE_NAMES: Readonly<Record<string, ChineseName>> = {
	ClickHouse: { name: 'MapReduce服务（MRS Clickhouse）', source: 'clickHouse' },
	DLI: { name: '数据湖探索（DLI）', source: 'dli' },
	DORIS: { name: 'Doris', source: 'doris' },
	DWS: { name: '数据仓库服务（DWS）', source: 'dws' },
	HBASE: { name: 'MapReduce服务（MRS HBase）', source: 'hbase' },
	HETUENGINE: { name: 'MapReduce服务（MRS Hetu）', source: 'hetu' },
	HIVE: { name: 'MapReduce服务（MRS Hive）', source: 'hive' },
	IMPALA: { name: 'MapReduce服务（MRS Impala）', source: 'impala' },
	KAFKA: { name: 'MapReduce服务（MRS Kafka）', source: 'kafka' },
	MYSQL: { name: 'MySQL(待下线)', source: 'dataConnections' },
	ORACLE: { name: 'ORACLE', source: 'oracle' },
	PRESTO: { name: 'MapReduce服务（MRS Presto）', source: 'presto' },
	RANGER: { name: 'MapReduce服务（MRS Ranger）', source: 'ranger' },
	RDS: { name: 'RDS', source: 'dataConnections' },
	SHELL: { name: '主机连接', source: 'host' },
	SparkSQL: { name: 'MapReduce服务（MRS Spark）', source: 'spark' },
};

/**
 * Names of fields of data connections, by the name of the parameter. The console gives a field the
 * same name for every type that has it, so that one source is enough for all of them.
 */
const SHARED_FIELDS: Readonly<Record<string, ChineseName>> = {
	mrsConnectionType: {
		name: '连接方式',
		source: 'dataConnections',
		values: { direct: 'MRS API连接', agent: '通过代理连接' },
	},
	clusterFrom: { name: '手动', source: 'dataConnections' },
	clusterId: { name: 'MRS集群名', source: 'doris' },
	clusterName: { name: 'MRS集群名', source: 'doris' },
	userName: { name: '用户名', source: 'dataConnections' },
	password: { name: '密码', source: 'dataConnections' },
	kmsKeyId: { name: 'KMS密钥', source: 'sapHana' },
	kmsKeyName: { name: 'KMS密钥', source: 'sapHana' },
	agentId: { name: '绑定Agent', source: 'sapHana' },
	agentName: { name: '绑定Agent', source: 'sapHana' },
	ip: { name: 'IP或域名', source: 'sapHana' },
	sourcePort: { name: '端口', source: 'sapHana' },
	driverName: { name: '驱动程序名称', source: 'sapHana' },
	driverPath: { name: '驱动文件路径', source: 'sapHana' },
};

/** Names of fields that a type calls something else, by the value of `dw_type`. */
const FIELDS_OF_TYPES: Readonly<Record<string, Readonly<Record<string, ChineseName>>>> = {
	DWS: {
		clusterId: { name: '集群名', source: 'dataConnections' },
		clusterName: { name: '集群名', source: 'dataConnections' },
	},
	SHELL: {
		ip: { name: '主机地址', source: 'hostConnections' },
		sourcePort: { name: '端口', source: 'hostConnections' },
		loginMode: {
			name: '登录方式',
			source: 'hostConnections',
			values: { keyPair: '密钥对', password: '密码' },
		},
		userName: { name: '用户名', source: 'hostConnections' },
		password: { name: '密码', source: 'hostConnections' },
		keyLocation: { name: '密钥对', source: 'hostConnections' },
	},
};

/** The name of a field of a data connection, or undefined if no source has one. */
export function dataArtsFieldName(type: string, field: string): ChineseName | undefined {
	return FIELDS_OF_TYPES[type]?.[field] ?? SHARED_FIELDS[field];
}

/** What the console asks for, of the types that the node has no form for. */
export const BY_NAME_FIELDS: Readonly<Record<string, readonly ChineseName[]>> = {
	openSourceClickHouse: [
		{ name: 'KMS密钥', source: 'sapHana' },
		{ name: '绑定Agent', source: 'sapHana' },
	],
	redis: [
		{ name: 'MRS集群名', source: 'doris' },
		{ name: 'KMS密钥', source: 'sapHana' },
		{ name: '绑定Agent', source: 'sapHana' },
	],
	restClient: [
		{ name: '连接地址前缀', source: 'restClient' },
		{ name: '默认Header参数', source: 'restClient' },
		{ name: 'KMS密钥', source: 'restClient' },
		{ name: '认证方式', source: 'restClient' },
		{ name: '绑定Agent', source: 'restClient' },
	],
};

/** Names of the services of DLI's basic connections, and of what makes up their addresses. */
export const DLI_SERVICE_NAMES: Readonly<
	Record<string, { service: ChineseName; host: ChineseName; port?: ChineseName }>
> = {
	CloudTable: {
		service: { name: '表格存储服务 CloudTable', source: 'basicConnections' },
		host: { name: 'ZK链接地址（内网）', source: 'basicAddresses' },
	},
	'CloudTable.OpenTSDB': {
		service: { name: '表格存储服务 CloudTable.OPENTSDB', source: 'basicConnections' },
		host: { name: 'OpenTSDB链接地址（内网）', source: 'basicAddresses' },
	},
	CSS: {
		service: { name: '云搜索服务 CSS', source: 'basicConnections' },
		host: { name: '内网访问地址', source: 'basicAddresses' },
		port: { name: '端口', source: 'basicConnections' },
	},
	DWS: {
		service: { name: '数据仓库服务 DWS', source: 'basicConnections' },
		host: { name: '内网IP', source: 'basicConnections' },
		port: { name: '端口', source: 'basicConnections' },
	},
	'MRS.OpenTSDB': {
		service: { name: 'MapReduce服务 MRS.OPENTSDB', source: 'basicConnections' },
		host: { name: '业务IP', source: 'basicConnections' },
	},
	RDS: {
		service: { name: '云数据库（关系型数据库） RDS', source: 'basicConnections' },
		host: { name: '内网地址', source: 'basicConnections' },
		port: { name: '数据库端口', source: 'basicConnections' },
	},
};

/** Names of fields and operations that have no page of their own, by what the form calls them. */
export const FORM_NAMES: ReadonlyArray<{
	heading: string;
	names: Readonly<Record<string, ChineseName>>;
}> = [
	{
		heading: 'Resources',
		names: {
			'DataArts Connection': { name: '数据连接', source: 'dataConnections' },
			'DLI Datasource Authentication': { name: '跨源认证', source: 'kerberosAuthentication' },
			'DLI Datasource Connection': { name: '经典型跨源连接', source: 'basicConnections' },
			'DLI Enhanced Connection': { name: '增强型跨源连接', source: 'enhancedOverview' },
		},
	},
	{
		heading: 'Fields of all DataArts connections',
		names: {
			'Connection Name': { name: '数据连接名称', source: 'sapHana' },
			'Data Connection Type': { name: '数据连接类型', source: 'sapHana' },
			'Applicable Modules': { name: '适用组件', source: 'sapHana' },
			Description: { name: '描述', source: 'sapHana' },
			Tag: { name: '标签', source: 'sapHana' },
		},
	},
	{
		heading: 'DLI datasource authentications',
		names: {
			'Authentication Name': { name: '认证信息名称', source: 'kerberosAuthentication' },
			'Authentication Type': { name: '类型', source: 'kerberosAuthentication' },
			Username: { name: '用户名', source: 'kerberosAuthentication' },
			Password: { name: '用户密码', source: 'cssAuthentication' },
			'Certificate Path': { name: '证书路径', source: 'cssAuthentication' },
			'krb5.conf Path': { name: 'krb5_conf路径', source: 'kerberosAuthentication' },
			'Truststore Path': { name: 'Truststore路径', source: 'kafkaAuthentication' },
			'Truststore Password': { name: 'Truststore密码', source: 'kafkaAuthentication' },
			'Keystore Path': { name: 'Keystore路径', source: 'kafkaAuthentication' },
			'Keystore Password': { name: 'Keystore密码', source: 'kafkaAuthentication' },
			'Key Password': { name: 'Key密码', source: 'kafkaAuthentication' },
		},
	},
	{
		heading: 'DLI datasource connections',
		names: {
			'Connection Name': { name: '连接名称', source: 'basicConnections' },
			Service: { name: '服务类型', source: 'basicConnections' },
			'Security Group': { name: '安全组', source: 'basicConnections' },
			Subnet: { name: '子网', source: 'basicConnections' },
			Tags: { name: '标签', source: 'basicConnections' },
		},
	},
	{
		heading: 'DLI enhanced connections',
		names: {
			'Connection Name': { name: '连接名称', source: 'enhancedConnections' },
			VPC: { name: '虚拟私有云', source: 'enhancedConnections' },
			Subnet: { name: '子网', source: 'enhancedConnections' },
			'Route Table': { name: '路由表', source: 'enhancedConnections' },
			'Elastic Resource Pools': { name: '弹性资源池', source: 'createEnhanced' },
			Queues: { name: '绑定队列', source: 'enhancedConnections' },
			Hosts: { name: '主机信息', source: 'enhancedConnections' },
			Tags: { name: '标签', source: 'enhancedConnections' },
			'Route Name': { name: '路由名称', source: 'routes' },
			'Network (CIDR)': { name: '路由IP', source: 'routes' },
			'Bind Queues': { name: '绑定队列', source: 'enhancedOverview' },
			'Unbind Queues': { name: '解绑队列', source: 'enhancedOverview' },
			'Add Route': { name: '添加路由', source: 'enhancedOverview' },
			'Delete Route': { name: '删除路由', source: 'enhancedOverview' },
			'Update Hosts': { name: '修改主机信息', source: 'enhancedOverview' },
			Grant: { name: '权限管理 > 赋权', source: 'enhancedPermissions' },
			Revoke: { name: '权限管理 > 回收', source: 'enhancedPermissions' },
			'Test Connectivity': { name: '测试地址连通性', source: 'connectivity' },
		},
	},
	{
		heading: 'Credentials',
		names: {
			'Account Name': { name: '账号名', source: 'projectAndAccount' },
			'IAM User Name': { name: 'IAM用户名', source: 'projectAndAccount' },
			'Project ID': { name: '项目ID', source: 'projectAndAccount' },
		},
	},
];
