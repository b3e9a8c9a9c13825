const swcOptions = require('./test/jest/swcOptions');

/** Packages that take long to load, and that no test replaces. */
const SHARED_PACKAGES = [
	...['n8n-core', 'n8n-workflow', 'reflect-metadata', 'fastify', 'fast-check', 'ajv'],
	'@huaweicloud/huaweicloud-sdk-core',
];

/** @type {import('jest').Config} */
module.exports = {
	// Jest leaves one core free, which on a machine with two would mean one suite at a time.
	maxWorkers: '100%',
	globals: {
		// Other random faults: FAULT_SEEDS=4,5,6.
		FAULT_SEEDS: (process.env.FAULT_SEEDS ?? '1,2,3').split(',').map(Number),
		SIGNED_REQUESTS: 600,
	},
	// Each is its own root, so that jest does not crawl the n8n that test/e2e installs.
	roots: ['<rootDir>/test/unit', '<rootDir>/test/contract', '<rootDir>/test/package'],
	testMatch: ['**/*.test.{js,ts}'],
	testEnvironment: require.resolve('./test/jest/SharedRealmEnvironment'),
	// Generous, so that a busy machine does not make a test fail.
	testTimeout: 20_000,
	setupFiles: ['<rootDir>/test/jest/setup.js'],
	transformIgnorePatterns: [],
	transform: {
		[`/node_modules/(${SHARED_PACKAGES.join('|')})/`]: '<rootDir>/test/jest/sharedModule.js',
		// It compiles hundreds of JSON schemas, which takes longer than most suites.
		'/test/simulator/.+\\.ts$': '<rootDir>/test/jest/sharedModule.js',
		'\\.ts$': ['@swc/jest', swcOptions],
	},
};
