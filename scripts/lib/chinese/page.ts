import { DATA_ARTS_TYPES } from '../../../nodes/HuaweiDataConnections/connectionTypes/dataArts';
import { DLI_SERVICES } from '../../../nodes/HuaweiDataConnections/connectionTypes/dliServices';
import { prose, table } from '../markdown';
import { page } from '../pageParts';
import { DLI_SERVICE_NAMES, FORM_NAMES, TYPE_NAMES } from './consoleNames';
import { sourceLinks, type ChineseName } from './sources';

/** The page of names on the Chinese console that have no place on the page of a type. */
export function chinesePage(): string {
	return page('Chinese console names', [
		'What the Chinese console of Huawei Cloud calls things that the node calls by an English name. The pages of the types have the names of their own fields. A name that no public source has is left out, and consoles change: the links say which page, and which edition, has the name.',
		'## Types of DataArts connections',
		namesTable(
			'Data connection type',
			DATA_ARTS_TYPES.map((type) => [type.consoleName, TYPE_NAMES[type.value]]),
		),
		'## Services of DLI datasource connections',
		namesTable(
			'Service',
			DLI_SERVICES.map((service) => [
				service.consoleName,
				DLI_SERVICE_NAMES[service.value]?.service,
			]),
		),
		...FORM_NAMES.flatMap(({ heading, names }) => [
			`## ${heading}`,
			namesTable('In the node', Object.entries(names)),
		]),
	]);
}

function namesTable(
	heading: string,
	names: ReadonlyArray<readonly [english: string, chinese: ChineseName | undefined]>,
): string {
	return table(
		[heading, 'Chinese console', 'Source'],
		names.map(([english, chinese]) => [
			prose(english),
			chinese ? prose(chinese.name) : '',
			chinese ? sourceLinks([chinese.source]) : '',
		]),
	);
}
