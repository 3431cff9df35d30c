/**
 * The command `test`: every check as a named step, all of them even where one fails, and one line of counts at the end.
 *
 * With names of steps as arguments it runs these alone.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { getMachine, provideChromium } from './chromium.ts';
import { REPOSITORY } from './places.ts';
import { type Counts, countVitest, sumCounts } from './test-counts.ts';

/** Checks without tests of their own; each counts as one. */
const STATIC_STEPS: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  types: ['tsc', '-b'],
  lint: ['oxlint', '--type-aware', '--deny-warnings'],
  format: ['biome', 'check'],
  unused: ['knip'],
};
const TEST_STEPS = ['unit', 'browser'];
const STEPS = [...Object.keys(STATIC_STEPS), ...TEST_STEPS];

const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.find((name) => !STEPS.includes(name));
  if (unknown !== undefined) {
    process.stderr.write(`test: unknown step "${unknown}"; known steps are ${STEPS.join(', ')}\n`);
    return 2;
  }
  const results: { name: string; counts: Counts; seconds: string }[] = [];
  for (const name of names.length === 0 ? STEPS : STEPS.filter((step) => names.includes(step))) {
    process.stdout.write(`\n== ${name}\n`);
    const startedMs = Date.now();
    const counts = await runStep(name);
    results.push({ name, counts, seconds: ((Date.now() - startedMs) / 1000).toFixed(1) });
  }
  process.stdout.write('\n');
  for (const { name, counts, seconds } of results) {
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} left out` : '';
    const state = counts.failed > 0 ? 'failed' : 'ok';
    process.stdout.write(
      `${name.padEnd(8)} ${state.padEnd(6)} ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds} s)\n`,
    );
  }
  const total = sumCounts(results.map(({ counts }) => counts));
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  return total.failed > 0 ? 1 : 0;
}

async function runStep(name: string): Promise<Counts> {
  const command = STATIC_STEPS[name];
  if (command !== undefined) {
    const status = await run(command, {});
    return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : FAILED;
  }
  if (name !== 'browser') return await runVitest(name, {});
  const browser = provideChromium(getMachine((sentence) => process.stdout.write(`${sentence}\n`)));
  if (browser.status === 'missing') {
    process.stdout.write(`${browser.reason}\n`);
    return FAILED;
  }
  process.stdout.write(`Chromium: ${browser.path}\n`);
  return await runVitest(name, { MAILUO_CHROMIUM: browser.path });
}

async function runVitest(project: string, env: NodeJS.ProcessEnv): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'mailuo-test-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const status = await run(['vitest', 'run', '--project', project, ...reporters], env);
    return countVitest(readReport(report), status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Exit code of a program of the packages, its output shown; 1 where it could not be started or was killed. */
async function run(
  [command, ...args]: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const path = [join(REPOSITORY, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return await new Promise((resolve) => {
    spawn(command, args, {
      cwd: REPOSITORY,
      stdio: 'inherit',
      env: { ...process.env, ...env, PATH: path },
      shell: process.platform === 'win32',
    })
      .on('error', (error) => {
        process.stdout.write(`${command}: ${error.message}\n`);
        resolve(1);
      })
      .on('close', (code) => resolve(code ?? 1));
  });
}

process.exitCode = await main(process.argv.slice(2));
