const { roots: _roots, testMatch: _testMatch, ...config } = require('./jest.config');

/** Globs below test/, as scripts/mutation.mjs sets them for the code that it mutates. */
const TESTS = (process.env.MUTATION_TESTS ?? 'unit/**/*.test.ts').split(' ');

/**
 * The suites that run for each mutation: only those that take milliseconds per test.
 * @type {import('jest').Config}
 */
module.exports = {
	...config,
	// As with other random values, a part of them notices nearly every fault.
	globals: { ...config.globals, SIGNED_REQUESTS: 30 },
	testEnvironment: require.resolve('./test/mutation/FailFastEnvironment'),
	setupFiles: [...config.setupFiles, '<rootDir>/test/mutation/failFast.js'],
	roots: ['<rootDir>/test/unit'],
	testPathIgnorePatterns: ['\\.slow\\.test\\.ts$'],
	testMatch: TESTS.map((glob) => `<rootDir>/test/${glob}`),
};
