import type { IDataObject } from 'n8n-workflow';

import { requireWorkspaceId, type Account } from '../client/account';
import { UserFacingError } from '../client/UserFacingError';
import { ENVIRONMENTS } from '../dataArts/findExisting';
import { ID } from '../fields/commonFields';
import { InputError } from '../fields/InputError';
import { emptyFieldError, quoteValue, toText, validateText } from '../fields/validate';
import { readColumns } from './columns';
import { KINDS } from './kinds';
import { KIND_NAMES, scopeKey, type DesiredEntry, type KindName } from './model';

/** The version of the columns. */
export const FORMAT = 1;

/** What stands for the details of a connection that is to be absent. */
const NO_DETAILS = {
	properties: {},
	invalid: {},
	notCompared: [],
	secretSettings: {},
	secretVersion: '',
	usesLogin: true,
	refs: {},
};

/**
 * Reads and checks the rows of an item.
 *
 * @throws InputError that names the row and the column
 */
export function readEntries(
	rows: readonly IDataObject[],
	itemIndex: number,
	account: Account,
): DesiredEntry[] {
	return rows.map((row, index) => {
		try {
			return { itemIndex, ...readEntry(row, account) };
		} catch (error) {
			return refuse(labelOf(row, rows.length > 1 ? index : undefined), error);
		}
	});
}

function refuse(label: string, error: unknown): never {
	if (!(error instanceof UserFacingError)) throw error;
	throw new InputError(`${label}: ${error.message}`, error.description);
}

/** The name of a connection in messages, with its row if the item has several. */
function labelOf({ name }: IDataObject, index?: number): string {
	const row = index === undefined ? '' : `row ${index + 1}`;
	if (typeof name !== 'string' || !name.trim()) return row || 'The connection';
	return row ? `'${name.trim()}' (${row})` : `'${name.trim()}'`;
}

function readEntry(row: IDataObject, account: Account): Omit<DesiredEntry, 'itemIndex'> {
	const kind = readKind(row);
	const columns = readColumns(row, kind);
	assertFormat(columns.format);
	const name = toText('name', columns.name).trim();
	if (!name) throw emptyFieldError('name');
	const identity = { kind, name, workspaceId: readWorkspace(kind, columns, account) };
	const projectId = readId('projectId', columns);
	assertProject(projectId, account.projectId);
	const isAbsent = readEnsure(columns) === 'absent';
	const details = KINDS[kind].readColumns(name, columns);
	if (!isAbsent) return { ...identity, projectId, isAbsent, ...details };
	return { ...identity, projectId, isAbsent, environment: details.environment, ...NO_DETAILS };
}

function readKind({ kind }: IDataObject): KindName {
	const text = toText('kind', kind).trim();
	const found = KIND_NAMES.find((name) => name === text);
	if (found) return found;
	const allowed = KIND_NAMES.join(', ').replace(/, (?=\w+$)/, ', or ');
	if (!text) throw new InputError("'kind' is empty", `Write ${allowed}.`);
	throw new InputError(`'kind' must be ${allowed}, not ${quoteValue(text)}`);
}

function assertFormat(format: unknown): void {
	if (format === undefined || Number(format) === FORMAT) return;
	throw new InputError(
		`'format' must be ${FORMAT}, not ${quoteValue(format)}`,
		'The list was written for another version of the node.',
	);
}

function readWorkspace(kind: KindName, columns: IDataObject, account: Account): string {
	if (kind !== 'dataArts') return '';
	return readId('workspaceId', columns) || requireWorkspaceId(account);
}

function readId(column: string, columns: IDataObject): string {
	const text = toText(column, columns[column]).trim();
	return text && validateText(column, text, ID);
}

/**
 * A list of one project must not change another by mistake.
 *
 * @param runProject empty while it is not known
 */
export function assertProject(projectId: string, runProject: string): void {
	if (!projectId || !runProject || projectId === runProject) return;
	throw new InputError(
		`'projectId' is ${projectId}, and the node works in the project ${runProject}`,
		"Choose the other project in Options or in the credential. To bring connections into this project, export them with 'Names Instead of IDs'.",
	);
}

function readEnsure({ ensure }: IDataObject): 'present' | 'absent' {
	const text = toText('ensure', ensure).trim() || 'present';
	if (text === 'present' || text === 'absent') return text;
	throw new InputError(`'ensure' must be present or absent, not ${quoteValue(text)}`);
}

/** A text for each connection that an entry can be: one for each environment that it leaves open. */
export function identitiesOf(entry: DesiredEntry): string[] {
	const environments = entry.environment ? [entry.environment] : ENVIRONMENTS;
	return environments.map((environment) =>
		JSON.stringify([scopeKey(entry), entry.name, environment]),
	);
}
