/** @type {import('jest').Config} */
module.exports = {
	// Of tests that mostly wait, such as those of faults.
	maxConcurrency: 12,
	// Each a root of its own: the crawler must not walk through the n8n that test/e2e installs.
	roots: ['<rootDir>/test/unit', '<rootDir>/test/contract', '<rootDir>/test/package'],
	testMatch: ['**/*.test.{js,ts}'],
	testEnvironment: 'node',
	setupFiles: ['<rootDir>/test/setup.js'],
	transform: { '\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json' }] },
};
