import { UserFacingError } from './UserFacingError';
import {
	DEFAULT_DOMAIN,
	EUROPEAN_REGION_PREFIX,
	OTHER_REGION,
	REGIONS,
	SITE_DOMAINS,
	siteOf,
} from './regions';

/** The first part of each service's host. Source: docs/api/regions-and-endpoints.md#regions. */
const HOST_PREFIX = {
	dli: 'dli',
	dataArts: 'dayu',
	iam: 'iam',
	vpc: 'vpc',
	cdm: 'cdm',
	kms: 'kms',
	mrs: 'mrs',
	dws: 'dws',
	rds: 'rds',
	css: 'css',
	cloudTable: 'cloudtable',
} as const;

/** A Huawei Cloud service that the node calls. */
export type Service = keyof typeof HOST_PREFIX;

/** Where the services of an account are. */
export interface EndpointConfig {
	region: string;
	endpointTemplate: string;
	/** Origins that override the template; empty or absent where the template applies. */
	endpoints: Partial<Record<Service, string>>;
}

/** The template of Huawei Cloud itself. Partner clouds and private clouds have their own. */
export const DEFAULT_ENDPOINT_TEMPLATE = `https://{service}.{region}.${DEFAULT_DOMAIN}`;

/**
 * The origin of a service: the override of the credential, or else the expanded template.
 *
 * @throws UserFacingError if the template does not expand to a usable URL
 */
export function resolveEndpoint(config: EndpointConfig, service: Service): string {
	const override = config.endpoints[service];
	if (override) return override;
	const url =
		endpointOverride(config, service) ??
		expandTemplate(resolveTemplate(config), service, config.region);
	return parseOrigin('Endpoint Template', url);
}

/** The host of a service that does not follow the default template. */
function endpointOverride(
	{ endpointTemplate, region }: EndpointConfig,
	service: Service,
): string | undefined {
	if (endpointTemplate !== DEFAULT_ENDPOINT_TEMPLATE) return undefined;
	const host = REGIONS.find(({ id }) => id === region)?.hosts?.[HOST_PREFIX[service]];
	return host && `https://${host}`;
}

/** The default template has the domain of the region's site; any other one is used as it is. */
function resolveTemplate({ endpointTemplate, region }: EndpointConfig): string {
	const site = siteOf(region);
	const domain = site && SITE_DOMAINS[site];
	if (!domain || endpointTemplate !== DEFAULT_ENDPOINT_TEMPLATE) return endpointTemplate;
	return endpointTemplate.replace(DEFAULT_DOMAIN, domain);
}

function expandTemplate(template: string, service: Service, region: string): string {
	return template.replaceAll('{service}', HOST_PREFIX[service]).replaceAll('{region}', region);
}

/** Whether a request goes to IAM: the IAM of the credential, or any other host of IAM. */
export function isIamUrl(config: EndpointConfig, { origin, hostname }: URL): boolean {
	return hostname.startsWith(`${HOST_PREFIX.iam}.`) || origin === resolveEndpoint(config, 'iam');
}

/**
 * The IAM endpoint of a credential as an n8n expression, because the test of a credential cannot
 * run code. A unit test checks that it agrees with resolveEndpoint.
 */
export function iamEndpointExpression(): string {
	const defaultTemplate = JSON.stringify(DEFAULT_ENDPOINT_TEMPLATE);
	const nonStandard = JSON.stringify(Object.fromEntries(REGIONS.flatMap(nonStandardIam)));
	const region = `($credentials.region === '${OTHER_REGION}' ? $credentials.otherRegion?.trim() : $credentials.region)`;
	const template = `($credentials.endpointTemplate?.trim() || ${defaultTemplate})`;
	const european = JSON.stringify(resolveTemplate(defaultEndpoints(EUROPEAN_REGION_PREFIX)));
	const isEuropean = `${region}?.startsWith('${EUROPEAN_REGION_PREFIX}')`;
	const override = `(${template} === ${defaultTemplate} && (${nonStandard})[${region}])`;
	const siteTemplate = `(${template} === ${defaultTemplate} && ${isEuropean} ? ${european} : ${template})`;
	const expanded = `${siteTemplate}.replaceAll('{service}', '${HOST_PREFIX.iam}').replaceAll('{region}', ${region})`;
	return `={{ $credentials.iamEndpoint?.trim() || ${override} || ${expanded} }}`;
}

/** Region and IAM endpoint, if the endpoint is not what the default template expands to. */
function nonStandardIam({ id: region }: { id: string }): Array<[string, string]> {
	const origin = resolveEndpoint(defaultEndpoints(region), 'iam');
	const isStandard = origin === expandTemplate(DEFAULT_ENDPOINT_TEMPLATE, 'iam', region);
	return isStandard ? [] : [[region, origin]];
}

/** The endpoints of a region whose credential overrides none of them. */
function defaultEndpoints(region: string): EndpointConfig {
	return { region, endpointTemplate: DEFAULT_ENDPOINT_TEMPLATE, endpoints: {} };
}

/**
 * Validates an origin. Paths are appended to it as text, so it must not have one itself.
 *
 * @throws UserFacingError for any scheme but https, and for a path, a query or a user name. Plain
 * http is allowed on loopback only, because anyone on a network could read the credentials
 */
export function parseOrigin(label: string, address: string): string {
	const hint = 'It looks like https://dli.cn-north-4.myhuaweicloud.com, with nothing after it.';
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (!url || !['https:', 'http:'].includes(url.protocol) || /[{}]/.test(address)) {
		throw new UserFacingError(`'${label}' of the credential is not a URL with https://`, hint);
	}
	if (url.protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)) {
		throw new UserFacingError(
			`'${label}' of the credential must begin with https://`,
			'With http:// anyone on the network could read the credentials.',
		);
	}
	if (url.username || url.password) {
		throw new UserFacingError(
			`'${label}' of the credential must not contain a user name or password`,
			hint,
		);
	}
	if (url.pathname !== '/' || /[/?#]/.test(address.slice(`${url.protocol}//`.length))) {
		throw new UserFacingError(
			`'${label}' of the credential must end with the host name or port: no path, no slash`,
			hint,
		);
	}
	return url.origin;
}
