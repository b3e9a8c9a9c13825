// A test that notices a fault need not look for its simplest case, which takes seconds. A part of the random
// values notices nearly every fault, and most mutations run all of these tests.
require('fast-check').configureGlobal({ endOnFailure: true, numRuns: 30 });
