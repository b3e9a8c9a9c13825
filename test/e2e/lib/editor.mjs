import { chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/**
 * Opens n8n's editor in a browser without a window, with its owner logged in.
 * @param {string} url n8n's address
 * @param {{ email: string, password: string }} owner
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
export async function openEditor(url, owner) {
	const browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
	const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
	page.setDefaultTimeout(20_000);
	await page.goto(`${url}/signin`);
	await page.locator('input[type="email"], input[name="emailOrLdapLoginId"]').fill(owner.email);
	await page.locator('input[type="password"]').fill(owner.password);
	await page.locator('button:has-text("Sign in")').click();
	await page.waitForURL((address) => !address.pathname.includes('signin'));
	return { page, close: async () => await browser.close() };
}

/** Opens a node of a workflow for editing. */
export async function openNode(page, url, workflowId, name) {
	await page.goto(`${url}/workflow/${workflowId}`);
	await page.locator(`.vue-flow__node:has-text("${name}")`).dblclick();
	await page.locator('[data-test-id="parameter-input-operation"]').waitFor();
}
