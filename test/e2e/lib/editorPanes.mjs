/** The pane on the right, with what the open node has put out. */
const OUTPUT = '[data-test-id="output-panel"]';

/** Runs the open node once, with what comes before it. */
export async function executeStep(page) {
	await page.locator('[data-test-id="node-execute-button"]').first().click();
}

/**
 * Waits for the result of the open node.
 * @returns {Promise<Record<string, string>>} the first item: texts by column
 */
export async function readOutput(page) {
	const table = page.locator(`${OUTPUT} table`);
	await table.locator('tbody td').first().waitFor();
	return await table.evaluate((element) => {
		const texts = (selector) =>
			[...element.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
		const cells = texts('tbody tr:first-of-type td');
		return Object.fromEntries(texts('thead th').map((column, index) => [column, cells[index]]));
	});
}

/** Shows the result as JSON in place of a table, whose last columns are out of sight. */
export async function showAsJson(page) {
	const pane = page.locator(OUTPUT);
	await pane.getByRole('radio', { name: 'JSON' }).click();
	await pane.locator('[data-test-id="ndv-data-container"]').getByText('connectionId').waitFor();
}

/** Waits until the open node has failed, and gives what the pane says about it. */
export async function readError(page) {
	const part = (name) => page.locator(`${OUTPUT} [data-test-id="node-error-${name}"]`);
	await part('message').waitFor();
	return {
		message: (await part('message').innerText()).trim(),
		description: (await part('description').innerText()).trim(),
	};
}

/** The list of a field that is chosen from Huawei Cloud. */
export function listOf(page, parameter) {
	const entries = page.locator('[data-test-id="rlc-item"]');
	return {
		/** Opens it, and gives its entries. */
		open: async () => {
			const field = page.locator(`[data-test-id="resource-locator-${parameter}"]`);
			await field.locator('[data-test-id="rlc-input"]').click();
			await entries.first().waitFor();
			return await entries.allInnerTexts();
		},
		/** Searches, and waits until so many entries are left. */
		search: async (text, left) => {
			await page.locator('[data-test-id="rlc-search"]').fill(text);
			await page.waitForFunction(
				(count) => document.querySelectorAll('[data-test-id="rlc-item"]').length === count,
				left,
			);
		},
		pick: async (text) => {
			await entries.filter({ hasText: text }).click();
			await entries.first().waitFor({ state: 'detached' });
		},
	};
}
