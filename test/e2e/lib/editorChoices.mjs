import { waitUntil } from './waitUntil.mjs';

/** The positions of a switch. */
const SWITCH = ['on', 'off'];

/** The dropdown of a parameter with options. Its input shows the selected option. */
function dropdownOf(page, parameter) {
	return page
		.locator(`[data-test-id="parameter-input-${parameter}"] input[role="combobox"]`)
		.first();
}

/** Runs in the page: the index of the first choice that the form does not show; -1 if it shows all. */
function firstDifferent(choices) {
	return choices.findIndex(([parameter, option]) => {
		const field = document.querySelector(`[data-test-id="parameter-input-${parameter}"]`);
		const box = field?.querySelector('input[type="checkbox"]');
		if (box) return (box.checked ? 'on' : 'off') !== option;
		return field?.querySelector('input[role="combobox"]')?.value !== option;
	});
}

/** Waits until the form shows the choice. */
async function waitUntilChosen(page, choice) {
	const shown = () => page.evaluate(firstDifferent, [choice]);
	await waitUntil(async () => (await shown()) === -1, { seconds: 20, intervalMs: 20 });
}

/**
 * Makes these choices in their order, as a user does: selects options by their names, and turns switches
 * `on` and `off`. What the form shows already is left out.
 * @param {[parameter: string, option: string][]} choices
 */
export async function choose(page, choices) {
	for (let attempts = 2 * choices.length; attempts > 0; attempts--) {
		// One question for all choices, because each question takes as long as a part of the click.
		const index = await page.evaluate(firstDifferent, choices);
		if (index === -1) return;
		const [parameter, option] = choices[index];
		const field = page.locator(`[data-test-id="parameter-input-${parameter}"]`);
		if (SWITCH.includes(option)) await field.locator('.el-switch').click();
		else await clickOption(page, dropdownOf(page, parameter), option);
		await waitUntilChosen(page, choices[index]);
	}
	throw new Error(`The form does not keep these choices: ${choices.join('; ')}`);
}

/** Opens a dropdown, and clicks an option. */
async function clickOption(page, dropdown, option) {
	await dropdown.click();
	const list = page.locator(`#${await dropdown.getAttribute('aria-controls')}`);
	await list
		.locator('li')
		.filter({ has: page.getByText(option, { exact: true }) })
		.click();
}

/** The dropdown with the entries that a collection, such as Options, can get. */
function entriesOf(page, collection) {
	const label = page.locator('label').getByText(collection, { exact: true });
	const field = page.locator('[data-test-id="node-parameters"] .multi-parameter', { has: label });
	return field.locator('[data-test-id="collection-parameter-add"] input');
}

/** Adds an entry to a collection. */
export async function addEntry(page, collection, entry) {
	await clickOption(page, entriesOf(page, collection), entry);
}

/** The names of all entries that a collection can get, in their order. */
export async function entryNames(page, collection) {
	return await namesIn(page, entriesOf(page, collection));
}

/** The names of all options of a parameter, in their order. */
export async function optionNames(page, parameter) {
	return await namesIn(page, dropdownOf(page, parameter));
}

/** Opens a dropdown, reads the names of its options, and closes it. */
async function namesIn(page, dropdown) {
	await dropdown.click();
	const list = page.locator(`#${await dropdown.getAttribute('aria-controls')}`);
	const names = list.locator('li');
	await names.first().waitFor();
	const found = await names.allInnerTexts();
	await dropdown.click();
	return found.map((text) => text.split('\n')[0].trim());
}

/** The list of a resource locator, which Huawei Cloud fills. */
export function resourceList(page, parameter) {
	const entries = page.locator('[data-test-id="rlc-item"]');
	return {
		/** Opens the list, and reads its entries. */
		open: async () => {
			const field = page.locator(`[data-test-id="resource-locator-${parameter}"]`);
			await field.locator('[data-test-id="rlc-input"]').click();
			await entries.first().waitFor();
			return await entries.allInnerTexts();
		},
		/** Opens a list that cannot be read, and reads what the editor shows in its place. */
		openRefused: async () => {
			const field = page.locator(`[data-test-id="resource-locator-${parameter}"]`);
			await field.locator('[data-test-id="rlc-input"]').click();
			const reason = page.locator('[data-test-id="rlc-error-container"]');
			await reason.waitFor();
			const lines = (await reason.innerText()).split('\n').filter(Boolean);
			await reason.click();
			await page.keyboard.press('Escape');
			return lines;
		},
		/** Searches the list, and waits until it has this number of entries. */
		search: async (text, expectedCount) => {
			await page.locator('[data-test-id="rlc-search"]').fill(text);
			await page.waitForFunction(
				(count) => document.querySelectorAll('[data-test-id="rlc-item"]').length === count,
				expectedCount,
			);
		},
		/** The entry that is selected. */
		selected: async () => {
			const field = page.locator(`[data-test-id="resource-locator-${parameter}"]`);
			return await field.locator('[data-test-id="rlc-input"]').inputValue();
		},
		/** Selects the entry with this text. */
		select: async (text) => {
			await entries.filter({ hasText: text }).click();
			await entries.first().waitFor({ state: 'detached' });
		},
	};
}
