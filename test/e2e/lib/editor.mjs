import { chromium } from 'playwright-core';
import { PIXELS } from './editorPictures.mjs';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// The editor itself would ask npm about each community package that it shows.
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
/** Playwright would end the test at a signal, before it has stopped what else it started. */
const SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/** The window of all tests and pictures. */
const WINDOW = { width: 1440, height: 1000 };

/**
 * Opens n8n's editor in a browser without a window, with its owner logged in. The browser reaches
 * 127.0.0.1 and nothing else.
 * @param {string} url n8n's address
 * @param {{ email: string, password: string }} owner
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
export async function openEditor(url, owner) {
	const start = { executablePath: CHROMIUM, headless: true, args: FLAGS, ...SIGNALS };
	const browser = await chromium.launch(start);
	const page = await browser.newPage({ viewport: WINDOW, deviceScaleFactor: PIXELS });
	page.setDefaultTimeout(20_000);
	await page.addInitScript(withoutMotion);
	await page.goto(`${url}/signin`);
	await page.locator('input[type="email"], input[name="emailOrLdapLoginId"]').fill(owner.email);
	await page.locator('input[type="password"]').fill(owner.password);
	await page.locator('button:has-text("Sign in")').click();
	await page.waitForURL((address) => !address.pathname.includes('signin'));
	return { page, close: async () => await browser.close() };
}

/** Runs in the page. A list that unfolds slowly would make a user, and a test, wait twice as long. */
function withoutMotion() {
	const parts = ['transition-duration', 'transition-delay', 'animation-duration'];
	const rules = parts.map((part) => `${part}: 0s !important`).join('; ');
	document.addEventListener('DOMContentLoaded', () => {
		const style = document.createElement('style');
		style.textContent = `*, *::before, *::after { ${rules} }`;
		document.head.append(style);
	});
}

/**
 * Opens a node of a workflow for editing. Each page that edits a workflow keeps others from doing
 * so for a while: two tests need two workflows.
 */
export async function openNode(page, url, workflowId, name) {
	await page.goto(`${url}/workflow/${workflowId}`);
	await page.locator(`.vue-flow__node:has-text("${name}")`).dblclick();
	await page.locator('[data-test-id="parameter-input-operation"]').waitFor();
}
