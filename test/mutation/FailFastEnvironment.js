const SharedRealmEnvironment = require('../jest/SharedRealmEnvironment');

/** Skips the rest of a suite after the first test that fails: one is enough to notice a fault. */
module.exports = class FailFastEnvironment extends SharedRealmEnvironment {
	handleTestEvent({ name, test }) {
		if (name === 'test_done' && test.errors.length > 0) this.hasFailed = true;
		if (name === 'test_start' && this.hasFailed) test.mode = 'skip';
	}
};
