import { describe, expect, it } from 'vitest';
import { countVitest } from '../../scripts/test-counts.ts';
import { runCommand } from '../helpers/command.ts';

function makeFile(status: string, ...tests: readonly string[]): object {
  return { status, assertionResults: tests.map((one) => ({ status: one })) };
}

describe('countVitest', () => {
  const cases = [
    ['tests', 0, [makeFile('passed', 'passed', 'passed', 'skipped')], { passed: 2, failed: 0, skipped: 1 }],
    [
      'failed tests',
      1,
      [makeFile('failed', 'passed', 'failed', 'failed')],
      { passed: 1, failed: 2, skipped: 0 },
    ],
    [
      'a file that does not load',
      1,
      [makeFile('passed', 'passed'), makeFile('failed')],
      { passed: 1, failed: 1, skipped: 0 },
    ],
    ['a hook that fails', 1, [makeFile('failed', 'passed', 'skipped')], { passed: 1, failed: 1, skipped: 1 }],
    [
      'an error outside of the tests',
      1,
      [makeFile('passed', 'passed')],
      { passed: 1, failed: 1, skipped: 0 },
    ],
    ['no test at all', 0, [], { passed: 0, failed: 1, skipped: 0 }],
    [
      'tests that were all left out',
      0,
      [makeFile('passed', 'skipped')],
      { passed: 0, failed: 1, skipped: 1 },
    ],
  ] as const;

  it.each(cases)('counts %s', (_, status, testResults, expected) => {
    expect(countVitest({ testResults }, status)).toEqual(expected);
  });

  it('counts a run without a report as one failure', () => {
    expect(countVitest(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('test', () => {
  it('names the steps where one is unknown', async () => {
    const { code, stderr } = await runCommand('test', ['speed']);
    expect(code).toBe(2);
    expect(stderr).toBe(
      'test: unknown step "speed"; known steps are types, lint, format, unused, unit, browser\n',
    );
  });

  it('fails without a browser, says what to do, and ends with the counts', async () => {
    const { code, stdout } = await runCommand('test', ['browser'], {
      env: { MAILUO_CHROMIUM: '/no/such/program' },
    });
    expect(code).toBe(1);
    expect(stdout).toContain('MAILUO_CHROMIUM names a program that cannot be started: /no/such/program');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');
  });
});
