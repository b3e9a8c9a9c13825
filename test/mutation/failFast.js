// A test that notices a fault need not look for its simplest case, which takes seconds.
require('fast-check').configureGlobal({ endOnFailure: true });
