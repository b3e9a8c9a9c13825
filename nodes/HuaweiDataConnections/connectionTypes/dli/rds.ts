import type { DliService } from './DliService';

export const rds: DliService = {
	value: 'RDS',
	consoleName: 'RDS',
	parameterPrefix: 'rds',
	description: 'Database instance of the Relational Database Service',
	address: {
		hostName: 'Private IP Address',
		hostPlaceholder: 'e.g. 192.168.3.208',
		hostDescription:
			'On the console: RDS > Instances > the instance > Private IP Address. Its database port is 3306 for MySQL, 5432 for PostgreSQL and 1433 for SQL Server, unless it was changed.',
		list: 'rdsAddresses',
		defaultPort: 3306,
		allowsMultiple: false,
		example: '192.168.3.208:3306',
	},
	confidence: 'documented',
	source: 'docs/api/dli-connections.md#basic-address',
};
