import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Brief } from '../../graph/compare/brief-lines.ts';
import type { Comparison } from '../../graph/compare/comparison.ts';
import type { WatchedTerm } from '../../graph/compare/watch.ts';
import { type CommandResult, REPOSITORY, runCommand, writeFiles } from '../helpers/command.ts';

/** Made up for these tests. */
const CORPUS = {
  '2030-07-30_politburo.txt': `中共中央政治局召开会议

2030年7月30日

会议指出，要办好社区夜校。实施稳健的货币政策。河湖客厅先行先试。
`,
  '2031-04-25_politburo.txt': `中共中央政治局召开会议

2031年4月25日

会议指出，要推动构建河湖共治格局。实施稳健的货币政策。办好社区夜校。
`,
  '2031-07-30_politburo.md': `# 中共中央政治局召开会议

2031年7月30日

会议指出，要加快构建河湖共治格局。实施适度宽松的货币政策。发展低空经济和银发经济。打造“河湖客厅”。
`,
  '2031-12-12_cewc.txt': `中央经济工作会议在北京举行

2031年12月12日

会议指出，要发展低空经济。
`,
} as const;

const folder = mkdtempSync(join(tmpdir(), 'mailuo-compare-'));
const graph = join(folder, 'graph');
const toPath = (name: keyof typeof CORPUS): string => join(folder, 'corpus', name);
const APRIL = toPath('2031-04-25_politburo.txt');
const JULY = toPath('2031-07-30_politburo.md');

beforeAll(async () => {
  writeFiles(join(folder, 'corpus'), CORPUS);
  writeFileSync(join(folder, 'list.txt'), '# 盯词\n夜校\n低空经济 # 产业\n河湖共治\n');
  const args = [join(folder, 'corpus'), '--quiet', '--no-cache', '--out', graph];
  const { code, stderr } = await runCommand('build-graph', args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function compare(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  return await runCommand('compare', args, { env });
}

describe('compare', () => {
  it('compares two files as Markdown', async () => {
    const { code, stdout, stderr } = await compare([APRIL, JULY]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('# Comparison 2031-04-25 → 2031-07-30');
    expect(stdout).toContain('<del>推动</del><ins>加快</ins>构建河湖共治格局');
    expect(stdout).toContain('货币政策 · replaced · strengthened');
  });

  it('speaks Chinese in a Chinese environment', async () => {
    const { stdout } = await compare([APRIL, JULY, '--brief'], { LANG: 'zh_CN.UTF-8' });
    expect(stdout).toContain('# 要点 2031-04-25 → 2031-07-30');
    expect(stdout).toContain('货币政策 · 替换 · 强化');
  });

  it('compares documents of a graph by date, key and words, and knows what is first seen', async () => {
    const names = [
      ['2031-04-25', '2031-07-30'],
      ['document:2031-04-25_politburo.txt', '2031-07-30_politburo.md'],
      ['2031-04 政治局', '2031-07 政治局'],
    ];
    const outputs = await Promise.all(
      names.map(async (pair) => await compare([...pair, '--graph', graph, '--format', 'json'])),
    );
    for (const { code, stdout } of outputs) {
      expect(code).toBe(0);
      const { before, after, terms } = JSON.parse(stdout) as Comparison;
      expect([before.date, after.date]).toEqual(['2031-04-25', '2031-07-30']);
      expect(terms.find(({ form }) => form === '低空经济')?.isFirstSeen).toBe(true);
      // Earlier texts name it, though no term was made of it there.
      expect(terms.find(({ form }) => form.includes('河湖客厅'))?.isFirstSeen).toBe(false);
    }
    expect(new Set(outputs.map(({ stdout }) => stdout)).size).toBe(1);
  });

  it('compares one document of a graph with the one before in its series', async () => {
    const { code, stdout, stderr } = await compare(['2031-07-30', '--graph', graph, '--brief']);
    expect(code).toBe(0);
    expect(stdout).toContain('# Brief 2031-04-25 → 2031-07-30');
    expect(stderr).toContain('compared with the one before in its series: 2031-04-25');
    expect(stderr).toContain('of the same season a year before: 2030-07-30');
  });

  it('gives JSON whose spans are the quotes, with brief and watch list where they are asked for', async () => {
    const { stdout } = await compare([
      APRIL,
      JULY,
      '--format',
      'json',
      '--brief',
      '--watch',
      join(folder, 'list.txt'),
    ]);
    const { brief, watch, rows, ...comparison } = JSON.parse(stdout) as Comparison & {
      readonly brief: Brief;
      readonly watch: readonly WatchedTerm[];
    };
    expect(watch.map(({ term, state }) => [term, state])).toEqual([
      ['夜校', 'absent'],
      ['低空经济', 'new'],
      ['河湖共治', 'changed'],
    ]);
    expect(brief.groups[0]?.name).toBe('stances');
    const source = readFileSync(APRIL, 'utf8');
    const gone = rows.filter(({ kind }) => kind === 'gone').flatMap(({ before }) => before);
    expect(gone.length).toBeGreaterThan(0);
    expect(comparison.before.length).toBeLessThanOrEqual(source.length);
    expect(
      rows
        .flatMap(({ redline }) => redline)
        .map(({ text }) => text)
        .join(''),
    ).toContain('办好社区夜校');
  });

  it('writes one HTML file', async () => {
    const { code, stdout } = await compare([APRIL, JULY, '--format', 'html']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>/u);
    expect(stdout).toContain('<ins>加快</ins>');
  });

  it('compares an article of a file that holds several', async () => {
    const digest = join(REPOSITORY, 'graph', 'sample', '2024-07_shizheng_digest.md');
    const several = await compare([digest, JULY]);
    expect(several.code).toBe(2);
    expect(several.stderr).toContain('holds 3 articles; name one of them');
    const { code, stdout } = await compare([`${digest}#3`, JULY]);
    expect(code).toBe(0);
    expect(stdout).toContain('indicative only');
  });

  it('gives the same bytes every time', async () => {
    const [one, other] = await Promise.all([compare([APRIL, JULY]), compare([APRIL, JULY])]);
    expect(one.stdout).toBe(other.stdout);
  });

  const wrong: readonly (readonly [string, readonly string[], string])[] = [
    ['no document', [], 'expected two documents, or one of a graph, got 0'],
    ['three documents', ['a', 'b', 'c'], 'got 3'],
    ['an unknown format', [APRIL, JULY, '--format', 'pdf'], 'expected one of md, html, json, got "pdf"'],
    ['an unknown flag', [APRIL, JULY, '--colour'], 'unknown option --colour'],
    ['a name that nothing has', ['2019', JULY, '--graph', graph], '"2019" is neither a file nor a document'],
    ['a name that several have', ['政治局', JULY, '--graph', graph], 'fits more than one document'],
    ['a file without a graph', ['nowhere.txt', JULY, '--graph', folder], 'no such file: nowhere.txt'],
    ['a file alone', [JULY], 'name the document that it is compared with'],
    [
      'a document without a predecessor',
      ['2031-12-12', '--graph', graph],
      'no earlier document of the series',
    ],
    ['a document twice', [JULY, JULY], 'both arguments name the same document'],
    ['a list that is missing', [APRIL, JULY, '--watch', 'nowhere.txt'], 'nowhere.txt'],
  ];

  it.each(wrong)('says what is wrong with %s', async (_, args, message) => {
    const { code, stdout, stderr } = await compare(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain('See --help.');
  });

  it('ends with 1 where a document cannot be read', async () => {
    const path = join(folder, 'empty.txt');
    writeFileSync(path, '');
    const { code, stdout, stderr } = await compare([path, JULY]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('empty.txt');
  });

  it('prints help', async () => {
    const { code, stdout } = await compare(['--help']);
    expect(code).toBe(0);
    for (const flag of ['--graph', '--format', '--brief', '--watch']) expect(stdout).toContain(flag);
    expect(stdout).not.toContain('{formats}');
  });
});
