import type { ListName } from './listNames';
import type { Confidence } from './typeOptions';

/** A service that a basic datasource connection of DLI can reach. */
export interface DliService {
	/** Sent as `service`. */
	value: string;
	/** The name in the list of services. */
	consoleName: string;
	/** The beginning of the names of its parameters. */
	parameterPrefix: string;
	/** Other spellings that Huawei Cloud uses; case never matters. */
	aliases?: readonly string[];
	description: string;
	address: DliAddress;
	/** Applies to everything in this table. */
	confidence: Confidence;
	/** A section of docs/api. */
	source: string;
}

/** How the `url` of a service is built. Source: docs/api/dli-connections.md#basic-address. */
export interface DliAddress {
	/** What the console calls a host of this kind. */
	hostName: string;
	hostPlaceholder: string;
	/** Where the console shows the host. */
	hostDescription: string;
	/** The list that offers its addresses. No API of Huawei Cloud lists those of OpenTSDB. */
	list?: ListName;
	defaultPort: number;
	/** Whether the service takes a comma-separated list; others reject more than one address. */
	allowsMultiple: boolean;
	/** A whole address, as it is pasted. */
	example: string;
}

const documented = {
	confidence: 'documented',
	source: 'docs/api/dli-connections.md#basic-address',
} as const;

/** All services of basic datasource connections, in the order of the list. */
export const DLI_SERVICES: readonly DliService[] = [
	{
		value: 'CloudTable',
		consoleName: 'CloudTable (HBase)',
		parameterPrefix: 'cloudTable',
		// Only the example request of the documentation has it, with a ZooKeeper address of CloudTable.
		aliases: ['ct'],
		description: 'HBase tables of a CloudTable cluster, reached through its ZooKeeper hosts',
		address: {
			hostName: 'ZooKeeper Hosts',
			hostPlaceholder:
				'e.g. cloudtable-8636-zk1.mycloudtable.com, cloudtable-8636-zk2.mycloudtable.com',
			hostDescription: 'ZK Link (Intranet) on the page of the cluster in the CloudTable console',
			list: 'cloudTableAddresses',
			defaultPort: 2181,
			allowsMultiple: true,
			example:
				'cloudtable-8636-zk1.mycloudtable.com:2181,cloudtable-8636-zk2.mycloudtable.com:2181',
		},
		...documented,
	},
	{
		value: 'CloudTable.OpenTSDB',
		consoleName: 'CloudTable OpenTSDB',
		parameterPrefix: 'cloudTableOpenTsdb',
		description: 'Time series of a CloudTable cluster with OpenTSDB',
		address: {
			hostName: 'OpenTSDB Host',
			hostPlaceholder: 'e.g. opentsdb-3xcl8dir15m58z3.cloudtable.com',
			hostDescription:
				'OpenTSDB Link (Intranet) on the page of the cluster in the CloudTable console',
			defaultPort: 4242,
			allowsMultiple: false,
			example: 'opentsdb-3xcl8dir15m58z3.cloudtable.com:4242',
		},
		...documented,
	},
	{
		value: 'CSS',
		consoleName: 'CSS',
		parameterPrefix: 'css',
		description: 'Elasticsearch cluster of the Cloud Search Service',
		address: {
			hostName: 'Private IP Address',
			hostPlaceholder: 'e.g. 192.168.0.240',
			hostDescription:
				'Private Network Address on the page of the cluster in the CSS console; use any one if there are several',
			list: 'cssAddresses',
			defaultPort: 9200,
			allowsMultiple: false,
			example: '192.168.0.240:9200',
		},
		...documented,
	},
	{
		value: 'DWS',
		consoleName: 'DWS',
		parameterPrefix: 'dws',
		description: 'Data warehouse cluster of GaussDB(DWS)',
		address: {
			hostName: 'Private IP Address',
			hostPlaceholder: 'e.g. 192.168.1.248',
			hostDescription:
				'Private Network IP Address on the page of the cluster in the GaussDB(DWS) console; use any one if there are two',
			list: 'dwsAddresses',
			defaultPort: 8000,
			allowsMultiple: false,
			example: '192.168.1.248:8000',
		},
		...documented,
	},
	{
		value: 'MRS.OpenTSDB',
		consoleName: 'MRS OpenTSDB',
		parameterPrefix: 'mrsOpenTsdb',
		description: 'Time series of an MRS cluster with OpenTSDB',
		address: {
			hostName: 'Service IP Address',
			hostPlaceholder: 'e.g. 192.168.4.77',
			hostDescription:
				'Service IP address of any one TSD: under Services, OpenTSDB, Instances in MRS Manager',
			defaultPort: 4242,
			allowsMultiple: false,
			example: '192.168.4.77:4242',
		},
		...documented,
	},
	{
		value: 'RDS',
		consoleName: 'RDS',
		parameterPrefix: 'rds',
		description: 'Database instance of the Relational Database Service',
		address: {
			hostName: 'Private IP Address',
			hostPlaceholder: 'e.g. 192.168.3.208',
			hostDescription:
				'Private IP Address on the page of the instance in the RDS console. Its database port is 3306 for MySQL, 5432 for PostgreSQL and 1433 for SQL Server, unless it was changed.',
			list: 'rdsAddresses',
			defaultPort: 3306,
			allowsMultiple: false,
			example: '192.168.3.208:3306',
		},
		...documented,
	},
];

/** The parameter that chooses the service; the fields of a service are shown while it has its value. */
export const SERVICE_PARAMETER = 'dliService';

/** Each service has its own parameters, or n8n would keep the address of the previous service. */
export function addressParameter({ parameterPrefix }: DliService): string {
	return `${parameterPrefix}Address`;
}

/** The service of this name or alias; Huawei Cloud ignores the case of names. */
export function findDliService(name: string): DliService | undefined {
	const wanted = name.toLowerCase();
	return DLI_SERVICES.find(({ value, aliases = [] }) =>
		[value, ...aliases].some((spelling) => spelling.toLowerCase() === wanted),
	);
}
