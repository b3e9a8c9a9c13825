const NODE = 'Huawei Cloud Data Connections';

/** Opens the panel of nodes of a new workflow. */
export async function openNodePanel(page, url) {
	await page.goto(`${url}/workflow/new`);
	await page.locator('[data-test-id="canvas-add-button"]').click();
}

/** Searches for our node in the panel, and waits until it is found. */
export async function findNode(page, term) {
	const search = page.locator('[data-test-id="node-creator-search-bar"]');
	const found = page.locator('[data-test-id="node-creator-item-name"]').getByText(NODE);
	// What an earlier search has found must be gone first.
	await search.fill('');
	await found.waitFor({ state: 'detached' });
	await search.fill(term);
	await found.waitFor();
}

/** Adds our node with one of its actions, by the text of the action, and waits for its form. */
export async function addWithAction(page, action) {
	await page.locator('[data-test-id="node-creator-item-name"]').getByText(NODE).click();
	await page.getByText(action, { exact: true }).click();
	await page.locator('[data-test-id="parameter-input-operation"]').waitFor();
}

/** What stands at the nodes of the canvas once the open node is closed. */
export async function nodesOfCanvas(page) {
	await page.keyboard.press('Escape');
	const nodes = page.locator('[data-test-id="canvas-node"]');
	await nodes.first().waitFor();
	return await nodes.allInnerTexts();
}
