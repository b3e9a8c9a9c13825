import type { IDataObject } from 'n8n-workflow';

import { compareTexts } from '../../client/compareTexts';
import { NAME } from '../../dli/enhanced/create.operation';
import { readHosts } from '../../dli/enhanced/hosts';
import { readBindings } from '../../dli/enhanced/queues';
import { readRoute } from '../../dli/enhanced/route.operation';
import { readTags } from '../../dli/tags';
import { ID } from '../../fields/commonFields';
import { InputError } from '../../fields/InputError';
import { ItemParameters } from '../../fields/ItemParameters';
import { emptyFieldError, toText, validateText } from '../../fields/validate';
import { OWNER_TAG } from '../marks';
import type { Properties } from '../model';
import { referencesOf } from '../references';
import { assertNotMasked, explainInvalid, readRefs, toObjects, toTexts } from './columnValues';
import type { DesiredDetails } from './Kind';

/** How a column is read. What is left out of a row is not read at all. */
const READERS: Readonly<Record<string, (value: unknown) => unknown>> = {
	vpcId: (value) => readId('vpcId', value),
	networkId: (value) => readId('networkId', value),
	routeTableId: (value) => readId('routeTableId', value),
	queues: (value) => readNames('queues', value),
	elasticResourcePools: (value) => readNames('elasticResourcePools', value),
	hosts: readHostList,
	routes: readRouteList,
	tags: readTagList,
};

/** What the columns of an enhanced connection of DLI say. */
export function readDliColumns(name: string, columns: IDataObject): DesiredDetails {
	const given = Object.entries(READERS).filter(([column]) => columns[column] !== undefined);
	const properties = Object.fromEntries(
		given.map(([column, read]) => [column, read(columns[column])]),
	) as Properties;
	const refs = readRefs(columns, referencesOf('dliEnhanced', ''), properties);
	const isIncomplete = () => {
		validateText('name', name, NAME);
		const all: IDataObject = { ...columns, ...refs };
		const missing = ['vpcId', 'networkId'].find((column) => all[column] === undefined);
		if (missing) throw emptyFieldError(missing);
	};
	return {
		properties,
		refs,
		invalid: {},
		notCompared: [],
		secretSettings: {},
		secretVersion: '',
		usesLogin: false,
		incomplete: explainInvalid(isIncomplete),
	};
}

/** A sorted copy, so that the order of a list is no difference. */
export function sortBy<T extends IDataObject>(list: readonly T[], keys: readonly string[]): T[] {
	const sortText = (entry: T) => keys.map((key) => String(entry[key])).join('\u0000');
	const keyed = list.map((entry) => ({ entry, text: sortText(entry) }));
	keyed.sort((a, b) => compareTexts(a.text, b.text));
	return keyed.map(({ entry }) => entry);
}

function readId(column: string, value: unknown): string {
	return validateText(column, toText(column, value).trim(), ID);
}

/** DLI stores the names of queues in lower case. */
function readNames(column: 'queues' | 'elasticResourcePools', value: unknown): string[] {
	const bindings = readBindings(ItemParameters.fromValues({ [column]: toTexts(column, value) }));
	return [...new Set(bindings[column].map((name) => name.toLowerCase()))].sort();
}

function readHostList(value: unknown): IDataObject[] {
	const list = toObjects('hosts', value);
	const field = list ? { hostsJson: list } : { hostsFile: value };
	return sortBy(readHosts(ItemParameters.fromValues(field as IDataObject)), ['name', 'ip']);
}

function readRouteList(value: unknown): IDataObject[] {
	const list = toObjects('routes', value);
	if (!list) throw new InputError("'routes' must be a list of objects with name and cidr");
	const routes = list.map(({ name, cidr }) =>
		readRoute(ItemParameters.fromValues({ routeName: name, cidr })),
	);
	return sortBy(routes, ['name', 'cidr']);
}

function readTagList(value: unknown): IDataObject[] {
	assertNotMasked('tags', value);
	const rows = toObjects('tags', value) ?? parsePairs(toText('tags', value));
	const tags = readTags(ItemParameters.fromValues({ tags: { tag: rows } }));
	if (!tags.some(({ key }) => key === OWNER_TAG)) return sortBy(tags, ['key']);
	throw new InputError(
		`'tags' has ${OWNER_TAG}, which the node writes itself`,
		"Remove it. 'Owner' in Options decides its value.",
	);
}

function parsePairs(text: string): IDataObject[] {
	const pairs = text.split(',').filter((pair) => pair.trim());
	return pairs.map((pair) => {
		const [key = '', ...value] = pair.split('=');
		return { key: key.trim(), value: value.join('=').trim() };
	});
}
