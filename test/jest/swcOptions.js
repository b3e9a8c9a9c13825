/** Only removes the types. They are checked once for all files, by tsc. */
module.exports = {
	swcrc: false,
	jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
	module: { type: 'commonjs' },
	sourceMaps: 'inline',
};
