/** Makes jest take a module from the worker, which evaluates it once for all suites. */
module.exports = {
	process: (_source, file) => ({
		code: `module.exports = globalThis.requireShared(${JSON.stringify(file)});`,
	}),
};
