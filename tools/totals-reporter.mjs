/** The last line of a browser run in the form that the runner of all suites reads. */
const count = (suite, wanted) =>
  suite
    ? suite.tests.filter((test) => !test.skipped && test.passed === wanted).length +
      suite.suites.reduce((sum, inner) => sum + count(inner, wanted), 0)
    : 0;

export const totalsReporter = () => ({
  onTestRunFinished({ sessions }) {
    const passed = sessions.reduce((sum, session) => sum + count(session.testResults, true), 0);
    // A file that could not even load counts as one failure.
    const broken = sessions.filter((session) => !session.passed && count(session.testResults, false) === 0).length;
    const failed = sessions.reduce((sum, session) => sum + count(session.testResults, false), 0) + broken;
    console.log(`browser: ${passed} passed, ${failed} failed`);
  },
});
