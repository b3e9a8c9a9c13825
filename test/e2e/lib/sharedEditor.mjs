import { after } from 'node:test';
import { openEditor } from './editor.mjs';
import { credentials } from './editorWorkflows.mjs';
import { sharedN8n } from './sharedN8n.mjs';

/** @type {Promise<Awaited<ReturnType<typeof open>>> | undefined} */
let opened;

/**
 * The browser with n8n's editor that all tests of this process share, because loading the editor takes
 * longer than most tests.
 * @returns {Promise<{ page: import('playwright-core').Page, n8n: import('./testN8n.mjs').TestN8n,
 *   simulator: import('./simulator.mjs').Controls }>}
 */
export async function sharedEditor() {
	opened ??= open();
	return await opened;
}

async function open() {
	const { simulator, n8n } = await sharedN8n();
	await n8n.api.addCredentials(...credentials(simulator.url));
	const { page, close } = await openEditor(n8n.url, n8n.api);
	return { page, close, n8n, simulator };
}

after(async () => await (await opened?.catch(() => undefined))?.close());
