import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MILLISECONDS = 5000;

/**
 * What the form of the open node shows, from top to bottom, one line for each field: its label,
 * "(required)" where the editor complains that it is empty, "(masked)" for a password, and what stands in
 * it, which is its placeholder while it is empty. Behind a collection stands what can be added.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export async function readForm(page) {
	return await page.evaluate(linesOfForm);
}

/**
 * Runs in the page, in one go: a form that changes meanwhile would be read in two states.
 */
function linesOfForm() {
	const text = (element) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
	const all = (element, selector) => [...element.querySelectorAll(selector)];
	const isSeen = (element) => element.checkVisibility() && element.getClientRects().length > 0;
	const options = (input) =>
		all(document.getElementById(input.getAttribute('aria-controls')) ?? input, 'li').map(text);
	const collection = (item) => {
		const adding = item.querySelector('[data-test-id="collection-parameter-add"] input');
		if (adding) return `${adding.placeholder}: ${options(adding).join(', ')}`;
		// n8n makes a button of a list with one entry.
		return text(item.querySelector('button:not([title="Delete"])'));
	};
	const inputs = (item) =>
		all(item, '.parameter-input input, .parameter-input textarea').map((input) =>
			input.type === 'checkbox' ? (input.checked ? 'on' : 'off') : input.value || input.placeholder,
		);
	const marks = (item) =>
		[
			item.querySelector('[data-test-id="parameter-issues"], .parameter-issues') && '(required)',
			item.querySelector('input[type="password"]') && '(masked)',
		].filter(Boolean);
	const chosen = (label) => {
		const input = label.querySelector('input');
		return input ? input.value || input.placeholder : text(label.querySelector('button'));
	};
	const credentials = (item) =>
		all(item, '[data-test-id="credentials-label"]').map(
			(label) => `${text(label.querySelector('label'))}: ${chosen(label)}`,
		);
	const field = (item) => {
		const label = item.querySelector('label[for]');
		if (!label || !isSeen(label)) return [];
		const name = text(label.querySelector('.n8n-text'));
		const code = item.querySelector('.cm-content');
		const isCollection = item.querySelector('.multi-parameter');
		const shown = isCollection ? collection(item) : code ? text(code) : inputs(item).join(' | ');
		return [`${[name, ...marks(item)].join(' ')}: ${shown}`.trim()];
	};
	const form = document.querySelector(
		'[data-test-id="node-parameters"] .parameter-input-list-wrapper',
	);
	return [...form.children].flatMap((item) => {
		const notice = item.querySelector(':scope > .notice');
		if (notice) return isSeen(notice) ? [`Notice: ${text(notice)}`] : [];
		return [...credentials(item), ...field(item)];
	});
}

/**
 * Waits until the form shows just these lines.
 * @throws {assert.AssertionError} with the difference, when it does not
 */
export async function expectForm(page, lines, title) {
	const shown = await formThat(page, (form) => form.join('\n') === lines.join('\n'));
	assert.deepEqual(shown, lines, title);
}

/**
 * Waits until these lines are among those of the form.
 * @throws {assert.AssertionError} with all that it shows, when they are not
 */
export async function expectLines(page, lines) {
	const missing = (form) => lines.filter((line) => !form.includes(line));
	const shown = await formThat(page, (form) => missing(form).length === 0);
	assert.deepEqual(missing(shown), [], shown.join('\n'));
}

/** The form as soon as a condition holds, or after some seconds as it is. */
async function formThat(page, condition) {
	const deadline = Date.now() + PATIENCE_MILLISECONDS;
	let shown = await readForm(page);
	while (!condition(shown) && Date.now() < deadline) {
		await wait(20);
		shown = await readForm(page);
	}
	return shown;
}

/** The list of a parameter that has options; `input` shows what is chosen. */
function selectOf(page, parameter) {
	return page.locator(`[data-test-id="parameter-input-${parameter}"] input[role="combobox"]`);
}

/** Chooses an option of a parameter by its name, as a user does; nothing if it stands there. */
export async function choose(page, parameter, option) {
	const select = selectOf(page, parameter).first();
	if ((await select.inputValue()) === option) return;
	await select.click();
	const list = page.locator(`#${await select.getAttribute('aria-controls')}`);
	await list
		.locator('li')
		.filter({ has: page.getByText(option, { exact: true }) })
		.click();
	await page.waitForFunction(
		([element, wanted]) => element.value === wanted,
		[await select.elementHandle(), option],
	);
}

/** The names of all options of a parameter, in their order. */
export async function optionsOf(page, parameter) {
	const select = selectOf(page, parameter).first();
	await select.click();
	const list = page.locator(`#${await select.getAttribute('aria-controls')}`);
	const names = list.locator('li .option-headline, li .list-option .option-headline');
	await names.first().waitFor();
	const found = await names.allInnerTexts();
	await select.click();
	return found;
}
