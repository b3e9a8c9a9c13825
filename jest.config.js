/** @type {import('jest').Config} */
module.exports = {
	// Of tests that mostly wait, such as those of faults.
	maxConcurrency: 12,
	// Other storms than these come with other numbers: CHAOS_SEEDS=4,5,6.
	globals: { CHAOS_SEEDS: (process.env.CHAOS_SEEDS ?? '1,2,3').split(',').map(Number) },
	// Each a root of its own: the crawler must not walk through the n8n that test/e2e installs.
	roots: ['<rootDir>/test/unit', '<rootDir>/test/contract', '<rootDir>/test/package'],
	testMatch: ['**/*.test.{js,ts}'],
	testEnvironment: 'node',
	setupFiles: ['<rootDir>/test/setup.js'],
	transform: { '\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json' }] },
};
