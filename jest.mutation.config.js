const { roots: _roots, testMatch: _testMatch, ...config } = require('./jest.config');

/** Paths below test/unit, as scripts/mutation.mjs sets them for the code that it mutates. */
const TESTS = process.env.MUTATION_TESTS ?? 'client,connections,dataArts,execution,fields';

/**
 * The suites that run for each mutation: only those that take milliseconds per test.
 * @type {import('jest').Config}
 */
module.exports = {
	...config,
	setupFiles: [...config.setupFiles, '<rootDir>/test/mutation/failFast.js'],
	roots: ['<rootDir>/test/unit'],
	testPathIgnorePatterns: ['\\.slow\\.test\\.ts$'],
	testMatch: TESTS.split(',').map((path) => `<rootDir>/test/unit/${path}{.test.ts,/**/*.test.ts}`),
};
