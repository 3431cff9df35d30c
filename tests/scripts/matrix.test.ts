import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Matrix } from '../../graph/compare/matrix-types.ts';
import { type CommandResult, makeFolder, runCommand, writeFiles } from '../helpers/command.ts';

/** Made up for these tests. */
const CORPUS = {
  '2021-12-10_cewc.md': `# 中央经济工作会议在北京举行

2021年12月10日

会议指出，要实施稳健的货币政策，保持流动性平稳。要推广河湖共治。
`,
  '2023-12-12_cewc.md': `# 中央经济工作会议在北京举行

2023年12月12日

会议指出，要实施适度宽松的货币政策，保持流动性平稳。要大力推广河湖共治。
`,
  '2024-07-30_politburo.txt': `中共中央政治局召开会议

2024年7月30日

会议指出，要促进房地产市场平稳健康发展。
`,
} as const;

const folder = mkdtempSync(join(tmpdir(), 'mailuo-matrix-'));
const graph = join(folder, 'out');

beforeAll(async () => {
  const corpus = join(folder, 'corpus');
  writeFiles(corpus, CORPUS);
  const { code, stderr } = await runCommand('build-graph', [corpus, '--quiet', '--no-cache', '--out', graph]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function matrix(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  return await runCommand('matrix', [...args, '--graph', graph], { env });
}

describe('matrix', () => {
  it('keeps to the months that are asked for', async () => {
    const list = async (months: string): Promise<readonly (string | undefined)[]> => {
      const { stdout } = await matrix(['--months', months, '--subjects', '货币,房地产', '--format', 'json']);
      return (JSON.parse(stdout) as Matrix).rows.map(({ date }) => date);
    };
    expect(await list('7')).toEqual(['2024-07-30']);
    expect(await list('7,10-12')).toEqual(['2021-12-10', '2023-12-12', '2024-07-30']);
    const { code, stderr } = await matrix(['--months', '七月']);
    expect(code).toBe(2);
    expect(stderr).toContain('--months: expected months as 7, 7-9 or 4,7,12, got "七月"');
  });

  it('prints a block for each subject, with what changed and what is missing', async () => {
    const { code, stdout, stderr } = await matrix(['--series', '经济工作', '--subjects', '货币,河湖共治']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      'Monetary policy',
      '2021-12-10  实施稳健的货币政策，保持流动性平稳  [first in this corpus]',
      '            (1 meeting missing here: 2022-12-15)',
      '2023-12-12  实施适度宽松的货币政策，保持流动性平稳  [strengthened, against 2021-12-10, without: 稳健, 1 meeting between missing]',
      '',
      '河湖共治',
      '2021-12-10  推广河湖共治  [first in this corpus]',
      '            (1 meeting missing here: 2022-12-15)',
      '2023-12-12  大力推广河湖共治  [strengthened, against 2021-12-10, 1 meeting between missing]',
      '',
    ]);
  });

  it('speaks Chinese where the environment does', async () => {
    const { stdout } = await matrix(['--subjects', '货币', '--from', '2023'], { LANG: 'zh_CN.UTF-8' });
    expect(stdout.split('\n')).toEqual([
      '货币政策',
      '            (此处缺 1 份：2022-12-15)',
      '2023-12-12  实施适度宽松的货币政策，保持流动性平稳  [强化，较 2021-12-10，减：稳健，中间缺 1 份]',
      '2024-07-30',
      '',
    ]);
  });

  it('gives data whose places are in the texts', async () => {
    const { stdout } = await matrix(['--format', 'json']);
    const { rows, columns } = JSON.parse(stdout) as Matrix;
    expect(columns.length).toBeGreaterThan(10);
    expect(rows.map(({ date }) => date)).toEqual(['2021-12-10', '2023-12-12', '2024-07-30']);
    const worded = rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'worded'));
    expect(worded.map((cell) => (cell.kind === 'worded' ? cell.text : ''))).toEqual([
      '实施稳健的货币政策，保持流动性平稳',
      '实施适度宽松的货币政策，保持流动性平稳',
      '促进房地产市场平稳健康发展',
    ]);
  });

  it('writes a workbook, and the same bytes again', async () => {
    const [first, second] = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx')];
    const { code, stdout, stderr } = await matrix(['--out', first], { TZ: 'Asia/Shanghai' });
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: '',
      stderr: `matrix: ${first}: 3 meetings, 13 subjects\n`,
    });
    await matrix(['--out', second], { TZ: 'America/New_York' });
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
    const parts = unzipSync(readFileSync(first));
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('适度宽松');
    expect(strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain(
      '实施适度宽松的货币政策，保持流动性平稳',
    );
  });

  it.each([
    ['csv', '\ufeffdate,series,title,document,form,missing_before,Monetary policy,'],
    ['md', '# Matrix of wordings\n'],
    ['svg', '<svg xmlns='],
  ])('writes %s', async (format, beginning) => {
    const { code, stdout } = await matrix(['--format', format, '--subjects', '货币']);
    expect(code).toBe(0);
    expect(stdout.startsWith(beginning)).toBe(true);
    expect(stdout).toContain('保持流动性平稳');
  });

  it('says so where there is nothing to show', async () => {
    const { code, stderr } = await matrix(['--subjects', '深海采矿']);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'matrix: no meeting in this series and period words any of these subjects\n',
    });
  });

  it.each([
    [['财政'], 'expected no argument besides options, got 1; subjects are given with --subjects 财政,货币'],
    [['--subjects', '，'], '--subjects: expected a name at least, got "，"'],
    [['--format', 'pdf'], '--format: expected one of table, csv, md, xlsx, json, svg, got "pdf"'],
    [['--from', '2024-13'], '--from: expected a date as 2024, 2024-12 or 2024-12-11, got "2024-13"'],
    [['--from', '2024', '--to', '2023'], '--from 2024 is later than --to 2023'],
    [
      ['--series', '农村'],
      '--series: no document of "农村"; the graph has 中共中央政治局会议, 中央经济工作会议',
    ],
  ])('refuses %j', async (args, sentence) => {
    const { code, stdout, stderr } = await matrix(args);
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: `matrix: ${sentence}\nSee --help.\n`,
    });
  });

  it('says where no graph is, and what cannot be written', async () => {
    const empty = makeFolder();
    const missing = await runCommand('matrix', ['--graph', empty]);
    expect({ code: missing.code, stderr: missing.stderr }).toEqual({
      code: 2,
      stderr: `matrix: no graph in ${empty}; build one with npm run build:graph -- FOLDER --out DIR\nSee --help.\n`,
    });
    const file = join(empty, 'none', 'a.csv');
    const failed = await matrix(['--out', file]);
    expect(failed.code).toBe(2);
    expect(failed.stderr).toContain(`cannot write ${file}`);
    expect(existsSync(file)).toBe(false);
  });

  it('names its flags and subjects in the help', async () => {
    const { code, stdout } = await matrix(['--help']);
    expect(code).toBe(0);
    for (const word of ['--series', '--subjects', '--format', '--out', '财政政策 (Fiscal policy)'])
      expect(stdout).toContain(word);
  });
});
