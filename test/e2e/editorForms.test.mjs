import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { openNode } from './lib/editor.mjs';
import { optionNames } from './lib/editorChoices.mjs';
import { expectStates } from './lib/editorForm.mjs';
import { createWorkflow, EMPTY } from './lib/editorWorkflows.mjs';
import {
	distinctDataArtsStates,
	dliStates,
	SERVICE_NAMES,
	TYPE_NAMES,
} from './lib/expectedForm.mjs';
import { operationNames, operationStates, RESOURCE_NAMES } from './lib/operationForms.mjs';
import { sharedEditor } from './lib/sharedEditor.mjs';

/** What n8n adds to the resources and the operations of a node whose credentials sign in. */
const CUSTOM = 'Custom API Call';

// Brings the form of every operation into its states by choosing from its lists, and compares all lines.

let page;

/** Opens a node with an empty form. */
async function open(parameters) {
	const { n8n, ...editor } = await sharedEditor();
	page = editor.page;
	await openNode(page, await createWorkflow(n8n.api, 'Form', parameters), 'Form');
}

describe('the form of Create DLI Datasource Connection', () => {
	const states = dliStates();
	before(async () => await open(EMPTY.dli));

	test('lists the services', async () => {
		assert.deepEqual(await optionNames(page, 'dliService'), SERVICE_NAMES);
	});

	test(`shows the fields of each service, for each way to enter an address: ${states.length} states`, async () => {
		await expectStates(page, states);
	});
});

describe('the form of Create DataArts Connection', () => {
	before(async () => await open(EMPTY.dataArts));

	test('lists the types', async () => {
		assert.deepEqual(await optionNames(page, 'dataArtsType'), TYPE_NAMES);
	});

	for (const [type, states] of distinctDataArtsStates()) {
		test(`shows the fields of ${type}: ${states.length} states`, async () =>
			await expectStates(page, states));
	}
});

describe('the form of the other operations', () => {
	before(async () => await open(EMPTY.dataArts));

	test('lists the resources', async () => {
		assert.deepEqual(await optionNames(page, 'resource'), [...RESOURCE_NAMES, CUSTOM]);
	});

	for (const resource of RESOURCE_NAMES) {
		const states = operationStates(resource);
		test(`lists the operations of ${resource}, and shows the fields of each: ${states.length} states`, async () => {
			await expectStates(page, states);
			assert.deepEqual(await optionNames(page, 'operation'), [...operationNames(resource), CUSTOM]);
		});
	}
});
