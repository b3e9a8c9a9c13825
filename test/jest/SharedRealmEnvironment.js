const vm = require('node:vm');
const { ModernFakeTimers } = require('@jest/fake-timers');
const { TestEnvironment } = require('jest-environment-node');
const requireShared = require('./requireShared');
require('./environmentVariables');

// Jest evaluates every module anew for each suite, in a realm of its own. n8n-core and n8n-workflow take
// more than a second for that, in each of the suites that need them: longer than their tests. Here all
// suites of a worker share one realm, so that they can share those packages and the simulator (see
// sharedModule.js). The project's own modules are still evaluated for each suite.
const sharedRealm = vm.createContext({});
const { compileFunction } = vm;
// Node has no object that stands for the realm of the worker itself: a missing context means it.
vm.compileFunction = (source, parameters, options) => {
	const inShared = options?.parsingContext === sharedRealm;
	return compileFunction(
		source,
		parameters,
		inShared ? { ...options, parsingContext: undefined } : options,
	);
};

const ownGlobals = new Set(Reflect.ownKeys(globalThis));

module.exports = class SharedRealmEnvironment extends TestEnvironment {
	constructor(config, context) {
		super(config, context);
		// What the suite before has left behind.
		for (const name of Reflect.ownKeys(globalThis)) {
			if (!ownGlobals.has(name)) Reflect.deleteProperty(globalThis, name);
		}
		const { projectConfig } = config;
		Object.assign(globalThis, projectConfig.globals);
		globalThis.requireShared = requireShared;
		this.global = globalThis;
		this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
	}

	getVmContext() {
		return sharedRealm;
	}
};
