import { chromium } from 'playwright-core';
import { PIXEL_RATIO } from './editorAppearance.mjs';

const NODE = 'Huawei Cloud Data Connections';
const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// The editor asks npm about each community package that it shows.
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
/** Playwright would exit at a signal before the test has stopped what else it started. */
const SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/** The window size of all tests and screenshots. */
const WINDOW = { width: 1440, height: 1000 };

const OUTPUT_PANEL = '[data-test-id="output-panel"]';

/**
 * Opens n8n's editor in a headless browser, with the owner logged in. The browser reaches 127.0.0.1
 * and nothing else.
 * @param {string} url n8n's address
 * @param {import('./n8nApi.mjs').EditorApi} api of the owner, whose session the browser uses
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
export async function openEditor(url, api) {
	const options = { executablePath: CHROMIUM, headless: true, args: FLAGS, ...SIGNALS };
	const browser = await chromium.launch(options);
	const context = await browser.newContext({ viewport: WINDOW, deviceScaleFactor: PIXEL_RATIO });
	await context.addCookies(api.cookies);
	await context.addInitScript((id) => localStorage.setItem('n8n-browserId', id), api.browserId);
	await context.addInitScript(disableAnimations);
	const page = await context.newPage();
	page.setDefaultTimeout(20_000);
	await page.goto(`${url}/workflow/new`);
	await page.locator('[data-test-id="canvas-add-button"]').waitFor();
	return { page, close: async () => await browser.close() };
}

/** Runs in the page. Waiting for animations would take up half of the test's time. */
function disableAnimations() {
	const properties = ['transition-duration', 'transition-delay', 'animation-duration'];
	const rules = properties.map((property) => `${property}: 0s !important`).join('; ');
	document.addEventListener('DOMContentLoaded', () => {
		const style = document.createElement('style');
		style.textContent = `*, *::before, *::after { ${rules} }`;
		document.head.append(style);
	});
}

/**
 * Goes to a page of the editor as its links do, because loading the whole editor takes ten seconds. The
 * editor asks what to do with changes that it has not saved yet: they are not needed any more.
 */
async function navigate(page, path) {
	await page.evaluate(async (target) => {
		const { $router } = document.querySelector('#app').__vue_app__.config.globalProperties;
		let hasArrived = false;
		const arrival = $router.push(target).finally(() => (hasArrived = true));
		for (let attempt = 0; !hasArrived; attempt++) {
			if (attempt === 200) throw new Error(`The editor does not go to ${target}`);
			const buttons = [...document.querySelectorAll('button')];
			buttons.find(({ innerText }) => innerText.trim() === 'Leave without saving')?.click();
			await Promise.race([arrival, new Promise((resolve) => setTimeout(resolve, 100))]);
		}
	}, path);
}

/**
 * Opens a node of a workflow for editing. A page that edits a workflow locks it for a while, so each
 * test needs its own workflow.
 * @param {string} [parameter] one that the form has
 */
export async function openNode(page, workflowId, name, parameter = 'operation') {
	await navigate(page, `/workflow/${workflowId}`);
	await page.locator(`.vue-flow__node:has-text("${name}")`).dblclick();
	await page.locator(`[data-test-id="parameter-input-${parameter}"]`).waitFor();
}

/** Pastes a workflow into one without nodes, and waits until the canvas shows this number of nodes. */
export async function pasteWorkflow(page, workflowId, text, nodeCount) {
	await navigate(page, `/workflow/${workflowId}`);
	await page.locator('[data-test-id="canvas-add-button"]').waitFor();
	await page.evaluate((json) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', json);
		document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
	}, text);
	await page.waitForFunction(
		(count) => document.querySelectorAll('[data-test-id="canvas-node"]').length === count,
		nodeCount,
	);
}

/** The names of the nodes on the canvas that the editor marks because of an issue. */
export async function readNodesWithIssues(page) {
	const mark = page.locator('[data-test-id="node-issues"]');
	return await page.locator('[data-test-id="canvas-node"]', { has: mark }).allInnerTexts();
}

/** Opens the node panel of a workflow without nodes. */
export async function openNodePanel(page, workflowId) {
	await navigate(page, `/workflow/${workflowId}`);
	await page.locator('[data-test-id="canvas-add-button"]').click();
}

/** Searches the node panel, and waits until our node is found. */
export async function searchNode(page, term) {
	const search = page.locator('[data-test-id="node-creator-search-bar"]');
	const found = page.locator('[data-test-id="node-creator-item-name"]').getByText(NODE);
	// The results of an earlier search must be gone first.
	await search.fill('');
	await found.waitFor({ state: 'detached' });
	await search.fill(term);
	await found.waitFor();
}

/** Adds our node with the action of this text, and waits for its form. */
export async function addNodeWithAction(page, action) {
	await page.locator('[data-test-id="node-creator-item-name"]').getByText(NODE).click();
	// In a workflow without nodes, only the triggers are shown at first.
	await page.getByText(/^Actions \(\d+\)$/).click();
	await page.getByText(action, { exact: true }).click();
	await page.locator('[data-test-id="parameter-input-operation"]').waitFor();
}

/**
 * Adds our trigger with the event of this text, and waits for its form.
 * @returns {Promise<string[]>} the texts of all events
 */
export async function addTrigger(page, event) {
	const names = page.locator('[data-test-id="node-creator-item-name"]');
	await names.getByText(NODE).click();
	await page.getByText(event, { exact: true }).waitFor();
	const events = await names.getByText(/^On /).allInnerTexts();
	await page.getByText(event, { exact: true }).click();
	await page.locator('[data-test-id="parameter-input-events"]').waitFor();
	return events;
}

/** Closes the open node, and reads the texts of all nodes on the canvas. */
export async function readCanvas(page) {
	await page.keyboard.press('Escape');
	const nodes = page.locator('[data-test-id="canvas-node"]');
	await nodes.first().waitFor();
	return await nodes.allInnerTexts();
}

/** Executes the open node once, together with the nodes before it. */
export async function executeStep(page) {
	await page.locator('[data-test-id="node-execute-button"]').first().click();
}

/**
 * Waits for the output of the open node.
 * @returns {Promise<Record<string, string>>} the first item: texts by column
 */
export async function readOutput(page) {
	const table = page.locator(`${OUTPUT_PANEL} table`);
	await table.locator('tbody td').first().waitFor();
	return await table.evaluate((element) => {
		const texts = (selector) =>
			[...element.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
		const cells = texts('tbody tr:first-of-type td');
		return Object.fromEntries(texts('thead th').map((column, index) => [column, cells[index]]));
	});
}

/** Shows the output as JSON instead of a table, whose last columns do not fit in the window. */
export async function showOutputAsJson(page) {
	const panel = page.locator(OUTPUT_PANEL);
	await panel.getByRole('radio', { name: 'JSON' }).click();
	await panel.locator('[data-test-id="ndv-data-container"]').getByText('connectionId').waitFor();
}

/** Waits until the open node has failed, and reads the error from the output panel. */
export async function readError(page) {
	const part = (name) => page.locator(`${OUTPUT_PANEL} [data-test-id="node-error-${name}"]`);
	await part('message').waitFor();
	return {
		message: (await part('message').innerText()).trim(),
		description: (await part('description').innerText()).trim(),
	};
}
