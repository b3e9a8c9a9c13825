import assert from 'node:assert/strict';
import { accessKeyCredential, iamUserCredential, simulatorCredential } from './simulator.mjs';

const GREEN = 'Connection tested successfully';
const RED = 'Couldn’t connect with these settings';

/**
 * The ways to sign in, as the dialog calls them: what makes a credential that the simulator accepts, a
 * change for which it refuses it, and what the dialog says then.
 */
export const SIGN_INS = [
	{
		signIn: 'Token (24 Hours)',
		make: simulatorCredential,
		wrong: { token: 'cut-off' },
		says: /it has expired \(tokens are valid for 24 hours\), or it is cut off\. Get a new one/,
	},
	{
		signIn: 'Access Key (Recommended for Schedules)',
		make: accessKeyCredential,
		wrong: { secretAccessKey: 'wrong' },
		says: /Secret Access Key or Security Token is wrong/,
	},
	{
		signIn: 'IAM User',
		make: iamUserCredential,
		wrong: { password: 'Wrong-Password-1' },
		says: /The username or password is wrong/,
	},
];

/** What of a credential is typed in: its region is the one that stands there, some are no fields. */
export function typedIn({ data }) {
	const { region, sessionToken, securityToken, ...typed } = data;
	return typed;
}

/**
 * Opens the dialog of a new credential from the form of the open node.
 * @param {import('playwright-core').Page} page
 * @param {string} label what stands over the credential in the form
 * @returns {Promise<import('playwright-core').Locator>} the dialog
 */
export async function openNew(page, label) {
	const select = slotOf(page, label).locator('input[role="combobox"]');
	await select.click();
	const list = page.locator(`[id="${await select.getAttribute('aria-controls')}"]`);
	// Below the entries, in the same box.
	const box = page.locator('.el-popper', { has: list });
	await box.locator('[data-test-id="node-credentials-select-item-new"]').click();
	const dialog = page.locator('[data-test-id="editCredential-modal"]');
	await dialog.waitFor();
	return dialog;
}

function slotOf(page, label) {
	const heading = page.locator('label').filter({ hasText: new RegExp(`^\\s*${label}\\s*$`) });
	return page.locator('[data-test-id="credentials-label"]', { has: heading });
}

/** Chooses the way to sign in, which changes the kind of the credential. */
export async function chooseSignIn(page, dialog, name) {
	const button = dialog.locator('[data-test-id="credential-mode-dropdown-trigger"]');
	// The list opens with the choice that stands there already.
	if ((await button.innerText()).trim() === name) return;
	await button.click();
	await page.getByRole('menuitem', { name, exact: true }).click();
	await button.filter({ hasText: name }).waitFor();
}

/** Fills in fields, by the names of their parameters. */
export async function fillIn(dialog, values) {
	for (const [name, value] of Object.entries(values)) {
		await dialog.locator(`[data-test-id="parameter-input-${name}"] input`).fill(value);
	}
}

/** Saves the credential, whereupon n8n tests it. */
export async function save(dialog) {
	await dialog.locator('[data-test-id="credential-save-button"] button').click();
}

/** Waits for the red box, and expects that it says this. */
export async function expectRefused(dialog, message) {
	const box = dialog.locator('.el-tag--danger', { hasText: RED });
	await box.waitFor();
	const details = box.getByText('More details');
	if (await details.isVisible()) await details.click();
	assert.match(await box.innerText(), message);
}

/**
 * Saves a credential that is accepted, whereupon n8n closes the dialog; looks for the green box when
 * the dialog is opened again, and closes it.
 * @param {string} label what stands over the credential in the form
 */
export async function saveAccepted(page, dialog, label) {
	await save(dialog);
	await dialog.waitFor({ state: 'hidden' });
	await slotOf(page, label).locator('[data-test-id="credential-edit-button"]').click();
	await dialog.locator('.el-tag--success', { hasText: GREEN }).waitFor();
	// Not by a key, which would close the node as well.
	await dialog.locator('.el-dialog__headerbtn').click();
	await dialog.waitFor({ state: 'hidden' });
}
