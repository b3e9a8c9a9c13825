import { tmpdir } from 'node:os';
import { join } from 'node:path';

// `npm run test:mutation`: puts faults into the code that has to keep its promises, one at a time, and
// reports those that no test notices. It takes long, so it is not part of `npm test`.

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
	testRunner: 'jest',
	plugins: ['@stryker-mutator/jest-runner', './test/mutation/ignoreForms.mjs'],
	ignorers: ['forms'],
	// MUTATION_TESTS says which tests are to notice a fault. Jest itself would add all that import the code.
	jest: { configFile: 'jest.mutation.config.js', enableFindRelatedTests: false },
	coverageAnalysis: 'perTest',
	ignorePatterns: ['dist', 'docs', '/examples', 'test/e2e', '.cache'],
	// Outside of the project, where the other checks do not find what an interrupted run leaves.
	tempDirName: join(tmpdir(), 'data-connections-mutations'),
	reporters: ['clear-text', 'json'],
	jsonReporter: { fileName: '.cache/mutation.json' },
	clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
	concurrency: 2,
	timeoutMS: 6_000,
};
