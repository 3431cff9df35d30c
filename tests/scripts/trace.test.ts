import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentFile } from '../../graph/model/findings.ts';
import type { Trace } from '../../graph/query/trace.ts';
import { getDisplayWidth } from '../../scripts/display.ts';
import { type CommandResult, makeFolder, REPOSITORY, runCommand, writeFiles } from '../helpers/command.ts';

/** Made up for these tests. */
const CORPUS = {
  '2021-12-10_cewc.md': `# 中央经济工作会议在北京举行

2021年12月10日

会议指出，要推广河湖共治，稳步建设幸福河湖。
`,
  '2022-12-15_cewc.md': `# 中央经济工作会议在北京举行

2022年12月15日

会议指出，要抓好粮食生产，保障能源供应。
`,
  '2023-12-12_cewc.md': `# 中央经济工作会议在北京举行

2023年12月12日

会议指出，要推广“河湖”共治，加快建设幸福河湖。推广河湖共治，贵在坚持。
`,
  '2024-07-30_politburo.txt': `中共中央政治局召开会议

2024年7月30日

会议指出，要全面推广河湖共治，守护一江清水。
`,
} as const;

const graph = join(mkdtempSync(join(tmpdir(), 'mailuo-trace-')), 'out');

beforeAll(async () => {
  const corpus = join(graph, '..', 'corpus');
  writeFiles(corpus, CORPUS);
  const { code, stderr } = await runCommand('build-graph', [corpus, '--quiet', '--no-cache', '--out', graph]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

afterAll(() => rmSync(join(graph, '..'), { recursive: true, force: true }));

async function trace(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  return await runCommand('trace', [...args, '--graph', graph], { env });
}

function readDocuments(folder: string): DocumentFile[] {
  return readdirSync(join(folder, 'documents')).map(
    (name) => JSON.parse(readFileSync(join(folder, 'documents', name), 'utf8')) as DocumentFile,
  );
}

describe('trace', () => {
  it('prints the keywords below each other, then the documents and what is missing between', async () => {
    const { code, stdout, stderr } = await trace(['河湖共治']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [lines = [], documents = [], remarks = []] = stdout
      .trimEnd()
      .split('\n\n')
      .map((part) => part.split('\n'));
    const columns = lines.map((line) => getDisplayWidth(line.slice(0, line.search(/“?河湖”?共治/u))));
    expect(new Set(columns).size).toBe(1);
    expect(lines.map((line) => line.replace(/ {2,}/gu, ' | '))).toEqual([
      '2021-12-10 2021-12-10_cewc.md | deployment | 会议指出，要推广河湖共治，稳步建设幸福河湖。 | first in this corpus, which has nothing older',
      '2023-12-12 2023-12-12_cewc.md | deployment | 会议指出，要推广“河湖”共治，加快建设幸福河湖。 | kept, against 2021-12-10, 1 document between without it',
      '2023-12-12 2023-12-12_cewc.md | deployment | 推广河湖共治，贵在坚持。 | −要, against 2021-12-10, 1 document between without it',
      '2024-07-30 2024-07-30_politburo.txt | deployment | 会议指出，要全面推广河湖共治，守护一江清水。 | +全面, against 2023-12-12',
    ]);
    expect(documents.map((line) => line.replace(/\d+\.\d\d/u, '0.00'))).toEqual([
      '2021-12-10  ×1  0.00 per 10,000  中央经济工作会议在北京举行',
      '2023-12-12  ×2  0.00 per 10,000  中央经济工作会议在北京举行',
      '2024-07-30  ×1  0.00 per 10,000  中共中央政治局召开会议',
    ]);
    expect(remarks).toEqual([
      '4 occurrences in 3 of 4 documents, 2021-12-10 to 2024-07-30',
      'between 2021-12-10 and 2023-12-12: 1 document without it (2022-12-15)',
    ]);
  });

  it('says what the corpus lacks between two that it compares, and before a first', async () => {
    const folder = join(makeFolder(), 'out');
    const corpus = join(makeFolder(), 'corpus');
    const [first, , second] = Object.entries(CORPUS);
    writeFiles(corpus, Object.fromEntries([first, second].filter((entry) => entry !== undefined)));
    await runCommand('build-graph', [corpus, '--quiet', '--no-cache', '--out', folder]);
    const between = await runCommand('trace', ['河湖共治', '--graph', folder]);
    expect(between.stdout).toContain('kept, against 2021-12-10, 1 meeting between not in this corpus\n');
    expect(between.stdout).toContain(
      'between 2021-12-10 and 2023-12-12: 1 meeting not in this corpus (中央经济工作会议 2022-12-15)\n',
    );
    const before = await runCommand('trace', ['加快建设幸福河湖', '--graph', folder]);
    expect(before.stdout).toContain('first in this corpus, 1 meeting right before not in this corpus\n');
  });

  it('speaks Chinese where the locale is Chinese', async () => {
    const { code, stdout } = await trace(['河湖共治'], { LANG: 'zh_CN.UTF-8' });
    expect(code).toBe(0);
    expect(stdout).toMatch(/部署 .*本库首见，已是最早一份\n/u);
    expect(stdout).toContain('延续，较 2021-12-10，中间 1 份没有该词\n');
    expect(stdout).toContain('3 份文件中出现 4 处（共检索 4 份），2021-12-10 至 2024-07-30\n');
    expect(stdout).not.toContain('首提');
  });

  it('gives programs every occurrence with its place in the text', async () => {
    const { code, stdout, stderr } = await trace(['河湖共治', '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { term, occurrences } = JSON.parse(stdout) as Trace;
    expect(term).toBe('河湖共治');
    expect(occurrences).toHaveLength(4);
    const texts = new Map(readDocuments(graph).map(({ key, text }) => [key, text]));
    for (const { document, start, end, left, keyword, right } of occurrences) {
      const text = texts.get(document);
      expect(text?.slice(start, end)).toBe(keyword);
      expect(text?.slice(start - left.length, end + right.length)).toBe(left + keyword + right);
    }
    expect(occurrences[1]).toMatchObject({
      date: '2023-12-12',
      document: 'document:2023-12-12_cewc.md',
      title: '中央经济工作会议在北京举行',
      series: '中央经济工作会议',
      mode: 'deployment',
      keyword: '“河湖”共治',
      change: { kind: 'kept', before: { document: 'document:2021-12-10_cewc.md' }, absentCount: 1 },
    });
  });

  it('quotes cells of CSV where they need it, without a byte order mark', async () => {
    const { code, stdout } = await trace(['要全面推广', '--format', 'csv']);
    expect(code).toBe(0);
    const [head, row] = stdout.split('\n');
    expect(head?.split(',').slice(0, 4)).toEqual(['date', 'document', 'title', 'form']);
    expect(row).toMatch(/^2024-07-30,document:2024-07-30_politburo\.txt,中共中央政治局召开会议,full,/u);
    const quoted = join(makeFolder(), 'out');
    writeGraph(quoted, '他说"修桥",也\t说|修桥|。');
    const cells = await runCommand('trace', ['修桥', '--graph', quoted, '--format', 'csv']);
    expect(cells.stdout).toContain(',"他说""",修桥,""",也\t说|修桥|。",');
  });

  it('writes Markdown in which no mark of the text counts', async () => {
    const folder = join(makeFolder(), 'out');
    writeGraph(folder, '看*这|那*里\t修桥。');
    const { code, stdout } = await runCommand('trace', ['修桥', '--graph', folder, '--format', 'md']);
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      '| date | title | mode | left | keyword | right | change |',
      '| --- | --- | --- | ---: | --- | --- | --- |',
      '| 2020 | a | deployment | 看\\*这\\|那\\*里  | **修桥** | 。 | first in this corpus |',
    ]);
  });

  it('keeps to a series, named in part, and to a period', async () => {
    const series = await trace(['河湖共治', '--series', '政治局']);
    expect(series.code).toBe(0);
    expect(series.stdout).toContain('first in the series, not in this corpus');
    expect(series.stdout).toContain('\n3 occurrences outside of the series and period asked for\n');
    const period = await trace(['河湖共治', '--from', '2022', '--to', '2023-12']);
    expect(period.stdout).toContain('\n2 occurrences in 1 of 2 documents, 2023-12-12\n');
  });

  it.each(['table', 'md'])('says plainly that there is nothing, as %s, and exits with 1', async (format) => {
    const { code, stdout, stderr } = await trace(['火星移民', '--format', format]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe('trace: "火星移民" does not occur in the 4 documents searched\n');
  });

  it('gives programs an empty list where there is nothing, and says where there is something', async () => {
    const { code, stdout, stderr } = await trace(['河湖共治', '--to', '2020', '--format', 'json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ term: '河湖共治', occurrences: [] });
    expect(stderr).toContain('trace: 4 occurrences outside of the series and period asked for\n');
    const { stdout: csv } = await trace(['火星移民', '--format', 'csv']);
    expect(csv.split('\n')).toHaveLength(2);
  });

  it('goes on without a text that cannot be read, and names it', async () => {
    const folder = join(makeFolder(), 'out');
    writeGraph(folder, '修桥。');
    writeFileSync(join(folder, 'documents', 'b.json'), '{');
    const { code, stdout, stderr } = await runCommand('trace', ['修桥', '--graph', folder]);
    expect(code).toBe(0);
    expect(stdout).toContain('1 occurrence in 1 of 1 documents, 2020');
    expect(stderr).toMatch(/^trace: cannot read .*b\.json, so its document was not searched; .*\n$/u);
  });
});

/** A graph of one document, and of another whose text may be missing. */
function writeGraph(folder: string, text: string): void {
  const common = { kind: 'document', date: '2020', form: 'full' };
  const content = {
    attributes: { name: 'mailuo', format: 1 },
    nodes: [
      { key: 'document:a', attributes: { ...common, label: 'a', file: 'a.json' } },
      { key: 'document:b', attributes: { ...common, label: 'b', file: '../b.json' } },
    ],
    edges: [],
  };
  const sentences = [{ start: 0, end: text.length, mode: 'deployment' }];
  mkdirSync(folder, { recursive: true });
  writeFiles(folder, {
    'graph.json': JSON.stringify(content),
    'documents/a.json': JSON.stringify({ text, sentences }),
    'documents/b.json': JSON.stringify({ text: '', sentences: [] }),
  });
}

describe('trace on wrong usage', () => {
  const cases = [
    ['no term', [], /expected one term, got 0/u],
    ['two terms', ['修桥', '铺路'], /expected one term, got 2; put a term with blanks in quotation marks/u],
    ['an empty term', [' “” '], /expected a term of at least one character besides blanks/u],
    ['an unknown option', ['修桥', '--fast'], /unknown option --fast; known options are --graph, --series/u],
    ['a missing value', ['修桥', '--series'], /--series needs a value: --series NAME/u],
    ['no date', ['修桥', '--from', '去年'], /--from: expected a date as 2024, .* got "去年"/u],
    ['no day', ['修桥', '--to', '2024-13'], /--to: expected a date .* got "2024-13"/u],
    [
      'dates in reverse',
      ['修桥', '--from', '2024', '--to', '2023-12'],
      /--from 2024 is later than --to 2023-12/u,
    ],
    ['an unknown format', ['修桥', '--format', 'xml'], /expected one of table, json, csv, md, got "xml"/u],
  ] as const;

  it.each(cases)('names %s and exits with 2', async (_, args, sentence) => {
    const { code, stdout, stderr } = await runCommand('trace', args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr).toContain('See --help.');
  });

  it('names the series that the graph has', async () => {
    const { code, stdout, stderr } = await trace(['河湖共治', '--series', '村民会议']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(
      'no document of "村民会议"; the graph has 中共中央政治局会议, 中央经济工作会议\n',
    );
    const ambiguous = await trace(['河湖共治', '--series', '会议']);
    expect(ambiguous.code).toBe(2);
    expect(ambiguous.stderr).toContain('"会议" fits more than one: 中共中央政治局会议, 中央经济工作会议\n');
  });

  it('says how to build a graph where there is none, and again where it is damaged', async () => {
    const folder = makeFolder();
    const missing = await runCommand('trace', ['修桥', '--graph', folder]);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain(`no graph in ${folder}; build one with npm run build:graph`);
    for (const content of ['{', '[]', 'null', '{"nodes":[],"edges":[],"attributes":{"format":0}}']) {
      writeFileSync(join(folder, 'graph.json'), content);
      const damaged = await runCommand('trace', ['修桥', '--graph', folder]);
      expect(damaged.code).toBe(2);
      expect(damaged.stderr).toMatch(/cannot read .*graph\.json \(.*\); build the graph again\n/u);
    }
  });

  it('prints the help, every flag in it, and the version', async () => {
    const { code, stdout, stderr } = await runCommand('trace', ['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const flag of [
      '--graph DIR',
      '--series NAME',
      '--from DATE',
      '--to DATE',
      '--format NAME',
      '--version',
    ])
      expect(stdout).toContain(flag);
    expect((await runCommand('trace', ['--version'])).stdout).toMatch(/^mailuo \d+\.\d+\.\d+\n$/u);
  });
});

/** Official reports, which are no part of the repository. */
const REPORTS = join(REPOSITORY, '..', 'shared', 'corpus', 'reports');
const hasReports = existsSync(REPORTS);
if (!hasReports) console.log(`left out: traces through real reports, which are not at ${REPORTS}`);

describe.skipIf(!hasReports)('trace through the government work reports', () => {
  let output = '';

  beforeAll(async () => {
    output = join(mkdtempSync(join(tmpdir(), 'mailuo-reports-')), 'out');
    const { code } = await runCommand('build-graph', [REPORTS, '--quiet', '--no-cache', '--out', output]);
    expect(code).toBe(0);
  }, 120_000);

  afterAll(() => rmSync(join(output, '..'), { recursive: true, force: true }));

  async function findOccurrences(term: string): Promise<Trace['occurrences']> {
    const { code, stdout } = await runCommand('trace', [term, '--graph', output, '--format', 'json']);
    expect(code).toBe(0);
    return (JSON.parse(stdout) as Trace).occurrences;
  }

  /** Years of the reports, as their files are named. */
  function getYears(occurrences: readonly { readonly document: string }[]): number[] {
    return [...new Set(occurrences.map(({ document }) => Number(/\d{4}/u.exec(document)?.[0])))];
  }

  const years = hasReports ? readdirSync(REPORTS).map((name) => Number(name.slice(0, 4))) : [];

  it('finds 适度宽松 in the reports that have it, deployed in three', async () => {
    const occurrences = await findOccurrences('适度宽松');
    expect(getYears(occurrences)).toEqual([2009, 2010, 2011, 2013, 2025]);
    expect(getYears(occurrences.filter(({ mode }) => mode === 'deployment'))).toEqual([2009, 2010, 2025]);
  });

  it('finds 积极的财政政策 from 2000 to 2005 and again from 2009 on', async () => {
    const expected = years.filter((year) => (year >= 2000 && year <= 2005) || year >= 2009);
    expected.sort((a, b) => a - b);
    expect(getYears(await findOccurrences('积极的财政政策'))).toEqual(expected);
    expect(years).toEqual(expect.arrayContaining([2006, 2007]));
  });

  it('finds 新质生产力 in 2024 and 2025', async () => {
    expect(getYears(await findOccurrences('新质生产力'))).toEqual([2024, 2025]);
  });
});
