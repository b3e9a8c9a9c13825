const { roots: _roots, ...config } = require('./jest.config');

/**
 * The suites that run for each mutation: only those that take milliseconds per test.
 * @type {import('jest').Config}
 */
module.exports = {
	...config,
	setupFiles: [...config.setupFiles, '<rootDir>/test/mutation/failFast.js'],
	roots: ['client', 'auth', 'connections', 'dataArts', 'execution', 'fields'].map(
		(folder) => `<rootDir>/test/unit/${folder}`,
	),
};
