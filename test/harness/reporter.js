/** Tells test/run.js how many tests passed and failed; a spec file that could not even run counts as one that failed. */
export default class CountingReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, wasInterrupted }) {
    process.send?.({ passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites + (wasInterrupted ? 1 : 0) });
  }
}
