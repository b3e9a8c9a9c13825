/** A region in which DLI or DataArts Studio is offered. */
export interface Region {
	id: string;
	/** As the console shows it; left out where no public source gives the name for sure. */
	name?: string;
	/** Where the region's hosts are not under myhuaweicloud.com. */
	domain?: string;
}

/** The domain of all regions that do not name another. */
export const DEFAULT_DOMAIN = 'myhuaweicloud.com';

/** The value of the region list that lets the user type another one. */
export const OTHER_REGION = 'other';

/** Source: spec auth-and-regions 6. */
export const REGIONS: readonly Region[] = [
	{ id: 'ae-ad-1' },
	{ id: 'af-north-1' },
	{ id: 'af-south-1', name: 'AF-Johannesburg' },
	{ id: 'ap-southeast-1', name: 'CN-Hong Kong' },
	{ id: 'ap-southeast-2', name: 'AP-Bangkok' },
	{ id: 'ap-southeast-3', name: 'AP-Singapore' },
	{ id: 'ap-southeast-4' },
	{ id: 'cn-east-2', name: 'CN East-Shanghai2' },
	{ id: 'cn-east-3', name: 'CN East-Shanghai1' },
	{ id: 'cn-east-4' },
	{ id: 'cn-east-5' },
	{ id: 'cn-north-1', name: 'CN North-Beijing1' },
	{ id: 'cn-north-2' },
	{ id: 'cn-north-4', name: 'CN North-Beijing4' },
	{ id: 'cn-north-9', name: 'CN North-Ulanqab1' },
	{ id: 'cn-north-11' },
	{ id: 'cn-south-1', name: 'CN South-Guangzhou' },
	{ id: 'cn-southwest-2', name: 'CN Southwest-Guiyang1' },
	{ id: 'eu-west-0' },
	{ id: 'eu-west-101', name: 'EU-Dublin', domain: 'myhuaweicloud.eu' },
	{ id: 'la-north-2', name: 'LA-Mexico City2' },
	{ id: 'la-south-2', name: 'LA-Santiago' },
	{ id: 'me-east-1' },
	{ id: 'my-kualalumpur-1' },
	{ id: 'na-mexico-1', name: 'LA-Mexico City1' },
	{ id: 'ru-moscow-1' },
	{ id: 'ru-northwest-2' },
	{ id: 'sa-brazil-1', name: 'LA-Sao Paulo1' },
	{ id: 'tr-west-1', name: 'TR-Istanbul' },
];
