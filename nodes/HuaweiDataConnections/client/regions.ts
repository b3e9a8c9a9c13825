/** Whose cloud a region is in: an account of one site cannot use the regions of another cloud. */
export type Site = 'china' | 'international' | 'europe' | 'openTelekomCloud' | 'partner';

/** How the list of regions tells the sites apart. */
export const SITE_NAMES: Record<Site, string> = {
	china: 'Chinese mainland',
	international: 'International',
	europe: 'European site (myhuaweicloud.eu)',
	openTelekomCloud: 'Open Telekom Cloud',
	partner: 'Cloud of a partner: set its Endpoint Template',
};

/** A region in which DLI or DataArts Studio is offered. */
export interface Region {
	id: string;
	site: Site;
	/** As the console shows it; left out where no public source gives the name for sure. */
	name?: string;
	/** Hosts that do not follow the pattern, by the prefix that the pattern would give them. */
	hosts?: Record<string, string>;
}

/** The domain below which a site has its hosts; the other sites have no domain of their own. */
export const SITE_DOMAINS: Partial<Record<Site, string>> = {
	europe: 'myhuaweicloud.eu',
	openTelekomCloud: 'otc.t-systems.com',
};

/** The domain of all regions whose site does not name another. */
export const DEFAULT_DOMAIN = 'myhuaweicloud.com';

/** The value of the region list that lets the user type another one. */
export const OTHER_REGION = 'other';

/** Where no regional IAM is listed, the one of the whole site serves (docs/api/authentication.md#token-by-password). */
const GLOBAL_IAM = { iam: 'iam.myhuaweicloud.com' };

/** Source: docs/api/regions-and-endpoints.md#regions. */
export const REGIONS: readonly Region[] = [
	{ id: 'ae-ad-1', site: 'international' },
	{ id: 'af-north-1', site: 'international', hosts: GLOBAL_IAM },
	{ id: 'af-south-1', site: 'international', name: 'AF-Johannesburg' },
	{ id: 'ap-southeast-1', site: 'international', name: 'CN-Hong Kong' },
	{ id: 'ap-southeast-2', site: 'international', name: 'AP-Bangkok' },
	{ id: 'ap-southeast-3', site: 'international', name: 'AP-Singapore' },
	{ id: 'ap-southeast-4', site: 'international' },
	{
		id: 'cn-east-2',
		site: 'china',
		name: 'CN East-Shanghai2',
		hosts: { css: 'es.cn-east-2.myhuaweicloud.com' },
	},
	{ id: 'cn-east-3', site: 'china', name: 'CN East-Shanghai1' },
	{ id: 'cn-east-4', site: 'china' },
	{ id: 'cn-east-5', site: 'china' },
	{
		id: 'cn-north-1',
		site: 'china',
		name: 'CN North-Beijing1',
		hosts: { css: 'es.cn-north-1.myhuaweicloud.com' },
	},
	{ id: 'cn-north-2', site: 'china' },
	{ id: 'cn-north-4', site: 'china', name: 'CN North-Beijing4' },
	{ id: 'cn-north-9', site: 'china', name: 'CN North-Ulanqab1' },
	{ id: 'cn-north-11', site: 'china', hosts: GLOBAL_IAM },
	{ id: 'cn-south-1', site: 'china', name: 'CN South-Guangzhou' },
	{ id: 'cn-southwest-2', site: 'china', name: 'CN Southwest-Guiyang1' },
	{ id: 'eu-de', site: 'openTelekomCloud' },
	{ id: 'eu-nl', site: 'openTelekomCloud' },
	{ id: 'eu-west-0', site: 'partner' },
	{ id: 'eu-west-101', site: 'europe', name: 'EU-Dublin' },
	{ id: 'la-north-2', site: 'international', name: 'LA-Mexico City2' },
	{ id: 'la-south-2', site: 'international', name: 'LA-Santiago' },
	{ id: 'me-east-1', site: 'international' },
	{ id: 'my-kualalumpur-1', site: 'international' },
	{ id: 'na-mexico-1', site: 'international', name: 'LA-Mexico City1' },
	{ id: 'ru-moscow-1', site: 'international' },
	{ id: 'ru-northwest-2', site: 'international', hosts: GLOBAL_IAM },
	{ id: 'sa-brazil-1', site: 'international', name: 'LA-Sao Paulo1' },
	{ id: 'tr-west-1', site: 'international', name: 'TR-Istanbul' },
];
