const { transformSync } = require('@swc/core');
const { readFileSync } = require('node:fs');
const swcOptions = require('./swcOptions');

require.extensions['.ts'] = (module, filename) => {
	const { code } = transformSync(readFileSync(filename, 'utf8'), { ...swcOptions, filename });
	module._compile(code, filename);
};

/** Takes a module, TypeScript or not, from the worker, which evaluates it once for all suites. */
module.exports = (file) => require(file);
