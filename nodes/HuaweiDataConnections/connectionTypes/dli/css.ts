import type { DliService } from './DliService';

export const css: DliService = {
	value: 'CSS',
	consoleName: 'CSS',
	parameterPrefix: 'css',
	description: 'Elasticsearch cluster of the Cloud Search Service',
	address: {
		hostName: 'Private IP Address',
		hostPlaceholder: 'e.g. 192.168.0.240',
		hostDescription:
			'On the console: CSS > Clusters > the cluster > Private Network Address, any one where there are several',
		list: 'cssAddresses',
		defaultPort: 9200,
		allowsMultiple: false,
		example: '192.168.0.240:9200',
	},
	confidence: 'documented',
	source: 'docs/api/dli-connections.md#basic-address',
};
