/**
 * The texts of the README's tables in Chinese, by the English text. A text that was changed in the
 * form is missing here, so that the tables cannot say something else in Chinese.
 */
export const TEXTS: Readonly<Record<string, string>> = {
	// Headings and words of several tables.
	Resource: '资源',
	Operation: '操作',
	Description: '说明',
	Field: '字段',
	Required: '是否必填',
	yes: '是',
	no: '否',
	'Sent as': '请求中的取值',

	// Events of the trigger.
	Event: '事件',
	Meaning: '含义',
	'A connection is there that was not there before.': '出现了之前不存在的连接。',
	'Settings, name, agent, tags, queues, hosts, or routes are different, or saved again. Not for basic DLI connections.':
		'配置、名称、Agent、标签、队列、主机或路由发生变化，或连接被重新保存。不适用于 DLI 经典型跨源连接。',
	'DLI only: the connection, or a queue or pool that is bound to it, is in another state.':
		'仅限 DLI：连接本身，或与其绑定的队列、弹性资源池的状态发生变化。',
	'A connection is no longer there.': '连接已不存在。',

	// Operations.
	'Create, update, and delete connections so that they match a list.':
		'按清单创建、更新和删除连接，使华为云上的连接与清单一致。',
	'Get connections as the list that Plan and Apply take, without their secrets.':
		'将连接导出为 Plan 和 Apply 操作使用的清单，不含密码等敏感信息。',
	'Compare a list of connections with Huawei Cloud, and say what would change.':
		'将连接清单与华为云上的实际连接进行比较，列出将发生的变更。',
	'Create a data connection in the Management Center of DataArts Studio.':
		'在 DataArts Studio 管理中心创建数据连接。',
	'Create a new record, or update the current one if it already exists (upsert).':
		'不存在时创建，已存在时更新（upsert）。',
	'Delete a data connection.': '删除数据连接。',
	'Get a data connection with its settings, without its secrets.':
		'查询单个数据连接及其配置，返回结果不含密码等敏感信息。',
	'Get the data connections of a workspace, or of every workspace.':
		'查询一个工作空间或所有工作空间中的数据连接列表。',
	'Save a data connection as it is, which is needed after its cluster has changed.':
		'按原配置重新保存数据连接，集群发生变更后需要执行此操作。',
	'Test the settings of a connection in DataArts Studio without creating it.':
		'由 DataArts Studio 测试连接配置是否可用，不创建连接。',
	'Change some settings of a data connection and leave the others as they are.':
		'修改数据连接的部分配置，其余配置保持不变。',
	'Store credentials of a data source in DLI, for jobs to refer to by name.':
		'创建 DLI 跨源认证，保存数据源的认证信息，供作业按名称引用。',
	'Delete a datasource authentication.': '删除跨源认证。',
	'Get a datasource authentication, without its secrets.': '查询单个跨源认证，返回结果不含密码。',
	'Get the datasource authentications of the project, without their secrets.':
		'查询项目中的跨源认证列表，返回结果不含密码。',
	'Change settings of a datasource authentication, other than type, certificate, and key password.':
		'修改跨源认证的配置。类型、证书和 Key 密码不支持修改。',
	'Create a basic datasource connection. Discontinued 2024-06-30: use DLI Enhanced Connection.':
		'创建 DLI 经典型跨源连接。经典型跨源连接已于 2024-06-30 下线，请使用增强型跨源连接（DLI Enhanced Connection）。',
	'Delete a basic datasource connection.': '删除经典型跨源连接。',
	'Get a basic datasource connection with its state.': '查询单个经典型跨源连接及其状态。',
	'Get the basic datasource connections of the project.': '查询项目中的经典型跨源连接列表。',
	'Add a route to a network through an enhanced connection.':
		'为增强型跨源连接添加到指定网段的路由。',
	'Let queues and elastic resource pools use an enhanced connection.':
		'为增强型跨源连接绑定队列和弹性资源池。',
	'Connect DLI to the VPC of a data source.':
		'创建增强型跨源连接，打通 DLI 与数据源所在的虚拟私有云（VPC）。',
	'Delete an enhanced connection.': '删除增强型跨源连接。',
	'Delete a route from an enhanced connection.': '删除增强型跨源连接的路由。',
	'Check whether a connection works with its stored password. Not often: failed sign-ins lock accounts.':
		'检查连接使用已保存的密码能否正常访问数据源。请勿频繁执行：登录失败次数过多会锁定账号。',
	'Find out why a queue does not reach an address through an enhanced connection.':
		'诊断队列无法通过增强型跨源连接访问指定地址的原因。',
	'Get an enhanced connection with the state of its queues and pools.':
		'查询单个增强型跨源连接，以及所绑定队列和弹性资源池的状态。',
	'Get the enhanced connections of the project.': '查询项目中的增强型跨源连接列表。',
	'Let another project bind its queues to an enhanced connection.':
		'授权其他项目将其队列绑定到该增强型跨源连接。',
	"Revoke another project's permission to bind its queues to an enhanced connection.":
		'回收其他项目绑定该增强型跨源连接的权限。',
	'Test whether a queue reaches an address, such as that of a data source.':
		'测试队列与指定地址（例如数据源地址）之间的连通性。',
	'Add tags to an enhanced connection, or change the values of its tags.':
		'为增强型跨源连接添加标签，或修改已有标签的值。',
	'Remove tags from an enhanced connection by their keys.': '按标签键删除增强型跨源连接的标签。',
	'Get the projects that may bind their queues to an enhanced connection.':
		'查询可以将队列绑定到该增强型跨源连接的项目。',
	'Unbind queues and elastic resource pools from an enhanced connection.':
		'将队列和弹性资源池与增强型跨源连接解绑。',
	'Replace the host names that an enhanced connection resolves.':
		'修改增强型跨源连接的主机信息，每次均为全量覆盖。',

	// What each version of n8n was tried with.
	'Installed alone': '安装时不带入其他软件包',
	'Credential tests': '凭证测试',
	Lists: '下拉列表',
	'Sign-ins': '各种认证方式',
	'Every connection': '创建各类连接',
	'Error output': '错误输出',

	// Ways to sign in.
	Authentication: '认证方式',
	Credential: '凭证',
	'Signs each request with an access key (AK/SK), which does not expire':
		'使用访问密钥（AK/SK）对每个请求签名，长期有效',
	'Signs in with a user name and password and renews the token automatically':
		'使用 IAM 用户名和密码获取 Token，并自动续期',
	'Uses a token that you obtain and paste yourself, for a first try':
		'使用您自行获取的 Token，适合初次体验',

	// Fields of the credentials.
	'Also called AK. On the console: My Credentials > Access Keys.':
		'访问密钥 ID，即 AK。获取路径：控制台“我的凭证 > 访问密钥”。',
	'Also called SK. It is only in the file that you download when you create the access key.':
		'秘密访问密钥，即 SK。仅包含在创建访问密钥时下载的文件中。',
	'For temporary access keys only. They expire after at most 24 hours.':
		'仅使用临时访问密钥时填写。临时访问密钥的有效期最长为 24 小时。',
	'Name of the account (domain) that the IAM user belongs to. On the console: My Credentials > API Credentials.':
		'IAM 用户所属账号的名称，即账号名。获取路径：控制台“我的凭证 > API凭证”。',
	'An IAM user with programmatic access and without MFA. HUAWEI IDs and federated users cannot sign in this way.':
		'IAM 用户名。该用户须支持编程访问，且未开启 MFA。华为账号和联邦用户不支持此方式。',
	'On the console: My Credentials > API Credentials, in the row of the region.':
		'项目 ID。获取路径：控制台“我的凭证 > API凭证”，查看所属区域对应的项目 ID。',
	'Token for this project: the X-Subject-Token response header of the IAM API "Obtaining a User Token". It is valid for 24 hours. The connection test also accepts a token for another project of the account; the node reports it when it runs.':
		'该项目的 Token，即 IAM“获取用户Token”接口响应消息头中 X-Subject-Token 的值，有效期为 24 小时。测试凭证时，同一账号下其他项目的 Token 也能通过，但节点运行时会报错。',

	// DLI services.
	Service: '服务',
	Address: '地址',
	'Default port': '默认端口',
	'ZooKeeper Hosts: one or more': 'ZooKeeper Hosts：一个或多个',
	'OpenTSDB Host: one': 'OpenTSDB Host：一个',
	'Private IP Address: one': 'Private IP Address：一个',
	'Service IP Address: one': 'Service IP Address：一个',

	// Types of datasource authentications.
	Type: '类型',
	'Data source': '数据源',
	Settings: '配置项',
	'CSS cluster 6.5.4 or later in security mode': '6.5.4 及以上版本且已开启安全模式的 CSS 集群',
	'Kafka of DMS or MRS with SSL': '已开启 SSL 的 DMS 或 MRS Kafka',
	'MRS cluster with Kerberos authentication': '已开启 Kerberos 认证的 MRS 集群',
	'Data source with user and password: GaussDB(DWS), RDS, DDS, or DCS':
		'使用用户名和密码的数据源：GaussDB(DWS)、RDS、DDS 或 DCS',

	// DataArts types.
	'Data connection type': '数据连接类型',
	'Setting keys': '配置项依据',
	documented: '官方文档',
	'observed in public tools': '公开工具中的实际用法',
	unverified: '推断，未经验证',
};
