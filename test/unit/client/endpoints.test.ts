import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { readAccount } from '../../../nodes/HuaweiDataConnections/client/account';
import {
	DEFAULT_ENDPOINT_TEMPLATE,
	resolveEndpoint,
	iamEndpointExpression,
	isIamUrl,
	parseOrigin,
	type Service,
} from '../../../nodes/HuaweiDataConnections/client/endpoints';
import {
	OTHER_REGION,
	regionLabel,
	REGIONS,
} from '../../../nodes/HuaweiDataConnections/client/regions';
import { evaluateExpression } from '../../support/evaluateExpression';

const credential = (changes: ICredentialDataDecryptedObject): ICredentialDataDecryptedObject => ({
	region: 'cn-north-4',
	projectId: 'p',
	token: 't',
	endpointTemplate: DEFAULT_ENDPOINT_TEMPLATE,
	...changes,
});
const endpoint = (service: Service, changes: ICredentialDataDecryptedObject = {}) =>
	resolveEndpoint(readAccount(credential(changes)), service);

it('regions are in alphabetical order of their labels', () => {
	const labels = REGIONS.map((region) => regionLabel(region).toLowerCase());
	expect(labels).toEqual([...labels].sort());
});

it.each<[Service, string]>([
	['dli', 'https://dli.cn-north-4.myhuaweicloud.com'],
	['dataArts', 'https://dayu.cn-north-4.myhuaweicloud.com'],
	['iam', 'https://iam.cn-north-4.myhuaweicloud.com'],
])('expands the default template: %s', (service, origin) => {
	expect(endpoint(service)).toBe(origin);
	expect(endpoint(service, { endpointTemplate: '' })).toBe(origin);
});

it('uses the domain of the European site', () => {
	expect(endpoint('dli', { region: 'eu-west-101' })).toBe(
		'https://dli.eu-west-101.myhuaweicloud.eu',
	);
	const other = (otherRegion: string) => endpoint('dli', { region: OTHER_REGION, otherRegion });
	expect(other('eu-west-102')).toBe('https://dli.eu-west-102.myhuaweicloud.eu');
	expect(other('eu-west-0')).toBe('https://dli.eu-west-0.myhuaweicloud.com');
	expect(other('eu-north-1')).toBe('https://dli.eu-north-1.myhuaweicloud.com');
});

it.each<[string, Service, string]>([
	['eu-de', 'iam', 'https://iam.eu-de.otc.t-systems.com'],
	['af-north-1', 'iam', 'https://iam.myhuaweicloud.com'],
	['af-north-1', 'dataArts', 'https://dayu.af-north-1.myhuaweicloud.com'],
	['cn-north-1', 'css', 'https://es.cn-north-1.myhuaweicloud.com'],
	['cn-north-4', 'css', 'https://css.cn-north-4.myhuaweicloud.com'],
])('uses the host of %s for %s', (region, service, origin) => {
	expect(endpoint(service, { region })).toBe(origin);
	const endpointTemplate = 'https://{service}.{region}.example.com';
	expect(endpoint(service, { region, endpointTemplate })).toMatch(/\.example\.com$/);
});

it('accepts other regions, templates and endpoints', () => {
	const otc = {
		region: OTHER_REGION,
		otherRegion: 'xx-1',
		endpointTemplate: 'https://{service}.{region}.otc.t-systems.com',
	};
	expect(endpoint('dli', otc)).toBe('https://dli.xx-1.otc.t-systems.com');
	const dataArtsEndpoint = 'https://dayu.example.com:8443';
	expect(endpoint('dataArts', { ...otc, dataArtsEndpoint })).toBe(dataArtsEndpoint);
	expect(endpoint('dli', { ...otc, dataArtsEndpoint })).toBe('https://dli.xx-1.otc.t-systems.com');
});

it.each([
	'https://dli.example.com/',
	'https://dli.example.com/path',
	'https://dli.example.com\\path',
	'https://dli.example.com?x=1',
	'https://dli.example.com#x',
	'https://user@dli.example.com',
	'ftp://dli.example.com',
	'http://dli.example.com',
	'http://127.evil.example.com',
	'http://my-localhost',
	'http://localhost.example.com',
	'https://dli.example.com/.',
	'dli.example.com',
	'https://',
	'https://{service}.example.com',
	'javascript:alert(1)',
])('rejects %s as an endpoint', (address) => {
	expect(() => parseOrigin('DLI Endpoint', address)).toThrow("'DLI Endpoint' of the credential");
});

it.each([
	['https://DLI.Example.com', 'https://dli.example.com'],
	['https://dli.example.com:443', 'https://dli.example.com'],
	['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
	['http://127.10.20.30', 'http://127.10.20.30'],
	['http://localhost:8080', 'http://localhost:8080'],
	['http://[::1]:8080', 'http://[::1]:8080'],
])('accepts %s as an endpoint', (address, origin) => {
	expect(parseOrigin('DLI Endpoint', address)).toBe(origin);
});

it.each([
	['http://dli.example.com', 'With http:// anyone on the network could read the credentials.'],
	[
		'https://dli.example.com/path',
		'It looks like https://dli.cn-north-4.myhuaweicloud.com, with nothing after it.',
	],
])('says what to do about %s', (address, description) => {
	expect(() => parseOrigin('DLI Endpoint', address)).toThrow(
		expect.objectContaining({ description }),
	);
});

it('names the template if that is wrong', () => {
	expect(() => endpoint('dli', { endpointTemplate: 'https://{service}.example.com/v1' })).toThrow(
		"'Endpoint Template' of the credential must end with the host name",
	);
});

it.each([
	['https://iam.cn-north-4.myhuaweicloud.com/v3/projects', true],
	['https://iam.myhuaweicloud.com/v3/regions', true],
	['https://identity.example.com/v3', true],
	['https://iamx.example.com/v3', false],
	['https://dli.iam.example.com/v3', false],
])('%s belongs to IAM: %j', (url, expected) => {
	const account = readAccount({
		region: 'cn-north-4',
		iamEndpoint: 'https://identity.example.com',
	});
	expect(isIamUrl(account, new URL(url))).toBe(expected);
});

describe('the expression in the test of a credential', () => {
	it.each<ICredentialDataDecryptedObject>([
		...REGIONS.map(({ id }) => ({ region: id })),
		{ region: OTHER_REGION, otherRegion: 'eu-de' },
		{ region: OTHER_REGION, otherRegion: 'eu-west-101' },
		{ region: OTHER_REGION, otherRegion: ' eu-west-102 ' },
		{
			region: OTHER_REGION,
			otherRegion: 'eu-west-102',
			endpointTemplate: 'https://{service}.{region}.example.com',
		},
		{ endpointTemplate: 'https://{service}.{region}.otc.t-systems.com' },
		{ region: 'eu-west-101', endpointTemplate: 'https://{service}.myhuaweicloud.com' },
		{ endpointTemplate: '' },
		{ iamEndpoint: 'https://iam.example.com' },
	])('agrees with resolveEndpoint for %j', (changes) => {
		const $credentials = credential(changes);
		const resolved = evaluateExpression(iamEndpointExpression(), { $credentials });
		expect(resolved).toBe(endpoint('iam', changes));
	});
});
