import { InputError } from '../parameters/InputError';
import type { Account } from './account';
import { DEFAULT_DOMAIN, OTHER_REGION, REGIONS } from './regions';

/** Services by the name of their host. Source: spec auth-and-regions 6. */
const HOST_PREFIX = { dli: 'dli', dataArts: 'dayu', iam: 'iam' } as const;

/** A Huawei Cloud service that the node talks to. */
export type Service = keyof typeof HOST_PREFIX;

/** Where the services of Huawei Cloud itself are; partner and private clouds have their own. */
export const DEFAULT_ENDPOINT_TEMPLATE = `https://{service}.{region}.${DEFAULT_DOMAIN}`;

/**
 * The origin of a service for this account: its own endpoint, else the template filled in.
 *
 * @throws InputError when the template gives no usable address
 */
export function endpointOf(account: Account, service: Service): string {
	if (account.endpoints[service]) return account.endpoints[service];
	const filled = templateOf(account)
		.replaceAll('{service}', HOST_PREFIX[service])
		.replaceAll('{region}', account.region);
	return originOf('Endpoint Template', filled);
}

/** A region may have a domain of its own, unless the user wrote another template. */
function templateOf({ endpointTemplate, region }: Account): string {
	const domain = REGIONS.find(({ id }) => id === region)?.domain;
	if (!domain || endpointTemplate !== DEFAULT_ENDPOINT_TEMPLATE) return endpointTemplate;
	return endpointTemplate.replace(DEFAULT_DOMAIN, domain);
}

/**
 * The same for the IAM of a credential, as an n8n expression: a credential's test takes no code.
 */
export function iamEndpointExpression(): string {
	const domains = Object.fromEntries(
		REGIONS.flatMap(({ id, domain }) => (domain ? [[id, domain]] : [])),
	);
	const standard = JSON.stringify(DEFAULT_ENDPOINT_TEMPLATE);
	const region = `($credentials.region === '${OTHER_REGION}' ? $credentials.otherRegion : $credentials.region)`;
	const domain = `(${JSON.stringify(domains)})[${region}] || '${DEFAULT_DOMAIN}'`;
	const template = `($credentials.endpointTemplate || ${standard})`;
	const ofRegion = `(${template} === ${standard} ? ${template}.replace('${DEFAULT_DOMAIN}', ${domain}) : ${template})`;
	const filled = `${ofRegion}.replaceAll('{service}', '${HOST_PREFIX.iam}').replaceAll('{region}', ${region})`;
	return `={{ $credentials.iamEndpoint || ${filled} }}`;
}

/**
 * An address that is an origin and nothing more, so that nothing of it is lost or doubled
 * when a path is put behind it.
 *
 * @throws InputError for another scheme than http(s), a path, a query, or a user name
 */
export function originOf(label: string, address: string): string {
	const hint = 'It looks like https://dli.cn-north-4.myhuaweicloud.com, with nothing behind it.';
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (!url || !['https:', 'http:'].includes(url.protocol) || /[{}]/.test(address)) {
		throw new InputError(`'${label}' of the credential is not an address with https://`, hint);
	}
	if (url.username || url.password) {
		throw new InputError(
			`'${label}' of the credential must not hold a user name or password`,
			hint,
		);
	}
	if (url.pathname !== '/' || /[/?#]/.test(address.slice(`${url.protocol}//`.length))) {
		throw new InputError(
			`'${label}' of the credential must end with the host name or port: no path, no slash`,
			hint,
		);
	}
	return url.origin;
}
