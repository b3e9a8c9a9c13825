const { roots: _roots, testMatch: _testMatch, ...config } = require('./jest.config');

/** Globs below test/, as scripts/mutation.mjs sets them for the code that it mutates. */
const TESTS = (process.env.MUTATION_TESTS ?? 'unit/**/*.test.ts').split(' ');

/**
 * The suites that run for each mutation: only those that take milliseconds per test.
 * @type {import('jest').Config}
 */
module.exports = {
	...config,
	setupFiles: [...config.setupFiles, '<rootDir>/test/mutation/failFast.js'],
	roots: ['<rootDir>/test/unit', '<rootDir>/test/contract'],
	testPathIgnorePatterns: ['\\.slow\\.test\\.ts$'],
	testMatch: TESTS.map((glob) => `<rootDir>/test/${glob}`),
};
