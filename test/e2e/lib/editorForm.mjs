import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { choose } from './editorChoices.mjs';

const TIMEOUT_MS = 5000;
const POLL_INTERVAL_MS = 50;

/**
 * Reads the form of the open node from top to bottom, one line for each field: its label, "(required)"
 * where the editor reports that it is empty, "(masked)" for a password, and its content, or the
 * placeholder if it is empty. For a collection the line lists what can be added.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
export async function readForm(page) {
	return await page.evaluate(readFormInPage);
}

/** Runs in the page, in one step, so that a form that is just changing is not read half old, half new. */
function readFormInPage() {
	const text = (element) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
	const all = (element, selector) => [...element.querySelectorAll(selector)];
	const isVisible = (element) => element.checkVisibility() && element.getClientRects().length > 0;
	const options = (input) =>
		all(document.getElementById(input.getAttribute('aria-controls')) ?? input, 'li').map(text);
	const collection = (item) => {
		const select = item.querySelector('[data-test-id="collection-parameter-add"] input');
		if (select) return `${select.placeholder}: ${options(select).join(', ')}`;
		// n8n shows a button instead of a list with one entry.
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
	const selectedCredential = (label) => {
		const input = label.querySelector('input');
		return input ? input.value || input.placeholder : text(label.querySelector('button'));
	};
	const credentials = (item) =>
		all(item, '[data-test-id="credentials-label"]').map(
			(label) => `${text(label.querySelector('label'))}: ${selectedCredential(label)}`,
		);
	const field = (item) => {
		const label = item.querySelector('label[for]');
		if (!label || !isVisible(label)) return [];
		const name = text(label.querySelector('.n8n-text'));
		const code = item.querySelector('.cm-content');
		const isCollection = item.querySelector('.multi-parameter');
		const content = isCollection ? collection(item) : code ? text(code) : inputs(item).join(' | ');
		return [`${[name, ...marks(item)].join(' ')}: ${content}`.trim()];
	};
	const form = document.querySelector(
		'[data-test-id="node-parameters"] .parameter-input-list-wrapper',
	);
	return [...form.children].flatMap((item) => {
		const notice = item.querySelector(':scope > .notice');
		if (notice) return isVisible(notice) ? [`Notice: ${text(notice)}`] : [];
		return [...credentials(item), ...field(item)];
	});
}

/**
 * Waits until the form shows exactly these lines.
 * @throws {assert.AssertionError} with the difference, when it does not
 */
async function expectForm(page, lines, title) {
	const actual = await pollForm(page, (form) => form.join('\n') === lines.join('\n'));
	assert.deepEqual(actual, lines, title);
}

/**
 * Waits until the form shows these lines, among others.
 * @throws {assert.AssertionError} with the whole form, when it does not
 */
export async function expectLines(page, lines) {
	const missingFrom = (form) => lines.filter((line) => !form.includes(line));
	const actual = await pollForm(page, (form) => missingFrom(form).length === 0);
	assert.deepEqual(missingFrom(actual), [], actual.join('\n'));
}

/** The form as soon as the condition holds, or as it is after the timeout. */
async function pollForm(page, condition) {
	const deadline = Date.now() + TIMEOUT_MS;
	let form = await readForm(page);
	while (!condition(form) && Date.now() < deadline) {
		await sleep(POLL_INTERVAL_MS);
		form = await readForm(page);
	}
	return form;
}

/**
 * Brings the form into each of these states by selecting options, as a user does, and compares the whole
 * form.
 * @param {import('./expectedForm.mjs').State[]} states
 * @throws {assert.AssertionError} with the difference, for the first state that differs
 */
export async function expectStates(page, states) {
	for (const { title, choices, lines } of states) {
		await choose(page, choices);
		await expectForm(page, lines, title);
	}
}
