import type { DliService } from './DliService';

export const dws: DliService = {
	value: 'DWS',
	consoleName: 'DWS',
	parameterPrefix: 'dws',
	description: 'Data warehouse cluster of GaussDB(DWS)',
	address: {
		hostName: 'Private IP Address',
		hostPlaceholder: 'e.g. 192.168.1.248',
		hostDescription:
			'On the console: GaussDB(DWS) > Clusters > the cluster > Private Network IP Address, any one where there are two',
		list: 'dwsAddresses',
		defaultPort: 8000,
		allowsMultiple: false,
		example: '192.168.1.248:8000',
	},
	confidence: 'documented',
	source: 'docs/api/dli-connections.md#basic-address',
};
