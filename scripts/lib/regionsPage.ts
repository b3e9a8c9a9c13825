import {
	DEFAULT_ENDPOINT_TEMPLATE,
	resolveEndpoint,
	type Service,
} from '../../nodes/HuaweiDataConnections/client/endpoints';
import { REGIONS, SITE_NAMES } from '../../nodes/HuaweiDataConnections/client/regions';
import { code, prose, table } from './markdown';
import { page } from './pageFrame';

const SERVICES: Array<[heading: string, service: Service]> = [
	['DLI', 'dli'],
	['DataArts Studio', 'dataArts'],
	['IAM', 'iam'],
];

/** The page about regions: where the services of each are. */
export function regionsPage(): string {
	return page('Regions', [
		`The regions that the credentials list, and the hosts that the standard template ${code(DEFAULT_ENDPOINT_TEMPLATE)} gives for them. Not every service is offered in every region. An account can use the regions of its own site only.`,
		table(
			['Region', 'ID', 'Site', ...SERVICES.map(([heading]) => heading)],
			REGIONS.map(({ id, name, site }) => [
				prose(name ?? ''),
				code(id),
				prose(SITE_NAMES[site]),
				...SERVICES.map(([, service]) => code(hostOf(id, service))),
			]),
		),
		'For any other region choose **Other** and enter its ID. For a partner cloud or a private cloud change **Endpoint Template** in the credential, or set the endpoint of a single service.',
	]);
}

function hostOf(region: string, service: Service): string {
	const place = { region, endpointTemplate: DEFAULT_ENDPOINT_TEMPLATE, endpoints: {} };
	return new URL(resolveEndpoint(place, service)).host;
}
