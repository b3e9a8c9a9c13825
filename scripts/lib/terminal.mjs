const seconds = (milliseconds) => milliseconds / 1000;

/** A duration for people: `0.4 s`, `53 s`, `2 min 51 s`. Takes milliseconds. */
export function formatDuration(milliseconds) {
	if (seconds(milliseconds) < 10) return `${seconds(milliseconds).toFixed(1)} s`;
	const whole = Math.round(seconds(milliseconds));
	return whole < 100 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Prints a headline, set apart by an empty line. */
export function headline(text) {
	console.log(`\n== ${text}`);
}

/**
 * Formats rows as a table with aligned columns.
 * @param {string[]} columns the headings
 * @param {string[][]} rows one array of texts per row, in the order of the headings
 */
export function formatTable(columns, rows) {
	const cells = rows.map((row) => row.map((cell) => String(cell ?? '')));
	const widths = columns.map((column, index) =>
		Math.max(column.length, ...cells.map((row) => row[index].length)),
	);
	const line = (row) =>
		row
			.map((cell, index) => cell.padEnd(widths[index]))
			.join('  ')
			.trimEnd();
	const rule = widths.map((width) => '-'.repeat(width));
	return [line(columns), line(rule), ...cells.map(line)].join('\n');
}

/**
 * Shows that a long task is alive: on a terminal one line that is rewritten every second, elsewhere
 * a new line every ten seconds.
 * @param {() => string} describe says how far the task is; called for each line
 * @returns {() => void} ends the display
 */
export function showProgress(describe) {
	const startedAt = Date.now();
	const onTerminal = process.stdout.isTTY === true;
	const text = () => `   ${formatDuration(Date.now() - startedAt)}: ${describe()}`;
	const timer = setInterval(
		() => process.stdout.write(onTerminal ? `\r\x1b[2K${text()}` : `${text()}\n`),
		onTerminal ? 1000 : 10_000,
	);
	return () => {
		clearInterval(timer);
		if (onTerminal) process.stdout.write('\r\x1b[2K');
	};
}
