/** Makes jest take a package from the worker, which evaluates it once for all suites. */
module.exports = {
	process: (_source, file) => ({
		code: `module.exports = globalThis.requireShared(${JSON.stringify(file)});`,
	}),
};
