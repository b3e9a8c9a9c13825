const seconds = (milliseconds) => milliseconds / 1000;

/** Formats milliseconds for people: `0.4 s`, `53 s`, `2 min 51 s`. */
export function formatDuration(milliseconds) {
	if (seconds(milliseconds) < 10) return `${seconds(milliseconds).toFixed(1)} s`;
	const whole = Math.round(seconds(milliseconds));
	return whole < 100 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Prints a headline after an empty line. */
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
 * Shows the progress of a long task: on a terminal in one line that is updated every second, elsewhere
 * in a new line every ten seconds.
 * @param {() => string} describe returns the current progress, and is called for each line
 * @returns {() => void} stops showing it
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
