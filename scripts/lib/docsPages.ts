import { DATA_ARTS_TYPES } from '../../nodes/HuaweiDataConnections/connectionTypes/dataArts';
import { DLI_SERVICES } from '../../nodes/HuaweiDataConnections/connectionTypes/dliServices';
import type { Confidence } from '../../nodes/HuaweiDataConnections/connectionTypes/typeOptions';
import {
	DEFAULT_ENDPOINT_TEMPLATE,
	resolveEndpoint,
	type Service,
} from '../../nodes/HuaweiDataConnections/client/endpoints';
import { REGIONS, SITE_NAMES } from '../../nodes/HuaweiDataConnections/client/regions';
import { BY_NAME_TYPES, byNamePage } from './byNamePage';
import { chinesePage } from './chinese/page';
import { connectionSetPage } from './connectionSetPage';
import { dataArtsPage } from './dataArtsPage';
import { dliPage } from './dliPage';
import { code, prose, table } from './markdown';
import { page, pageWithConfidence } from './pageParts';

/** Folders below docs that hold generated pages and nothing else. */
export const PAGE_FOLDERS = ['dataarts', 'dli'] as const;

type PageFolder = (typeof PAGE_FOLDERS)[number];

/** What the index says about a type or service. */
interface Entry {
	value: string;
	consoleName: string;
	description: string;
	confidence: Confidence;
}

/**
 * All generated pages, by their path below docs.
 *
 * @throws Error when two types would have the same page
 */
export function docsPages(): ReadonlyMap<string, string> {
	const pages = [
		['README.md', index()] as const,
		['connection-set.md', connectionSetPage()] as const,
		['regions.md', regionsPage()] as const,
		['chinese-console.md', chinesePage()] as const,
		...DATA_ARTS_TYPES.map((type) => [pathOf('dataarts', type), dataArtsPage(type)] as const),
		...BY_NAME_TYPES.map((type) => [pathOf('dataarts', type), byNamePage(type)] as const),
		...DLI_SERVICES.map((service) => [pathOf('dli', service), dliPage(service)] as const),
	];
	const byPath = new Map(pages);
	if (byPath.size < pages.length) throw new Error('Two types or services have the same page');
	return byPath;
}

function index(): string {
	return pageWithConfidence('Documentation', [
		'Each type of connection has a page with the fields of its form, the keys they are sent as, and how sure each of them is.',
		'## DataArts connections',
		typeTable('dataarts', 'Data connection type', DATA_ARTS_TYPES),
		'Every other type works with **By Name (Expression)**, with settings from JSON or from an existing connection. These have a page that says how:',
		byNameTable(),
		'## DLI datasource connections',
		typeTable('dli', 'Service', DLI_SERVICES),
		'## Reference',
		'- [Connection sets](connection-set.md): the list that Export returns and Plan takes, column by column',
		'- [Trigger](trigger.md): its events and their output, and what happens when something fails',
		'- [Regions](regions.md): the regions that the credentials list, and the hosts of their services',
		'- [Chinese console names](chinese-console.md): what the Chinese console calls fields, types, and operations, with sources',
		"- [Huawei Cloud APIs](api/README.md): what the code relies on about Huawei Cloud's APIs, with sources",
		'- [Benchmark](benchmark.md): speed and memory, compared with the HTTP Request node',
		'- [Mutation testing](mutations.md): which faults in the code the tests notice',
	]);
}

function typeTable(folder: PageFolder, heading: string, types: readonly Entry[]): string {
	return table(
		[heading, 'Sent as', 'Confidence', 'Connects to'],
		byConsoleName(types).map((type) => [
			`[${prose(type.consoleName)}](${pathOf(folder, type)})`,
			code(type.value),
			type.confidence,
			prose(type.description),
		]),
	);
}

function byNameTable(): string {
	return table(
		['Data connection type', 'Connects to'],
		byConsoleName(BY_NAME_TYPES).map((type) => [
			`[${prose(type.consoleName)}](${pathOf('dataarts', type)})`,
			prose(type.description),
		]),
	);
}

/** In alphabetical order. */
export function byConsoleName<T extends Pick<Entry, 'consoleName'>>(types: readonly T[]): T[] {
	return [...types].sort((a, b) => a.consoleName.localeCompare(b.consoleName, 'en'));
}

/**
 * The path of a type's page below docs. It is in lower case because some file systems do not keep
 * names apart that differ in case only.
 */
export function pathOf(folder: PageFolder, { value }: Pick<Entry, 'value'>): string {
	const words = value.toLowerCase().split(/[^a-z0-9]+/);
	return `${folder}/${words.filter(Boolean).join('-')}.md`;
}

const SERVICES: Array<[heading: string, service: Service]> = [
	['DLI', 'dli'],
	['DataArts Studio', 'dataArts'],
	['IAM', 'iam'],
];

function regionsPage(): string {
	return page('Regions', [
		`The regions that the credentials list, and the hosts that the default endpoint template ${code(DEFAULT_ENDPOINT_TEMPLATE)} gives for them. Not every service is available in every region, and an account can use only the regions of its own site. [Regions and endpoints](api/regions-and-endpoints.md) has the sources.`,
		table(
			['Region', 'ID', 'Site', ...SERVICES.map(([heading]) => heading)],
			REGIONS.map(({ id, name, site }) => [
				prose(name ?? ''),
				code(id),
				prose(SITE_NAMES[site]),
				...SERVICES.map(([, service]) => code(hostOf(id, service))),
			]),
		),
		'For any other region, choose **Other** and enter its ID. For a partner cloud or a private cloud, change **Endpoint Template** in the credential or set the endpoint of a single service.',
	]);
}

function hostOf(region: string, service: Service): string {
	const location = { region, endpointTemplate: DEFAULT_ENDPOINT_TEMPLATE, endpoints: {} };
	return new URL(resolveEndpoint(location, service)).host;
}
