import { DATA_ARTS_TYPES } from '../../nodes/HuaweiDataConnections/serviceTypes/dataArts';
import type { SettingField } from '../../nodes/HuaweiDataConnections/serviceTypes/dataArts/DataArtsType';
import { DLI_SERVICES } from '../../nodes/HuaweiDataConnections/serviceTypes/dli';

type Row = readonly string[];

/** The tables that stand in documents between `<!-- table: NAME -->` and `<!-- end of table -->`. */
const TABLES: Record<string, () => string> = {
	'DLI services': () =>
		table(
			['Service', 'Sent as', 'Address', 'Usual port'],
			DLI_SERVICES.map(({ consoleName, value, address }) => [
				consoleName,
				code(value),
				address.several ? `${address.hostName}: one or more` : `${address.hostName}: one`,
				String(address.defaultPort),
			]),
		),
	'DataArts types': () =>
		table(
			['Data connection type', 'Sent as', 'Settings', 'Additional fields'],
			DATA_ARTS_TYPES.map(({ consoleName, value, fields, optionalFields }) => [
				consoleName,
				code(value),
				labels(fields),
				labels(optionalFields),
			]),
		),
};

/**
 * A document with all its tables as the service types are now.
 *
 * @throws Error for a table of a name that there is not
 */
export function withCurrentTables(document: string): string {
	return document.replace(
		/(<!-- table: (.+?) -->\n).*?(<!-- end of table -->)/gs,
		(_whole, start: string, name: string, end: string) => {
			const make = TABLES[name];
			if (!make) throw new Error(`There is no table '${name}'`);
			return `${start}\n${make()}\n\n${end}`;
		},
	);
}

function labels(fields: readonly SettingField[]): string {
	return fields.map(({ displayName }) => displayName).join(', ') || 'none';
}

function code(text: string): string {
	return `\`${text}\``;
}

/** A Markdown table with aligned columns, as the formatter writes it. */
function table(head: Row, rows: readonly Row[]): string {
	const widths = head.map((_cell, column) =>
		Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
	);
	const line = (row: Row) =>
		`| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
	return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
