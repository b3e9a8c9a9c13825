import assert from 'node:assert/strict';
import { accessKeyCredential, iamUserCredential, simulatorCredential } from './simulator.mjs';

const SUCCESS = 'Connection tested successfully';
const FAILURE = 'Couldn’t connect with these settings';

/**
 * The authentication methods, by their names in the dialog. `create` makes a credential that the
 * simulator accepts, `invalid` has values that it rejects, `message` is what the dialog then shows.
 */
export const AUTH_METHODS = [
	{
		name: 'Token (24 Hours)',
		create: simulatorCredential,
		invalid: { token: 'cut-off' },
		message: /it has expired \(tokens are valid for 24 hours\), or it is cut off\. Get a new one/,
	},
	{
		name: 'Access Key (Recommended for Schedules)',
		create: accessKeyCredential,
		invalid: { secretAccessKey: 'wrong' },
		message: /Secret Access Key or Security Token is wrong/,
	},
	{
		name: 'IAM User',
		create: iamUserCredential,
		invalid: { password: 'Wrong-Password-1' },
		message: /The username or password is wrong/,
	},
];

/** The values of a credential's text fields and switches. The region keeps its default, and tokens are left empty. */
export function textFields({ data }) {
	const { region, sessionToken, securityToken, ...fields } = data;
	return fields;
}

/**
 * Opens the dialog of a new credential from the form of the open node.
 * @param {import('playwright-core').Page} page
 * @param {string} label the label of the credential in the form
 * @returns {Promise<import('playwright-core').Locator>} the dialog
 */
export async function openNew(page, label) {
	const select = credentialField(page, label).locator('input[role="combobox"]');
	await select.click();
	const list = page.locator(`[id="${await select.getAttribute('aria-controls')}"]`);
	// The button is below the entries, in the same box.
	const box = page.locator('.el-popper', { has: list });
	await box.locator('[data-test-id="node-credentials-select-item-new"]').click();
	const dialog = page.locator('[data-test-id="editCredential-modal"]');
	await dialog.waitFor();
	return dialog;
}

function credentialField(page, label) {
	const heading = page.locator('label').filter({ hasText: new RegExp(`^\\s*${label}\\s*$`) });
	return page.locator('[data-test-id="credentials-label"]', { has: heading });
}

/** Selects the authentication method, which changes the type of the credential. */
export async function selectAuthMethod(page, dialog, name) {
	const button = dialog.locator('[data-test-id="credential-mode-dropdown-trigger"]');
	// The menu does not offer the method that is selected.
	if ((await button.innerText()).trim() === name) return;
	await button.click();
	await page.getByRole('menuitem', { name, exact: true }).click();
	await button.filter({ hasText: name }).waitFor();
}

/** Fills in text fields and sets switches, by the names of their parameters. */
export async function fillIn(dialog, values) {
	for (const [name, value] of Object.entries(values)) {
		const field = dialog.locator(`[data-test-id="parameter-input-${name}"]`);
		if (typeof value !== 'boolean') await field.locator('input').fill(value);
		else if ((await field.locator('input').isChecked()) !== value) {
			await field.locator('.el-switch').click();
		}
	}
}

/** Saves the credential, which makes n8n test it. */
export async function save(dialog) {
	await dialog.locator('[data-test-id="credential-save-button"] button').click();
}

/** Waits until the dialog reports a failed test, and checks the message. */
export async function expectRejected(dialog, message) {
	const box = dialog.locator('.el-tag--danger', { hasText: FAILURE });
	await box.waitFor();
	const details = box.getByText('More details');
	if (await details.isVisible()) await details.click();
	assert.match(await box.innerText(), message);
}

/**
 * Saves a valid credential, which closes the dialog. Opens the dialog again, waits until it reports a
 * successful test, and closes it.
 * @param {string} label the label of the credential in the form
 */
export async function saveAndClose(page, dialog, label) {
	await save(dialog);
	await dialog.waitFor({ state: 'hidden' });
	await credentialField(page, label).locator('[data-test-id="credential-edit-button"]').click();
	await dialog.locator('.el-tag--success', { hasText: SUCCESS }).waitFor();
	// The Escape key would close the node as well.
	await dialog.locator('.el-dialog__headerbtn').click();
	await dialog.waitFor({ state: 'hidden' });
}
