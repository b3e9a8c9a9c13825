export class HuaweiDataConnections implements INodeType {
	description: INodeTypeDescription = {
	displayName: "Huawei Cloud Data Connections",
	name: "huaweiDataConnections",
	icon: {
		light: "file:huaweiDataConnections.svg",
		dark: "file:huaweiDataConnections.dark.svg"
	},
	group: [
		"transform"
	],
	version: 1,
	subtitle: "={{ ({\"dataArtsConnection.create\":\"Create DataArts Connection\",\"dataArtsConnection.upsert\":\"Create or Update DataArts Connection\",\"dataArtsConnection.delete\":\"Delete DataArts Connection\",\"dataArtsConnection.get\":\"Get DataArts Connection\",\"dataArtsConnection.getAll\":\"Get Many DataArts Connection\",\"dataArtsConnection.test\":\"Test DataArts Connection\",\"dataArtsConnection.update\":\"Update DataArts Connection\",\"dliDatasourceConnection.create\":\"Create DLI Datasource Connection\",\"dliDatasourceConnection.delete\":\"Delete DLI Datasource Connection\",\"dliDatasourceConnection.get\":\"Get DLI Datasource Connection\",\"dliDatasourceConnection.getAll\":\"Get Many DLI Datasource Connection\",\"dliEnhancedConnection.addRoute\":\"Add Route DLI Enhanced Connection\",\"dliEnhancedConnection.bindQueues\":\"Bind Queues DLI Enhanced Connection\",\"dliEnhancedConnection.create\":\"Create DLI Enhanced Connection\",\"dliEnhancedConnection.delete\":\"Delete DLI Enhanced Connection\",\"dliEnhancedConnection.deleteRoute\":\"Delete Route DLI Enhanced Connection\",\"dliEnhancedConnection.get\":\"Get DLI Enhanced Connection\",\"dliEnhancedConnection.getAll\":\"Get Many DLI Enhanced Connection\",\"dliEnhancedConnection.grant\":\"Grant DLI Enhanced Connection\",\"dliEnhancedConnection.revoke\":\"Revoke DLI Enhanced Connection\",\"dliEnhancedConnection.testConnectivity\":\"Test Connectivity DLI Enhanced Connection\",\"dliEnhancedConnection.unbindQueues\":\"Unbind Queues DLI Enhanced Connection\",\"dliEnhancedConnection.updateHosts\":\"Update Hosts DLI Enhanced Connection\"})[$parameter[\"resource\"] + \".\" + $parameter[\"operation\"]] }}",
	description: "Create and look after DLI datasource connections and DataArts Studio connections",
	defaults: {
		name: "Huawei Cloud Data Connections"
	},
	usableAsTool: true,
	inputs: [
		"main"
	],
	outputs: [
		"main"
	],
	credentials: [
		{
			name: "huaweiCloudTokenApi",
			required: true,
			displayOptions: {
				show: {
					authentication: [
						"token"
					]
				}
			}
		},
		{
			name: "huaweiCloudAccessKeyApi",
			required: true,
			displayOptions: {
				show: {
					authentication: [
						"accessKey"
					]
				}
			}
		},
		{
			name: "huaweiCloudIamUserApi",
			required: true,
			displayOptions: {
				show: {
					authentication: [
						"iamUser"
					]
				}
			}
		},
		{
			name: "huaweiDataSourceLoginApi",
			required: true,
			testedBy: "dataSourceLoginTest",
			displayOptions: {
				show: {
					dataSourceLogin: [
						"credential"
					]
				}
			}
		}
	],
	properties: [
		{
			displayName: "Authentication",
			name: "authentication",
			type: "options",
			noDataExpression: true,
			options: [
				{
					name: "Token (24 Hours)",
					value: "token",
					description: "A token that you get and paste yourself: for trying things out"
				},
				{
					name: "Access Key (Recommended for Schedules)",
					value: "accessKey",
					description: "Signs each request with an access key (AK/SK): does not expire"
				},
				{
					name: "IAM User",
					value: "iamUser",
					description: "Signs in with user name and password; the token is renewed by itself"
				}
			],
			default: "token"
		},
		{
			displayName: "Resource",
			name: "resource",
			type: "options",
			noDataExpression: true,
			options: [
				{
					name: "DataArts Connection",
					value: "dataArtsConnection",
					description: "Data connection of DataArts Studio"
				},
				{
					name: "DLI Datasource Connection",
					value: "dliDatasourceConnection",
					description: "Basic datasource connection of Data Lake Insight"
				},
				{
					name: "DLI Enhanced Connection",
					value: "dliEnhancedConnection",
					description: "Connection of Data Lake Insight to the VPC of a data source"
				}
			],
			default: "dliDatasourceConnection"
		},
		{
			displayName: "Allow Deletion",
			name: "allowDeletion",
			type: "boolean",
			default: false,
			description: "Whether the AI agent may delete connections",
			displayOptions: {
				show: {
					"@tool": [
						true
					]
				}
			}
		},
		{
			displayName: "Allow Deletion",
			name: "allowDeletion",
			type: "hidden",
			default: true,
			description: "Whether the AI agent may delete connections",
			displayOptions: {
				show: {
					"@tool": [
						false
					]
				}
			}
		},
		{
			displayName: "Operation",
			name: "operation",
			type: "options",
			noDataExpression: true,
			displayOptions: {
				show: {
					resource: [
						"dataArtsConnection"
					]
				}
			},
			options: [
				{
					name: "Create",
					value: "create",
					action: "Create DataArts connection",
					description: "Create a data connection in the Management Center of DataArts Studio"
				},
				{
					name: "Create or Update",
					value: "upsert",
					action: "Create or update DataArts connection",
					description: "Create a new record, or update the current one if it already exists (upsert)"
				},
				{
					name: "Delete",
					value: "delete",
					action: "Delete DataArts connection",
					description: "Delete a data connection",
					displayOptions: {
						show: {
							allowDeletion: [
								true
							]
						}
					}
				},
				{
					name: "Get",
					value: "get",
					action: "Get DataArts connection",
					description: "Get a data connection with its settings, without its secrets"
				},
				{
					name: "Get Many",
					value: "getAll",
					action: "Get many DataArts connections",
					description: "Get the data connections of a workspace, without their settings"
				},
				{
					name: "Test",
					value: "test",
					action: "Test DataArts connection",
					description: "Have DataArts Studio try the settings of a connection, and create nothing"
				},
				{
					name: "Update",
					value: "update",
					action: "Update DataArts connection",
					description: "Change some settings of a data connection and leave the others as they are"
				}
			],
			default: "create"
		},
		{
			displayName: "Operation",
			name: "operation",
			type: "options",
			noDataExpression: true,
			displayOptions: {
				show: {
					resource: [
						"dliDatasourceConnection"
					]
				}
			},
			options: [
				{
					name: "Create",
					value: "create",
					action: "Create DLI datasource connection",
					description: "Create a basic datasource connection of Data Lake Insight"
				},
				{
					name: "Delete",
					value: "delete",
					action: "Delete DLI datasource connection",
					description: "Delete a basic datasource connection",
					displayOptions: {
						show: {
							allowDeletion: [
								true
							]
						}
					}
				},
				{
					name: "Get",
					value: "get",
					action: "Get DLI datasource connection",
					description: "Get a basic datasource connection with its state"
				},
				{
					name: "Get Many",
					value: "getAll",
					action: "Get many DLI datasource connections",
					description: "Get the basic datasource connections of the project"
				}
			],
			default: "create"
		},
		{
			displayName: "Operation",
			name: "operation",
			type: "options",
			noDataExpression: true,
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					]
				}
			},
			options: [
				{
					name: "Add Route",
					value: "addRoute",
					action: "Add route to DLI enhanced connection",
					description: "Lead a network through an enhanced connection"
				},
				{
					name: "Bind Queues",
					value: "bindQueues",
					action: "Bind queues to DLI enhanced connection",
					description: "Let queues and elastic resource pools use an enhanced connection"
				},
				{
					name: "Create",
					value: "create",
					action: "Create DLI enhanced connection",
					description: "Connect DLI to the VPC of a data source"
				},
				{
					name: "Delete",
					value: "delete",
					action: "Delete DLI enhanced connection",
					description: "Delete an enhanced connection",
					displayOptions: {
						show: {
							allowDeletion: [
								true
							]
						}
					}
				},
				{
					name: "Delete Route",
					value: "deleteRoute",
					action: "Delete route of DLI enhanced connection",
					description: "Take a route out of an enhanced connection"
				},
				{
					name: "Get",
					value: "get",
					action: "Get DLI enhanced connection",
					description: "Get an enhanced connection with the state of its queues and pools"
				},
				{
					name: "Get Many",
					value: "getAll",
					action: "Get many DLI enhanced connections",
					description: "Get the enhanced connections of the project"
				},
				{
					name: "Grant",
					value: "grant",
					action: "Grant use of DLI enhanced connection",
					description: "Let another project bind its queues to an enhanced connection"
				},
				{
					name: "Revoke",
					value: "revoke",
					action: "Revoke use of DLI enhanced connection",
					description: "No longer let another project bind its queues to an enhanced connection"
				},
				{
					name: "Test Connectivity",
					value: "testConnectivity",
					action: "Test connectivity of DLI queue",
					description: "Test whether a queue reaches an address, such as that of a data source"
				},
				{
					name: "Unbind Queues",
					value: "unbindQueues",
					action: "Unbind queues from DLI enhanced connection",
					description: "Take an enhanced connection away from queues and elastic resource pools"
				},
				{
					name: "Update Hosts",
					value: "updateHosts",
					action: "Update hosts of DLI enhanced connection",
					description: "Replace the host names that an enhanced connection resolves"
				}
			],
			default: "create"
		},
		{
			displayName: "Connection Name",
			name: "connectionName",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. sales_warehouse",
			description: "Name of the connection on the Huawei Cloud console",
			displayOptions: {
				show: {
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Data Connection Type",
			name: "dataArtsType",
			type: "options",
			noDataExpression: true,
			options: [
				{
					name: "By Name (Expression)",
					value: "byName",
					description: "Name the type with text or an expression, one for each item"
				},
				{
					name: "DLI",
					value: "DLI",
					description: "Data Lake Insight of the same project; needs no agent and no login"
				},
				{
					name: "Doris (Unverified)",
					value: "DORIS",
					description: "Doris of MRS or CloudTable"
				},
				{
					name: "DWS",
					value: "DWS",
					description: "Data warehouse cluster of GaussDB(DWS)"
				},
				{
					name: "Host Connection",
					value: "SHELL",
					description: "Linux host on which scripts run"
				},
				{
					name: "MRS ClickHouse (Unverified)",
					value: "ClickHouse",
					description: "ClickHouse of an MRS cluster"
				},
				{
					name: "MRS HBase",
					value: "HBASE",
					description: "HBase of an MRS cluster"
				},
				{
					name: "MRS Hetu",
					value: "HETUENGINE",
					description: "HetuEngine of an MRS cluster"
				},
				{
					name: "MRS Hive",
					value: "HIVE",
					description: "Hive of an MRS cluster"
				},
				{
					name: "MRS Impala (Unverified)",
					value: "IMPALA",
					description: "Impala of an MRS cluster, through an agent of CDM 2.9.2 or later"
				},
				{
					name: "MRS Kafka (Unverified)",
					value: "KAFKA",
					description: "Kafka of an MRS cluster"
				},
				{
					name: "MRS Ranger (Unverified)",
					value: "RANGER",
					description: "Ranger of an MRS cluster, for DataArts Security"
				},
				{
					name: "MRS Spark",
					value: "SparkSQL",
					description: "Spark SQL of an MRS cluster"
				},
				{
					name: "MySQL",
					value: "MYSQL",
					description: "MySQL database; the console advises RDS instead"
				},
				{
					name: "OpenSource ClickHouse (Unverified)",
					value: "openSourceClickHouse",
					description: "ClickHouse of your own; its address goes into Additional Settings"
				},
				{
					name: "Oracle",
					value: "ORACLE",
					description: "Oracle database"
				},
				{
					name: "RDS",
					value: "RDS",
					description: "Database that a JDBC driver reaches: MySQL, PostgreSQL, SQL Server, GaussDB and others"
				},
				{
					name: "Redis (Unverified)",
					value: "redis",
					description: "Redis of an MRS cluster or by its servers, which go into Additional Settings"
				},
				{
					name: "Rest Client (Unverified)",
					value: "restClient",
					description: "HTTP service; its address and login go into Additional Settings"
				}
			],
			default: "HIVE",
			description: "Data source that the connection reaches",
			displayOptions: {
				show: {
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test",
						"update"
					]
				}
			}
		},
		{
			displayName: "Type Name",
			name: "typeName",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. DWS",
			description: "Type as the API knows it, for example DWS, RDS, ORACLE or SparkSQL",
			displayOptions: {
				show: {
					dataArtsType: [
						"byName",
						"openSourceClickHouse",
						"redis",
						"restClient"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test",
						"update"
					]
				}
			}
		},
		{
			displayName: "Settings From",
			name: "settingsFrom",
			type: "options",
			noDataExpression: true,
			options: [
				{
					name: "Existing Connection",
					value: "existingConnection",
					description: "Take over those of another connection of the same type"
				},
				{
					name: "Form",
					value: "form",
					description: "Fill in the fields of the type"
				},
				{
					name: "JSON",
					value: "json",
					description: "Give them all at once; recommended for unattended production"
				}
			],
			default: "form",
			displayOptions: {
				hide: {
					dataArtsType: [
						"byName"
					]
				},
				show: {
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings From",
			name: "settingsFrom",
			type: "options",
			noDataExpression: true,
			options: [
				{
					name: "Existing Connection",
					value: "existingConnection",
					description: "Take over those of another connection of the same type"
				},
				{
					name: "JSON",
					value: "json",
					description: "Give them all at once; recommended for unattended production"
				}
			],
			default: "json",
			displayOptions: {
				show: {
					dataArtsType: [
						"byName"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Huawei Cloud publishes no list of the settings of this type. Fields marked \"(Unverified)\" go out under keys concluded from related types, and may be refused. To be sure, choose Existing Connection, or add Test First.",
			name: "unverifiedNotice",
			type: "notice",
			default: "",
			displayOptions: {
				show: {
					dataArtsType: [
						"ClickHouse",
						"DORIS",
						"DWS",
						"IMPALA",
						"KAFKA",
						"MYSQL",
						"openSourceClickHouse",
						"ORACLE",
						"RANGER",
						"RDS",
						"redis",
						"restClient",
						"SHELL",
						"SparkSQL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Source Workspace",
			name: "sourceWorkspaceId",
			type: "string",
			default: "",
			placeholder: "e.g. 1dd3bc0000004f0aa0f0000000d93f00",
			description: "ID of the workspace of the existing connection, when it is another one",
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Existing Connection",
			name: "sourceConnection",
			type: "resourceLocator",
			required: true,
			default: {
				mode: "list",
				value: ""
			},
			description: "Connection of the same type whose settings are taken over, without its secrets",
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "dataConnections",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					type: "string",
					placeholder: "e.g. 1c868514f45447a59c41485b70ae5e05"
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Manual (Unverified)",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string instead of its name. Sent as \"manually\"."
				},
				{
					displayName: "MRS Cluster (Unverified)",
					name: "clusterId",
					description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "mrsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "MRS Cluster Name (Unverified)",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\"."
				},
				{
					displayName: "Password (Unverified)",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow. Sent as \"dbPassword\"."
				},
				{
					displayName: "Username (Unverified)",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "Human-machine user of the MRS cluster, not admin. Sent as \"dbUserName\"."
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					dataArtsType: [
						"ClickHouse"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Collect Metadata Automatically",
					name: "enableAutoCollection",
					type: "boolean",
					default: false,
					description: "Whether metadata is collected without a task of its own"
				},
				{
					displayName: "Metadata Collection Scope",
					name: "collectionScope",
					type: "string",
					default: "",
					description: "Databases and tables whose metadata is collected; its values are not public"
				},
				{
					displayName: "Synchronize Metadata in Real Time",
					name: "enableRealtimeSync",
					type: "boolean",
					default: false,
					description: "Whether changes of metadata are followed as they happen"
				},
				{
					displayName: "Use in DataArts Migration",
					name: "cdmPropertyEnable",
					type: "boolean",
					default: false,
					description: "Whether DataArts Migration may use the connection"
				},
				{
					displayName: "Use in DataArts Migration (Older Key)",
					name: "olderMigrationKey",
					type: "options",
					options: [
						{
							name: "No",
							value: "false"
						},
						{
							name: "Yes",
							value: "true"
						}
					],
					default: "false",
					description: "Text under the older spelling of the key, for services that do not know the new one"
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					dataArtsType: [
						"DLI"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Manual (Unverified)",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string instead of its name. Sent as \"manually\"."
				},
				{
					displayName: "MRS Cluster (Unverified)",
					name: "clusterId",
					description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "mrsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "MRS Cluster Name (Unverified)",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\"."
				},
				{
					displayName: "Password (Unverified)",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow. Sent as \"dbPassword\"."
				},
				{
					displayName: "Username (Unverified)",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "Human-machine user of the MRS cluster, not admin. Sent as \"dbUserName\"."
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					dataArtsType: [
						"DORIS"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "DWS Cluster (Unverified)",
					name: "clusterId",
					description: "ID on the console: GaussDB(DWS) > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "dwsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "DWS Cluster Name (Unverified)",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\"."
				},
				{
					displayName: "IP Address or Domain Name (Unverified)",
					name: "ip",
					type: "string",
					default: "",
					placeholder: "e.g. 192.168.0.10",
					description: "Private address of the data source, as the agent reaches it. Sent as \"ip\"."
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Password (Unverified)",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow. Sent as \"dbPassword\"."
				},
				{
					displayName: "Port (Unverified)",
					name: "sourcePort",
					type: "string",
					default: "",
					placeholder: "e.g. 8000",
					description: "Port of the data source. Sent as \"port\"."
				},
				{
					displayName: "Username (Unverified)",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "User of the database. Sent as \"dbUserName\"."
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					dataArtsType: [
						"DWS"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "KMS Key",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys.",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it"
				},
				{
					displayName: "MRS Cluster",
					name: "clusterId",
					description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "mrsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "MRS Cluster Name",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Password",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow"
				},
				{
					displayName: "Username",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "Human-machine user of the MRS cluster, not admin"
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					dataArtsType: [
						"HBASE"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Collect Metadata Automatically",
					name: "enableAutoCollection",
					type: "boolean",
					default: false,
					description: "Whether metadata is collected without a task of its own"
				},
				{
					displayName: "HSBroker IP Address List",
					name: "hsBrokerIps",
					type: "string",
					default: "",
					placeholder: "e.g. 192.168.0.11,192.168.0.12",
					description: "In MRS Manager: HetuEngine > Instances, the IP addresses of the HSBrokers"
				},
				{
					displayName: "HSBroker Port",
					name: "hsBrokerPort",
					type: "string",
					default: "",
					placeholder: "e.g. 29860",
					description: "In MRS Manager: HetuEngine > Configurations, the value of server.port"
				},
				{
					displayName: "JDBC Properties (JSON)",
					name: "properties",
					type: "string",
					default: "",
					placeholder: "e.g. {\"tenant\":\"default\"}",
					description: "Further properties of the connection, sent as this text"
				},
				{
					displayName: "KMS Key",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys.",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it"
				},
				{
					displayName: "Manual",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string, whose keys go into Additional Settings"
				},
				{
					displayName: "MRS Cluster",
					name: "clusterId",
					description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "mrsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "MRS Cluster Name",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Password",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow"
				},
				{
					displayName: "Remember Password",
					name: "rememberPassword",
					type: "boolean",
					default: true,
					description: "Whether DataArts Studio keeps the password"
				},
				{
					displayName: "Synchronize Metadata in Real Time",
					name: "enableRealtimeSync",
					type: "boolean",
					default: false,
					description: "Whether changes of metadata are followed as they happen"
				},
				{
					displayName: "Use in DataArts Migration",
					name: "cdmPropertyEnable",
					type: "boolean",
					default: false,
					description: "Whether DataArts Migration may use the connection"
				},
				{
					displayName: "Username",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "Human-machine user of the MRS cluster, not admin"
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					dataArtsType: [
						"HETUENGINE"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Connection Type",
					name: "mrsConnectionType",
					type: "options",
					options: [
						{
							name: "MRS API (Unverified)",
							value: "direct",
							description: "For DataArts Factory only. Sends \"direct\", which is concluded from the older connections API."
						},
						{
							name: "Proxy",
							value: "agent",
							description: "Through a CDM cluster as agent, for all modules of DataArts Studio"
						}
					],
					default: "agent",
					description: "How DataArts Studio reaches the cluster"
				},
				{
					displayName: "KMS Key",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys.",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it"
				},
				{
					displayName: "MRS Cluster",
					name: "clusterId",
					description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "mrsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "MRS Cluster Name",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Password",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow"
				},
				{
					displayName: "Username",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "Human-machine user of the MRS cluster, not admin"
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					dataArtsType: [
						"HIVE"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Manual (Unverified)",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string instead of its name. Sent as \"manually\"."
				},
				{
					displayName: "MRS Cluster (Unverified)",
					name: "clusterId",
					description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "mrsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "MRS Cluster Name (Unverified)",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\"."
				},
				{
					displayName: "Password (Unverified)",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow. Sent as \"dbPassword\"."
				},
				{
					displayName: "Username (Unverified)",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "Human-machine user of the MRS cluster, not admin. Sent as \"dbUserName\"."
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					dataArtsType: [
						"IMPALA"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Manual (Unverified)",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string instead of its name. Sent as \"manually\"."
				},
				{
					displayName: "MRS Cluster (Unverified)",
					name: "clusterId",
					description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "mrsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "MRS Cluster Name (Unverified)",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\"."
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					dataArtsType: [
						"KAFKA"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Driver File Path (Unverified)",
					name: "driverPath",
					type: "string",
					default: "",
					placeholder: "e.g. obs://drivers/mysql.jar",
					description: "OBS path of the JAR file of the driver. Sent as \"driverPath\"."
				},
				{
					displayName: "Driver Name (Unverified)",
					name: "driverName",
					type: "string",
					default: "",
					placeholder: "e.g. com.mysql.jdbc.Driver",
					description: "Class of the JDBC driver: com.mysql.jdbc.Driver, org.postgresql.Driver, com.microsoft.sqlserver.jdbc.SQLServerDriver or com.huawei.opengauss.jdbc.Driver. Sent as \"driverName\"."
				},
				{
					displayName: "IP Address or Domain Name (Unverified)",
					name: "ip",
					type: "string",
					default: "",
					placeholder: "e.g. 192.168.0.10",
					description: "Private address of the data source, as the agent reaches it. Sent as \"ip\"."
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Password (Unverified)",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow. Sent as \"dbPassword\"."
				},
				{
					displayName: "Port (Unverified)",
					name: "sourcePort",
					type: "string",
					default: "",
					placeholder: "e.g. 3306",
					description: "Port of the data source. Sent as \"port\"."
				},
				{
					displayName: "Username (Unverified)",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "User of the database. Sent as \"dbUserName\"."
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					dataArtsType: [
						"MYSQL"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					dataArtsType: [
						"openSourceClickHouse"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "IP Address or Domain Name (Unverified)",
					name: "ip",
					type: "string",
					default: "",
					placeholder: "e.g. 192.168.0.10",
					description: "Private address of the data source, as the agent reaches it. Sent as \"ip\"."
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Password (Unverified)",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow. Sent as \"dbPassword\"."
				},
				{
					displayName: "Port (Unverified)",
					name: "sourcePort",
					type: "string",
					default: "",
					placeholder: "e.g. 1521",
					description: "Port of the data source. Sent as \"port\"."
				},
				{
					displayName: "Username (Unverified)",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "User of the database. Sent as \"dbUserName\"."
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					dataArtsType: [
						"ORACLE"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Manual (Unverified)",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string instead of its name. Sent as \"manually\"."
				},
				{
					displayName: "MRS Cluster (Unverified)",
					name: "clusterId",
					description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "mrsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "MRS Cluster Name (Unverified)",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\"."
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					dataArtsType: [
						"RANGER"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Driver File Path (Unverified)",
					name: "driverPath",
					type: "string",
					default: "",
					placeholder: "e.g. obs://drivers/mysql.jar",
					description: "OBS path of the JAR file of the driver. Sent as \"driverPath\"."
				},
				{
					displayName: "Driver Name (Unverified)",
					name: "driverName",
					type: "string",
					default: "",
					placeholder: "e.g. com.mysql.jdbc.Driver",
					description: "Class of the JDBC driver: com.mysql.jdbc.Driver, org.postgresql.Driver, com.microsoft.sqlserver.jdbc.SQLServerDriver or com.huawei.opengauss.jdbc.Driver. Sent as \"driverName\"."
				},
				{
					displayName: "IP Address or Domain Name (Unverified)",
					name: "ip",
					type: "string",
					default: "",
					placeholder: "e.g. 192.168.0.10",
					description: "Private address of the data source, as the agent reaches it. Sent as \"ip\"."
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Password (Unverified)",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow. Sent as \"dbPassword\"."
				},
				{
					displayName: "Port (Unverified)",
					name: "sourcePort",
					type: "string",
					default: "",
					placeholder: "e.g. 3306",
					description: "Port of the data source. Sent as \"port\"."
				},
				{
					displayName: "Username (Unverified)",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "User of the database. Sent as \"dbUserName\"."
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					dataArtsType: [
						"RDS"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					dataArtsType: [
						"redis"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					dataArtsType: [
						"restClient"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Host Address (Unverified)",
					name: "ip",
					type: "string",
					default: "",
					placeholder: "e.g. 192.168.0.10",
					description: "Private address of the data source, as the agent reaches it. Sent as \"ip\"."
				},
				{
					displayName: "Key Pair (Unverified)",
					name: "keyLocation",
					type: "string",
					default: "",
					placeholder: "e.g. obs://keys/host.pem",
					description: "OBS path of the private key. Sent as \"keyLocation\"."
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Password (Unverified)",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow. Sent as \"password\"."
				},
				{
					displayName: "Port (Unverified)",
					name: "sourcePort",
					type: "string",
					default: "",
					placeholder: "e.g. 22",
					description: "Port of the data source. Sent as \"port\"."
				},
				{
					displayName: "Username (Unverified)",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. root",
					description: "User of the host. Sent as \"userName\"."
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					dataArtsType: [
						"SHELL"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Connection Type (Unverified)",
					name: "sparkConnectionType",
					type: "options",
					options: [
						{
							name: "MRS API",
							value: "direct",
							description: "For DataArts Factory only"
						},
						{
							name: "Proxy",
							value: "agent",
							description: "Through a CDM cluster as agent"
						}
					],
					default: "agent",
					description: "How DataArts Studio reaches the cluster. MRS API is sent as \"mrsConnectionType\"."
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Manual (Unverified)",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string instead of its name. Sent as \"manually\"."
				},
				{
					displayName: "MRS Cluster (Unverified)",
					name: "clusterId",
					description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "mrsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "MRS Cluster Name (Unverified)",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\"."
				},
				{
					displayName: "Password (Unverified)",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow. Sent as \"dbPassword\"."
				},
				{
					displayName: "Username (Unverified)",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "Human-machine user of the MRS cluster, not admin. Sent as \"dbUserName\"."
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					dataArtsType: [
						"SparkSQL"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Settings (JSON)",
			name: "settingsJson",
			type: "json",
			required: true,
			default: "{}",
			description: "Settings of the connection, as text or as an object. Get with Output As Settings JSON gives those of an existing one. Passwords in them are stored in the workflow.",
			displayOptions: {
				show: {
					settingsFrom: [
						"json"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Data Source Login",
			name: "dataSourceLogin",
			type: "options",
			noDataExpression: true,
			options: [
				{
					name: "Credential",
					value: "credential",
					description: "User and password stay in a credential of n8n"
				},
				{
					name: "Define Below",
					value: "defineBelow",
					description: "User and password are part of the workflow, or come from expressions"
				}
			],
			default: "defineBelow",
			description: "Where user and password of the data source come from",
			displayOptions: {
				hide: {
					resource: [
						"dliDatasourceConnection",
						"dliEnhancedConnection"
					],
					operation: [
						"delete",
						"get",
						"getAll"
					],
					dataArtsType: [
						"DLI",
						"KAFKA",
						"openSourceClickHouse",
						"RANGER",
						"redis",
						"restClient"
					]
				}
			}
		},
		{
			displayName: "A password that you enter below is stored in the workflow. Choose Credential to keep it out.",
			name: "storedPasswordNotice",
			type: "notice",
			default: "",
			displayOptions: {
				show: {
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test",
						"update"
					]
				},
				hide: {
					dataArtsType: [
						"DLI",
						"KAFKA",
						"openSourceClickHouse",
						"RANGER",
						"redis",
						"restClient"
					]
				}
			}
		},
		{
			displayName: "MRS Cluster (Unverified)",
			name: "clusterId",
			description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "mrsClusters",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"ClickHouse"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "MRS Cluster Name (Unverified)",
			name: "clusterName",
			type: "string",
			default: "",
			placeholder: "e.g. sales_cluster",
			description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"ClickHouse"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Username (Unverified)",
			name: "userName",
			type: "string",
			default: "",
			placeholder: "e.g. etl_user",
			description: "Human-machine user of the MRS cluster, not admin. Sent as \"dbUserName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"ClickHouse"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Password (Unverified)",
			name: "password",
			type: "string",
			typeOptions: {
				password: true
			},
			default: "",
			description: "Password of this user, stored in the workflow. Sent as \"dbPassword\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"ClickHouse"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key (Unverified)",
			name: "kmsKeyId",
			description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "kmsKeys",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"ClickHouse"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key Name (Unverified)",
			name: "kmsKeyName",
			type: "string",
			default: "",
			placeholder: "e.g. dlf/default",
			description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"ClickHouse"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent",
			name: "agentId",
			description: "CDM cluster that connects to the data source",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "agents",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"ClickHouse"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent Name",
			name: "agentName",
			type: "string",
			default: "",
			placeholder: "e.g. cdm-agent",
			description: "Name of the same CDM cluster: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"ClickHouse"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "MRS Cluster (Unverified)",
			name: "clusterId",
			description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "mrsClusters",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"DORIS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "MRS Cluster Name (Unverified)",
			name: "clusterName",
			type: "string",
			default: "",
			placeholder: "e.g. sales_cluster",
			description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"DORIS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Username (Unverified)",
			name: "userName",
			type: "string",
			default: "",
			placeholder: "e.g. etl_user",
			description: "Human-machine user of the MRS cluster, not admin. Sent as \"dbUserName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"DORIS"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Password (Unverified)",
			name: "password",
			type: "string",
			typeOptions: {
				password: true
			},
			default: "",
			description: "Password of this user, stored in the workflow. Sent as \"dbPassword\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"DORIS"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key (Unverified)",
			name: "kmsKeyId",
			description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "kmsKeys",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"DORIS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key Name (Unverified)",
			name: "kmsKeyName",
			type: "string",
			default: "",
			placeholder: "e.g. dlf/default",
			description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"DORIS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent",
			name: "agentId",
			description: "CDM cluster that connects to the data source",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "agents",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"DORIS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent Name",
			name: "agentName",
			type: "string",
			default: "",
			placeholder: "e.g. cdm-agent",
			description: "Name of the same CDM cluster: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"DORIS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Cluster",
			name: "clusterFrom",
			type: "options",
			options: [
				{
					name: "Cluster Name Mode",
					value: "name",
					description: "The cluster is chosen by its ID and name"
				},
				{
					name: "Connection String Mode",
					value: "connectionString",
					description: "The cluster is reached by address and port; not for DataArts Security"
				}
			],
			default: "name",
			description: "How the cluster is given",
			displayOptions: {
				show: {
					dataArtsType: [
						"DWS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "DWS Cluster (Unverified)",
			name: "clusterId",
			description: "ID on the console: GaussDB(DWS) > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "dwsClusters",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"DWS"
					],
					settingsFrom: [
						"form"
					],
					clusterFrom: [
						"name"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "DWS Cluster Name (Unverified)",
			name: "clusterName",
			type: "string",
			default: "",
			placeholder: "e.g. sales_cluster",
			description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"DWS"
					],
					settingsFrom: [
						"form"
					],
					clusterFrom: [
						"name"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "IP Address or Domain Name (Unverified)",
			name: "ip",
			type: "string",
			default: "",
			placeholder: "e.g. 192.168.0.10",
			description: "Private address of the data source, as the agent reaches it. Sent as \"ip\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"DWS"
					],
					settingsFrom: [
						"form"
					],
					clusterFrom: [
						"connectionString"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Port (Unverified)",
			name: "sourcePort",
			type: "string",
			default: "",
			placeholder: "e.g. 8000",
			description: "Port of the data source. Sent as \"port\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"DWS"
					],
					settingsFrom: [
						"form"
					],
					clusterFrom: [
						"connectionString"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Username (Unverified)",
			name: "userName",
			type: "string",
			default: "",
			placeholder: "e.g. etl_user",
			description: "User of the database. Sent as \"dbUserName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"DWS"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Password (Unverified)",
			name: "password",
			type: "string",
			typeOptions: {
				password: true
			},
			default: "",
			description: "Password of this user, stored in the workflow. Sent as \"dbPassword\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"DWS"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key (Unverified)",
			name: "kmsKeyId",
			description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "kmsKeys",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"DWS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key Name (Unverified)",
			name: "kmsKeyName",
			type: "string",
			default: "",
			placeholder: "e.g. dlf/default",
			description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"DWS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent",
			name: "agentId",
			description: "CDM cluster that connects to the data source",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "agents",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"DWS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent Name",
			name: "agentName",
			type: "string",
			default: "",
			placeholder: "e.g. cdm-agent",
			description: "Name of the same CDM cluster: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"DWS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "MRS Cluster",
			name: "clusterId",
			description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "mrsClusters",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"HBASE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "MRS Cluster Name",
			name: "clusterName",
			type: "string",
			default: "",
			placeholder: "e.g. sales_cluster",
			description: "Name of the same cluster: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"HBASE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Username",
			name: "userName",
			type: "string",
			default: "",
			placeholder: "e.g. etl_user",
			description: "Human-machine user of the MRS cluster, not admin",
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"HBASE"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Password",
			name: "password",
			type: "string",
			typeOptions: {
				password: true
			},
			default: "",
			description: "Password of this user, stored in the workflow",
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"HBASE"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key",
			name: "kmsKeyId",
			description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys.",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "kmsKeys",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"HBASE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key Name",
			name: "kmsKeyName",
			type: "string",
			default: "",
			placeholder: "e.g. dlf/default",
			description: "Alias of the same key: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"HBASE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent",
			name: "agentId",
			description: "CDM cluster that connects to the data source",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "agents",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"HBASE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent Name",
			name: "agentName",
			type: "string",
			default: "",
			placeholder: "e.g. cdm-agent",
			description: "Name of the same CDM cluster: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"HBASE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "MRS Cluster",
			name: "clusterId",
			description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "mrsClusters",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"HETUENGINE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "MRS Cluster Name",
			name: "clusterName",
			type: "string",
			default: "",
			placeholder: "e.g. sales_cluster",
			description: "Name of the same cluster: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"HETUENGINE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "HSBroker IP Address List",
			name: "hsBrokerIps",
			type: "string",
			default: "",
			placeholder: "e.g. 192.168.0.11,192.168.0.12",
			description: "In MRS Manager: HetuEngine > Instances, the IP addresses of the HSBrokers",
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"HETUENGINE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "HSBroker Port",
			name: "hsBrokerPort",
			type: "string",
			default: "",
			placeholder: "e.g. 29860",
			description: "In MRS Manager: HetuEngine > Configurations, the value of server.port",
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"HETUENGINE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Username",
			name: "userName",
			type: "string",
			default: "",
			placeholder: "e.g. etl_user",
			description: "Human-machine user of the MRS cluster, not admin",
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"HETUENGINE"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Password",
			name: "password",
			type: "string",
			typeOptions: {
				password: true
			},
			default: "",
			description: "Password of this user, stored in the workflow",
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"HETUENGINE"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key",
			name: "kmsKeyId",
			description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys.",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "kmsKeys",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"HETUENGINE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key Name",
			name: "kmsKeyName",
			type: "string",
			default: "",
			placeholder: "e.g. dlf/default",
			description: "Alias of the same key: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"HETUENGINE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent",
			name: "agentId",
			description: "CDM cluster that connects to the data source",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "agents",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"HETUENGINE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent Name",
			name: "agentName",
			type: "string",
			default: "",
			placeholder: "e.g. cdm-agent",
			description: "Name of the same CDM cluster: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"HETUENGINE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Connection Type",
			name: "mrsConnectionType",
			type: "options",
			options: [
				{
					name: "MRS API (Unverified)",
					value: "direct",
					description: "For DataArts Factory only. Sends \"direct\", which is concluded from the older connections API."
				},
				{
					name: "Proxy",
					value: "agent",
					description: "Through a CDM cluster as agent, for all modules of DataArts Studio"
				}
			],
			default: "agent",
			description: "How DataArts Studio reaches the cluster",
			displayOptions: {
				show: {
					dataArtsType: [
						"HIVE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "MRS Cluster",
			name: "clusterId",
			description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "mrsClusters",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"HIVE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "MRS Cluster Name",
			name: "clusterName",
			type: "string",
			default: "",
			placeholder: "e.g. sales_cluster",
			description: "Name of the same cluster: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"HIVE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Username",
			name: "userName",
			type: "string",
			default: "",
			placeholder: "e.g. etl_user",
			description: "Human-machine user of the MRS cluster, not admin",
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"HIVE"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					mrsConnectionType: [
						"agent"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Password",
			name: "password",
			type: "string",
			typeOptions: {
				password: true
			},
			default: "",
			description: "Password of this user, stored in the workflow",
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"HIVE"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					mrsConnectionType: [
						"agent"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key",
			name: "kmsKeyId",
			description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys.",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "kmsKeys",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"HIVE"
					],
					settingsFrom: [
						"form"
					],
					mrsConnectionType: [
						"agent"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key Name",
			name: "kmsKeyName",
			type: "string",
			default: "",
			placeholder: "e.g. dlf/default",
			description: "Alias of the same key: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"HIVE"
					],
					settingsFrom: [
						"form"
					],
					mrsConnectionType: [
						"agent"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent",
			name: "agentId",
			description: "CDM cluster that connects to the data source",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "agents",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"HIVE"
					],
					settingsFrom: [
						"form"
					],
					mrsConnectionType: [
						"agent"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent Name",
			name: "agentName",
			type: "string",
			default: "",
			placeholder: "e.g. cdm-agent",
			description: "Name of the same CDM cluster: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"HIVE"
					],
					settingsFrom: [
						"form"
					],
					mrsConnectionType: [
						"agent"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "MRS Cluster (Unverified)",
			name: "clusterId",
			description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "mrsClusters",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"IMPALA"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "MRS Cluster Name (Unverified)",
			name: "clusterName",
			type: "string",
			default: "",
			placeholder: "e.g. sales_cluster",
			description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"IMPALA"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Username (Unverified)",
			name: "userName",
			type: "string",
			default: "",
			placeholder: "e.g. etl_user",
			description: "Human-machine user of the MRS cluster, not admin. Sent as \"dbUserName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"IMPALA"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Password (Unverified)",
			name: "password",
			type: "string",
			typeOptions: {
				password: true
			},
			default: "",
			description: "Password of this user, stored in the workflow. Sent as \"dbPassword\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"IMPALA"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key (Unverified)",
			name: "kmsKeyId",
			description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "kmsKeys",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"IMPALA"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key Name (Unverified)",
			name: "kmsKeyName",
			type: "string",
			default: "",
			placeholder: "e.g. dlf/default",
			description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"IMPALA"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent",
			name: "agentId",
			description: "CDM cluster that connects to the data source",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "agents",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"IMPALA"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent Name",
			name: "agentName",
			type: "string",
			default: "",
			placeholder: "e.g. cdm-agent",
			description: "Name of the same CDM cluster: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"IMPALA"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "MRS Cluster (Unverified)",
			name: "clusterId",
			description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "mrsClusters",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"KAFKA"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "MRS Cluster Name (Unverified)",
			name: "clusterName",
			type: "string",
			default: "",
			placeholder: "e.g. sales_cluster",
			description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"KAFKA"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key (Unverified)",
			name: "kmsKeyId",
			description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "kmsKeys",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"KAFKA"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key Name (Unverified)",
			name: "kmsKeyName",
			type: "string",
			default: "",
			placeholder: "e.g. dlf/default",
			description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"KAFKA"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent",
			name: "agentId",
			description: "CDM cluster that connects to the data source",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "agents",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"KAFKA"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent Name",
			name: "agentName",
			type: "string",
			default: "",
			placeholder: "e.g. cdm-agent",
			description: "Name of the same CDM cluster: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"KAFKA"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "IP Address or Domain Name (Unverified)",
			name: "ip",
			type: "string",
			default: "",
			placeholder: "e.g. 192.168.0.10",
			description: "Private address of the data source, as the agent reaches it. Sent as \"ip\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"MYSQL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Port (Unverified)",
			name: "sourcePort",
			type: "string",
			default: "",
			placeholder: "e.g. 3306",
			description: "Port of the data source. Sent as \"port\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"MYSQL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Driver Name (Unverified)",
			name: "driverName",
			type: "string",
			default: "",
			placeholder: "e.g. com.mysql.jdbc.Driver",
			description: "Class of the JDBC driver: com.mysql.jdbc.Driver, org.postgresql.Driver, com.microsoft.sqlserver.jdbc.SQLServerDriver or com.huawei.opengauss.jdbc.Driver. Sent as \"driverName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"MYSQL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Driver File Path (Unverified)",
			name: "driverPath",
			type: "string",
			default: "",
			placeholder: "e.g. obs://drivers/mysql.jar",
			description: "OBS path of the JAR file of the driver. Sent as \"driverPath\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"MYSQL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Username (Unverified)",
			name: "userName",
			type: "string",
			default: "",
			placeholder: "e.g. etl_user",
			description: "User of the database. Sent as \"dbUserName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"MYSQL"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Password (Unverified)",
			name: "password",
			type: "string",
			typeOptions: {
				password: true
			},
			default: "",
			description: "Password of this user, stored in the workflow. Sent as \"dbPassword\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"MYSQL"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key (Unverified)",
			name: "kmsKeyId",
			description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "kmsKeys",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"MYSQL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key Name (Unverified)",
			name: "kmsKeyName",
			type: "string",
			default: "",
			placeholder: "e.g. dlf/default",
			description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"MYSQL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent",
			name: "agentId",
			description: "CDM cluster that connects to the data source",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "agents",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"MYSQL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent Name",
			name: "agentName",
			type: "string",
			default: "",
			placeholder: "e.g. cdm-agent",
			description: "Name of the same CDM cluster: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"MYSQL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key (Unverified)",
			name: "kmsKeyId",
			description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "kmsKeys",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"openSourceClickHouse"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key Name (Unverified)",
			name: "kmsKeyName",
			type: "string",
			default: "",
			placeholder: "e.g. dlf/default",
			description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"openSourceClickHouse"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent",
			name: "agentId",
			description: "CDM cluster that connects to the data source",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "agents",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"openSourceClickHouse"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent Name",
			name: "agentName",
			type: "string",
			default: "",
			placeholder: "e.g. cdm-agent",
			description: "Name of the same CDM cluster: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"openSourceClickHouse"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "IP Address or Domain Name (Unverified)",
			name: "ip",
			type: "string",
			default: "",
			placeholder: "e.g. 192.168.0.10",
			description: "Private address of the data source, as the agent reaches it. Sent as \"ip\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"ORACLE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Port (Unverified)",
			name: "sourcePort",
			type: "string",
			default: "",
			placeholder: "e.g. 1521",
			description: "Port of the data source. Sent as \"port\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"ORACLE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Username (Unverified)",
			name: "userName",
			type: "string",
			default: "",
			placeholder: "e.g. etl_user",
			description: "User of the database. Sent as \"dbUserName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"ORACLE"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Password (Unverified)",
			name: "password",
			type: "string",
			typeOptions: {
				password: true
			},
			default: "",
			description: "Password of this user, stored in the workflow. Sent as \"dbPassword\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"ORACLE"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key (Unverified)",
			name: "kmsKeyId",
			description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "kmsKeys",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"ORACLE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key Name (Unverified)",
			name: "kmsKeyName",
			type: "string",
			default: "",
			placeholder: "e.g. dlf/default",
			description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"ORACLE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent",
			name: "agentId",
			description: "CDM cluster that connects to the data source",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "agents",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"ORACLE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent Name",
			name: "agentName",
			type: "string",
			default: "",
			placeholder: "e.g. cdm-agent",
			description: "Name of the same CDM cluster: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"ORACLE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "MRS Cluster (Unverified)",
			name: "clusterId",
			description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "mrsClusters",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"RANGER"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "MRS Cluster Name (Unverified)",
			name: "clusterName",
			type: "string",
			default: "",
			placeholder: "e.g. sales_cluster",
			description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"RANGER"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key (Unverified)",
			name: "kmsKeyId",
			description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "kmsKeys",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"RANGER"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key Name (Unverified)",
			name: "kmsKeyName",
			type: "string",
			default: "",
			placeholder: "e.g. dlf/default",
			description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"RANGER"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent",
			name: "agentId",
			description: "CDM cluster that connects to the data source",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "agents",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"RANGER"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent Name",
			name: "agentName",
			type: "string",
			default: "",
			placeholder: "e.g. cdm-agent",
			description: "Name of the same CDM cluster: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"RANGER"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "IP Address or Domain Name (Unverified)",
			name: "ip",
			type: "string",
			default: "",
			placeholder: "e.g. 192.168.0.10",
			description: "Private address of the data source, as the agent reaches it. Sent as \"ip\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"RDS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Port (Unverified)",
			name: "sourcePort",
			type: "string",
			default: "",
			placeholder: "e.g. 3306",
			description: "Port of the data source. Sent as \"port\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"RDS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Driver Name (Unverified)",
			name: "driverName",
			type: "string",
			default: "",
			placeholder: "e.g. com.mysql.jdbc.Driver",
			description: "Class of the JDBC driver: com.mysql.jdbc.Driver, org.postgresql.Driver, com.microsoft.sqlserver.jdbc.SQLServerDriver or com.huawei.opengauss.jdbc.Driver. Sent as \"driverName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"RDS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Driver File Path (Unverified)",
			name: "driverPath",
			type: "string",
			default: "",
			placeholder: "e.g. obs://drivers/mysql.jar",
			description: "OBS path of the JAR file of the driver. Sent as \"driverPath\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"RDS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Username (Unverified)",
			name: "userName",
			type: "string",
			default: "",
			placeholder: "e.g. etl_user",
			description: "User of the database. Sent as \"dbUserName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"RDS"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Password (Unverified)",
			name: "password",
			type: "string",
			typeOptions: {
				password: true
			},
			default: "",
			description: "Password of this user, stored in the workflow. Sent as \"dbPassword\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"RDS"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key (Unverified)",
			name: "kmsKeyId",
			description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "kmsKeys",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"RDS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key Name (Unverified)",
			name: "kmsKeyName",
			type: "string",
			default: "",
			placeholder: "e.g. dlf/default",
			description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"RDS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent",
			name: "agentId",
			description: "CDM cluster that connects to the data source",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "agents",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"RDS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent Name",
			name: "agentName",
			type: "string",
			default: "",
			placeholder: "e.g. cdm-agent",
			description: "Name of the same CDM cluster: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"RDS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key (Unverified)",
			name: "kmsKeyId",
			description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "kmsKeys",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"redis"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key Name (Unverified)",
			name: "kmsKeyName",
			type: "string",
			default: "",
			placeholder: "e.g. dlf/default",
			description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"redis"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent",
			name: "agentId",
			description: "CDM cluster that connects to the data source",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "agents",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"redis"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent Name",
			name: "agentName",
			type: "string",
			default: "",
			placeholder: "e.g. cdm-agent",
			description: "Name of the same CDM cluster: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"redis"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key (Unverified)",
			name: "kmsKeyId",
			description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "kmsKeys",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"restClient"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key Name (Unverified)",
			name: "kmsKeyName",
			type: "string",
			default: "",
			placeholder: "e.g. dlf/default",
			description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"restClient"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Host Address (Unverified)",
			name: "ip",
			type: "string",
			default: "",
			placeholder: "e.g. 192.168.0.10",
			description: "Private address of the data source, as the agent reaches it. Sent as \"ip\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"SHELL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Port (Unverified)",
			name: "sourcePort",
			type: "string",
			default: "",
			placeholder: "e.g. 22",
			description: "Port of the data source. Sent as \"port\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"SHELL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Login Mode",
			name: "loginMode",
			type: "options",
			options: [
				{
					name: "Key Pair",
					value: "keyPair"
				},
				{
					name: "Password",
					value: "password"
				}
			],
			default: "password",
			description: "How the user signs in to the host",
			displayOptions: {
				show: {
					dataArtsType: [
						"SHELL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Username (Unverified)",
			name: "userName",
			type: "string",
			default: "",
			placeholder: "e.g. root",
			description: "User of the host. Sent as \"userName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"SHELL"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Password (Unverified)",
			name: "password",
			type: "string",
			typeOptions: {
				password: true
			},
			default: "",
			description: "Password of this user, stored in the workflow. Sent as \"password\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"SHELL"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					loginMode: [
						"password"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Key Pair (Unverified)",
			name: "keyLocation",
			type: "string",
			default: "",
			placeholder: "e.g. obs://keys/host.pem",
			description: "OBS path of the private key. Sent as \"keyLocation\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"SHELL"
					],
					settingsFrom: [
						"form"
					],
					loginMode: [
						"keyPair"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key (Unverified)",
			name: "kmsKeyId",
			description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "kmsKeys",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"SHELL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key Name (Unverified)",
			name: "kmsKeyName",
			type: "string",
			default: "",
			placeholder: "e.g. dlf/default",
			description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"SHELL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent",
			name: "agentId",
			description: "CDM cluster that connects to the data source",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "agents",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"SHELL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent Name",
			name: "agentName",
			type: "string",
			default: "",
			placeholder: "e.g. cdm-agent",
			description: "Name of the same CDM cluster: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"SHELL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Connection Type (Unverified)",
			name: "sparkConnectionType",
			type: "options",
			options: [
				{
					name: "MRS API",
					value: "direct",
					description: "For DataArts Factory only"
				},
				{
					name: "Proxy",
					value: "agent",
					description: "Through a CDM cluster as agent"
				}
			],
			default: "agent",
			description: "How DataArts Studio reaches the cluster. MRS API is sent as \"mrsConnectionType\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"SparkSQL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "MRS Cluster (Unverified)",
			name: "clusterId",
			description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "mrsClusters",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"SparkSQL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "MRS Cluster Name (Unverified)",
			name: "clusterName",
			type: "string",
			default: "",
			placeholder: "e.g. sales_cluster",
			description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"SparkSQL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Username (Unverified)",
			name: "userName",
			type: "string",
			default: "",
			placeholder: "e.g. etl_user",
			description: "Human-machine user of the MRS cluster, not admin. Sent as \"dbUserName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"SparkSQL"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					sparkConnectionType: [
						"agent"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Password (Unverified)",
			name: "password",
			type: "string",
			typeOptions: {
				password: true
			},
			default: "",
			description: "Password of this user, stored in the workflow. Sent as \"dbPassword\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"SparkSQL"
					],
					settingsFrom: [
						"form"
					],
					dataSourceLogin: [
						"defineBelow"
					],
					sparkConnectionType: [
						"agent"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key (Unverified)",
			name: "kmsKeyId",
			description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "kmsKeys",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"SparkSQL"
					],
					settingsFrom: [
						"form"
					],
					sparkConnectionType: [
						"agent"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "KMS Key Name (Unverified)",
			name: "kmsKeyName",
			type: "string",
			default: "",
			placeholder: "e.g. dlf/default",
			description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\".",
			displayOptions: {
				show: {
					dataArtsType: [
						"SparkSQL"
					],
					settingsFrom: [
						"form"
					],
					sparkConnectionType: [
						"agent"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent",
			name: "agentId",
			description: "CDM cluster that connects to the data source",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "agents",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
					type: "string"
				}
			],
			required: true,
			displayOptions: {
				show: {
					dataArtsType: [
						"SparkSQL"
					],
					settingsFrom: [
						"form"
					],
					sparkConnectionType: [
						"agent"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Agent Name",
			name: "agentName",
			type: "string",
			default: "",
			placeholder: "e.g. cdm-agent",
			description: "Name of the same CDM cluster: needed with By ID, while From List knows it",
			displayOptions: {
				show: {
					dataArtsType: [
						"SparkSQL"
					],
					settingsFrom: [
						"form"
					],
					sparkConnectionType: [
						"agent"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Settings",
			name: "additionalSettings",
			type: "fixedCollection",
			typeOptions: {
				multipleValues: true
			},
			placeholder: "Add Setting",
			default: {},
			description: "Settings under keys that the form does not have. They replace those of the form.",
			options: [
				{
					displayName: "Setting",
					name: "setting",
					values: [
						{
							displayName: "Key",
							name: "key",
							type: "string",
							default: "",
							placeholder: "e.g. metadata.collectionScope",
							description: "Key in dw_config. A dot is part of it."
						},
						{
							displayName: "Type",
							name: "type",
							type: "options",
							options: [
								{
									name: "Boolean",
									value: "boolean"
								},
								{
									name: "JSON",
									value: "json"
								},
								{
									name: "Number",
									value: "number"
								},
								{
									name: "Text",
									value: "text"
								}
							],
							default: "text",
							description: "What is sent: DataArts keeps true and the text \"true\" apart"
						},
						{
							displayName: "Value",
							name: "value",
							type: "string",
							default: ""
						}
					]
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test",
						"update"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Manual (Unverified)",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string instead of its name. Sent as \"manually\"."
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"ClickHouse"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Collect Metadata Automatically",
					name: "enableAutoCollection",
					type: "boolean",
					default: false,
					description: "Whether metadata is collected without a task of its own"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Metadata Collection Scope",
					name: "collectionScope",
					type: "string",
					default: "",
					description: "Databases and tables whose metadata is collected; its values are not public"
				},
				{
					displayName: "Synchronize Metadata in Real Time",
					name: "enableRealtimeSync",
					type: "boolean",
					default: false,
					description: "Whether changes of metadata are followed as they happen"
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Use in DataArts Migration",
					name: "cdmPropertyEnable",
					type: "boolean",
					default: false,
					description: "Whether DataArts Migration may use the connection"
				},
				{
					displayName: "Use in DataArts Migration (Older Key)",
					name: "olderMigrationKey",
					type: "options",
					options: [
						{
							name: "No",
							value: "false"
						},
						{
							name: "Yes",
							value: "true"
						}
					],
					default: "false",
					description: "Text under the older spelling of the key, for services that do not know the new one"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"DLI"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Manual (Unverified)",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string instead of its name. Sent as \"manually\"."
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"DORIS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"DWS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"HBASE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Collect Metadata Automatically",
					name: "enableAutoCollection",
					type: "boolean",
					default: false,
					description: "Whether metadata is collected without a task of its own"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "JDBC Properties (JSON)",
					name: "properties",
					type: "string",
					default: "",
					placeholder: "e.g. {\"tenant\":\"default\"}",
					description: "Further properties of the connection, sent as this text"
				},
				{
					displayName: "Manual",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string, whose keys go into Additional Settings"
				},
				{
					displayName: "Remember Password",
					name: "rememberPassword",
					type: "boolean",
					default: true,
					description: "Whether DataArts Studio keeps the password"
				},
				{
					displayName: "Synchronize Metadata in Real Time",
					name: "enableRealtimeSync",
					type: "boolean",
					default: false,
					description: "Whether changes of metadata are followed as they happen"
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Use in DataArts Migration",
					name: "cdmPropertyEnable",
					type: "boolean",
					default: false,
					description: "Whether DataArts Migration may use the connection"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"HETUENGINE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"HIVE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Manual (Unverified)",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string instead of its name. Sent as \"manually\"."
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"IMPALA"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Manual (Unverified)",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string instead of its name. Sent as \"manually\"."
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"KAFKA"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"MYSQL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"openSourceClickHouse"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"ORACLE"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Manual (Unverified)",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string instead of its name. Sent as \"manually\"."
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"RANGER"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"RDS"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"redis"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"restClient"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"SHELL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Manual (Unverified)",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string instead of its name. Sent as \"manually\"."
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"SparkSQL"
					],
					settingsFrom: [
						"form"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"json"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					settingsFrom: [
						"existingConnection"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create",
						"upsert",
						"test"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "If Name Already Exists",
					name: "ifNameExists",
					type: "options",
					options: [
						{
							name: "Fail",
							value: "fail",
							description: "Create nothing and report it for this item"
						},
						{
							name: "Return Existing",
							value: "returnExisting",
							description: "Leave it as it is and return it, so that the item can be run again"
						},
						{
							name: "Update",
							value: "update",
							description: "Change it to what this item says"
						}
					],
					default: "fail",
					description: "What to do when there is a connection of that name already"
				},
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				},
				{
					displayName: "Workspace",
					name: "workspace",
					description: "Another workspace than that of the credential",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "workspaces",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 1dd3bc0000004f0aa0f0000000d93f00",
							type: "string"
						},
						{
							displayName: "By URL",
							name: "url",
							placeholder: "e.g. the address of a page of the workspace in DataArts Studio",
							extractValue: {
								type: "regex",
								regex: "workspace=([0-9a-f]{32})"
							},
							type: "string"
						}
					]
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				},
				{
					displayName: "Workspace",
					name: "workspace",
					description: "Another workspace than that of the credential",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "workspaces",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 1dd3bc0000004f0aa0f0000000d93f00",
							type: "string"
						},
						{
							displayName: "By URL",
							name: "url",
							placeholder: "e.g. the address of a page of the workspace in DataArts Studio",
							extractValue: {
								type: "regex",
								regex: "workspace=([0-9a-f]{32})"
							},
							type: "string"
						}
					]
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"upsert"
					]
				}
			}
		},
		{
			displayName: "Connection",
			name: "connectionId",
			required: true,
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "dataArtsConnections",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 68233202-63bf-4f27-a99b-fa5f5a2dbae1",
					type: "string"
				},
				{
					displayName: "By Name",
					name: "name",
					placeholder: "e.g. sales_warehouse",
					hint: "The exact name",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"delete"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Ignore If Missing",
					name: "ignoreIfMissing",
					type: "boolean",
					default: false,
					description: "Whether a connection that is not there counts as deleted"
				},
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				},
				{
					displayName: "Workspace",
					name: "workspace",
					description: "Another workspace than that of the credential",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "workspaces",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 1dd3bc0000004f0aa0f0000000d93f00",
							type: "string"
						},
						{
							displayName: "By URL",
							name: "url",
							placeholder: "e.g. the address of a page of the workspace in DataArts Studio",
							extractValue: {
								type: "regex",
								regex: "workspace=([0-9a-f]{32})"
							},
							type: "string"
						}
					]
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"delete"
					]
				}
			}
		},
		{
			displayName: "Connection",
			name: "connectionId",
			required: true,
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "dataArtsConnections",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 68233202-63bf-4f27-a99b-fa5f5a2dbae1",
					type: "string"
				},
				{
					displayName: "By Name",
					name: "name",
					placeholder: "e.g. sales_warehouse",
					hint: "The exact name",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"get"
					]
				}
			}
		},
		{
			displayName: "Output As Settings JSON",
			name: "outputAsSettingsJson",
			type: "boolean",
			default: false,
			description: "Whether to return the settings alone, ready for Create with Settings From JSON: secrets are placeholders to fill in",
			displayOptions: {
				show: {
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"get"
					]
				}
			}
		},
		{
			displayName: "Simplify",
			name: "simplify",
			type: "boolean",
			default: true,
			description: "Whether to return a simplified version of the response instead of the raw data",
			displayOptions: {
				show: {
					outputAsSettingsJson: [
						false
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"get"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				},
				{
					displayName: "Workspace",
					name: "workspace",
					description: "Another workspace than that of the credential",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "workspaces",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 1dd3bc0000004f0aa0f0000000d93f00",
							type: "string"
						},
						{
							displayName: "By URL",
							name: "url",
							placeholder: "e.g. the address of a page of the workspace in DataArts Studio",
							extractValue: {
								type: "regex",
								regex: "workspace=([0-9a-f]{32})"
							},
							type: "string"
						}
					]
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"get"
					]
				}
			}
		},
		{
			displayName: "Return All",
			name: "returnAll",
			type: "boolean",
			default: false,
			description: "Whether to return all results or only up to a given limit",
			displayOptions: {
				show: {
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"getAll"
					]
				}
			}
		},
		{
			displayName: "Limit",
			name: "limit",
			type: "number",
			typeOptions: {
				minValue: 1
			},
			default: 50,
			description: "Max number of results to return",
			displayOptions: {
				show: {
					returnAll: [
						false
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"getAll"
					]
				}
			}
		},
		{
			displayName: "Simplify",
			name: "simplify",
			type: "boolean",
			default: true,
			description: "Whether to return a simplified version of the response instead of the raw data",
			displayOptions: {
				show: {
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"getAll"
					]
				}
			}
		},
		{
			displayName: "Filters",
			name: "filters",
			type: "collection",
			placeholder: "Add Filter",
			default: {},
			options: [
				{
					displayName: "Connection Name",
					name: "name",
					type: "string",
					default: "",
					description: "The exact name"
				},
				{
					displayName: "IP Address Contains",
					name: "ip",
					type: "string",
					default: "",
					placeholder: "e.g. 192.168.",
					description: "Part of the address of the data source"
				},
				{
					displayName: "Name Contains",
					name: "nameContains",
					type: "string",
					default: ""
				},
				{
					displayName: "Type Name",
					name: "type",
					type: "string",
					default: "",
					placeholder: "e.g. HIVE",
					description: "Type as the API knows it"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"getAll"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				},
				{
					displayName: "Workspace",
					name: "workspace",
					description: "Another workspace than that of the credential",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "workspaces",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 1dd3bc0000004f0aa0f0000000d93f00",
							type: "string"
						},
						{
							displayName: "By URL",
							name: "url",
							placeholder: "e.g. the address of a page of the workspace in DataArts Studio",
							extractValue: {
								type: "regex",
								regex: "workspace=([0-9a-f]{32})"
							},
							type: "string"
						}
					]
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"getAll"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Fail If Test Fails",
					name: "failIfTestFails",
					type: "boolean",
					default: false,
					description: "Whether a test that fails is a failure of the item, and not a result"
				},
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				},
				{
					displayName: "Workspace",
					name: "workspace",
					description: "Another workspace than that of the credential",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "workspaces",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 1dd3bc0000004f0aa0f0000000d93f00",
							type: "string"
						},
						{
							displayName: "By URL",
							name: "url",
							placeholder: "e.g. the address of a page of the workspace in DataArts Studio",
							extractValue: {
								type: "regex",
								regex: "workspace=([0-9a-f]{32})"
							},
							type: "string"
						}
					]
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"test"
					]
				}
			}
		},
		{
			displayName: "Connection",
			name: "connectionId",
			required: true,
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "dataArtsConnections",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 68233202-63bf-4f27-a99b-fa5f5a2dbae1",
					type: "string"
				},
				{
					displayName: "By Name",
					name: "name",
					placeholder: "e.g. sales_warehouse",
					hint: "The exact name",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Manual (Unverified)",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string instead of its name. Sent as \"manually\"."
				},
				{
					displayName: "MRS Cluster (Unverified)",
					name: "clusterId",
					description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "mrsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "MRS Cluster Name (Unverified)",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\"."
				},
				{
					displayName: "Password (Unverified)",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow. Sent as \"dbPassword\"."
				},
				{
					displayName: "Username (Unverified)",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "Human-machine user of the MRS cluster, not admin. Sent as \"dbUserName\"."
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"ClickHouse"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Collect Metadata Automatically",
					name: "enableAutoCollection",
					type: "boolean",
					default: false,
					description: "Whether metadata is collected without a task of its own"
				},
				{
					displayName: "Metadata Collection Scope",
					name: "collectionScope",
					type: "string",
					default: "",
					description: "Databases and tables whose metadata is collected; its values are not public"
				},
				{
					displayName: "Synchronize Metadata in Real Time",
					name: "enableRealtimeSync",
					type: "boolean",
					default: false,
					description: "Whether changes of metadata are followed as they happen"
				},
				{
					displayName: "Use in DataArts Migration",
					name: "cdmPropertyEnable",
					type: "boolean",
					default: false,
					description: "Whether DataArts Migration may use the connection"
				},
				{
					displayName: "Use in DataArts Migration (Older Key)",
					name: "olderMigrationKey",
					type: "options",
					options: [
						{
							name: "No",
							value: "false"
						},
						{
							name: "Yes",
							value: "true"
						}
					],
					default: "false",
					description: "Text under the older spelling of the key, for services that do not know the new one"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"DLI"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Manual (Unverified)",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string instead of its name. Sent as \"manually\"."
				},
				{
					displayName: "MRS Cluster (Unverified)",
					name: "clusterId",
					description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "mrsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "MRS Cluster Name (Unverified)",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\"."
				},
				{
					displayName: "Password (Unverified)",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow. Sent as \"dbPassword\"."
				},
				{
					displayName: "Username (Unverified)",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "Human-machine user of the MRS cluster, not admin. Sent as \"dbUserName\"."
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"DORIS"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "DWS Cluster (Unverified)",
					name: "clusterId",
					description: "ID on the console: GaussDB(DWS) > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "dwsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "DWS Cluster Name (Unverified)",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\"."
				},
				{
					displayName: "IP Address or Domain Name (Unverified)",
					name: "ip",
					type: "string",
					default: "",
					placeholder: "e.g. 192.168.0.10",
					description: "Private address of the data source, as the agent reaches it. Sent as \"ip\"."
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Password (Unverified)",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow. Sent as \"dbPassword\"."
				},
				{
					displayName: "Port (Unverified)",
					name: "sourcePort",
					type: "string",
					default: "",
					placeholder: "e.g. 8000",
					description: "Port of the data source. Sent as \"port\"."
				},
				{
					displayName: "Username (Unverified)",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "User of the database. Sent as \"dbUserName\"."
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"DWS"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "KMS Key",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys.",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it"
				},
				{
					displayName: "MRS Cluster",
					name: "clusterId",
					description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "mrsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "MRS Cluster Name",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Password",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow"
				},
				{
					displayName: "Username",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "Human-machine user of the MRS cluster, not admin"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"HBASE"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Collect Metadata Automatically",
					name: "enableAutoCollection",
					type: "boolean",
					default: false,
					description: "Whether metadata is collected without a task of its own"
				},
				{
					displayName: "HSBroker IP Address List",
					name: "hsBrokerIps",
					type: "string",
					default: "",
					placeholder: "e.g. 192.168.0.11,192.168.0.12",
					description: "In MRS Manager: HetuEngine > Instances, the IP addresses of the HSBrokers"
				},
				{
					displayName: "HSBroker Port",
					name: "hsBrokerPort",
					type: "string",
					default: "",
					placeholder: "e.g. 29860",
					description: "In MRS Manager: HetuEngine > Configurations, the value of server.port"
				},
				{
					displayName: "JDBC Properties (JSON)",
					name: "properties",
					type: "string",
					default: "",
					placeholder: "e.g. {\"tenant\":\"default\"}",
					description: "Further properties of the connection, sent as this text"
				},
				{
					displayName: "KMS Key",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys.",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it"
				},
				{
					displayName: "Manual",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string, whose keys go into Additional Settings"
				},
				{
					displayName: "MRS Cluster",
					name: "clusterId",
					description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "mrsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "MRS Cluster Name",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Password",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow"
				},
				{
					displayName: "Remember Password",
					name: "rememberPassword",
					type: "boolean",
					default: true,
					description: "Whether DataArts Studio keeps the password"
				},
				{
					displayName: "Synchronize Metadata in Real Time",
					name: "enableRealtimeSync",
					type: "boolean",
					default: false,
					description: "Whether changes of metadata are followed as they happen"
				},
				{
					displayName: "Use in DataArts Migration",
					name: "cdmPropertyEnable",
					type: "boolean",
					default: false,
					description: "Whether DataArts Migration may use the connection"
				},
				{
					displayName: "Username",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "Human-machine user of the MRS cluster, not admin"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"HETUENGINE"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Connection Type",
					name: "mrsConnectionType",
					type: "options",
					options: [
						{
							name: "MRS API (Unverified)",
							value: "direct",
							description: "For DataArts Factory only. Sends \"direct\", which is concluded from the older connections API."
						},
						{
							name: "Proxy",
							value: "agent",
							description: "Through a CDM cluster as agent, for all modules of DataArts Studio"
						}
					],
					default: "agent",
					description: "How DataArts Studio reaches the cluster"
				},
				{
					displayName: "KMS Key",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys.",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it"
				},
				{
					displayName: "MRS Cluster",
					name: "clusterId",
					description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "mrsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "MRS Cluster Name",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Password",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow"
				},
				{
					displayName: "Username",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "Human-machine user of the MRS cluster, not admin"
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"HIVE"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Manual (Unverified)",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string instead of its name. Sent as \"manually\"."
				},
				{
					displayName: "MRS Cluster (Unverified)",
					name: "clusterId",
					description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "mrsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "MRS Cluster Name (Unverified)",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\"."
				},
				{
					displayName: "Password (Unverified)",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow. Sent as \"dbPassword\"."
				},
				{
					displayName: "Username (Unverified)",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "Human-machine user of the MRS cluster, not admin. Sent as \"dbUserName\"."
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"IMPALA"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Manual (Unverified)",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string instead of its name. Sent as \"manually\"."
				},
				{
					displayName: "MRS Cluster (Unverified)",
					name: "clusterId",
					description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "mrsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "MRS Cluster Name (Unverified)",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\"."
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"KAFKA"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Driver File Path (Unverified)",
					name: "driverPath",
					type: "string",
					default: "",
					placeholder: "e.g. obs://drivers/mysql.jar",
					description: "OBS path of the JAR file of the driver. Sent as \"driverPath\"."
				},
				{
					displayName: "Driver Name (Unverified)",
					name: "driverName",
					type: "string",
					default: "",
					placeholder: "e.g. com.mysql.jdbc.Driver",
					description: "Class of the JDBC driver: com.mysql.jdbc.Driver, org.postgresql.Driver, com.microsoft.sqlserver.jdbc.SQLServerDriver or com.huawei.opengauss.jdbc.Driver. Sent as \"driverName\"."
				},
				{
					displayName: "IP Address or Domain Name (Unverified)",
					name: "ip",
					type: "string",
					default: "",
					placeholder: "e.g. 192.168.0.10",
					description: "Private address of the data source, as the agent reaches it. Sent as \"ip\"."
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Password (Unverified)",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow. Sent as \"dbPassword\"."
				},
				{
					displayName: "Port (Unverified)",
					name: "sourcePort",
					type: "string",
					default: "",
					placeholder: "e.g. 3306",
					description: "Port of the data source. Sent as \"port\"."
				},
				{
					displayName: "Username (Unverified)",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "User of the database. Sent as \"dbUserName\"."
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"MYSQL"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"openSourceClickHouse"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "IP Address or Domain Name (Unverified)",
					name: "ip",
					type: "string",
					default: "",
					placeholder: "e.g. 192.168.0.10",
					description: "Private address of the data source, as the agent reaches it. Sent as \"ip\"."
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Password (Unverified)",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow. Sent as \"dbPassword\"."
				},
				{
					displayName: "Port (Unverified)",
					name: "sourcePort",
					type: "string",
					default: "",
					placeholder: "e.g. 1521",
					description: "Port of the data source. Sent as \"port\"."
				},
				{
					displayName: "Username (Unverified)",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "User of the database. Sent as \"dbUserName\"."
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"ORACLE"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Manual (Unverified)",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string instead of its name. Sent as \"manually\"."
				},
				{
					displayName: "MRS Cluster (Unverified)",
					name: "clusterId",
					description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "mrsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "MRS Cluster Name (Unverified)",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\"."
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"RANGER"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Driver File Path (Unverified)",
					name: "driverPath",
					type: "string",
					default: "",
					placeholder: "e.g. obs://drivers/mysql.jar",
					description: "OBS path of the JAR file of the driver. Sent as \"driverPath\"."
				},
				{
					displayName: "Driver Name (Unverified)",
					name: "driverName",
					type: "string",
					default: "",
					placeholder: "e.g. com.mysql.jdbc.Driver",
					description: "Class of the JDBC driver: com.mysql.jdbc.Driver, org.postgresql.Driver, com.microsoft.sqlserver.jdbc.SQLServerDriver or com.huawei.opengauss.jdbc.Driver. Sent as \"driverName\"."
				},
				{
					displayName: "IP Address or Domain Name (Unverified)",
					name: "ip",
					type: "string",
					default: "",
					placeholder: "e.g. 192.168.0.10",
					description: "Private address of the data source, as the agent reaches it. Sent as \"ip\"."
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Password (Unverified)",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow. Sent as \"dbPassword\"."
				},
				{
					displayName: "Port (Unverified)",
					name: "sourcePort",
					type: "string",
					default: "",
					placeholder: "e.g. 3306",
					description: "Port of the data source. Sent as \"port\"."
				},
				{
					displayName: "Username (Unverified)",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "User of the database. Sent as \"dbUserName\"."
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"RDS"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"redis"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"restClient"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Host Address (Unverified)",
					name: "ip",
					type: "string",
					default: "",
					placeholder: "e.g. 192.168.0.10",
					description: "Private address of the data source, as the agent reaches it. Sent as \"ip\"."
				},
				{
					displayName: "Key Pair (Unverified)",
					name: "keyLocation",
					type: "string",
					default: "",
					placeholder: "e.g. obs://keys/host.pem",
					description: "OBS path of the private key. Sent as \"keyLocation\"."
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Password (Unverified)",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow. Sent as \"password\"."
				},
				{
					displayName: "Port (Unverified)",
					name: "sourcePort",
					type: "string",
					default: "",
					placeholder: "e.g. 22",
					description: "Port of the data source. Sent as \"port\"."
				},
				{
					displayName: "Username (Unverified)",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. root",
					description: "User of the host. Sent as \"userName\"."
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"SHELL"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Settings to Change",
			name: "settingsToChange",
			type: "collection",
			placeholder: "Add Setting",
			default: {},
			description: "Settings that replace those of the existing connection",
			options: [
				{
					displayName: "Agent",
					name: "agentId",
					description: "CDM cluster that connects to the data source",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "agents",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 91f81a12-75c5-43ce-aab8-7149ecef3b17",
							type: "string"
						}
					]
				},
				{
					displayName: "Agent Name",
					name: "agentName",
					type: "string",
					default: "",
					placeholder: "e.g. cdm-agent",
					description: "Name of the same CDM cluster: needed with By ID, while From List knows it"
				},
				{
					displayName: "Connection Type (Unverified)",
					name: "sparkConnectionType",
					type: "options",
					options: [
						{
							name: "MRS API",
							value: "direct",
							description: "For DataArts Factory only"
						},
						{
							name: "Proxy",
							value: "agent",
							description: "Through a CDM cluster as agent"
						}
					],
					default: "agent",
					description: "How DataArts Studio reaches the cluster. MRS API is sent as \"mrsConnectionType\"."
				},
				{
					displayName: "KMS Key (Unverified)",
					name: "kmsKeyId",
					description: "Symmetric key that encrypts the password. ID on the console: Data Encryption Workshop > Keys. Sent as \"kmsId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "kmsKeys",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. a721616c-9a12-47b1-a805-3cfcd3e63cd7",
							type: "string"
						}
					]
				},
				{
					displayName: "KMS Key Name (Unverified)",
					name: "kmsKeyName",
					type: "string",
					default: "",
					placeholder: "e.g. dlf/default",
					description: "Alias of the same key: needed with By ID, while From List knows it. Sent as \"kmsName\"."
				},
				{
					displayName: "Manual (Unverified)",
					name: "manually",
					type: "boolean",
					default: false,
					description: "Whether the cluster is given by a connection string instead of its name. Sent as \"manually\"."
				},
				{
					displayName: "MRS Cluster (Unverified)",
					name: "clusterId",
					description: "ID on the console: MapReduce Service > Clusters > the cluster > Cluster ID. Sent as \"clusterId\".",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "mrsClusters",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 353ff458-a560-413e-9b84-33f930cb8057",
							type: "string"
						}
					]
				},
				{
					displayName: "MRS Cluster Name (Unverified)",
					name: "clusterName",
					type: "string",
					default: "",
					placeholder: "e.g. sales_cluster",
					description: "Name of the same cluster: needed with By ID, while From List knows it. Sent as \"clusterName\"."
				},
				{
					displayName: "Password (Unverified)",
					name: "password",
					type: "string",
					typeOptions: {
						password: true
					},
					default: "",
					description: "Password of this user, stored in the workflow. Sent as \"dbPassword\"."
				},
				{
					displayName: "Username (Unverified)",
					name: "userName",
					type: "string",
					default: "",
					placeholder: "e.g. etl_user",
					description: "Human-machine user of the MRS cluster, not admin. Sent as \"dbUserName\"."
				}
			],
			displayOptions: {
				show: {
					dataArtsType: [
						"SparkSQL"
					],
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Applicable Modules",
					name: "applicableModules",
					type: "multiOptions",
					options: [
						{
							name: "DataArts Architecture",
							value: 2
						},
						{
							name: "DataArts Catalog",
							value: 16
						},
						{
							name: "DataArts DataService",
							value: 64
						},
						{
							name: "DataArts Factory",
							value: 4
						},
						{
							name: "DataArts Migration",
							value: 1
						},
						{
							name: "DataArts Quality",
							value: 8
						},
						{
							name: "DataArts Security",
							value: 32
						}
					],
					default: [],
					description: "Modules of DataArts Studio that may use the connection"
				},
				{
					displayName: "Description",
					name: "description",
					type: "string",
					default: ""
				},
				{
					displayName: "Environment",
					name: "environment",
					type: "options",
					options: [
						{
							name: "Both, Enterprise Mode (Unverified)",
							value: "both",
							description: "One connection for development and one for production, of the same name"
						},
						{
							name: "Development",
							value: 0
						},
						{
							name: "Development, Enterprise Mode (Unverified)",
							value: 2
						},
						{
							name: "Production",
							value: 1
						}
					],
					default: 0,
					description: "What the connection is for, in workspaces that keep development apart"
				},
				{
					displayName: "Tag",
					name: "tag",
					type: "string",
					default: "",
					placeholder: "e.g. sales"
				},
				{
					displayName: "Test First",
					name: "testFirst",
					type: "boolean",
					default: true,
					description: "Whether to have DataArts Studio test the settings, and to create only when they work"
				},
				{
					displayName: "Visible",
					name: "visible",
					type: "boolean",
					default: true,
					description: "Whether the console shows the connection"
				},
				{
					displayName: "Workspace Mode",
					name: "workspaceMode",
					type: "options",
					options: [
						{
							name: "Enterprise",
							value: 1
						},
						{
							name: "Simple",
							value: 0
						}
					],
					default: 0,
					description: "Mode of the workspace, as its page in DataArts Studio shows it"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "New Name",
					name: "newName",
					type: "string",
					default: ""
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				},
				{
					displayName: "Update Without Password",
					name: "updateWithoutPassword",
					type: "boolean",
					default: false,
					description: "Whether to send no password when none is given: what DataArts Studio then does with the stored one is not documented"
				},
				{
					displayName: "Workspace",
					name: "workspace",
					description: "Another workspace than that of the credential",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "workspaces",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 1dd3bc0000004f0aa0f0000000d93f00",
							type: "string"
						},
						{
							displayName: "By URL",
							name: "url",
							placeholder: "e.g. the address of a page of the workspace in DataArts Studio",
							extractValue: {
								type: "regex",
								regex: "workspace=([0-9a-f]{32})"
							},
							type: "string"
						}
					]
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dataArtsConnection"
					],
					operation: [
						"update"
					]
				}
			}
		},
		{
			displayName: "Huawei Cloud has discarded basic datasource connections since 2024-06-30 and may refuse to create one. <a href=\"https://support.huaweicloud.com/intl/en-us/usermanual-dli/dli_01_0006.html\" target=\"_blank\">DLI Enhanced Connection</a> replaces them.",
			name: "discontinuedNotice",
			type: "notice",
			default: "",
			displayOptions: {
				show: {
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Connection Name",
			name: "connectionName",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. sales_warehouse",
			description: "Name of the connection on the Huawei Cloud console",
			displayOptions: {
				show: {
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Service",
			name: "dliService",
			type: "options",
			noDataExpression: true,
			options: [
				{
					name: "By Name (Expression)",
					value: "byName",
					description: "Name the type with text or an expression, one for each item"
				},
				{
					name: "CloudTable (HBase)",
					value: "CloudTable",
					description: "HBase tables of a CloudTable cluster, reached through its ZooKeeper hosts"
				},
				{
					name: "CloudTable OpenTSDB",
					value: "CloudTable.OpenTSDB",
					description: "Time series of a CloudTable cluster with OpenTSDB"
				},
				{
					name: "CSS",
					value: "CSS",
					description: "Elasticsearch cluster of the Cloud Search Service"
				},
				{
					name: "DWS",
					value: "DWS",
					description: "Data warehouse cluster of GaussDB(DWS)"
				},
				{
					name: "MRS OpenTSDB",
					value: "MRS.OpenTSDB",
					description: "Time series of an MRS cluster with OpenTSDB"
				},
				{
					name: "RDS",
					value: "RDS",
					description: "Database instance of the Relational Database Service"
				}
			],
			default: "CloudTable",
			description: "Service that DLI is to reach",
			displayOptions: {
				show: {
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Service Name",
			name: "dliServiceName",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. MRS.OpenTSDB",
			description: "Name of the service as the API knows it; capitals do not matter",
			displayOptions: {
				show: {
					dliService: [
						"byName"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Address",
			name: "addressFrom",
			type: "options",
			noDataExpression: true,
			options: [
				{
					name: "Host and Port",
					value: "hostAndPort",
					description: "Put the address together from its parts"
				},
				{
					name: "Paste Address",
					value: "paste",
					description: "Take the address as the console of the service shows it"
				}
			],
			default: "hostAndPort",
			displayOptions: {
				hide: {
					dliService: [
						"byName"
					]
				},
				show: {
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "ZooKeeper Hosts",
			name: "cloudTableHosts",
			type: "string",
			required: true,
			default: [],
			typeOptions: {
				multipleValues: true,
				multipleValueButtonText: "Add Host"
			},
			placeholder: "e.g. cloudtable-8636-zk1.mycloudtable.com",
			description: "On the console: CloudTable > Cluster Mode > the cluster > ZK Link (Intranet)",
			displayOptions: {
				show: {
					dliService: [
						"CloudTable"
					],
					addressFrom: [
						"hostAndPort"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Port",
			name: "cloudTablePort",
			type: "number",
			required: true,
			typeOptions: {
				minValue: 1,
				maxValue: 65535,
				numberPrecision: 0
			},
			default: 2181,
			displayOptions: {
				show: {
					dliService: [
						"CloudTable"
					],
					addressFrom: [
						"hostAndPort"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Address",
			name: "address",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. cloudtable-8636-zk1.mycloudtable.com:2181,cloudtable-8636-zk2.mycloudtable.com:2181",
			description: "On the console: CloudTable > Cluster Mode > the cluster > ZK Link (Intranet)",
			displayOptions: {
				show: {
					dliService: [
						"CloudTable"
					],
					addressFrom: [
						"paste"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "OpenTSDB Host",
			name: "cloudTableOpenTsdbHost",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. opentsdb-3xcl8dir15m58z3.cloudtable.com",
			description: "On the console: CloudTable > Cluster Mode > the cluster > OpenTSDB Link (Intranet)",
			displayOptions: {
				show: {
					dliService: [
						"CloudTable.OpenTSDB"
					],
					addressFrom: [
						"hostAndPort"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Port",
			name: "cloudTableOpenTsdbPort",
			type: "number",
			required: true,
			typeOptions: {
				minValue: 1,
				maxValue: 65535,
				numberPrecision: 0
			},
			default: 4242,
			displayOptions: {
				show: {
					dliService: [
						"CloudTable.OpenTSDB"
					],
					addressFrom: [
						"hostAndPort"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Address",
			name: "address",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. opentsdb-3xcl8dir15m58z3.cloudtable.com:4242",
			description: "On the console: CloudTable > Cluster Mode > the cluster > OpenTSDB Link (Intranet)",
			displayOptions: {
				show: {
					dliService: [
						"CloudTable.OpenTSDB"
					],
					addressFrom: [
						"paste"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Private IP Address",
			name: "cssHost",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. 192.168.0.240",
			description: "On the console: CSS > Clusters > the cluster > Private Network Address, any one where there are several",
			displayOptions: {
				show: {
					dliService: [
						"CSS"
					],
					addressFrom: [
						"hostAndPort"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Port",
			name: "cssPort",
			type: "number",
			required: true,
			typeOptions: {
				minValue: 1,
				maxValue: 65535,
				numberPrecision: 0
			},
			default: 9200,
			displayOptions: {
				show: {
					dliService: [
						"CSS"
					],
					addressFrom: [
						"hostAndPort"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Address",
			name: "address",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. 192.168.0.240:9200",
			description: "On the console: CSS > Clusters > the cluster > Private Network Address, any one where there are several",
			displayOptions: {
				show: {
					dliService: [
						"CSS"
					],
					addressFrom: [
						"paste"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Private IP Address",
			name: "dwsHost",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. 192.168.1.248",
			description: "On the console: GaussDB(DWS) > Clusters > the cluster > Private Network IP Address, any one where there are two",
			displayOptions: {
				show: {
					dliService: [
						"DWS"
					],
					addressFrom: [
						"hostAndPort"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Port",
			name: "dwsPort",
			type: "number",
			required: true,
			typeOptions: {
				minValue: 1,
				maxValue: 65535,
				numberPrecision: 0
			},
			default: 8000,
			displayOptions: {
				show: {
					dliService: [
						"DWS"
					],
					addressFrom: [
						"hostAndPort"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Address",
			name: "address",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. 192.168.1.248:8000",
			description: "On the console: GaussDB(DWS) > Clusters > the cluster > Private Network IP Address, any one where there are two",
			displayOptions: {
				show: {
					dliService: [
						"DWS"
					],
					addressFrom: [
						"paste"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Service IP Address",
			name: "mrsOpenTsdbHost",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. 192.168.4.77",
			description: "In MRS Manager: Services > OpenTSDB > Instances, the service IP address of any one TSD",
			displayOptions: {
				show: {
					dliService: [
						"MRS.OpenTSDB"
					],
					addressFrom: [
						"hostAndPort"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Port",
			name: "mrsOpenTsdbPort",
			type: "number",
			required: true,
			typeOptions: {
				minValue: 1,
				maxValue: 65535,
				numberPrecision: 0
			},
			default: 4242,
			displayOptions: {
				show: {
					dliService: [
						"MRS.OpenTSDB"
					],
					addressFrom: [
						"hostAndPort"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Address",
			name: "address",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. 192.168.4.77:4242",
			description: "In MRS Manager: Services > OpenTSDB > Instances, the service IP address of any one TSD",
			displayOptions: {
				show: {
					dliService: [
						"MRS.OpenTSDB"
					],
					addressFrom: [
						"paste"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Private IP Address",
			name: "rdsHost",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. 192.168.3.208",
			description: "On the console: RDS > Instances > the instance > Private IP Address. Its database port is 3306 for MySQL, 5432 for PostgreSQL and 1433 for SQL Server, unless it was changed.",
			displayOptions: {
				show: {
					dliService: [
						"RDS"
					],
					addressFrom: [
						"hostAndPort"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Port",
			name: "rdsPort",
			type: "number",
			required: true,
			typeOptions: {
				minValue: 1,
				maxValue: 65535,
				numberPrecision: 0
			},
			default: 3306,
			displayOptions: {
				show: {
					dliService: [
						"RDS"
					],
					addressFrom: [
						"hostAndPort"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Address",
			name: "address",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. 192.168.3.208:3306",
			description: "On the console: RDS > Instances > the instance > Private IP Address. Its database port is 3306 for MySQL, 5432 for PostgreSQL and 1433 for SQL Server, unless it was changed.",
			displayOptions: {
				show: {
					dliService: [
						"RDS"
					],
					addressFrom: [
						"paste"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Address",
			name: "address",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. 192.168.0.240:9200",
			description: "Address of the service, sent as it stands",
			displayOptions: {
				show: {
					dliService: [
						"byName"
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Security Group",
			name: "securityGroupId",
			required: true,
			description: "Security group of the service that DLI is to reach",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "securityGroups",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. a07ab107-a4ad-4835-ad09-08a2f2efccdb",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Subnet",
			name: "networkId",
			required: true,
			description: "Subnet of the service that DLI is to reach: on its page in the VPC console, the network ID, not the IPv4 subnet ID",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "subnets",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. e83ba67d-e812-42d3-908d-6ea0b2cc5ecb",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Tags",
					name: "tags",
					type: "fixedCollection",
					typeOptions: {
						multipleValues: true
					},
					placeholder: "Add Tag",
					default: {},
					description: "Labels of the connection, by which the console groups and bills resources",
					options: [
						{
							displayName: "Tag",
							name: "tag",
							values: [
								{
									displayName: "Key",
									name: "key",
									type: "string",
									required: true,
									default: "",
									placeholder: "e.g. env"
								},
								{
									displayName: "Value",
									name: "value",
									type: "string",
									default: "",
									placeholder: "e.g. prod"
								}
							]
						}
					]
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "If Name Already Exists",
					name: "ifNameExists",
					type: "options",
					options: [
						{
							name: "Fail",
							value: "fail",
							description: "Create nothing and report it for this item"
						},
						{
							name: "Return Existing",
							value: "returnExisting",
							description: "Leave it as it is and return it, so that the item can be run again"
						}
					],
					default: "fail",
					description: "What to do when there is a connection of that name already"
				},
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				},
				{
					displayName: "Wait Timeout",
					name: "waitTimeout",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How many seconds Wait Until Ready waits at most"
				},
				{
					displayName: "Wait Until Ready",
					name: "waitUntilReady",
					type: "boolean",
					default: false,
					description: "Whether to go on only when the connection can be used: Huawei Cloud sets it up in the background"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Connection",
			name: "connectionId",
			required: true,
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "dliDatasourceConnections",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 68233202-63bf-4f27-a99b-fa5f5a2dbae1",
					type: "string"
				},
				{
					displayName: "By Name",
					name: "name",
					placeholder: "e.g. sales_warehouse",
					hint: "The exact name",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"delete",
						"get"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Ignore If Missing",
					name: "ignoreIfMissing",
					type: "boolean",
					default: false,
					description: "Whether a connection that is not there counts as deleted"
				},
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"delete"
					]
				}
			}
		},
		{
			displayName: "Simplify",
			name: "simplify",
			type: "boolean",
			default: true,
			description: "Whether to return a simplified version of the response instead of the raw data",
			displayOptions: {
				show: {
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"get",
						"getAll"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"get"
					]
				}
			}
		},
		{
			displayName: "Return All",
			name: "returnAll",
			type: "boolean",
			default: false,
			description: "Whether to return all results or only up to a given limit",
			displayOptions: {
				show: {
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"getAll"
					]
				}
			}
		},
		{
			displayName: "Limit",
			name: "limit",
			type: "number",
			typeOptions: {
				minValue: 1
			},
			default: 50,
			description: "Max number of results to return",
			displayOptions: {
				show: {
					returnAll: [
						false
					],
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"getAll"
					]
				}
			}
		},
		{
			displayName: "Filters",
			name: "filters",
			type: "collection",
			placeholder: "Add Filter",
			default: {},
			options: [
				{
					displayName: "Connection Name",
					name: "name",
					type: "string",
					default: "",
					description: "The exact name"
				},
				{
					displayName: "Include Deleted",
					name: "includeDeleted",
					type: "boolean",
					default: false,
					description: "Whether to return connections that were deleted as well: DLI keeps them listed"
				},
				{
					displayName: "Service",
					name: "service",
					type: "options",
					options: [
						{
							name: "CloudTable (HBase)",
							value: "CloudTable",
							description: "HBase tables of a CloudTable cluster, reached through its ZooKeeper hosts"
						},
						{
							name: "CloudTable OpenTSDB",
							value: "CloudTable.OpenTSDB",
							description: "Time series of a CloudTable cluster with OpenTSDB"
						},
						{
							name: "CSS",
							value: "CSS",
							description: "Elasticsearch cluster of the Cloud Search Service"
						},
						{
							name: "DWS",
							value: "DWS",
							description: "Data warehouse cluster of GaussDB(DWS)"
						},
						{
							name: "MRS OpenTSDB",
							value: "MRS.OpenTSDB",
							description: "Time series of an MRS cluster with OpenTSDB"
						},
						{
							name: "RDS",
							value: "RDS",
							description: "Database instance of the Relational Database Service"
						}
					],
					default: "CloudTable",
					description: "Service that DLI reaches by the connection"
				},
				{
					displayName: "Tags",
					name: "tags",
					type: "string",
					default: "",
					placeholder: "e.g. env=prod,team=data",
					description: "Only connections that have all of these tags"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"getAll"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliDatasourceConnection"
					],
					operation: [
						"getAll"
					]
				}
			}
		},
		{
			displayName: "Connection",
			name: "connectionId",
			required: true,
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "dliEnhancedConnections",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 68233202-63bf-4f27-a99b-fa5f5a2dbae1",
					type: "string"
				},
				{
					displayName: "By Name",
					name: "name",
					placeholder: "e.g. sales_warehouse",
					hint: "The exact name",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"addRoute",
						"bindQueues",
						"delete",
						"deleteRoute",
						"get",
						"grant",
						"revoke",
						"unbindQueues",
						"updateHosts"
					]
				}
			}
		},
		{
			displayName: "Route Name",
			name: "routeName",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. to_sales_vpc",
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"addRoute",
						"deleteRoute"
					]
				}
			}
		},
		{
			displayName: "Network (CIDR)",
			name: "cidr",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. 10.0.0.0/16",
			description: "IPv4 network that DLI is to reach through the connection",
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"addRoute"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"addRoute"
					]
				}
			}
		},
		{
			displayName: "Queues",
			name: "queues",
			type: "fixedCollection",
			typeOptions: {
				multipleValues: true
			},
			placeholder: "Add Queue",
			default: {},
			description: "Dedicated queues, other than the queue named default",
			options: [
				{
					displayName: "Queue",
					name: "queue",
					values: [
						{
							displayName: "Name",
							name: "name",
							type: "resourceLocator",
							required: true,
							default: {
								mode: "list",
								value: ""
							},
							modes: [
								{
									displayName: "From List",
									name: "list",
									type: "list",
									typeOptions: {
										searchListMethod: "queues",
										searchable: true
									}
								},
								{
									displayName: "By Name",
									name: "name",
									placeholder: "e.g. sales_queue",
									type: "string"
								}
							]
						}
					]
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"bindQueues",
						"unbindQueues"
					]
				}
			}
		},
		{
			displayName: "Elastic Resource Pools",
			name: "elasticResourcePools",
			type: "fixedCollection",
			typeOptions: {
				multipleValues: true
			},
			placeholder: "Add Pool",
			default: {},
			description: "Elastic resource pools, with all their queues",
			options: [
				{
					displayName: "Pool",
					name: "pool",
					values: [
						{
							displayName: "Name",
							name: "name",
							type: "resourceLocator",
							required: true,
							default: {
								mode: "list",
								value: ""
							},
							modes: [
								{
									displayName: "From List",
									name: "list",
									type: "list",
									typeOptions: {
										searchListMethod: "elasticResourcePools",
										searchable: true
									}
								},
								{
									displayName: "By Name",
									name: "name",
									placeholder: "e.g. sales_pool",
									type: "string"
								}
							]
						}
					]
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"bindQueues",
						"unbindQueues"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"bindQueues"
					]
				}
			}
		},
		{
			displayName: "Connection Name",
			name: "connectionName",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. sales_warehouse",
			description: "Name of the connection on the Huawei Cloud console",
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "VPC",
			name: "vpcId",
			required: true,
			description: "VPC of the service that DLI is to reach",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "vpcs",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. 22094d8f-c310-4621-913d-4c4d655d8495",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Subnet",
			name: "networkId",
			required: true,
			description: "Subnet of the service that DLI is to reach: on its page in the VPC console, the network ID, not the IPv4 subnet ID",
			type: "resourceLocator",
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "subnets",
						searchable: true
					}
				},
				{
					displayName: "By ID",
					name: "id",
					placeholder: "e.g. e83ba67d-e812-42d3-908d-6ea0b2cc5ecb",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Additional Fields",
			name: "additionalFields",
			type: "collection",
			placeholder: "Add Field",
			default: {},
			options: [
				{
					displayName: "Elastic Resource Pools",
					name: "elasticResourcePools",
					type: "fixedCollection",
					typeOptions: {
						multipleValues: true
					},
					placeholder: "Add Pool",
					default: {},
					description: "Elastic resource pools, with all their queues",
					options: [
						{
							displayName: "Pool",
							name: "pool",
							values: [
								{
									displayName: "Name",
									name: "name",
									type: "resourceLocator",
									required: true,
									default: {
										mode: "list",
										value: ""
									},
									modes: [
										{
											displayName: "From List",
											name: "list",
											type: "list",
											typeOptions: {
												searchListMethod: "elasticResourcePools",
												searchable: true
											}
										},
										{
											displayName: "By Name",
											name: "name",
											placeholder: "e.g. sales_pool",
											type: "string"
										}
									]
								}
							]
						}
					]
				},
				{
					displayName: "Hosts",
					name: "hosts",
					type: "fixedCollection",
					typeOptions: {
						multipleValues: true
					},
					placeholder: "Add Host",
					default: {},
					description: "Names of the data source that DLI is to resolve",
					options: [
						{
							displayName: "Host",
							name: "host",
							values: [
								{
									displayName: "Name",
									name: "name",
									type: "string",
									default: "",
									placeholder: "e.g. ecs-0001"
								},
								{
									displayName: "IP Address",
									name: "ip",
									type: "string",
									default: "",
									placeholder: "e.g. 192.168.0.1"
								}
							]
						}
					]
				},
				{
					displayName: "Hosts (Hosts File)",
					name: "hostsFile",
					type: "string",
					typeOptions: {
						rows: 4
					},
					default: "",
					placeholder: "e.g. 192.168.0.1 ecs-0001",
					description: "A line for each address with its names, as in /etc/hosts"
				},
				{
					displayName: "Hosts (JSON)",
					name: "hostsJson",
					type: "json",
					default: "[]",
					description: "A list of objects with name and ip, as text or as a list"
				},
				{
					displayName: "Queues",
					name: "queues",
					type: "fixedCollection",
					typeOptions: {
						multipleValues: true
					},
					placeholder: "Add Queue",
					default: {},
					description: "Dedicated queues, other than the queue named default",
					options: [
						{
							displayName: "Queue",
							name: "queue",
							values: [
								{
									displayName: "Name",
									name: "name",
									type: "resourceLocator",
									required: true,
									default: {
										mode: "list",
										value: ""
									},
									modes: [
										{
											displayName: "From List",
											name: "list",
											type: "list",
											typeOptions: {
												searchListMethod: "queues",
												searchable: true
											}
										},
										{
											displayName: "By Name",
											name: "name",
											placeholder: "e.g. sales_queue",
											type: "string"
										}
									]
								}
							]
						}
					]
				},
				{
					displayName: "Route Table",
					name: "routeTableId",
					description: "Route table of the subnet; its default one when left out",
					type: "resourceLocator",
					default: {
						mode: "list",
						value: ""
					},
					modes: [
						{
							displayName: "From List",
							name: "list",
							type: "list",
							typeOptions: {
								searchListMethod: "routeTables",
								searchable: true
							}
						},
						{
							displayName: "By ID",
							name: "id",
							placeholder: "e.g. 66df4a9a-4f4c-43e5-9d9c-4d2f1a6a1b77",
							type: "string"
						}
					]
				},
				{
					displayName: "Tags",
					name: "tags",
					type: "fixedCollection",
					typeOptions: {
						multipleValues: true
					},
					placeholder: "Add Tag",
					default: {},
					description: "Labels of the connection, by which the console groups and bills resources",
					options: [
						{
							displayName: "Tag",
							name: "tag",
							values: [
								{
									displayName: "Key",
									name: "key",
									type: "string",
									required: true,
									default: "",
									placeholder: "e.g. env"
								},
								{
									displayName: "Value",
									name: "value",
									type: "string",
									default: "",
									placeholder: "e.g. prod"
								}
							]
						}
					]
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "If Name Already Exists",
					name: "ifNameExists",
					type: "options",
					options: [
						{
							name: "Fail",
							value: "fail",
							description: "Create nothing and report it for this item"
						},
						{
							name: "Return Existing",
							value: "returnExisting",
							description: "Leave it as it is and return it, so that the item can be run again"
						}
					],
					default: "fail",
					description: "What to do when there is a connection of that name already"
				},
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				},
				{
					displayName: "Wait Timeout",
					name: "waitTimeout",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How many seconds Wait Until Ready waits at most"
				},
				{
					displayName: "Wait Until Ready",
					name: "waitUntilReady",
					type: "boolean",
					default: false,
					description: "Whether to go on only when the connection can be used: Huawei Cloud sets it up in the background"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"create"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Ignore If Missing",
					name: "ignoreIfMissing",
					type: "boolean",
					default: false,
					description: "Whether a connection that is not there counts as deleted"
				},
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"delete"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"deleteRoute"
					]
				}
			}
		},
		{
			displayName: "Simplify",
			name: "simplify",
			type: "boolean",
			default: true,
			description: "Whether to return a simplified version of the response instead of the raw data",
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"get",
						"getAll"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"get"
					]
				}
			}
		},
		{
			displayName: "Return All",
			name: "returnAll",
			type: "boolean",
			default: false,
			description: "Whether to return all results or only up to a given limit",
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"getAll"
					]
				}
			}
		},
		{
			displayName: "Limit",
			name: "limit",
			type: "number",
			typeOptions: {
				minValue: 1
			},
			default: 50,
			description: "Max number of results to return",
			displayOptions: {
				show: {
					returnAll: [
						false
					],
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"getAll"
					]
				}
			}
		},
		{
			displayName: "Filters",
			name: "filters",
			type: "collection",
			placeholder: "Add Filter",
			default: {},
			options: [
				{
					displayName: "Connection Name",
					name: "name",
					type: "string",
					default: "",
					description: "The exact name"
				},
				{
					displayName: "Include Deleted",
					name: "includeDeleted",
					type: "boolean",
					default: false,
					description: "Whether to return connections that were deleted as well: DLI keeps them listed"
				},
				{
					displayName: "Tags",
					name: "tags",
					type: "string",
					default: "",
					placeholder: "e.g. env=prod,team=data",
					description: "Only connections that have all of these tags"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"getAll"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"getAll"
					]
				}
			}
		},
		{
			displayName: "Other Project ID",
			name: "otherProjectId",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. 330e068af1334c9782f4226acc00a2e2",
			description: "Project of the same account and region whose queues the connection is for",
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"grant",
						"revoke"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"grant"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"revoke"
					]
				}
			}
		},
		{
			displayName: "Queue",
			name: "queueName",
			description: "Queue from which the address is to be reached",
			type: "resourceLocator",
			required: true,
			default: {
				mode: "list",
				value: ""
			},
			modes: [
				{
					displayName: "From List",
					name: "list",
					type: "list",
					typeOptions: {
						searchListMethod: "queues",
						searchable: true
					}
				},
				{
					displayName: "By Name",
					name: "name",
					placeholder: "e.g. sales_queue",
					type: "string"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"testConnectivity"
					]
				}
			}
		},
		{
			displayName: "Address",
			name: "address",
			type: "string",
			required: true,
			default: "",
			placeholder: "e.g. 192.168.0.12:8000",
			description: "Host name or IP address of the data source, a colon and its port",
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"testConnectivity"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				},
				{
					displayName: "Timeout",
					name: "timeout",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 60,
					description: "How many seconds to wait at most for the result of the test"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"testConnectivity"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"unbindQueues"
					]
				}
			}
		},
		{
			displayName: "New Hosts",
			name: "newHosts",
			type: "collection",
			placeholder: "Add Hosts",
			default: {},
			description: "All hosts that the connection is to have; they replace those that it has",
			options: [
				{
					displayName: "Hosts",
					name: "hosts",
					type: "fixedCollection",
					typeOptions: {
						multipleValues: true
					},
					placeholder: "Add Host",
					default: {},
					description: "Names of the data source that DLI is to resolve",
					options: [
						{
							displayName: "Host",
							name: "host",
							values: [
								{
									displayName: "Name",
									name: "name",
									type: "string",
									default: "",
									placeholder: "e.g. ecs-0001"
								},
								{
									displayName: "IP Address",
									name: "ip",
									type: "string",
									default: "",
									placeholder: "e.g. 192.168.0.1"
								}
							]
						}
					]
				},
				{
					displayName: "Hosts (Hosts File)",
					name: "hostsFile",
					type: "string",
					typeOptions: {
						rows: 4
					},
					default: "",
					placeholder: "e.g. 192.168.0.1 ecs-0001",
					description: "A line for each address with its names, as in /etc/hosts"
				},
				{
					displayName: "Hosts (JSON)",
					name: "hostsJson",
					type: "json",
					default: "[]",
					description: "A list of objects with name and ip, as text or as a list"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"updateHosts"
					]
				}
			}
		},
		{
			displayName: "Options",
			name: "options",
			type: "collection",
			placeholder: "Add Option",
			default: {},
			options: [
				{
					displayName: "Max Parallel Requests",
					name: "maxParallelRequests",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 10,
					description: "How many requests of this node may be under way at once; 1 is one after the other"
				},
				{
					displayName: "Project ID",
					name: "projectId",
					type: "string",
					default: "",
					placeholder: "e.g. 0833a5737480d53b2f25c010dc1a7b88",
					description: "Another project than that of the credential; needs an access key"
				},
				{
					displayName: "Time Limit",
					name: "timeLimit",
					type: "number",
					typeOptions: {
						minValue: 1
					},
					default: 300,
					description: "How long a request may take with its repetitions, in seconds"
				}
			],
			displayOptions: {
				show: {
					resource: [
						"dliEnhancedConnection"
					],
					operation: [
						"updateHosts"
					]
				}
			}
		}
	]
};
}
