import type { DliService } from './DliService';

export const mrsOpenTsdb: DliService = {
	value: 'MRS.OpenTSDB',
	consoleName: 'MRS OpenTSDB',
	parameterPrefix: 'mrsOpenTsdb',
	description: 'Time series of an MRS cluster with OpenTSDB',
	address: {
		hostName: 'Service IP Address',
		hostPlaceholder: 'e.g. 192.168.4.77',
		hostDescription:
			'In MRS Manager: Services > OpenTSDB > Instances, the service IP address of any one TSD',
		defaultPort: 4242,
		allowsMultiple: false,
		example: '192.168.4.77:4242',
	},
	confidence: 'documented',
	source: 'docs/api/dli-connections.md#basic-address',
};
