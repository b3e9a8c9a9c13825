import { UserFacingError } from './UserFacingError';
import { DEFAULT_DOMAIN, OTHER_REGION, REGIONS, SITE_DOMAINS } from './regions';

/** Services by the first part of their host. Source: docs/api/regions-and-endpoints.md#regions. */
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

/** A Huawei Cloud service that the node talks to. */
export type Service = keyof typeof HOST_PREFIX;

/** Where a credential's services are. */
export interface EndpointConfig {
	region: string;
	endpointTemplate: string;
	/** Origins that replace the template's; empty where the template counts. */
	endpoints: Partial<Record<Service, string>>;
}

/** Where the services of Huawei Cloud itself are; partner and private clouds have their own. */
export const DEFAULT_ENDPOINT_TEMPLATE = `https://{service}.{region}.${DEFAULT_DOMAIN}`;

/**
 * The origin of a service at this place: its own endpoint, else the template filled in.
 *
 * @throws InputError when the template gives no usable address
 */
export function resolveEndpoint(place: EndpointConfig, service: Service): string {
	const own = place.endpoints[service];
	if (own) return own;
	const filled =
		endpointOverride(place, service) ??
		expandTemplate(resolveTemplate(place), service, place.region);
	return parseOrigin('Endpoint Template', filled);
}

/** Exceptions are those of the standard template: another one is followed to the letter. */
function endpointOverride(
	{ endpointTemplate, region }: EndpointConfig,
	service: Service,
): string | undefined {
	if (endpointTemplate !== DEFAULT_ENDPOINT_TEMPLATE) return undefined;
	const host = REGIONS.find(({ id }) => id === region)?.hosts?.[HOST_PREFIX[service]];
	return host && `https://${host}`;
}

function resolveTemplate({ endpointTemplate, region }: EndpointConfig): string {
	const site = REGIONS.find(({ id }) => id === region)?.site;
	const domain = site && SITE_DOMAINS[site];
	if (!domain || endpointTemplate !== DEFAULT_ENDPOINT_TEMPLATE) return endpointTemplate;
	return endpointTemplate.replace(DEFAULT_DOMAIN, domain);
}

function expandTemplate(template: string, service: Service, region: string): string {
	return template.replaceAll('{service}', HOST_PREFIX[service]).replaceAll('{region}', region);
}

/**
 * The same for the IAM of a credential, as an n8n expression: a credential's test takes no code.
 */
export function iamEndpointExpression(): string {
	const standard = JSON.stringify(DEFAULT_ENDPOINT_TEMPLATE);
	const own = JSON.stringify(Object.fromEntries(REGIONS.flatMap(nonStandardIam)));
	const region = `($credentials.region === '${OTHER_REGION}' ? $credentials.otherRegion?.trim() : $credentials.region)`;
	const template = `($credentials.endpointTemplate?.trim() || ${standard})`;
	const unusual = `(${template} === ${standard} && (${own})[${region}])`;
	const filled = `${template}.replaceAll('{service}', '${HOST_PREFIX.iam}').replaceAll('{region}', ${region})`;
	return `={{ $credentials.iamEndpoint?.trim() || ${unusual} || ${filled} }}`;
}

/** The IAM of a region, where it is not what the standard template gives. */
function nonStandardIam({ id: region }: { id: string }): Array<[string, string]> {
	const place = { region, endpointTemplate: DEFAULT_ENDPOINT_TEMPLATE, endpoints: {} };
	const origin = resolveEndpoint(place, 'iam');
	return origin === expandTemplate(DEFAULT_ENDPOINT_TEMPLATE, 'iam', region)
		? []
		: [[region, origin]];
}

/**
 * An address that is an origin and nothing more, so that nothing of it is lost or doubled
 * when a path is put behind it.
 *
 * @throws InputError for another scheme than https, a path, a query, or a user name; http is for
 * this computer only, because the way to any other one can be listened to
 */
export function parseOrigin(label: string, address: string): string {
	const hint = 'It looks like https://dli.cn-north-4.myhuaweicloud.com, with nothing behind it.';
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (!url || !['https:', 'http:'].includes(url.protocol) || /[{}]/.test(address)) {
		throw new UserFacingError(`'${label}' of the credential is not an address with https://`, hint);
	}
	if (url.protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)) {
		throw new UserFacingError(
			`'${label}' of the credential must begin with https://`,
			'With http:// everybody on the way could read what signs the requests in.',
		);
	}
	if (url.username || url.password) {
		throw new UserFacingError(
			`'${label}' of the credential must not hold a user name or password`,
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
