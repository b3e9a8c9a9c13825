import type { DliService } from './DliService';

export const cloudTable: DliService = {
	value: 'CloudTable',
	consoleName: 'CloudTable (HBase)',
	parameterPrefix: 'cloudTable',
	// Only in the example request of the documentation, with a ZooKeeper address of CloudTable.
	aliases: ['ct'],
	description: 'HBase tables of a CloudTable cluster, reached through its ZooKeeper hosts',
	address: {
		hostName: 'ZooKeeper Hosts',
		hostPlaceholder:
			'e.g. cloudtable-8636-zk1.mycloudtable.com, cloudtable-8636-zk2.mycloudtable.com',
		hostDescription: 'On the console: CloudTable > Cluster Mode > the cluster > ZK Link (Intranet)',
		list: 'cloudTableAddresses',
		defaultPort: 2181,
		allowsMultiple: true,
		example: 'cloudtable-8636-zk1.mycloudtable.com:2181,cloudtable-8636-zk2.mycloudtable.com:2181',
	},
	confidence: 'documented',
	source: 'docs/api/dli-connections.md#basic-address',
};
