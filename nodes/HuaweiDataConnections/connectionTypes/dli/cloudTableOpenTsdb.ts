import type { DliService } from './DliService';

export const cloudTableOpenTsdb: DliService = {
	value: 'CloudTable.OpenTSDB',
	consoleName: 'CloudTable OpenTSDB',
	parameterPrefix: 'cloudTableOpenTsdb',
	description: 'Time series of a CloudTable cluster with OpenTSDB',
	address: {
		hostName: 'OpenTSDB Host',
		hostPlaceholder: 'e.g. opentsdb-3xcl8dir15m58z3.cloudtable.com',
		hostDescription:
			'On the console: CloudTable > Cluster Mode > the cluster > OpenTSDB Link (Intranet)',
		defaultPort: 4242,
		allowsMultiple: false,
		example: 'opentsdb-3xcl8dir15m58z3.cloudtable.com:4242',
	},
	confidence: 'documented',
	source: 'docs/api/dli-connections.md#basic-address',
};
