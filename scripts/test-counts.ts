/** Counting test results so that no failure is lost: what did not run counts as failed. */

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of Vitest's JSON report that is read here. */
interface Report {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Counts of a Vitest run.
 *
 * Besides failed tests, these count as one failure each: a file that could not be loaded, a run that broke down after its
 * tests passed, a run without a report, and a run in which no test passed or failed.
 *
 * @param report - Parsed JSON report; `undefined` where none was written.
 * @param status - Exit code of the run.
 */
export function countVitest(report: unknown, status: number): Counts {
  if (!isReport(report)) return { passed: 0, failed: 1, skipped: 0 };
  const statuses = report.testResults.flatMap((file) => file.assertionResults.map((test) => test.status));
  const passed = statuses.filter((one) => one === 'passed').length;
  const skipped = statuses.filter((one) => one === 'skipped' || one === 'pending' || one === 'todo').length;
  const failedTests = statuses.length - passed - skipped;
  const brokenFiles = report.testResults.filter(
    (file) => file.status !== 'passed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = failedTests + brokenFiles;
  const isUnexplained = failed === 0 && (status !== 0 || passed === 0);
  return { passed, failed: isUnexplained ? 1 : failed, skipped };
}

export function sumCounts(counts: readonly Counts[]): Counts {
  const sum = (key: keyof Counts): number => counts.reduce((total, one) => total + one[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

function isReport(value: unknown): value is Report {
  return (
    typeof value === 'object' && value !== null && 'testResults' in value && Array.isArray(value.testResults)
  );
}
