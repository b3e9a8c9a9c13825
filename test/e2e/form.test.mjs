import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataArtsStates, dliStates } from './lib/expectedForm.mjs';

// Compares the built description with the tables of types, in every state of the forms of both creates.
// The editor's test then compares what the editor shows with the description.

for (const [name, states] of [['DLI', dliStates()], ...dataArtsStates()]) {
	test(`the form of ${name} has all fields of its table, and no others: ${states.length} states`, () => {
		for (const { title, lines, requiredLines } of states) {
			assert.deepEqual(lines.toSorted(), requiredLines.toSorted(), title);
		}
	});
}
