const HELP_CENTER = 'https://support.huaweicloud.com/intl/en-us';

/** Public pages that describe why a queue does not reach an address (docs/api/dli-connections.md#diagnosis). */
export const SOURCES = {
	connectivityFails: `${HELP_CENTER}/dli_faq/dli_03_0179.html`,
	staysCreating: `${HELP_CENTER}/dli_faq/dli_03_0257.html`,
	networkAcl: `${HELP_CENTER}/dli_faq/dli_03_0238.html`,
	hostNames: `${HELP_CENTER}/dli_faq/dli_03_0080.html`,
	connectivityTest: `${HELP_CENTER}/usermanual-dli/dli_01_0489.html`,
} as const;
