import { DATA_ARTS_TYPES } from '../../nodes/HuaweiDataConnections/connectionTypes/dataArts';
import { DLI_SERVICES } from '../../nodes/HuaweiDataConnections/connectionTypes/dli';
import type { Confidence } from '../../nodes/HuaweiDataConnections/connectionTypes/typeOptions';
import { dataArtsPage } from './dataArtsPage';
import { dliPage } from './dliPage';
import { code, prose, table } from './markdown';
import { pageWithEvidence } from './pageFrame';
import { regionsPage } from './regionsPage';

/** Folders below `docs` that hold such pages and nothing else. */
export const PAGE_FOLDERS = ['dataarts', 'dli'] as const;

/** What the index tells of a type or service. */
interface Listed {
	value: string;
	consoleName: string;
	description: string;
	evidence: Confidence;
	asksForName?: true;
}

/**
 * All pages about types and services, by their path below `docs`.
 *
 * @throws Error when two types would have the same page
 */
export function typePages(): ReadonlyMap<string, string> {
	const pages = [
		['README.md', index()] as const,
		['regions.md', regionsPage()] as const,
		...DATA_ARTS_TYPES.map((type) => [pathOf('dataarts', type), dataArtsPage(type)] as const),
		...DLI_SERVICES.map((service) => [pathOf('dli', service), dliPage(service)] as const),
	];
	const byPath = new Map(pages);
	if (byPath.size < pages.length) throw new Error('Two types or services have the same page');
	return byPath;
}

function index(): string {
	return pageWithEvidence('Types of connections', [
		'What the form asks for, which keys it sends, and how sure each of them is, on a page for each type.',
		'## DataArts connections',
		listOf('dataarts', 'Data connection type', DATA_ARTS_TYPES),
		'Every other type works by **By Name (Expression)**, with its settings from JSON or from an existing connection.',
		'## DLI datasource connections',
		listOf('dli', 'Service', DLI_SERVICES),
		'## Regions',
		'[All regions](regions.md) that the credentials know, and the hosts of their services.',
	]);
}

function listOf(
	folder: (typeof PAGE_FOLDERS)[number],
	heading: string,
	types: readonly Listed[],
): string {
	return table(
		[heading, 'Sent as', 'Evidence', 'What it reaches'],
		inOrder(types).map((type) => [
			`[${prose(type.consoleName)}](${pathOf(folder, type)})`,
			sentAs(type),
			type.evidence,
			prose(type.description),
		]),
	);
}

/** What goes out as the type, where anybody knows it. */
export function sentAs({ value, asksForName }: Pick<Listed, 'value' | 'asksForName'>): string {
	return asksForName ? 'as you name it' : code(value);
}

/** In the order of the list of the form. */
function inOrder(types: readonly Listed[]): Listed[] {
	return [...types].sort((one, other) => one.consoleName.localeCompare(other.consoleName, 'en'));
}

/**
 * The path of a type's page below `docs`: in small letters, because names that differ in capitals
 * alone are one file on some systems.
 */
export function pathOf(
	folder: (typeof PAGE_FOLDERS)[number],
	{ value }: Pick<Listed, 'value'>,
): string {
	const words = value.toLowerCase().split(/[^a-z0-9]+/);
	return `${folder}/${words.filter(Boolean).join('-')}.md`;
}
