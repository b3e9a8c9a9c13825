/**
 * The site that a region belongs to. An account of one site cannot use the regions of another one.
 */
export type Site = 'china' | 'international' | 'europe' | 'openTelekomCloud' | 'partner';

/** Names of the sites, as the list of regions shows them. */
export const SITE_NAMES: Record<Site, string> = {
	china: 'Chinese mainland',
	international: 'International',
	europe: 'European site (myhuaweicloud.eu)',
	openTelekomCloud: 'Open Telekom Cloud',
	partner: 'Partner cloud: set its Endpoint Template',
};

/** A region that offers DLI or DataArts Studio. */
export interface Region {
	id: string;
	site: Site;
	/** Name in the console; absent where no public source confirms it. */
	name?: string;
	/** Hosts that do not follow the endpoint template, by the prefix of the service. */
	hosts?: Record<string, string>;
}

/** Regions whose ID begins like this belong to the European site (docs/api/regions-and-endpoints.md#exceptions). */
export const EUROPEAN_REGION_PREFIX = 'eu-west-1';

/** Domains of the sites that do not use the default domain. */
export const SITE_DOMAINS: Partial<Record<Site, string>> = {
	europe: 'myhuaweicloud.eu',
	openTelekomCloud: 'otc.t-systems.com',
};

/** The domain of every site without a domain of its own. */
export const DEFAULT_DOMAIN = 'myhuaweicloud.com';

/** The value in the list of regions that lets the user enter another region ID. */
export const OTHER_REGION = 'other';

/** Regions without a regional IAM use the global one (docs/api/authentication.md#token-by-password). */
const GLOBAL_IAM = { iam: 'iam.myhuaweicloud.com' };

/** The label of a region in lists: its ID, with its name, or else with that of its site. */
export function regionLabel({ id, name, site }: Region): string {
	return `${name ?? SITE_NAMES[site]} (${id})`;
}

/**
 * The regions in alphabetical order of their labels, as the credentials list them.
 * Source: docs/api/regions-and-endpoints.md#regions.
 */
export const REGIONS: readonly Region[] = [
	{ id: 'af-north-1', site: 'international', name: 'AF-Cairo', hosts: GLOBAL_IAM },
	{ id: 'af-south-1', site: 'international', name: 'AF-Johannesburg' },
	{ id: 'ap-southeast-2', site: 'international', name: 'AP-Bangkok' },
	{ id: 'ap-southeast-4', site: 'international', name: 'AP-Jakarta' },
	{ id: 'ap-southeast-3', site: 'international', name: 'AP-Singapore' },
	{ id: 'cn-north-11', site: 'china', hosts: GLOBAL_IAM },
	{ id: 'cn-north-2', site: 'china' },
	{ id: 'cn-east-5', site: 'china', name: 'CN East-Qingdao' },
	{ id: 'cn-east-3', site: 'china', name: 'CN East-Shanghai1' },
	{
		id: 'cn-east-2',
		site: 'china',
		name: 'CN East-Shanghai2',
		hosts: { css: 'es.cn-east-2.myhuaweicloud.com' },
	},
	{ id: 'cn-east-4', site: 'china', name: 'CN East2' },
	{
		id: 'cn-north-1',
		site: 'china',
		name: 'CN North-Beijing1',
		hosts: { css: 'es.cn-north-1.myhuaweicloud.com' },
	},
	{ id: 'cn-north-4', site: 'china', name: 'CN North-Beijing4' },
	{ id: 'cn-north-9', site: 'china', name: 'CN North-Ulanqab1' },
	{ id: 'cn-south-1', site: 'china', name: 'CN South-Guangzhou' },
	{ id: 'cn-southwest-2', site: 'china', name: 'CN Southwest-Guiyang1' },
	{ id: 'ap-southeast-1', site: 'international', name: 'CN-Hong Kong' },
	{ id: 'eu-west-101', site: 'europe', name: 'EU-Dublin' },
	{ id: 'eu-west-0', site: 'partner', name: 'EU-Paris' },
	{ id: 'ru-moscow-1', site: 'international' },
	{ id: 'my-kualalumpur-1', site: 'partner', name: 'Kuala Lumpur' },
	{ id: 'na-mexico-1', site: 'international', name: 'LA-Mexico City1' },
	{ id: 'la-north-2', site: 'international', name: 'LA-Mexico City2' },
	{ id: 'la-south-2', site: 'international', name: 'LA-Santiago' },
	{ id: 'sa-brazil-1', site: 'international', name: 'LA-Sao Paulo1' },
	{ id: 'ae-ad-1', site: 'partner', name: 'ME-Abu Dhabi' },
	{ id: 'me-east-1', site: 'international', name: 'ME-Riyadh' },
	{ id: 'eu-de', site: 'openTelekomCloud' },
	{ id: 'eu-nl', site: 'openTelekomCloud' },
	{ id: 'ru-northwest-2', site: 'international', name: 'RU-Moscow2', hosts: GLOBAL_IAM },
	{ id: 'tr-west-1', site: 'international', name: 'TR-Istanbul' },
];

/** The site of a region; undefined for a region that is not listed and may belong to any site. */
export function siteOf(region: string): Site | undefined {
	const listed = REGIONS.find(({ id }) => id === region);
	return listed?.site ?? (region.startsWith(EUROPEAN_REGION_PREFIX) ? 'europe' : undefined);
}
