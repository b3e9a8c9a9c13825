type Row = readonly string[];

/** Text as inline code. */
export function code(text: string): string {
	return `\`${text}\``;
}

/**
 * Text of a form as Markdown. Tags and entities are kept, because n8n reads such texts as HTML and so
 * does Markdown. An underscore inside a word needs no escape, and the formatter would remove it.
 */
export function prose(text: string): string {
	return text.replace(/(?<!\w)_|_(?!\w)|[\\`*[\]]/g, '\\$&');
}

/** A text of a form as a sentence. n8n's wording rules leave out the period of a single one. */
export function sentence(text: string): string {
	return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** A JSON value as a block of code, as the formatter writes it. */
export function jsonBlock(value: unknown): string {
	return `\`\`\`json\n${JSON.stringify(value, null, '\t')}\n\`\`\``;
}

/** A Markdown table with aligned columns, as the formatter writes it. */
export function table(head: Row, rows: readonly Row[]): string {
	const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
	const widths = head.map((_cell, column) =>
		Math.max(3, ...cells.map((row) => width(row[column] ?? ''))),
	);
	const line = (row: Row) =>
		`| ${row.map((cell, column) => padded(cell, widths[column] ?? 0)).join(' | ')} |`;
	const [first = [], ...others] = cells;
	const rule = widths.map((columns) => '-'.repeat(columns));
	return [first, rule, ...others].map(line).join('\n');
}

function padded(cell: string, columns: number): string {
	return cell + ' '.repeat(Math.max(0, columns - width(cell)));
}

/** The columns that a text takes in a monospaced font. Chinese and similar characters take two. */
function width(text: string): number {
	const wide =
		/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
	const characters = text.replace(/[\u0300-\u036f]/g, '');
	return [...characters].length + (characters.match(wide)?.length ?? 0);
}
