/** @type {import('jest').Config} */
module.exports = {
	rootDir: '.',
	roots: ['<rootDir>/test'],
	testMatch: ['<rootDir>/test/{unit,contract,package}/**/*.test.ts'],
	testEnvironment: 'node',
	transform: { '\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json' }] },
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/e2e/', '<rootDir>/.cache/'],
};
